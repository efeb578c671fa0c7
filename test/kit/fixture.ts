import type { FilePath, Place } from '../../server/src/core/text/place.ts';
import type { TextRange } from '../../server/src/core/text/textRange.ts';

/** The folder that relative paths of a fixture lie in. */
export const fixtureFolder: FilePath = '/workspace';

/** The file of a fixture that names none. */
const onlyFile = 'manifest.yaml';

/** What a caret comment says of the span above it. */
export interface Expectation extends Place {
  readonly text: string;
}

/** Files, what is expected in them, and the cursor. All offsets are those of the clean texts in `files`. */
export interface Fixture {
  readonly files: ReadonlyMap<FilePath, string>;
  /** In the order of the fixture. */
  readonly expectations: readonly Expectation[];
  /** Where `$0` stood (the start of the selection when there were two). */
  readonly cursor: { readonly path: FilePath; readonly offset: number } | undefined;
  /** What stood between two `$0`; empty when there was one. */
  readonly selection: Place | undefined;
}

/**
 * Reads the fixture language:
 *
 * - `#- apps/api.yaml` starts a file, in `/workspace` unless the path starts with a slash. Text before the first
 *   header, if it is more than blank, is the file `/workspace/manifest.yaml`.
 * - `#    ^^^ text` expects `text` at the span above the carets. `#<^^^` begins the span at column 0 and `^|` is an
 *   empty span at the caret. Several such lines may follow one line. They are removed, and so never stand in a file.
 * - `$0` is the cursor, two of them are a selection. They are removed before columns are counted.
 */
export function parseFixture(fixture: string): Fixture {
  const read = splitFiles(fixture).map(readFile);
  const markers = read.flatMap((file) => file.cursors.map((offset) => ({ path: file.path, offset })));
  const [cursor, end = cursor] = markers;
  return {
    files: new Map(read.map((file) => [file.path, file.text])),
    expectations: read.flatMap((file) => file.expectations),
    cursor,
    selection: cursor && end && { path: cursor.path, range: { start: cursor.offset, end: end.offset } },
  };
}

/**
 * Writes files with annotations back as a fixture. Comparing what was found with what was expected as two such texts
 * makes a failing test print the fixture as it should be, ready to be copied.
 */
export function printFixture(
  files: ReadonlyMap<FilePath, string>,
  expectations: readonly Expectation[],
): string {
  return [...files]
    .map(([path, text]) =>
      printFile(
        path,
        text,
        expectations.filter((expected) => expected.path === path),
      ),
    )
    .join('');
}

interface FixtureFile {
  readonly path: FilePath;
  readonly text: string;
  readonly expectations: readonly Expectation[];
  readonly cursors: readonly number[];
}

const header = /^#- (?<path>\S.*?)\s*$/;
/** `before` reaches up to the first caret. */
const annotation = /^(?<before>\s*#<?\s*)(?<carets>\^+)(?<empty>\|?)\s+(?<text>\S.*?)\s*$/;

function splitFiles(fixture: string): { path: FilePath; lines: string[] }[] {
  const files = [{ path: absolute(onlyFile), lines: [] as string[] }];
  for (const line of fixture.replace(/^\n/, '').split('\n')) {
    const path = header.exec(line)?.groups?.path;
    if (path === undefined) files.at(-1)?.lines.push(line);
    else files.push({ path: absolute(path), lines: [] });
  }
  return files.filter((file, index) => index > 0 || file.lines.some((line) => line.trim() !== ''));
}

function absolute(path: string): FilePath {
  return path.startsWith('/') ? path : `${fixtureFolder}/${path}`;
}

function readFile({ path, lines }: { path: FilePath; lines: readonly string[] }): FixtureFile {
  const kept: string[] = [];
  const expectations: Expectation[] = [];
  const cursors: number[] = [];
  let offset = 0;
  let lineStart = 0;
  for (const line of lines) {
    const found = annotation.exec(line);
    if (found) {
      expectations.push({ path, range: rangeBelow(lineStart, found), text: found.groups?.text ?? '' });
      continue;
    }
    const parts = line.split('$0');
    lineStart = offset;
    for (const [index, part] of parts.entries()) {
      if (index > 0) cursors.push(offset);
      offset += part.length;
    }
    offset += 1;
    kept.push(parts.join(''));
  }
  return { path, text: endWithNewline(kept), expectations, cursors };
}

function rangeBelow(lineStart: number, found: RegExpExecArray): TextRange {
  const { before = '', carets = '', empty = '' } = found.groups ?? {};
  const start = lineStart + (before.includes('<') ? 0 : before.length);
  return { start, end: empty === '|' ? start : lineStart + before.length + carets.length };
}

/** The line break in front of a header, or of the closing backtick, belongs to the last line of the file. */
function endWithNewline(lines: readonly string[]): string {
  const text = lines.join('\n');
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function printFile(path: FilePath, text: string, expectations: readonly Expectation[]): string {
  const name = path.startsWith(`${fixtureFolder}/`) ? path.slice(fixtureFolder.length + 1) : path;
  const ordered = expectations.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let printed = `#- ${name}\n`;
  let offset = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const end = offset + line.length;
    const here = ordered.filter(({ range }) => range.start >= offset && range.start < end);
    printed +=
      line + here.map((expected) => `${printAnnotation(expected, offset, line.trimEnd())}\n`).join('');
    offset = end;
  }
  return printed;
}

function printAnnotation({ range, text }: Expectation, lineStart: number, line: string): string {
  const start = range.start - lineStart;
  const end = Math.min(range.end - lineStart, Math.max(line.length, start + 1));
  const before = start === 0 ? '#<' : '#'.padEnd(start);
  if (range.end === range.start) return `${before}^| ${text}`;
  return `${before}${'^'.repeat(Math.max(end - before.length, 1))} ${text}`;
}
