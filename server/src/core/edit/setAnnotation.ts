import type { ManifestAddress } from '../manifest/manifest.ts';
import type { YamlFile, YamlMap, YamlNode, YamlPair } from '../yaml/yamlNode.ts';
import { scalarType } from '../yaml/scalarType.ts';
import { mapPair, nodeAt, scalarText } from '../yaml/yamlPath.ts';
import type { ExpectedRoots } from './expectedTree.ts';
import { mapNode, replaceNode, stringNode, withPairs } from './expectedTree.ts';
import { fillEmptyValue, flowMap, insertPair, isKeyPath } from './insertPair.ts';
import type { KeyPath, NewEntry } from './insertPair.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';
import type { Quotes } from './quoteScalar.ts';
import { quoteScalar } from './quoteScalar.ts';
import { planSetScalar } from './setScalar.ts';

export interface NewAnnotation {
  readonly key: string;
  readonly value: string;
  /** A comment to write behind a new entry, `#` included. */
  readonly comment?: string | undefined;
}

/** Plans to set `metadata.annotations[key]` of an object, creating what is missing in the style of the file. */
export function planSetAnnotation(
  context: EditContext,
  at: ManifestAddress,
  annotation: NewAnnotation,
): PlannedEdit | undefined {
  const object = objectAt(context.yaml, at);
  return object && planIn(context, object, ['metadata', 'annotations', annotation.key], annotation);
}

/** The mapping of an object as it is written: an alias would be edited in another place. */
function objectAt(yaml: YamlFile, at: ManifestAddress): YamlMap | undefined {
  const root = yaml.documents[at.document]?.root;
  const object = at.item === undefined ? root : nodeAt(root, ['items', at.item]);
  return object?.kind === 'map' ? object : undefined;
}

/** Goes down the keys as far as they exist, and plans to add the rest. */
function planIn(
  context: EditContext,
  map: YamlMap,
  keys: KeyPath,
  annotation: NewAnnotation,
): PlannedEdit | undefined {
  const [key, ...rest] = keys;
  const pair = mapPair(map, key);
  if (!pair) return planInsertion(context, map, keys, annotation);
  const { value } = pair;
  if (!isKeyPath(rest))
    return value.kind === 'scalar' ? planSetScalar(context, value.range, annotation.value) : undefined;
  if (value.kind === 'map' && value.pairs.length > 0) return planIn(context, value, rest, annotation);
  return isEmpty(value) ? planFilling(context, { map, pair }, rest, annotation) : undefined;
}

function planInsertion(
  context: EditContext,
  map: YamlMap,
  keys: KeyPath,
  annotation: NewAnnotation,
): PlannedEdit | undefined {
  const [key, ...rest] = keys;
  const after = positionOf(map, key);
  const edits = insertPair(context.text, map, after, newEntry(keys, annotation, map));
  if (!edits) return undefined;
  const index = after ? map.pairs.indexOf(after) + 1 : 0;
  const added = { key: stringNode(key), value: expectedValue(rest, annotation) };
  const pairs = map.pairs.toSpliced(index, 0, added);
  return { edits, expected: replaceNode(context.yaml.documents, map, withPairs(map, pairs)) };
}

/** Fills `annotations:`, `annotations: null` or `annotations: {}`. */
function planFilling(
  context: EditContext,
  place: { readonly map: YamlMap; readonly pair: YamlPair },
  keys: KeyPath,
  annotation: NewAnnotation,
): PlannedEdit | undefined {
  const { value } = place.pair;
  const entry = newEntry(keys, annotation, place.map);
  const edits =
    place.map.style === 'block'
      ? fillEmptyValue(context.text, place.map, place.pair, entry)
      : fillInFlow(context.text, value, entry);
  return edits && { edits, expected: expectFilled(context, value, expectedValue(keys, annotation)) };
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

function expectedValue(keys: readonly string[], annotation: NewAnnotation): YamlNode {
  return keys.reduceRight<YamlNode>((value, key) => mapNode(key, value), stringNode(annotation.value));
}

function newEntry(keys: KeyPath, annotation: NewAnnotation, map: YamlMap): NewEntry {
  const quotes = keys.length === 1 ? quotesOf(map) : 'double';
  const sibling = map.pairs[0]?.key;
  const keyStyle = sibling?.kind === 'scalar' ? sibling.style : 'plain';
  return { keys, value: quoteScalar(annotation.value, quotes), comment: annotation.comment, keyStyle };
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
]);

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'map') return node.pairs.length === 0;
  return node.kind === 'scalar' && node.tag === undefined && scalarType(node) === 'null';
}
