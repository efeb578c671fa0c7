import type { TextEdit } from '../text/textEdit.ts';
import { isLineBreak, lineEnd, lineStart, skipBlanks, skipSpaces } from '../yaml/sourceText.ts';
import type { ScalarStyle, YamlMap, YamlNode, YamlPair } from '../yaml/yamlNode.ts';
import { lineBreakAt } from './lineBreak.ts';
import { quoteScalar } from './quoteScalar.ts';

/** At least one key, the outermost first. */
export type KeyPath = readonly [string, ...string[]];

export function isKeyPath(keys: readonly string[]): keys is KeyPath {
  return keys.length > 0;
}

/** What goes into a mapping: a value below one or more keys, `annotations` and the key of an annotation, say. */
export interface NewEntry {
  readonly keys: KeyPath;
  /** The value as it is written on one line, in quotes. */
  readonly value: string;
  /** How a value of several lines is written in block style: what stands behind the key, and the lines below it. */
  readonly block?: { readonly head: string; readonly lines: readonly string[] } | undefined;
  /** A comment behind the value, `#` included. */
  readonly comment: string | undefined;
  /** How the keys around it are written: quoted in JSON. */
  readonly keyStyle: ScalarStyle;
}

/** The text edits that add an entry to a mapping behind one of its pairs (or as its only one), in its style. */
export function insertPair(
  text: string,
  map: YamlMap,
  after: YamlPair | undefined,
  entry: NewEntry,
): readonly TextEdit[] | undefined {
  if (map.style === 'block') return after && [insertBehindBlock(text, map, after, entry)];
  if (entry.comment !== undefined) return undefined;
  return after ? insertBehindFlow(text, map, after, entry) : [insertIntoEmptyFlow(text, map, entry)];
}

/** The text edits that put an entry below a key of a block mapping whose value is absent, null or `{}`. */
export function fillEmptyValue(
  text: string,
  map: YamlMap,
  pair: YamlPair,
  entry: NewEntry,
): readonly TextEdit[] | undefined {
  const { range } = pair.value;
  const step = indentationStep(text, map);
  const at = lineEnd(text, range.end);
  const lines = insertion(
    at,
    blockLines(text, entry, { indentation: columnOf(text, map) + step, step, offset: at }),
  );
  if (range.start === range.end) return [lines];
  // Braces with nothing but a comment in them.
  if (text.slice(range.start, range.end).includes('#')) return undefined;
  return [{ range: { start: endOfBlanksBefore(text, pair.value), end: range.end }, newText: '' }, lines];
}

/** An entry as a flow mapping of its own: `{annotations: {key: "5"}}`. */
export function flowMap(entry: NewEntry): string {
  const [key, ...rest] = entry.keys;
  const value = isKeyPath(rest) ? flowMap({ ...entry, keys: rest }) : entry.value;
  return `{${writeKey(key, entry)}: ${value}}`;
}

function insertBehindBlock(text: string, map: YamlMap, after: YamlPair, entry: NewEntry): TextEdit {
  const offset = lineEnd(text, pairEnd(after));
  const layout = { indentation: columnOf(text, map), step: indentationStep(text, map), offset };
  return insertion(offset, blockLines(text, entry, layout));
}

interface Layout {
  /** Columns before the first key, and further ones for every key below it. */
  readonly indentation: number;
  readonly step: number;
  /** The end of the line that the new ones follow. */
  readonly offset: number;
}

/** Whole lines, each with the line break in front: they go behind the end of a line. */
function blockLines(text: string, entry: NewEntry, { indentation, step, offset }: Layout): string {
  const lineBreak = lineBreakAt(text, offset);
  const comment = entry.comment === undefined ? '' : ` ${entry.comment}`;
  const lines = entry.keys.flatMap((key, depth) => {
    const isLast = depth === entry.keys.length - 1;
    const start = `${' '.repeat(indentation + depth * step)}${writeKey(key, entry)}:`;
    if (!isLast) return [start];
    if (!entry.block) return [`${start} ${entry.value}${comment}`];
    const below = ' '.repeat(indentation + (depth + 1) * step);
    const { head, lines: inner } = entry.block;
    return [
      `${start}${head === '' ? '' : ` ${head}`}${comment}`,
      ...inner.map((line) => (line === '' ? '' : below + line)),
    ];
  });
  return lines.map((line) => lineBreak + line).join('');
}

function insertBehindFlow(text: string, map: YamlMap, after: YamlPair, entry: NewEntry): readonly TextEdit[] {
  const end = pairEnd(after);
  const pair = flowMap(entry).slice(1, -1);
  const start = lineStart(text, after.key.range.start);
  const hasOwnLine = skipSpaces(text, start) === after.key.range.start && start > map.range.start;
  const comma = skipBlanks(text, end);
  const hasComma = text.charAt(comma) === ',';
  const next = skipBlanks(text, hasComma ? comma + 1 : end);
  if (!hasOwnLine || next <= lineEnd(text, end)) return [insertion(end, `, ${pair}`)];
  const indentation = text.slice(start, after.key.range.start);
  const line = insertion(
    lineEnd(text, hasComma ? comma : end),
    `${lineBreakAt(text, end)}${indentation}${pair}`,
  );
  return hasComma ? [line] : [insertion(end, ','), line];
}

/** `{}` becomes `{key: value}`, and `{ }` becomes `{ key: value }`. */
function insertIntoEmptyFlow(text: string, map: YamlMap, entry: NewEntry): TextEdit {
  const pair = flowMap(entry).slice(1, -1);
  const inside = { start: map.range.start + 1, end: map.range.end - 1 };
  const isPadded = inside.start < inside.end && !isLineBreak(text.charCodeAt(inside.start));
  return insertion(inside.start, isPadded ? ` ${pair}` : pair);
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}

function pairEnd({ key, value }: YamlPair): number {
  return Math.max(key.range.end, value.range.end);
}

function columnOf(text: string, map: YamlMap): number {
  return map.range.start - lineStart(text, map.range.start);
}

/** How far the mappings inside this one are indented; two columns where there are none to go by. */
function indentationStep(text: string, map: YamlMap): number {
  const child = map.pairs
    .map(({ value }) => value)
    .find((value) => value.kind === 'map' && value.style === 'block');
  return child?.kind === 'map' ? columnOf(text, child) - columnOf(text, map) : 2;
}

function endOfBlanksBefore(text: string, { range }: YamlNode): number {
  let start = range.start;
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t')) start -= 1;
  return start;
}

const plainKey = /^[A-Za-z][\w./-]*$/;

/** Keys are quoted only where their siblings are, or where they have to be. */
function writeKey(key: string, { keyStyle }: NewEntry): string {
  if (keyStyle === 'single' || keyStyle === 'double') return quoteScalar(key, keyStyle);
  return plainKey.test(key) ? key : quoteScalar(key, 'double');
}
