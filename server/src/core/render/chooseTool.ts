import type { ApplicationSource } from '../argo/applicationSpec.ts';
import type { FilePath } from '../text/place.ts';
import { kustomizationFileNames } from './kustomize/loadKustomization.ts';
import type { SourceTool } from './renderedResource.ts';
import type { SourceFiles } from './sourceFiles.ts';

/**
 * The tool that Argo CD chooses for a directory (S§5.2): the one whose settings the Application carries, else what the
 * files directly in the directory say. A kustomization wins over a chart, whose name only has to end in `Chart.yaml`.
 */
export function chooseTool(
  directory: FilePath,
  source: ApplicationSource | undefined,
  files: SourceFiles,
): SourceTool {
  const [explicit] = explicitTools(source);
  if (explicit) return explicit;
  const { kustomization, chart } = toolFiles(directory, files);
  if (kustomization !== undefined) return 'kustomize';
  return chart === undefined ? 'directory' : 'helm';
}

/** The names of the files directly in a directory that make it a kustomization or a chart. */
export function toolFiles(
  directory: FilePath,
  files: SourceFiles,
): { readonly kustomization: string | undefined; readonly chart: string | undefined } {
  const entries = files.list(directory) ?? [];
  const names = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  return {
    kustomization: names.find((name) => kustomizationFileNames.includes(name)),
    chart: names.find((name) => name.endsWith('Chart.yaml')),
  };
}

/** The tools that the source has settings for. Argo CD refuses more than one. */
export function explicitTools(source: ApplicationSource | undefined): readonly SourceTool[] {
  const tools = ['kustomize', 'helm', 'directory', 'plugin'] as const;
  return tools.filter((tool) => source?.[tool]);
}
