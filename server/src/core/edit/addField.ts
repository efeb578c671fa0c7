import type { ManifestAddress } from '../manifest/manifest.ts';
import type { YamlFile, YamlMap, YamlNode, YamlPair, YamlSequence } from '../yaml/yamlNode.ts';
import { scalarType } from '../yaml/scalarType.ts';
import { mapPair, nodeAt, scalarText } from '../yaml/yamlPath.ts';
import type { ExpectedRoots } from './expectedTree.ts';
import { mapNode, replaceNode, stringNode, withPairs } from './expectedTree.ts';
import { fillEmptyValue, flowMap, insertPair, isKeyPath } from './insertPair.ts';
import type { KeyPath, NewEntry } from './insertPair.ts';
import { listItemNode, writeListItem } from './listItem.ts';
import type { FieldValue, ListItem } from './manifestEdit.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';
import type { Quotes } from './quoteScalar.ts';
import { quoteScalar } from './quoteScalar.ts';

/** A field to add to a mapping, perhaps some keys further down. */
export interface NewField {
  readonly keys: KeyPath;
  readonly value: FieldValue;
  /** A comment to write behind a new entry, `#` included. */
  readonly comment?: string | undefined;
  /** The key that the first new one goes behind, if it is there; else it goes where it usually is. */
  readonly behind?: string | undefined;
  /** What to do where the last key is there already; without it, nothing is planned then. */
  readonly replace?: (present: YamlNode) => PlannedEdit | undefined;
}

/** Plans to add a field to an object (or to any document), creating the mappings around it in the file's style. */
export function planAddField(
  context: EditContext,
  at: ManifestAddress,
  field: NewField,
): PlannedEdit | undefined {
  const object = objectAt(context.yaml, at);
  return object && planIn(context, object, field.keys, field);
}

/** The mapping of an object as it is written: an alias would be edited in another place. */
function objectAt(yaml: YamlFile, at: ManifestAddress): YamlMap | undefined {
  const root = yaml.documents[at.document]?.root;
  const object = at.item === undefined ? root : nodeAt(root, ['items', at.item]);
  return object?.kind === 'map' ? object : undefined;
}

/** Goes down the keys as far as they exist, and plans to add the rest. */
function planIn(context: EditContext, map: YamlMap, keys: KeyPath, field: NewField): PlannedEdit | undefined {
  const [key, ...rest] = keys;
  const pair = mapPair(map, key);
  if (!pair) return planInsertion(context, map, keys, field);
  const { value } = pair;
  if (!isKeyPath(rest)) return field.replace?.(value);
  if (value.kind === 'map' && value.pairs.length > 0) return planIn(context, value, rest, field);
  return isEmpty(value) ? planFilling(context, { map, pair }, rest, field) : undefined;
}

function planInsertion(
  context: EditContext,
  map: YamlMap,
  keys: KeyPath,
  field: NewField,
): PlannedEdit | undefined {
  const [key, ...rest] = keys;
  const after = mapPair(map, field.behind ?? '') ?? positionOf(map, key);
  const edits = insertPair(context.text, map, after, newEntry(keys, field, map));
  if (!edits) return undefined;
  const index = after ? map.pairs.indexOf(after) + 1 : 0;
  const added = { key: stringNode(key), value: expectedValue(rest, field) };
  const pairs = map.pairs.toSpliced(index, 0, added);
  return { edits, expected: replaceNode(context.yaml.documents, map, withPairs(map, pairs)) };
}

/** Fills `annotations:`, `annotations: null` or `annotations: {}`. */
function planFilling(
  context: EditContext,
  place: { readonly map: YamlMap; readonly pair: YamlPair },
  keys: KeyPath,
  field: NewField,
): PlannedEdit | undefined {
  const { value } = place.pair;
  const entry = newEntry(keys, field, place.map);
  const edits =
    place.map.style === 'block'
      ? fillEmptyValue(context.text, place.map, place.pair, entry)
      : fillInFlow(context.text, value, entry);
  return edits && { edits, expected: expectFilled(context, value, expectedValue(keys, field)) };
}

