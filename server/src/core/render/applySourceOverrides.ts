import type { ApplicationSource } from '../argo/applicationSpec.ts';
import { readApplicationSpec } from '../argo/readApplicationSpec.ts';
import type { FilePath } from '../text/place.ts';
import { joinPath } from '../text/posixPath.ts';
import { toPlain } from '../yaml/toPlain.ts';
import type { SourceFiles } from './sourceFiles.ts';
import { isPlainMap } from './plainMap.ts';

/** The file that changes a source for one Application alone (S§5.2). */
export function ownOverridesFile(directory: FilePath, application: string): FilePath {
  return joinPath(directory, `.argocd-source-${application}.yaml`);
}

/**
 * The source with what `.argocd-source.yaml` in its directory changes, and then `.argocd-source-<application>.yaml`
 * (S§5.2): JSON merge patches that can change everything but where the source is.
 */
export function applySourceOverrides(
  source: ApplicationSource | undefined,
  directory: FilePath,
  files: SourceFiles,
  application?: string,
): ApplicationSource | undefined {
  const common = override(source ?? plainSource, joinPath(directory, '.argocd-source.yaml'), files);
  if (!source) return common === plainSource ? undefined : common;
  return application === undefined
    ? common
    : override(common, ownOverridesFile(directory, application), files);
}

/** What stands for the unknown Application that renders an assumed scope: the file changes its source, too. */
const plainSource: ApplicationSource = {
  repoURL: undefined,
  path: undefined,
  chart: undefined,
  targetRevision: undefined,
  ref: undefined,
  directory: undefined,
  kustomize: undefined,
  helm: undefined,
  plugin: false,
};

function override(source: ApplicationSource, file: FilePath, files: SourceFiles): ApplicationSource {
  const overrides = toPlain(files.yaml(file)?.documents[0]?.root);
  if (!isPlainMap(overrides)) return source;
  const { directory: directoryBlock, helm, kustomize } = source;
  const blocks = { directory: directoryBlock, helm, kustomize, ...(source.plugin && { plugin: {} }) };
  const [merged] = readApplicationSpec({ source: mergePatch(blocks, overrides) }).sources;
  const { repoURL, path, chart, targetRevision, ref } = source;
  return merged ? { ...merged, repoURL, path, chart, targetRevision, ref } : source;
}

/** RFC 7396. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isPlainMap(patch)) return patch;
  const merged = new Map(isPlainMap(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) merged.set(key, mergePatch(merged.get(key), value));
  return Object.fromEntries([...merged].filter(([, value]) => value !== null));
}
