import type { TextRange } from '../text/textRange.ts';
import { findComments } from '../yaml/findComments.ts';
import { lineEnd, lineStart, nextLine, skipSpaces } from '../yaml/sourceText.ts';
import type { YamlMap, YamlPair } from '../yaml/yamlNode.ts';
import { mapPair } from '../yaml/yamlPath.ts';
import { readIgnoreComment } from './ignoreComment.ts';
import type { Manifest } from './manifest.ts';
import { readOrderComment } from './orderComment.ts';
import { readProseComment } from './proseComment.ts';

type Comments = Pick<Manifest, 'orderComments' | 'proseComments' | 'deniedNeeds'>;

export const noComments: Comments = { orderComments: [], proseComments: [] };

/** Cheap test on a file's text before anything is looked at closely. Linear: it looks at every line once. */
export function mayHoldOrderComments(text: string): boolean {
  return text.includes('#') && /^[^#\r\n]*#.*(?:after|before|apr[eè]s|avant|sync-waves-ignore)/im.test(text);
}

/**
 * The comments of a manifest that speak of order. They stand on a line of `metadata`, on lines of their own in it or
 * directly above it; prose may also stand at the head of the manifest. Comments in `spec` are about other things.
 */
export function readComments(text: string, object: YamlMap): Comments {
  const head = { start: headStart(text, object.range.start), end: object.range.start };
  const metadata = mapPair(object, 'metadata');
  const inside = metadata ? metadataLines(text, metadata) : { start: head.end, end: head.end };
  const first = { start: head.start, end: Math.min(head.end, inside.start) };
  const comments = [...commentsIn(text, first, undefined), ...commentsIn(text, inside, metadata)];
  const orderComments = comments
    .filter(({ start }) => start >= inside.start)
    .flatMap((comment) => readOrderComment(text, comment));
  const strict = new Set(orderComments.map(({ name }) => lineStart(text, name.range.start)));
  const prose = comments.filter(({ start }) => !strict.has(lineStart(text, start)));
  const deniedNeeds = comments.flatMap((comment) => readDenied(text, comment));
  return {
    orderComments,
    proseComments: prose.flatMap((comment) => readProseComment(text, comment)),
    ...(deniedNeeds.length > 0 && { deniedNeeds }),
  };
}

/** With a rule in it, the comment is about findings only. */
function readDenied(text: string, { start, end }: TextRange): readonly string[] {
  const read = readIgnoreComment(text.slice(start, end));
  return read?.rules.length === 0 ? read.needs : [];
}

function commentsIn(text: string, range: TextRange, pair: YamlPair | undefined): readonly TextRange[] {
  return findComments(text, range, pair ? [pair.key, pair.value] : []);
}

/** From the comment lines directly above `metadata:` to the last line of its value and comments indented like it. */
function metadataLines(text: string, { key, value }: YamlPair): TextRange {
  const indentation = key.range.start - lineStart(text, key.range.start);
  let start = lineStart(text, key.range.start);
  while (start > 0 && isCommentLine(text, previousLine(text, start))) start = previousLine(text, start);
  let end = lineEnd(text, Math.max(key.range.end, value.range.end));
  for (let next = nextLine(text, end); isDeeperComment(text, next, indentation); next = nextLine(text, end)) {
    end = lineEnd(text, next);
  }
  return { start, end };
}

function isDeeperComment(text: string, line: number, indentation: number): boolean {
  return isCommentLine(text, line) && skipSpaces(text, line) - line > indentation;
}

/** The start of the comment and blank lines above a manifest. */
function headStart(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0) {
    const above = previousLine(text, start);
    const content = skipSpaces(text, above);
    if (content < lineEnd(text, above) && text.charAt(content) !== '#') return start;
    if (above === start) return start;
    start = above;
  }
  return start;
}

function isCommentLine(text: string, line: number): boolean {
  return text.charAt(skipSpaces(text, line)) === '#';
}

function previousLine(text: string, start: number): number {
  const lineBreak = text.startsWith('\r\n', start - 2) ? 2 : 1;
  return lineStart(text, start - lineBreak);
}
