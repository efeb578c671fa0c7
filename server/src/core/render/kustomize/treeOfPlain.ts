import { isPlainMap } from '../plainMap.ts';
import { mapOf, scalarOf, sequenceOf, type Tree } from './tree.ts';

/** The tree of a plain value that no single text set. What YAML can't hold becomes null. */
export function treeOfPlain(value: unknown): Tree {
  if (Array.isArray(value)) return sequenceOf(value.map(treeOfPlain));
  if (isPlainMap(value)) {
    return mapOf(Object.entries(value).map(([key, field]) => [key, treeOfPlain(field)] as const));
  }
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return scalarOf(isScalar ? value : null);
}
