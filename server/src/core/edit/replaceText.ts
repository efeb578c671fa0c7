import type { TextRange } from '../text/textRange.ts';
import type { YamlNode, YamlScalar } from '../yaml/yamlNode.ts';
import { replaceNode, type ExpectedRoots } from './expectedTree.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';

/**
 * Plans to replace a part of a scalar or of a comment by a plain word. A scalar has to be written as it reads, without
 * escapes and on one line, so that the part is the same in its text and in its value.
 */
export function planReplaceText(
  context: EditContext,
  range: TextRange,
  word: string,
): PlannedEdit | undefined {
  if (!/^[-\w./]+$/.test(word)) return undefined;
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
  const start = text.indexOf(scalar.value, scalar.range.start);
  const isPlainlyWritten = start >= 0 && start + scalar.value.length <= scalar.range.end;
  if (!isPlainlyWritten || range.start < start || range.end > start + scalar.value.length) return undefined;
  const value = scalar.value.slice(0, range.start - start) + word + scalar.value.slice(range.end - start);
  return replaceNode(yaml.documents, scalar, { ...scalar, value });
}

function scalarAround(node: YamlNode, range: TextRange): YamlScalar | undefined {
  if (range.start < node.range.start || range.end > node.range.end) return undefined;
  if (node.kind === 'scalar') return node;
  const children = node.kind === 'map' ? node.pairs.flatMap(({ key, value }) => [key, value]) : [];
  const items = node.kind === 'sequence' ? node.items : children;
  return items.map((item) => scalarAround(item, range)).find((found) => found !== undefined);
}
