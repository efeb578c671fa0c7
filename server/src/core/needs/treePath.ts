import { entryOf, type Tree } from '../render/kustomize/tree.ts';

/** A value somewhere in a tree, and the map that it stands in. */
export interface Found {
  readonly tree: Tree;
  readonly parent: Tree;
  /** As people write it: `spec.containers[0].envFrom[1].secretRef.name`. */
  readonly field: string;
}

/** The values that a path leads to; `[]` after a key stands for every item of a list. */
export function findAll(tree: Tree, path: string, field = ''): readonly Found[] {
  let found: readonly Found[] = [{ tree, parent: tree, field }];
  for (const segment of path.split('.')) found = found.flatMap((at) => step(at, segment));
  return found;
}

function step({ tree, field }: Found, segment: string): readonly Found[] {
  const isList = segment.endsWith('[]');
  const key = isList ? segment.slice(0, -2) : segment;
  const value = entryOf(tree, key);
  if (!value) return [];
  const at = field === '' ? key : `${field}.${key}`;
  if (!isList) return [{ tree: value, parent: tree, field: at }];
  if (value.kind !== 'sequence') return [];
  return value.items.map((item, index) => ({ tree: item, parent: item, field: `${at}[${index}]` }));
}
