import type { FilePath } from '../../text/place.ts';
import { joinPath, relativePath } from '../../text/posixPath.ts';
import { toPlain } from '../../yaml/toPlain.ts';
import { failures } from '../failures.ts';
import { resourceOfManifest } from '../manifestResource.ts';
import { RecordingFiles } from '../recordingFiles.ts';
import type { RenderedResource, RenderResult } from '../renderedResource.ts';
import { RenderReport } from '../renderReport.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import { readDependencies } from './chartDependencies.ts';
import type { PlainMap } from '../plainMap.ts';

/**
 * Reads a Helm chart without evaluating its templates: what is plain YAML is known, everything else is unresolved. A
 * template engine would take the place of `renderTemplate`.
 */
export function renderChart(
  directory: FilePath,
  settings: PlainMap | undefined,
  files: SourceFiles,
): RenderResult {
  const recording = new RecordingFiles(files);
  const report = new RenderReport();
  const resources = renderFiles(directory, settings, recording, report);
  const { unresolved, failure } = report;
  return { tool: 'helm', resources, unresolved, failure, reads: recording.reads };
}

function renderFiles(
  directory: FilePath,
  settings: PlainMap | undefined,
  files: SourceFiles,
  report: RenderReport,
): readonly RenderedResource[] {
  const chart = toPlain(files.yaml(joinPath(directory, 'Chart.yaml'))?.documents[0]?.root);
  if (chart === undefined) {
    report.fail(failures.noChart, {
      path: joinPath(directory, 'Chart.yaml'),
      range: { start: 0, end: 0 },
    });
  }
  const definitions = settings?.['skipCrds'] === true ? [] : yamlFiles(joinPath(directory, 'crds'), files);
  const templates = yamlFiles(joinPath(directory, 'templates'), files);
  const subcharts = readDependencies(directory, chart, files, report);
  return [
    ...definitions
      .flatMap((path) => files.facts(path)?.manifests ?? [])
      .map((manifest) => resourceOfManifest(manifest, files)),
    ...templates.flatMap((path) => renderTemplate(path, directory, files, report)),
    ...subcharts.flatMap((subchart) => renderFiles(subchart, settings, files, report)),
  ];
}

/** The resources of a template that is valid YAML with literal kinds; the name or the wave may still hold `{{`. */
function renderTemplate(
  path: FilePath,
  directory: FilePath,
  files: SourceFiles,
  report: RenderReport,
): readonly RenderedResource[] {
  const facts = files.facts(path);
  const literal =
    facts?.problems.length === 0 ? facts.manifests.filter(({ kind }) => !kind.includes('{{')) : [];
  const isWhole = facts?.problems.length === 0 && literal.length === facts.manifests.length;
  const range = { start: 0, end: files.text(path)?.length ?? 0 };
  if (!isWhole) report.unresolve('template', relativePath(directory, path), { path, range });
  return literal.map((manifest) => resourceOfManifest(manifest, files));
}

/** The manifests under a folder of a chart; files that begin with `_` only hold definitions. */
function yamlFiles(folder: FilePath, files: SourceFiles): readonly FilePath[] {
  return (files.list(folder) ?? []).flatMap(({ name, kind }) => {
    const path = joinPath(folder, name);
    if (kind === 'directory') return yamlFiles(path, files);
    return /\.(?:yaml|yml|json|tpl)$/.test(name) && !name.startsWith('_') ? [path] : [];
  });
}
