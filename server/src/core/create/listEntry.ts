import { lineBreakAt } from '../edit/lineBreak.ts';
import { applyTextEdits } from '../edit/applyTextEdits.ts';
import { readKustomization } from '../facts/readKustomization.ts';
import type { KustomizationEntry } from '../facts/fileFacts.ts';
import { isSameList } from '../collections/isSameList.ts';
import { joinPath } from '../text/posixPath.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { readYaml } from '../yaml/readYaml.ts';
import { lineEnd, lineStart } from '../yaml/sourceText.ts';

/** A file that a Kustomize list already names, and what its place in the list may follow from. */
export interface ListedFile {
  /** Or a directory; relative to that of the Kustomize file. */
  readonly file: string;
  readonly wave: bigint;
  /** Files of the same category stand together. */
  readonly category: string | undefined;
}

/**
 * The edit that adds a file to the list of a Kustomize file, written like its neighbour there; none where it is listed.
 * Its place is by name where the list is sorted, by wave where it follows the waves, else behind the last file of its
 * category, else behind the last of all. Undefined where that cannot be done safely.
 */
export function listEntry(
  text: string,
  added: ListedFile,
  others: readonly ListedFile[],
): readonly TextEdit[] | undefined {
  const yaml = readYaml(text);
  const entries = yaml.problems.length === 0 ? (readKustomization(yaml)?.entries ?? []) : [];
  if (entries.some(({ value }) => joinPath(value) === joinPath(added.file))) return [];
  const known = new Map(others.map((other) => [joinPath(other.file), other]));
  const siblings = entries.flatMap((entry): Neighbour[] => {
    const other = entry.list === 'components' ? undefined : known.get(joinPath(entry.value));
    return other ? [{ entry, other }] : [];
  });
  const last = siblings.at(-1);
  if (!last) return undefined;
  const behind = precedingEntry(siblings, added);
  const edit = behind
    ? insertBehind(text, behind.entry, added.file)
    : insertInFront(text, siblings[0] ?? last, added.file);
  return addsOnly(text, edit, added.file) ? [edit] : undefined;
}

interface Neighbour {
  readonly entry: KustomizationEntry;
  readonly other: ListedFile;
}

/** The entry to stand behind; undefined for the place in front of all siblings. */
function precedingEntry(siblings: readonly Neighbour[], added: ListedFile): Neighbour | undefined {
  const isSorted = (before: (one: ListedFile, next: ListedFile) => boolean): boolean =>
    siblings.every(({ other }, index) => {
      const next = siblings[index + 1];
      return !next || before(other, next.other);
    });
  if (siblings.length > 1 && isSorted((one, next) => one.file <= next.file))
    return siblings.findLast(({ other }) => other.file < added.file);
  const waves = new Set(siblings.map(({ other }) => other.wave));
  if (waves.size > 1 && isSorted((one, next) => one.wave <= next.wave))
    return siblings.findLast(({ other }) => other.wave <= added.wave);
  const alike = siblings.findLast(
    ({ other }) => other.category !== undefined && other.category === added.category,
  );
  return alike ?? siblings.at(-1);
}

function insertBehind(text: string, { range }: KustomizationEntry, file: string): TextEdit {
  const entry = writtenLike(text.slice(range.start, range.end), file);
  const dash = dashBefore(text, range.start);
  if (dash === undefined) return { range: { start: range.end, end: range.end }, newText: `, ${entry}` };
  const end = lineEnd(text, range.end);
  return { range: { start: end, end }, newText: lineBreakAt(text, range.end) + dash + entry };
}

function insertInFront(text: string, { entry: { range } }: Neighbour, file: string): TextEdit {
  const entry = writtenLike(text.slice(range.start, range.end), file);
  const dash = dashBefore(text, range.start);
  const start = dash === undefined ? range.start : lineStart(text, range.start);
  const newText = dash === undefined ? `${entry}, ` : dash + entry + lineBreakAt(text, range.end);
  return { range: { start, end: start }, newText };
}

/** What stands on the line in front of an entry of a block list; undefined in brackets. */
function dashBefore(text: string, offset: number): string | undefined {
  const before = text.slice(lineStart(text, offset), offset);
  return /^[ \t]*-[ \t]+$/.test(before) ? before : undefined;
}

function writtenLike(neighbour: string, file: string): string {
  const quote = /^["']/.exec(neighbour)?.[0] ?? '';
  const prefix = neighbour.slice(quote.length).startsWith('./') ? './' : '';
  const suffix = /\/["']?$/.test(neighbour) ? '/' : '';
  return quote + prefix + file + suffix + quote;
}

/** Reads the list back: it has to be the same, but for the one file. */
function addsOnly(text: string, edit: TextEdit, file: string): boolean {
  const after = readYaml(applyTextEdits(text, [edit]));
  const before = readKustomization(readYaml(text));
  const facts = readKustomization(after);
  if (after.problems.length > 0 || !facts || !before) return false;
  const values = ({ entries }: typeof facts): readonly string[] =>
    entries.map(({ list, value }) => `${list} ${value}`);
  const rest = facts.entries.filter(({ value }) => joinPath(value) !== joinPath(file));
  return (
    facts.entries.length === before.entries.length + 1 &&
    isSameList(values({ ...facts, entries: rest }), values(before)) &&
    isSameList(facts.otherFiles, before.otherFiles)
  );
}
