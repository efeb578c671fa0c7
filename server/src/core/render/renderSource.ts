import type { ApplicationSource } from '../argo/applicationSpec.ts';
import type { FilePath } from '../text/place.ts';
import { joinPath } from '../text/posixPath.ts';
import { applySourceOverrides } from './applySourceOverrides.ts';
import { chooseTool, explicitTools, toolFiles } from './chooseTool.ts';
import { failures } from './failures.ts';
import { renderDirectory } from './directory/renderDirectory.ts';
import { renderChart } from './helm/renderChart.ts';
import { renderKustomize } from './kustomize/renderKustomize.ts';
import { RecordingFiles } from './recordingFiles.ts';
import type { RenderResult } from './renderedResource.ts';
import type { SourceFiles } from './sourceFiles.ts';
import type { SourceRemark } from './sourceRemark.ts';

/** A source whose files are in the workspace. */
export interface RenderRequest {
  /** The directory that is rendered. */
  readonly directory: FilePath;
  /** The workspace folder that it lies in. */
  readonly folder: FilePath;
  /** What the Application says about it; undefined for an assumed scope, which has no additions of Argo CD's. */
  readonly source: ApplicationSource | undefined;
  /** The Application, where settings of its own lie in the directory (S§5.2). */
  readonly application?: string | undefined;
}

/**
 * Renders a source as Argo CD's repository server would (S§5), as far as files alone tell. What can't be resolved is
 * listed with its reason, and the rest is rendered all the same. Never throws.
 */
export function renderSource(request: RenderRequest, files: SourceFiles): RenderResult {
  const { directory, folder } = request;
  const recording = new RecordingFiles(files);
  const source = applySourceOverrides(request.source, directory, recording, request.application);
  const tool = chooseTool(directory, source, recording);
  const rendered = renderWith(tool, { directory, folder, source }, files);
  const reads = new Set([...recording.reads, ...rendered.reads]);
  const remarks = [...remarkTools(directory, source, recording), ...(rendered.remarks ?? [])];
  return {
    ...rendered,
    failure: conflict(request, source) ?? rendered.failure,
    ...(remarks.length > 0 && { remarks }),
    reads,
  };
}

function remarkTools(
  directory: FilePath,
  source: ApplicationSource | undefined,
  files: SourceFiles,
): readonly SourceRemark[] {
  if (explicitTools(source).length > 0) return [];
  const { kustomization, chart } = toolFiles(directory, files);
  if (kustomization === undefined || chart === undefined) return [];
  // A kustomization that inflates the chart itself does not compete with it.
  if (files.text(joinPath(directory, kustomization))?.includes('helmChart') === true) return [];
  return [{ kind: 'toolAmbiguous', directory, chart: joinPath(directory, chart) }];
}

function conflict(
  { directory }: RenderRequest,
  source: ApplicationSource | undefined,
): RenderResult['failure'] {
  const tools = explicitTools(source);
  if (tools.length < 2) return undefined;
  return {
    message: failures.severalTools(tools.join(', ')),
    place: { path: directory, range: { start: 0, end: 0 } },
  };
}

function renderWith(tool: RenderResult['tool'], request: RenderRequest, files: SourceFiles): RenderResult {
  const { directory, folder, source } = request;
  switch (tool) {
    case 'kustomize':
      return renderKustomize({ directory, folder, settings: source?.kustomize }, files);
    case 'helm':
      return renderChart(directory, source?.helm, files);
    case 'directory':
      return renderDirectory(directory, source?.directory, files);
    case 'plugin':
      return renderNothing(directory);
  }
}

/** A plugin is a program, so nobody knows what it makes. */
function renderNothing(directory: FilePath): RenderResult {
  const place = { path: directory, range: { start: 0, end: 0 } };
  return {
    tool: 'plugin',
    resources: [],
    unresolved: [{ reason: 'plugin', subject: directory, place }],
    failure: undefined,
    reads: new Set([directory]),
  };
}
