import type { TextRange } from '../text/textRange.ts';
import { locateInLiteral } from '../yaml/literalText.ts';
import type { YamlNode, YamlScalar } from '../yaml/yamlNode.ts';
import { replaceNode, type ExpectedRoots } from './expectedTree.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';

/**
 * Plans to replace a part of a scalar or of a comment by a plain word, in quotes perhaps. A scalar has to be written as it
 * reads, without escapes and on one line or as a literal block, so that the part is the same in its text and in its value.
 */
export function planReplaceText(
  context: EditContext,
  range: TextRange,
  word: string,
): PlannedEdit | undefined {
  if (!/^(?<quote>["']?)[-\w./]+\k<quote>$/.test(word)) return undefined;
  const expected = expectedRoots(context, range, word);
  return expected && { edits: [{ range, newText: word }], expected };
}

function expectedRoots(
  { text, yaml }: EditContext,
  range: TextRange,
  word: string,
): ExpectedRoots | undefined {
  const scalar = yaml.documents
    .map(({ root }) => root && scalarAround(root, range))
    .find((found) => found !== undefined);
  if (!scalar) return yaml.documents.map(({ root }) => root);
  const start = startInValue(text, scalar, range);
  if (start === undefined) return undefined;
  const end = start + range.end - range.start;
  const value = scalar.value.slice(0, start) + word + scalar.value.slice(end);
  return replaceNode(yaml.documents, scalar, { ...scalar, value });
}

/** Where in the value of a scalar the text of a range begins. */
function startInValue(
  text: string,
  { value, range: whole }: YamlScalar,
  range: TextRange,
): number | undefined {
  const part = text.slice(range.start, range.end);
  const locate = locateInLiteral(text.slice(whole.start, whole.end), whole.start, value);
  if (locate) {
    let at = value.indexOf(part);
    while (at >= 0 && locate({ start: at, end: at }).start !== range.start) at = value.indexOf(part, at + 1);
    return at < 0 ? undefined : at;
  }
  const start = text.indexOf(value, whole.start);
  const isPlainlyWritten = start >= 0 && start + value.length <= whole.end;
  const isInside = range.start >= start && range.end <= start + value.length;
  return isPlainlyWritten && isInside ? range.start - start : undefined;
}

function scalarAround(node: YamlNode, range: TextRange): YamlScalar | undefined {
  if (range.start < node.range.start || range.end > node.range.end) return undefined;
  if (node.kind === 'scalar') return node;
  const children = node.kind === 'map' ? node.pairs.flatMap(({ key, value }) => [key, value]) : [];
  const items = node.kind === 'sequence' ? node.items : children;
  return items.map((item) => scalarAround(item, range)).find((found) => found !== undefined);
}
