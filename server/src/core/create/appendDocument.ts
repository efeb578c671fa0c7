import { applyTextEdits } from '../edit/applyTextEdits.ts';
import { lineBreakAt } from '../edit/lineBreak.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { readYaml } from '../yaml/readYaml.ts';

/**
 * The edit that adds a document at the end of a file that holds several, with the blank lines around `---` that the last
 * one has. Undefined where that cannot be done safely.
 */
export function appendDocument(text: string, document: string): TextEdit | undefined {
  const lineBreak = lineBreakAt(text, text.length);
  const body = document.replace(/^---[ \t]*\r?\n/, '').replaceAll(/\r?\n/g, lineBreak);
  const isEnded = text.endsWith('\n');
  const newText =
    (isEnded ? '' : lineBreak) + separatorLike(text, lineBreak) + (isEnded ? body : body.trimEnd());
  const edit: TextEdit = { range: { start: text.length, end: text.length }, newText };
  return addsOnly(text, edit) ? edit : undefined;
}

/** What is missing to a separator at the end of a text; nothing where it ends with one. */
function separatorLike(text: string, lineBreak: string): string {
  if (/^---[ \t]*\s*$/m.test(text.slice(text.trimEnd().lastIndexOf('\n') + 1))) return '';
  const last = [...text.matchAll(/(?<before>(?:\n[ \t]*\r?)*)\n---[^\n]*\n(?<after>(?:[ \t]*\r?\n)*)/g)].at(
    -1,
  );
  const { before = '', after = '' } = last?.groups ?? {};
  const present = linesIn(/\n((?:[ \t]*\r?\n)*)$/.exec(text)?.[1] ?? '');
  return (
    lineBreak.repeat(Math.max(linesIn(before) - present, 0)) +
    `---${lineBreak}` +
    lineBreak.repeat(linesIn(after))
  );
}

function linesIn(blank: string): number {
  return blank.split('\n').length - 1;
}

/** Reads the file back: all documents have to be where they were, and one more behind them. */
function addsOnly(text: string, edit: TextEdit): boolean {
  const before = readYaml(text);
  const after = readYaml(applyTextEdits(text, [edit]));
  if (before.problems.length > 0 || after.problems.length > 0) return false;
  const rangesOf = ({ documents }: typeof before): readonly string[] =>
    documents.flatMap(({ root }) => (root ? [JSON.stringify(root.range)] : []));
  const [known, now] = [rangesOf(before), rangesOf(after)];
  return now.length === known.length + 1 && known.every((range, index) => range === now[index]);
}
