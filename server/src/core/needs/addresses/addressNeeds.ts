import { entryOf, textOf, type Tree, type TreeScalar } from '../../render/kustomize/tree.ts';
import type { AddressNeed, TextSource } from '../need.ts';
import { placeOfText } from '../placeOfText.ts';
import { withKey, type FoundField } from '../references/fieldTree.ts';
import type { AddressForm } from '../references/referenceTable.ts';
import { findAddresses } from './findAddresses.ts';

/** Deeper values are aliases that hold themselves. */
const deepest = 32;
/** Beyond this many texts a value is data. */
const mostTexts = 20_000;

/** The Services that a value names. */
export function addressNeeds(
  found: FoundField,
  form: AddressForm,
  files: TextSource,
): readonly AddressNeed[] {
  const { tree, field } = found;
  switch (form) {
    case 'tree':
      return addressesBelow(found, files);
    case 'env':
      return inScalar(entryOf(tree, 'value'), {
        field: `${field}.value`,
        key: textOf(entryOf(tree, 'name')),
        files,
      });
    case 'address':
      return inScalar(tree, { field, key: 'address', files });
    case 'text':
      return inScalar(tree, { field, key: undefined, files });
  }
}

/** The Services that any text below a value names; keys tell where a bare name is an address. */
export function addressesBelow({ tree, field }: FoundField, files: TextSource): readonly AddressNeed[] {
  const needs: AddressNeed[] = [];
  const limit = { texts: mostTexts };
  collect(tree, { field, key: undefined, files, depth: 0 }, needs, limit);
  return needs;
}

/** Where a value stands below the one that was asked for. */
interface Depth extends Position {
  readonly depth: number;
}

/** Where a text stands, and what it is called. */
interface Position {
  readonly field: string;
  readonly key: string | undefined;
  readonly files: TextSource;
}

function collect(tree: Tree, position: Depth, needs: AddressNeed[], limit: { texts: number }): void {
  if (position.depth > deepest || limit.texts <= 0) return;
  if (tree.kind === 'scalar') {
    limit.texts -= 1;
    needs.push(...inScalar(tree, position));
    return;
  }
  for (const [value, place] of partsOf(tree, position)) collect(value, place, needs, limit);
}

function partsOf(tree: Exclude<Tree, TreeScalar>, position: Depth): readonly (readonly [Tree, Depth])[] {
  const { field, key } = position;
  const below = { ...position, depth: position.depth + 1 };
  if (tree.kind === 'sequence') {
    return tree.items.map((item, index) => [item, { ...below, field: `${field}[${index}]` }]);
  }
  // An entry of an environment is called by its name.
  const name = tree.entries.has('value') ? textOf(tree.entries.get('name')) : undefined;
  return [...tree.entries].map(([entry, value]) => [
    value,
    { ...below, field: withKey(field, entry), key: entry === 'value' ? (name ?? key ?? entry) : entry },
  ]);
}

function inScalar(tree: Tree | undefined, { field, key, files }: Position): readonly AddressNeed[] {
  if (tree?.kind !== 'scalar' || typeof tree.value !== 'string') return [];
  return findAddresses(tree.text, key ?? '').map((address) => needOf(tree, address, { field, key, files }));
}

function needOf(
  scalar: TreeScalar,
  { host, name, namespace, port, at }: ReturnType<typeof findAddresses>[number],
  { field, files }: Position,
): AddressNeed {
  const place = placeOfText(scalar, { text: host, at }, files);
  return { kind: 'address', host, name, namespace, port, field, place };
}
