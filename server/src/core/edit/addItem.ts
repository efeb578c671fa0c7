import type { TextEdit } from '../text/textEdit.ts';
import { lineEnd, lineStart } from '../yaml/sourceText.ts';
import type { YamlNode, YamlScalar, YamlSequence } from '../yaml/yamlNode.ts';
import { scalarType } from '../yaml/scalarType.ts';
import type { ManifestAddress } from '../manifest/manifest.ts';
import { planAddField } from './addField.ts';
import { mapNode, replaceNode } from './expectedTree.ts';
import type { KeyPath } from './insertPair.ts';
import { lineBreakAt } from './lineBreak.ts';
import { listItemNode, writeListItem } from './listItem.ts';
import type { ListItem } from './manifestEdit.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';

/**
 * Plans to add an item at the end of the list at a path of keys, in the list's own style. A missing list is created; one
 * text in the place of a list becomes the first item of one.
 */
export function planAddItem(
  context: EditContext,
  at: ManifestAddress,
  { keys, item }: { readonly keys: KeyPath; readonly item: ListItem },
): PlannedEdit | undefined {
  if (context.yaml.documents.every(({ root }) => root === undefined)) return planFirst(context, keys, item);
  return planAddField(context, at, {
    keys,
    value: { list: [item] },
    replace: (present) => append(context, present, item),
  });
}

/** In a file with nothing but comments, if anything, the list is the first to be there. */
function planFirst(
  { text }: EditContext,
  [first, ...rest]: KeyPath,
  item: ListItem,
): PlannedEdit | undefined {
  if (rest.length > 0) return undefined;
  const lineBreak = lineBreakAt(text, text.length);
  const isOpen = text !== '' && !/[\r\n]$/.test(text);
  const newText = `${isOpen ? lineBreak : ''}${first}:${lineBreak}  - ${writeListItem(item, { inFlow: false })}${lineBreak}`;
  const range = { start: 0, end: 0 };
  const list: YamlSequence = { kind: 'sequence', style: 'block', range, items: [listItemNode(item)] };
  return { edits: [insertion(text.length, newText)], expected: [mapNode(first, list)] };
}

function append(context: EditContext, present: YamlNode, item: ListItem): PlannedEdit | undefined {
  const items = present.kind === 'sequence' ? present.items : itemsOf(present);
  const edits =
    present.kind === 'sequence'
      ? insertInto(context.text, present, item)
      : present.kind === 'scalar' && wrap(present, item);
  if (!items || !edits) return undefined;
  const list: YamlSequence = {
    kind: 'sequence',
    style: 'flow',
    range: present.range,
    items: [...items, listItemNode(item)],
    ...(present.anchor !== undefined && { anchor: present.anchor }),
    ...(present.tag !== undefined && { tag: present.tag }),
  };
  return { edits, expected: replaceNode(context.yaml.documents, present, list) };
}

function insertInto(
  text: string,
  { style, range, items }: YamlSequence,
  item: ListItem,
): readonly TextEdit[] {
  const last = items.at(-1)?.range;
  if (style === 'flow') {
    const at = last?.end ?? range.start + 1;
    return [insertion(at, `${last ? ', ' : ''}${writeListItem(item, { inFlow: true })}`)];
  }
  const indentation = ' '.repeat(range.start - lineStart(text, range.start));
  const at = lineEnd(text, range.end);
  return [insertion(at, `${lineBreakAt(text, at)}${indentation}- ${writeListItem(item, { inFlow: false })}`)];
}

/** Nothing, or the one text that stands for a list. */
function itemsOf(present: YamlNode): readonly YamlNode[] | undefined {
  if (present.kind !== 'scalar' || present.anchor !== undefined || present.tag !== undefined)
    return undefined;
  return scalarType(present) === 'null' ? [] : [present];
}

function wrap({ range, style, value }: YamlScalar, item: ListItem): readonly TextEdit[] | undefined {
  if (style === 'literal' || style === 'folded') return undefined;
  const written = writeListItem(item, { inFlow: true });
  const isAbsent = range.start === range.end;
  if (isAbsent || value === 'null' || value === '~')
    return [{ range, newText: `${isAbsent ? ' ' : ''}[${written}]` }];
  return [insertion(range.start, '['), insertion(range.end, `, ${written}]`)];
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
