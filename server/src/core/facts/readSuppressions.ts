import { copyText } from '../text/copyText.ts';
import type { TextRange } from '../text/textRange.ts';
import { findComments } from '../yaml/findComments.ts';
import { lineEnd, lineStart, nextLine, skipSpaces } from '../yaml/sourceText.ts';
import type { YamlFile } from '../yaml/yamlNode.ts';
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
    const rules = readRules(text.slice(comment.start, comment.end));
    if (!rules) continue;
    const line = { start: lineStart(text, comment.start), end: comment.end };
    const standsAlone = skipSpaces(text, line.start) === comment.start;
    if (standsAlone && comment.start >= target.start) target = nextContentLine(text, comment.end);
    const covered = standsAlone ? target : line;
    const end = Math.max(covered.end, objects.get(covered.start)?.end ?? 0);
    suppressions.push({ rules, range: comment, covers: { start: line.start, end } });
  }
  return suppressions;
}

/** The rules that a suppression names; undefined for any other comment. */
function readRules(comment: string): readonly string[] | undefined {
  const body = form.exec(comment.trimEnd())?.[1];
  const rules = body
    ?.replace(/--.*$/, '')
    .split(/[\s,]+/)
    .filter((rule) => rule !== '');
  // A comment about this mechanism, say, is not meant to switch everything off.
  return rules?.every((rule) => ruleId.test(rule)) === true ? rules.map(copyText) : undefined;
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
