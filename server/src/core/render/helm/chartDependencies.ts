import type { FilePath } from '../../text/place.ts';
import { joinPath } from '../../text/posixPath.ts';
import { toPlain } from '../../yaml/toPlain.ts';
import type { RenderReport } from '../renderReport.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import { isPlainMap } from '../plainMap.ts';
import type { PlainMap } from '../plainMap.ts';

/**
 * The folders of the subcharts that are certainly rendered: those under `charts/` that no condition or tag switches.
 * Packed, switched and missing ones are reported as unresolved.
 */
export function readDependencies(
  directory: FilePath,
  chart: unknown,
  files: SourceFiles,
  report: RenderReport,
): readonly FilePath[] {
  const declared = mapsOf(isPlainMap(chart) ? chart['dependencies'] : undefined);
  const folder = joinPath(directory, 'charts');
  const entries = files.list(folder) ?? [];
  const folders = entries
    .filter(({ kind }) => kind === 'directory')
    .map(({ name }) => joinPath(folder, name));
  const place = { path: joinPath(directory, 'Chart.yaml'), range: { start: 0, end: 0 } };
  const names = new Map(folders.map((path) => [chartName(path, files), path]));
  const certain = new Set(folders);
  for (const dependency of declared) {
    const name = String(dependency['name']);
    const path = names.get(name);
    if (path !== undefined && !isSwitched(dependency)) continue;
    report.unresolve('helm', name, place);
    if (path !== undefined) certain.delete(path);
  }
  return [...certain];
}

function isSwitched(dependency: PlainMap): boolean {
  return dependency['condition'] !== undefined || dependency['tags'] !== undefined;
}

function chartName(directory: FilePath, files: SourceFiles): string {
  const chart = toPlain(files.yaml(joinPath(directory, 'Chart.yaml'))?.documents[0]?.root);
  return isPlainMap(chart) ? String(chart['name']) : '';
}

function mapsOf(value: unknown): readonly PlainMap[] {
  return Array.isArray(value) ? value.filter(isPlainMap) : [];
}
