import { isPlainMap } from '../../render/plainMap.ts';
import { mapOf, plainOf, sequenceOf, type Tree, type TreeMap } from '../../render/kustomize/tree.ts';
import type { ValuesLayer } from './helmValues.ts';
import { mergeValues } from './mergeValues.ts';

/**
 * The layers without what a later one replaces, and without what `enabled: false` switches off: what is left is what the
 * chart uses, each value in the file that says it.
 */
export function effectiveLayers(layers: readonly ValuesLayer[]): readonly ValuesLayer[] {
  const merged = mergeValues(layers);
  return layers.map(({ tree, field }) => ({ tree: keep(tree, merged) ?? mapOf([]), field }));
}

/** What of a layer's value is also the value in the end; undefined for nothing. */
function keep(tree: Tree, merged: unknown): Tree | undefined {
  switch (tree.kind) {
    case 'map':
      return isPlainMap(merged) && !isOff(merged) ? keepEntries(tree, merged) : undefined;
    case 'sequence':
      // Helm replaces lists as a whole.
      if (!Array.isArray(merged) || JSON.stringify(plainOf(tree)) !== JSON.stringify(merged))
        return undefined;
      return sequenceOf(tree.items.map((item, index) => keep(item, merged[index]) ?? mapOf([])));
    case 'scalar':
      return tree.value === merged ? tree : undefined;
  }
}

function keepEntries({ entries }: TreeMap, merged: Readonly<Record<string, unknown>>): Tree {
  return mapOf(
    [...entries].flatMap(([key, value]) => {
      const kept = keep(value, merged[key]);
      return kept ? [[key, kept] as const] : [];
    }),
  );
}

/** `parameters` give it as a text. */
function isOff({ enabled }: Readonly<Record<string, unknown>>): boolean {
  return enabled === false || enabled === 'false';
}
