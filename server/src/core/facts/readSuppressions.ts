import { copyText } from '../text/copyText.ts';
import type { TextRange } from '../text/textRange.ts';
import { findComments } from '../yaml/findComments.ts';
import { lineEnd, lineStart, nextLine, skipSpaces } from '../yaml/sourceText.ts';
import type { YamlFile, YamlNode } from '../yaml/yamlNode.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Suppression } from './fileFacts.ts';

/** The word that starts a suppression comment. */
const suppressionKeyword = 'sync-waves-ignore';

const form = new RegExp(String.raw`^#+[ \t]*${suppressionKeyword}(?![\w-])[ \t]*:?(.*)$`);
const ruleId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The `# sync-waves-ignore: rule, rule -- because` comments of a file; see `Suppression` for what each covers. */
export function readSuppressions(
  text: string,
  file: YamlFile,
  manifests: readonly Manifest[],
): readonly Suppression[] {
  if (!text.includes(suppressionKeyword)) return [];
  const roots = file.documents.flatMap(({ root }) => root ?? []);
  const comments = findComments(text, { start: 0, end: text.length }, roots);
  return comments.flatMap((comment) => readSuppression(text, comment, objectsOf(roots, manifests)));
}

/** What a comment on a first line can cover: manifests, and documents that are none, such as Kustomize files. */
function objectsOf(roots: readonly YamlNode[], manifests: readonly Manifest[]): readonly TextRange[] {
  return [...manifests.map(({ range }) => range), ...roots.map(({ range }) => range)];
}

function readSuppression(text: string, comment: TextRange, objects: readonly TextRange[]): Suppression[] {
  const body = form.exec(text.slice(comment.start, comment.end).trimEnd())?.[1];
  if (body === undefined) return [];
  const rules = body
    .replace(/--.*$/, '')
    .split(/[\s,]+/)
    .filter((rule) => rule !== '');
  // A comment about this mechanism, say, is not meant to switch everything off.
  if (!rules.every((rule) => ruleId.test(rule))) return [];
  return [{ rules: rules.map(copyText), range: comment, covers: coverage(text, comment, objects) }];
}

function coverage(text: string, comment: TextRange, objects: readonly TextRange[]): TextRange {
  const line = { start: lineStart(text, comment.start), end: comment.end };
  const standsAlone = skipSpaces(text, line.start) === comment.start;
  const target = standsAlone ? nextContentLine(text, comment.end) : line;
  const object = objects.find(({ start }) => start >= target.start && start <= target.end);
  return { start: line.start, end: Math.max(target.end, object?.end ?? 0) };
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
