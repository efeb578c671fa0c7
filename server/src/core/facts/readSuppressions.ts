import type { TextRange } from '../text/textRange.ts';
import { findComments } from '../yaml/findComments.ts';
import { lineEnd, lineStart, nextLine, skipSpaces } from '../yaml/sourceText.ts';
import type { YamlFile } from '../yaml/yamlNode.ts';
import { ignoreKeyword, readIgnoreComment } from '../manifest/ignoreComment.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Suppression } from './fileFacts.ts';

/** The `# sync-waves-ignore` comments of a file; see `Suppression` for what each covers. */
export function readSuppressions(
  text: string,
  file: YamlFile,
  manifests: readonly Manifest[],
): readonly Suppression[] {
  if (!text.includes(ignoreKeyword)) return [];
  const roots = file.documents.flatMap(({ root }) => root ?? []);
  const comments = findComments(text, { start: 0, end: text.length }, roots);
  const objects = objectsByLine(text, [...roots, ...manifests]);
  return readInOrder(text, comments, objects);
}

/** What a comment on a first line covers: manifests, and documents that are none, such as Kustomize files. */
function objectsByLine(
  text: string,
  objects: readonly { range: TextRange }[],
): ReadonlyMap<number, TextRange> {
  return new Map(objects.map(({ range }) => [lineStart(text, range.start), range]));
}

function readInOrder(
  text: string,
  comments: readonly TextRange[],
  objects: ReadonlyMap<number, TextRange>,
): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  // Comments one below the other are about the same line: it is looked for once.
  let target: TextRange = { start: 0, end: 0 };
  for (const comment of comments) {
    const read = readIgnoreComment(text.slice(comment.start, comment.end));
    if (!read) continue;
    const line = { start: lineStart(text, comment.start), end: comment.end };
    const standsAlone = skipSpaces(text, line.start) === comment.start;
    if (standsAlone && comment.start >= target.start) target = nextContentLine(text, comment.end);
    const covered = standsAlone ? target : line;
    const end = Math.max(covered.end, objects.get(covered.start)?.end ?? 0);
    suppressions.push({ ...read, range: comment, covers: { start: line.start, end } });
  }
  return suppressions;
}

/** The next line that is neither blank nor a comment nor `---`. */
function nextContentLine(text: string, offset: number): TextRange {
  let start = nextLine(text, offset);
  while (start < text.length) {
    const content = skipSpaces(text, start);
    const end = lineEnd(text, start);
    if (content < end && text.charAt(content) !== '#' && !text.startsWith('---', start))
      return { start, end };
    start = nextLine(text, end);
  }
  return { start, end: text.length };
}
