import type { TextEdit } from '../text/textEdit.ts';
import { lineEnd, lineStart, nextLine } from '../yaml/sourceText.ts';
import type { YamlNode, YamlPair, YamlSequence } from '../yaml/yamlNode.ts';
import { mapPair, scalarText } from '../yaml/yamlPath.ts';
import type { ManifestAddress } from '../manifest/manifest.ts';
import { replaceNode } from './expectedTree.ts';
import type { KeyPath } from './insertPair.ts';
import { lineBreakAt } from './lineBreak.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';
import { planRemovePair } from './removePair.ts';

/** Plans to remove a text from the list at a path of keys, and the list with it when it was the only one. */
export function planRemoveItem(
  context: EditContext,
  { document }: ManifestAddress,
  { keys, item }: { readonly keys: KeyPath; readonly item: string },
): PlannedEdit | undefined {
  const pair = pairAt(context.yaml.documents[document]?.root, keys);
  if (!pair) return undefined;
  const { value } = pair;
  if (scalarText(value) === item) return planRemoveList(context, pair);
  const index = value.kind === 'sequence' ? value.items.findIndex((each) => scalarText(each) === item) : -1;
  if (value.kind !== 'sequence' || index < 0) return undefined;
  if (value.items.length === 1) return planRemoveList(context, pair);
  const edit =
    value.style === 'flow' ? cutFromFlow(context.text, value, index) : cutLine(context.text, value, index);
  const rest = { ...value, items: value.items.toSpliced(index, 1) };
  return edit && { edits: [edit], expected: replaceNode(context.yaml.documents, value, rest) };
}

function pairAt(root: YamlNode | undefined, [first, ...rest]: readonly string[]): YamlPair | undefined {
  const pair = first === undefined ? undefined : mapPair(root, first);
  return rest.length === 0 || !pair ? pair : pairAt(pair.value, rest);
}

/** A file needs something in it: its only key keeps an empty list. */
function planRemoveList(context: EditContext, pair: YamlPair): PlannedEdit | undefined {
  const removed = planRemovePair(context, pair.key.range);
  if (removed) return removed;
  const start = context.text.indexOf(':', pair.key.range.end) + 1;
  const { value } = pair;
  if (context.text.slice(start, value.range.start).includes('#')) return undefined;
  const empty: YamlSequence = { kind: 'sequence', style: 'flow', range: value.range, items: [] };
  return {
    edits: [{ range: { start, end: value.range.end }, newText: ' []' }],
    expected: replaceNode(context.yaml.documents, value, empty),
  };
}

function cutLine(text: string, { items }: YamlSequence, index: number): TextEdit | undefined {
  const range = items[index]?.range;
  if (!range) return undefined;
  const start = lineStart(text, range.start);
  if (!/^[ \t]*-[ \t]+$/.test(text.slice(start, range.start))) return undefined;
  const end = nextLine(text, range.end);
  // The last line of a file may lack its line break: then the one before it goes.
  const isOpen = end === lineEnd(text, range.end);
  return cut(isOpen ? start - lineBreakAt(text, start).length : start, end);
}

function cutFromFlow(text: string, { items }: YamlSequence, index: number): TextEdit | undefined {
  const [previous, own, next] = [items[index - 1]?.range, items[index]?.range, items[index + 1]?.range];
  if (!own) return undefined;
  const range = next
    ? { start: own.start, end: next.start }
    : { start: previous?.end ?? own.start, end: own.end };
  return text.slice(range.start, range.end).includes('#') ? undefined : cut(range.start, range.end);
}

function cut(start: number, end: number): TextEdit {
  return { range: { start, end }, newText: '' };
}
