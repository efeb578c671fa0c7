import { base64Lines } from './base64.ts';
import { generatorFailures } from './fieldFailures.ts';
import type { GeneratorEntry } from './kustomization.ts';
import { readKeyValues } from './keyValueSources.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { placeIn } from './layer.ts';
import type { Layer } from './layer.ts';
import { mapOf, scalarOf } from './tree.ts';
import type { Tree, TreeMap } from './tree.ts';
import { ObjectBody } from './objectBody.ts';
import { utf8Bytes } from './utf8.ts';

/** The ConfigMap or Secret that an entry makes; undefined when kustomize refuses the entry. */
export function generateObject(entry: GeneratorEntry, layer: Layer): KustomizeObject | undefined {
  const place = placeIn(layer, entry.range);
  if (entry.name === '') {
    layer.report.fail(generatorFailures.noName, place);
    return undefined;
  }
  const { data, complete } = readKeyValues(entry, layer);
  const tree = bodyOf(entry, data);
  return {
    apiVersion: 'v1',
    kind: entry.kind,
    name: entry.name,
    namespace: entry.namespace,
    annotations: entry.annotations,
    labels: entry.labels,
    body: new ObjectBody(() => tree, layer.trees, { patched: true, causes: [tree] }),
    manifest: undefined,
    place,
    previousIds: [],
    // Without all of the data nobody knows the hash.
    generated: { hashSuffix: entry.hashSuffix && complete },
    variables: [],
    uncertain: !complete && entry.hashSuffix,
  };
}

function bodyOf(entry: GeneratorEntry, data: ReadonlyMap<string, string>): TreeMap {
  if (entry.kind === 'ConfigMap') {
    const texts = [...data].map(([key, value]): [string, Tree] => [key, scalarOf(value)]);
    return mapOf(texts.length > 0 ? [['data', mapOf(texts)]] : []);
  }
  const encoded = [...data].map(([key, value]): [string, Tree] => [
    key,
    scalarOf(base64Lines(utf8Bytes(value))),
  ]);
  return mapOf([
    ['type', scalarOf(entry.type)],
    ['data', mapOf(encoded)],
  ]);
}
