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
  const search: Search = { files, needs: [], texts: 0 };
  searchBelow(tree, { field, step: undefined, above: undefined, depth: 0 }, undefined, search);
  return search.needs;
}

interface Search {
  readonly files: TextSource;
  readonly needs: AddressNeed[];
  texts: number;
}

/** The way to a value, put together only where something is found. */
interface Way {
  /** Of the value that was asked for. */
  readonly field: string;
  readonly step: string | number | undefined;
  readonly above: Way | undefined;
  readonly depth: number;
}

function searchBelow(tree: Tree, way: Way, key: string | undefined, search: Search): void {
  if (tree.kind === 'scalar') {
    searchText(tree, way, key, search);
    return;
  }
  if (way.depth > deepest) return;
  if (tree.kind === 'sequence') {
    for (const [index, item] of tree.items.entries()) searchBelow(item, stepTo(index, way), key, search);
    return;
  }
  for (const [entry, value] of tree.entries) {
    // An entry of an environment is called by its name.
    const called = entry === 'value' ? (textOf(tree.entries.get('name')) ?? key ?? entry) : entry;
    searchBelow(value, stepTo(entry, way), called, search);
  }
}

function searchText(scalar: TreeScalar, way: Way, key: string | undefined, search: Search): void {
  search.texts += 1;
  if (search.texts > mostTexts || typeof scalar.value !== 'string') return;
  const found = findAddresses(scalar.text, key ?? '');
  if (found.length === 0) return;
  const position = { field: fieldOf(way), files: search.files };
  search.needs.push(...found.map((address) => needOf(scalar, address, position)));
}

function stepTo(step: string | number, above: Way): Way {
  return { field: above.field, step, above, depth: above.depth + 1 };
}

function fieldOf({ field, step, above }: Way): string {
  if (!above || step === undefined) return field;
  return typeof step === 'number' ? `${fieldOf(above)}[${step}]` : withKey(fieldOf(above), step);
}

/** Where a text stands, and what it is called. */
interface Position {
  readonly field: string;
  readonly key: string | undefined;
  readonly files: TextSource;
}

function inScalar(tree: Tree | undefined, { field, key, files }: Position): readonly AddressNeed[] {
  if (tree?.kind !== 'scalar' || typeof tree.value !== 'string') return [];
  return findAddresses(tree.text, key ?? '').map((address) => needOf(tree, address, { field, files }));
}

function needOf(
  scalar: TreeScalar,
  { host, name, namespace, port, at }: ReturnType<typeof findAddresses>[number],
  { field, files }: Pick<Position, 'field' | 'files'>,
): AddressNeed {
  const place = placeOfText(scalar, { text: host, at }, files);
  return { kind: 'address', host, name, namespace, port, field, place };
}
