import type { ApplicationSource } from '../argo/applicationSpec.ts';
import type { SourceTool } from '../render/renderedResource.ts';
import type { FilePath } from '../text/place.ts';
import type { Layout } from './layout.ts';

/** One source to render: what `renderSource` takes, and a key that is equal for equal requests. */
export interface SourceRequest {
  readonly key: string;
  readonly directory: FilePath;
  readonly folder: FilePath;
  /** Undefined for an assumed scope: nothing that Argo CD adds. */
  readonly source: ApplicationSource | undefined;
  /** Set where settings for this one Application lie in the directory (S§5.2). */
  readonly application: string | undefined;
}

const keys = new WeakMap<ApplicationSource, string>();

export function sourceRequest(
  directory: FilePath,
  folder: FilePath,
  source: ApplicationSource | undefined,
  application?: string,
): SourceRequest {
  const options = source ? optionsKey(source) : '';
  const key = directory + options + (application === undefined ? '' : ` for ${application}`);
  return { key, directory, folder, source, application };
}

/** The tool that Argo CD would take (S§5.2), as far as the lists of files tell. */
export function toolOf({ directory, source }: SourceRequest, layout: Layout): SourceTool {
  const explicit = source && explicitTool(source);
  if (explicit) return explicit;
  if (layout.kustomize.nodes.has(directory)) return 'kustomize';
  return layout.hasChart(directory) ? 'helm' : 'directory';
}

function explicitTool(source: ApplicationSource): SourceTool | undefined {
  if (source.plugin) return 'plugin';
  if (source.kustomize) return 'kustomize';
  if (source.helm) return 'helm';
  return source.directory ? 'directory' : undefined;
}

/** Sources without settings of their own all render a directory in the same way. */
function optionsKey(source: ApplicationSource): string {
  const known = keys.get(source);
  if (known !== undefined) return known;
  const { directory, kustomize, helm, plugin } = source;
  const isPlain = !directory && !kustomize && !helm && !plugin;
  const key = isPlain ? '' : ` ${JSON.stringify([directory, kustomize, helm, plugin])}`;
  keys.set(source, key);
  return key;
}
