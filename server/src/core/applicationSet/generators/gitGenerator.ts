import { joinPath } from '../../text/posixPath.ts';
import type { FilePath } from '../../text/place.ts';
import { listOf, mapOf, textOf, type PlainMap } from '../../yaml/plainMap.ts';
import { toPlain } from '../../yaml/toPlain.ts';
import type { Generated, GeneratorContext } from '../generatorContext.ts';
import { flattenParameters, type Parameters } from '../parameters.ts';
import { renderMap } from '../renderTemplate.ts';
import { findPaths, matchesGoPath } from './findPaths.ts';
import { matchesFile, type FileGlobbing } from './matchFiles.ts';
import { matchedFile, pathParameters, type MatchedPath } from './pathParameters.ts';

/** `git` with `directories` or `files`, over the checkout (S§6). */
export function generateFromGit(git: PlainMap, context: GeneratorContext): Generated {
  // The generator's own `values` and `template` are rendered later, with the parameters that it makes.
  const ownTexts = new Set(['values', 'template']);
  const settings = Object.fromEntries(Object.entries(git).filter(([key]) => !ownTexts.has(key)));
  const rendered = renderMap(settings, context.outer, context.mode);
  if (!rendered.resolved) return { kind: 'unknown', reason: 'git' };
  const generator: PlainMap = { ...rendered.value, values: git['values'] };
  const folder = context.repositoryFolder(textOf(generator['repoURL']) ?? '');
  if (folder === undefined) return { kind: 'unknown', reason: textOf(generator['repoURL']) ?? 'repoURL' };
  const { sets, open } = generator['directories']
    ? { sets: fromDirectories(generator, folder, context), open: undefined }
    : fromFiles(generator, folder, context);
  return { kind: 'known', sets: sets.map((set) => withValues(set, generator, context)), open };
}

function fromDirectories(
  generator: PlainMap,
  folder: FilePath,
  context: GeneratorContext,
): readonly Parameters[] {
  const matches = selectPaths(listOf(generator['directories']), matchesGoPath, (pattern) =>
    findPaths({ folder, pattern, kind: 'directory' }, context).filter((path) => !isHidden(path)),
  );
  return matches.map((directory) => parametersOf({ directory, file: undefined }, generator, context));
}

/** Where nobody knows how patterns are read: what matches either way, and that there may be more. */
function fromFiles(
  generator: PlainMap,
  folder: FilePath,
  context: GeneratorContext,
): { readonly sets: readonly Parameters[]; readonly open: string | undefined } {
  const { fileGlobbing } = context;
  const matched = (fileGlobbing ? [fileGlobbing] : (['pathspec', 'doublestar'] as const)).map((globbing) =>
    matchedFiles(generator, globbing, { folder, context }),
  );
  const all = new Set(matched.flat());
  const certain = [...all].filter((path) => matched.every((paths) => paths.includes(path)));
  return {
    sets: certain.flatMap((path) => fileSets(path, generator, { folder, context })),
    open: certain.length < all.size ? 'git.files' : undefined,
  };
}

interface Place {
  readonly folder: FilePath;
  readonly context: GeneratorContext;
}

function matchedFiles(
  generator: PlainMap,
  globbing: FileGlobbing,
  { folder, context }: Place,
): readonly string[] {
  return selectPaths(listOf(generator['files']), matchesFile[globbing], (pattern) =>
    findPaths({ folder, pattern, kind: 'file' }, context),
  );
}

function fileSets(path: string, generator: PlainMap, { folder, context }: Place): readonly Parameters[] {
  const file = joinPath(folder, path);
  context.reads.add(file);
  const content = toPlain(context.files.yaml(file)?.documents[0]?.root);
  const objects = Array.isArray(content) ? content : [content];
  return objects.map((object) => ({
    ...contentParameters(object, context),
    ...parametersOf(matchedFile(path), generator, context),
  }));
}

/** All matches of the patterns without those that an `exclude: true` pattern matches too; order never matters. */
function selectPaths(
  patterns: readonly unknown[],
  matches: (pattern: string, path: string) => boolean,
  find: (pattern: string) => readonly string[],
): readonly string[] {
  const entries = patterns.map((entry) => mapOf(entry) ?? {});
  const patternsOf = (excluded: boolean): readonly string[] =>
    entries
      .filter((entry) => (entry['exclude'] === true) === excluded)
      .flatMap((entry) => textOf(entry['path']) ?? []);
  const excluded = patternsOf(true);
  const found = patternsOf(false).flatMap((pattern) =>
    find(pattern).filter((path) => matches(pattern, path)),
  );
  return [...new Set(found)].sort().filter((path) => !excluded.some((pattern) => matches(pattern, path)));
}

function parametersOf(matched: MatchedPath, generator: PlainMap, context: GeneratorContext): Parameters {
  return pathParameters(matched, context.mode, textOf(generator['pathParamPrefix']));
}

function contentParameters(object: unknown, context: GeneratorContext): Parameters {
  const fields = mapOf(object) ?? {};
  return context.mode === 'go' ? fields : Object.fromEntries(flattenParameters(fields));
}

/** `values` of a generator: templated by the set's own parameters, and parameters themselves. */
export function withValues(set: Parameters, generator: PlainMap, context: GeneratorContext): Parameters {
  const values = mapOf(generator['values']);
  if (!values) return set;
  const rendered = renderMap(values, set, context.mode).value;
  if (context.mode === 'go') return { ...set, values: rendered };
  return {
    ...set,
    ...Object.fromEntries(Object.entries(rendered).map(([key, value]) => [`values.${key}`, value])),
  };
}

function isHidden(path: string): boolean {
  return path.split('/').some((segment) => segment.startsWith('.'));
}
