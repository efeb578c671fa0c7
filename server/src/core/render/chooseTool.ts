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
  const entries = files.list(directory) ?? [];
  const names = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  if (names.some((name) => kustomizationFileNames.includes(name))) return 'kustomize';
  return names.some((name) => name.endsWith('Chart.yaml')) ? 'helm' : 'directory';
}

/** The tools that the source has settings for. Argo CD refuses more than one. */
export function explicitTools(source: ApplicationSource | undefined): readonly SourceTool[] {
  const tools = ['kustomize', 'helm', 'directory', 'plugin'] as const;
  return tools.filter((tool) => source?.[tool]);
}
