import { isPlainMap } from '../../render/plainMap.ts';
import { plainOf } from '../../render/kustomize/tree.ts';
import type { ValuesLayer } from './helmValues.ts';

/** The values that a chart sees, as Helm merges layers: maps key by key, all else as a whole, the last one wins. */
export function mergeValues(layers: readonly ValuesLayer[]): unknown {
  return layers
    .map(({ tree }) => plainOf(tree))
    .filter(isPlainMap)
    .reduce<unknown>(merge, {});
}

/** `null` takes away what stands under the key. */
function merge(under: unknown, over: unknown): unknown {
  if (!isPlainMap(under) || !isPlainMap(over)) return over;
  const merged = new Map(Object.entries(under));
  for (const [key, value] of Object.entries(over)) merged.set(key, merge(merged.get(key), value));
  return Object.fromEntries(merged);
}
