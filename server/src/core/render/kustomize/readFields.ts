import type { Located } from '../../manifest/manifest.ts';
import type { TextRange } from '../../text/textRange.ts';
import type { YamlNode } from '../../yaml/yamlNode.ts';
import { Fields } from './fields.ts';
import type { TextMap } from './kustomization.ts';
import type { SelectorFields } from './selector.ts';
import { treeOf } from './tree.ts';
import type { TreeScalar, TreeSource } from './tree.ts';

/** One entry of a list, with its span. */
export interface Entry {
  readonly fields: Fields;
  readonly range: TextRange;
}

export function readEntries(fields: Fields, name: string): readonly Entry[] {
  return fields.nodes(name).map((node) => ({ fields: new Fields(node), range: node.range }));
}

/** A text with its span; undefined when it is absent or empty. */
export function readText(fields: Fields, name: string): Located<string> | undefined {
  const scalar = fields.scalar(name);
  return scalar && scalar.value !== '' ? { value: scalar.value, range: scalar.range } : undefined;
}

/** A map of texts, each with the place that sets it; `null` counts as an empty text. */
export function readTextMap(node: YamlNode | undefined, source: TreeSource): TextMap {
  const tree = treeOf(node, source);
  if (tree.kind !== 'map') return new Map();
  return new Map(
    [...tree.entries].flatMap(([key, value]) => (value.kind === 'scalar' ? [[key, asText(value)]] : [])),
  );
}

/** The fields that select objects, of a patch's target or of a replacement. */
export function readSelector(fields: Fields): SelectorFields {
  return {
    group: fields.text('group'),
    version: fields.text('version'),
    kind: fields.text('kind'),
    name: fields.text('name'),
    namespace: fields.text('namespace'),
    labelSelector: fields.text('labelSelector'),
    annotationSelector: fields.text('annotationSelector'),
  };
}

function asText(scalar: TreeScalar): TreeScalar {
  return scalar.value === null ? { ...scalar, text: '', value: '' } : scalar;
}
