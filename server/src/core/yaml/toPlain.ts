import { scalarValue } from './scalarType.ts';
import { effectivePairs, scalarText } from './yamlPath.ts';
import type { YamlMap, YamlNode, YamlSequence } from './yamlNode.ts';

/**
 * The plain value of a node: objects, arrays, strings, numbers, booleans and null, typed as go-yaml v2 would. Aliases
 * and merge keys are resolved (an aliased node gives the same object each time), the last of equal keys counts, and
 * keys are strings. An absent node or an unknown alias gives undefined.
 */
export function toPlain(node: YamlNode | undefined): unknown {
  return plain(node, { known: new Map(), depth: 0 });
}

interface Context {
  /** Each collection once: without that, aliases of aliases would multiply. */
  readonly known: Map<YamlNode, unknown>;
  readonly depth: number;
}

/** The readers stop before this depth, but a chain of aliases can be of any length: what is deeper is left out. */
const deepest = 500;

function plain(node: YamlNode | undefined, context: Context): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return scalarValue(node);
    case 'alias':
      return plain(node.target, context);
    case 'map':
    case 'sequence':
      return plainCollection(node, context);
  }
}

function plainCollection(node: YamlMap | YamlSequence, { known, depth }: Context): unknown {
  if (known.has(node)) return known.get(node);
  if (depth > deepest) return undefined;
  const inner = { known, depth: depth + 1 };
  const value =
    node.kind === 'sequence' ? node.items.map((item) => plain(item, inner)) : plainMap(node, inner);
  known.set(node, value);
  return value;
}

function plainMap(node: YamlMap, context: Context): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    effectivePairs(node).map(({ name, pair }) => [keyText(pair.key, name), plain(pair.value, context)]),
  );
}

/** JSON has only string keys: `5:` is "5", and `yes:` is "true" (sigs.k8s.io/yaml). */
function keyText(key: YamlNode, name: string): string {
  const value = key.kind === 'scalar' ? scalarValue(key) : scalarText(key);
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : name;
}
