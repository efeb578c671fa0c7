import type { DirectoryOptions } from '../../argo/applicationSpec.ts';
import type { FilePath } from '../../text/place.ts';
import { joinPath, relativePath } from '../../text/posixPath.ts';
import { resourceOfManifest } from '../manifestResource.ts';
import { RecordingFiles } from '../recordingFiles.ts';
import type { RenderedResource, RenderResult } from '../renderedResource.ts';
import { RenderReport } from '../renderReport.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import type { SourceRemark } from '../sourceRemark.ts';
import { compileGlob } from './globMatch.ts';
import { isManifestName, isManifestText } from './manifestFile.ts';
import { remarkForeignFiles, remarkManifestBelow } from './remarkFiles.ts';

/** Argo CD leaves a file out that holds this anywhere. */
const skipMarker = '+argocd:skip-file-rendering';

/** Renders the manifests of a directory as they are written (S§5.3). */
export function renderDirectory(
  directory: FilePath,
  options: DirectoryOptions | undefined,
  files: SourceFiles,
): RenderResult {
  const recording = new RecordingFiles(files);
  const report = new RenderReport();
  const selected = compileSelection(directory, options, report);
  const paths = walk(directory, options?.recurse === true ? 'deep' : 'shallow', recording).filter(selected);
  const resources = paths.flatMap((path) => renderFile(path, recording, report));
  const { unresolved, failure } = report;
  const rendered = { tool: 'directory', resources, unresolved, failure } as const;
  const remarks = remark(directory, options, { rendered, paths, files: recording });
  return { ...rendered, remarks, reads: recording.reads };
}

interface Walked {
  readonly rendered: Pick<RenderResult, 'resources' | 'unresolved'>;
  readonly paths: readonly FilePath[];
  readonly files: SourceFiles;
}

function remark(
  directory: FilePath,
  options: DirectoryOptions | undefined,
  { rendered, paths, files }: Walked,
): readonly SourceRemark[] {
  if (options?.recurse === true) {
    const taken = paths.filter((path) => files.text(path)?.includes(skipMarker) !== true);
    return remarkForeignFiles(directory, taken, files);
  }
  const isEmpty = rendered.resources.length === 0 && rendered.unresolved.length === 0;
  const isFiltered = options?.include !== undefined || options?.exclude !== undefined;
  return isEmpty && !isFiltered ? remarkManifestBelow(directory, files) : [];
}

/** The files that may hold manifests, in the order in which Argo CD reads them. */
function walk(directory: FilePath, depth: 'deep' | 'shallow', files: SourceFiles): readonly FilePath[] {
  return (files.list(directory) ?? []).flatMap(({ name, kind }) => {
    const path = joinPath(directory, name);
    if (kind === 'file') return isManifestName(name) ? [path] : [];
    return depth === 'deep' && name !== '.git' ? walk(path, depth, files) : [];
  });
}

function compileSelection(
  directory: FilePath,
  options: DirectoryOptions | undefined,
  report: RenderReport,
): (path: FilePath) => boolean {
  const include = compilePattern(options?.include, directory, report);
  const exclude = compilePattern(options?.exclude, directory, report);
  return (path) => {
    const relative = relativePath(directory, path);
    return exclude?.test(relative) !== true && include?.test(relative) !== false;
  };
}

function compilePattern(
  pattern: string | undefined,
  directory: FilePath,
  report: RenderReport,
): RegExp | undefined {
  if (pattern === undefined || pattern === '') return undefined;
  const glob = compileGlob(pattern);
  const place = { path: directory, range: { start: 0, end: 0 } };
  if (!glob) report.unresolve('invalid', pattern, place);
  return glob;
}

function renderFile(path: FilePath, files: SourceFiles, report: RenderReport): readonly RenderedResource[] {
  const text = files.text(path) ?? '';
  if (text.includes(skipMarker)) return [];
  const facts = path.endsWith('.jsonnet') ? undefined : files.facts(path);
  if (!facts || facts.skipped) {
    report.unresolve('unsupported', path, { path, range: { start: 0, end: text.length } });
    return [];
  }
  const [problem] = facts.problems;
  if (problem && !isManifestText(text)) return [];
  if (problem) report.unresolve('invalid', path, { path, range: problem.range });
  return facts.manifests.map((manifest) => resourceOfManifest(manifest, files));
}
