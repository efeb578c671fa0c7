import { isPlainMap } from '../render/plainMap.ts';
import { mapOf, scalarOf, sequenceOf, type Tree } from '../render/kustomize/tree.ts';

/** Plain values as a tree, so that one reader serves both. What YAML can't hold becomes null. */
export function plainTree(value: unknown): Tree {
  if (Array.isArray(value)) return sequenceOf(value.map(plainTree));
  if (isPlainMap(value)) return mapOf(Object.entries(value).map(([key, entry]) => [key, plainTree(entry)]));
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return scalarOf(isScalar ? value : null);
}
