import { entryOf, scalarOf, type Tree } from '../render/kustomize/tree.ts';
import type { Catalogue } from './catalogue.ts';
import type { Roots } from './fieldPath.ts';
import { provide } from './provide.ts';
import type { Provision } from './provision.ts';

/** What names an object. */
export interface NamedObject {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
}

const nothing: readonly Provision[] = [];

/**
 * What exists once the operator of this object has reconciled it, beside the object itself. `content` is called only
 * for kinds that the catalogue knows, and only where a name depends on more than the object's own.
 */
export function provisionsOfObject(
  object: NamedObject,
  content: () => Tree,
  catalogue: Catalogue,
): readonly Provision[] {
  const { group, kind } = object;
  const known = catalogue.resources.get(group === '' ? kind : `${kind}.${group}`);
  if (!known) return nothing;
  const roots = rootsOf(object, content);
  return known.flatMap(({ title, provides }) =>
    provides.flatMap((entry) => provide(entry, roots, { from: 'object', title, kind })),
  );
}

function rootsOf({ name, namespace }: NamedObject, content: () => Tree): Roots {
  let tree: Tree | undefined;
  return (root) => {
    if (root === 'name') return scalarOf(name);
    if (root === 'namespace') return namespace === undefined ? undefined : scalarOf(namespace);
    tree ??= content();
    return entryOf(tree, root);
  };
}
