import { entryOf, isNull, type Tree } from '../render/kustomize/tree.ts';

/** The way to values: a root and what follows, where `undefined` stands for every element (`[*]`). */
export interface FieldPath {
  readonly root: string;
  readonly steps: readonly (string | undefined)[];
}

/** Where the value of a path's root comes from; undefined where there is none. */
export type Roots = (name: string) => Tree | undefined;

const root = /^(?<name>[A-Za-z]+(?:\([\w-]+\))?)/;
const step = /^(?:\.(?<key>[\w-]+)|\["(?<quoted>[^"]+)"\]|(?<every>\[\*\]))/;

/** Reads `spec.tls[*].secretName` or `metadata.annotations["a.b/c"]`. Undefined when the text is none of this. */
export function parseFieldPath(text: string): FieldPath | undefined {
  const name = root.exec(text)?.groups?.['name'];
  if (name === undefined) return undefined;
  const steps: (string | undefined)[] = [];
  let rest = text.slice(name.length);
  while (rest !== '') {
    const match = step.exec(rest);
    if (!match?.groups) return undefined;
    steps.push(match.groups['key'] ?? match.groups['quoted']);
    rest = rest.slice(match[0].length);
  }
  return { root: name, steps };
}

/** All values at the path. Absent ones and null are left out. */
export function valuesAt(path: FieldPath, roots: Roots): readonly Tree[] {
  let found = present([roots(path.root)]);
  for (const key of path.steps) {
    found = present(found.flatMap((tree) => (key === undefined ? elementsOf(tree) : entryOf(tree, key))));
  }
  return found;
}

function elementsOf(tree: Tree): readonly Tree[] {
  if (tree.kind === 'sequence') return tree.items;
  return tree.kind === 'map' ? [...tree.entries.values()] : [];
}

function present(trees: readonly (Tree | undefined)[]): readonly Tree[] {
  return trees.filter((tree): tree is Tree => tree !== undefined && !isNull(tree));
}
