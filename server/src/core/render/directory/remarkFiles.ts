import type { FileFacts } from '../../facts/fileFacts.ts';
import type { FilePath } from '../../text/place.ts';
import { basename, dirname, isInside, joinPath } from '../../text/posixPath.ts';
import { toolFiles } from '../chooseTool.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import type { ForeignFile, SourceRemark } from '../sourceRemark.ts';
import { isManifestName, isManifestText } from './manifestFile.ts';

/**
 * The first manifest in a subdirectory, for a directory that has none itself. What belongs to a kustomization or a chart
 * is not meant to be applied as it is.
 */
export function remarkManifestBelow(directory: FilePath, files: SourceFiles): readonly SourceRemark[] {
  const manifest = manifestBelow(directory, files);
  return manifest === undefined ? [] : [{ kind: 'notRecursive', directory, manifest }];
}

function manifestBelow(directory: FilePath, files: SourceFiles): FilePath | undefined {
  for (const { name, kind } of files.list(directory) ?? []) {
    const path = joinPath(directory, name);
    if (kind !== 'directory' || name.startsWith('.') || hasTool(path, files)) continue;
    const found = manifestIn(path, files) ?? manifestBelow(path, files);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hasTool(directory: FilePath, files: SourceFiles): boolean {
  const { kustomization, chart } = toolFiles(directory, files);
  return kustomization !== undefined || chart !== undefined;
}

function manifestIn(directory: FilePath, files: SourceFiles): FilePath | undefined {
  const paths = (files.list(directory) ?? [])
    .filter(({ name, kind }) => kind === 'file' && isManifestName(name))
    .map(({ name }) => joinPath(directory, name));
  return paths.find((path) => {
    const facts = files.facts(path);
    return facts?.problems.length === 0 && facts.manifests.length > 0;
  });
}

/** Which of the files that a search through subdirectories takes are none for it. */
export function remarkForeignFiles(
  directory: FilePath,
  paths: readonly FilePath[],
  files: SourceFiles,
): readonly ForeignFile[] {
  return paths.flatMap((path) => {
    const facts = files.facts(path);
    if (!facts || facts.skipped) return [];
    const text = files.text(path) ?? '';
    const found = templateIn(facts, text, { directory, files }) ?? otherIn(facts, text);
    return found ? [{ kind: 'foreignFile', directory, ...found }] : [];
  });
}

type Foreign = Pick<ForeignFile, 'what' | 'place' | 'subject'>;

function templateIn(
  { path, problems, manifests }: FileFacts,
  text: string,
  { directory, files }: { readonly directory: FilePath; readonly files: SourceFiles },
): Foreign | undefined {
  const isTaken = problems.length > 0 ? isManifestText(text) : manifests.length > 0;
  if (!isTaken || !text.includes('{{')) return undefined;
  const chart = chartAround(path, directory, files);
  if (chart === undefined) return undefined;
  return { what: 'template', place: { path, range: { start: 0, end: 0 } }, subject: chart };
}

/** The chart whose templates a file is one of, if it lies in the directory. */
function chartAround(path: FilePath, directory: FilePath, files: SourceFiles): FilePath | undefined {
  for (let at = dirname(path); at !== directory && isInside(directory, at); at = dirname(at)) {
    const chart = dirname(at);
    if (basename(at) === 'templates' && toolFiles(chart, files).chart !== undefined) return chart;
  }
  return undefined;
}

/** A document without a kind stops Argo CD where the rest of the file looks like a manifest; else it passes it over. */
function otherIn(facts: FileFacts, text: string): Foreign | undefined {
  const { path, problems, manifests, kustomization, kustomizeProblems } = facts;
  if (problems.length > 0) return undefined;
  const bare = kustomizeProblems.find(
    ({ problem }) => problem === 'notAnObject' || problem === 'emptyDocument',
  );
  if (kustomization && !bare) {
    return { what: 'kustomization', place: { path, range: { start: 0, end: 0 } }, subject: path };
  }
  const hasOthers = manifests.length > 0;
  if (!bare || !(hasOthers || isManifestText(text))) return undefined;
  return { what: hasOthers ? 'part' : 'document', place: { path, range: bare.range }, subject: path };
}
