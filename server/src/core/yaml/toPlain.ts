import { scalarValue } from './scalarType.ts';
import { effectivePairs, scalarText } from './yamlPath.ts';
import type { YamlNode } from './yamlNode.ts';

/**
 * The plain value of a node: objects, arrays, strings, numbers, booleans and null, typed as go-yaml v2 would. Aliases
 * and merge keys are resolved (an aliased node gives the same object each time), the last of equal keys counts, and
 * keys are strings. An absent node or an unknown alias gives undefined.
 */
export function toPlain(node: YamlNode | undefined): unknown {
  return plain(node, new Map());
}

function plain(node: YamlNode | undefined, known: Map<YamlNode, unknown>): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return scalarValue(node);
    case 'alias':
      return plain(node.target, known);
    case 'map':
    case 'sequence':
      return plainCollection(node, known);
  }
}

/** Each collection once: without that, aliases of aliases would multiply. */
function plainCollection(node: YamlNode, known: Map<YamlNode, unknown>): unknown {
  if (known.has(node)) return known.get(node);
  const value =
    node.kind === 'sequence' ? node.items.map((item) => plain(item, known)) : plainMap(node, known);
  known.set(node, value);
  return value;
}

function plainMap(node: YamlNode, known: Map<YamlNode, unknown>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    effectivePairs(node).map(({ name, pair }) => [keyText(pair.key, name), plain(pair.value, known)]),
  );
}

/** JSON has only string keys: `5:` is "5", and `yes:` is "true" (sigs.k8s.io/yaml). */
function keyText(key: YamlNode, name: string): string {
  const value = key.kind === 'scalar' ? scalarValue(key) : scalarText(key);
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : name;
}