function fillInFlow(text: string, value: YamlNode, entry: NewEntry): PlannedEdit['edits'] | undefined {
  if (value.kind === 'map') return insertPair(text, value, undefined, entry);
  if (entry.comment !== undefined) return undefined;
  const isAbsent = value.range.start === value.range.end;
  return [{ range: value.range, newText: (isAbsent ? ' ' : '') + flowMap(entry) }];
}

/** The anchor and the tag of what was empty stay. */
function expectFilled({ yaml }: EditContext, empty: YamlNode, filled: YamlNode): ExpectedRoots {
  const { anchor, tag } = empty;
  const whole = { ...filled, ...(anchor !== undefined && { anchor }), ...(tag !== undefined && { tag }) };
  return replaceNode(yaml.documents, empty, whole);
}

function expectedValue(keys: readonly string[], { value }: NewField): YamlNode {
  return keys.reduceRight<YamlNode>((node, key) => mapNode(key, node), nodeOf(value));
}

function nodeOf(value: FieldValue): YamlNode {
  if ('text' in value) return stringNode(value.text);
  if ('flag' in value) return { ...stringNode('true'), style: 'plain' };
  if ('list' in value) return sequenceNode(value.list);
  return { ...mapNode('', stringNode('')), pairs: [] };
}

function sequenceNode(list: readonly ListItem[]): YamlSequence {
  const range = { start: 0, end: 0 };
  return { kind: 'sequence', style: 'block', range, items: list.map(listItemNode) };
}

function newEntry(keys: KeyPath, field: NewField, map: YamlMap): NewEntry {
  const quotes = keys.length === 1 ? quotesOf(map) : 'double';
  const sibling = map.pairs[0]?.key;
  const keyStyle = sibling?.kind === 'scalar' ? sibling.style : 'plain';
  return { keys, ...writeValue(field.value, quotes), comment: field.comment, keyStyle };
}

function writeValue(value: FieldValue, quotes: Quotes): Pick<NewEntry, 'value' | 'block'> {
  if ('map' in value) return { value: '{}' };
  if ('flag' in value) return { value: 'true' };
  if ('list' in value) {
    const items = value.list.map((item) => writeListItem(item, { inFlow: true }));
    return {
      value: `[${items.join(', ')}]`,
      block: { head: '', lines: items.map((item) => `- ${item}`) },
    };
  }
  const { text } = value;
  const quoted = quoteScalar(text, quotes);
  // A literal block that ends in one line break says it without a mark of its own.
  const isLiteral = text.endsWith('\n') && !text.endsWith('\n\n') && !text.startsWith(' ');
  return isLiteral
    ? { value: quoted, block: { head: '|', lines: text.slice(0, -1).split('\n') } }
    : { value: quoted };
}

/** The quotes that the neighbours' values have, double ones where they have none. */
function quotesOf(map: YamlMap): Quotes {
  const styles = map.pairs.map(({ value }) => (value.kind === 'scalar' ? value.style : 'plain'));
  return styles.find((style) => style === 'single' || style === 'double') ?? 'double';
}

/** Behind which pair a new key goes: what it belongs to, else the last one. */
function positionOf(map: YamlMap, key: string): YamlPair | undefined {
  const neighbours = positions.get(key);
  const known = map.pairs.findLast((pair) => neighbours?.has(scalarText(pair.key) ?? ''));
  return known ?? map.pairs.at(-1);
}

const positions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['metadata', new Set(['apiVersion', 'kind'])],
  ['annotations', new Set(['name', 'generateName', 'namespace'])],
  ['finalizers', new Set(['name', 'generateName', 'namespace'])],
]);

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'map') return node.pairs.length === 0;
  return node.kind === 'scalar' && node.tag === undefined && scalarType(node) === 'null';
}
