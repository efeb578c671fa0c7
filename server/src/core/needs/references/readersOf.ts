import { groupBy } from '../../collections/groupBy.ts';
import { crossplaneReferences } from './crossplane.ts';
import { databases } from './databases.ts';
import { fieldTreeOf, type FieldTree } from './fieldTree.ts';
import { kubernetes } from './kubernetes.ts';
import { messaging } from './messaging.ts';
import { networking } from './networking.ts';
import { operations } from './operations.ts';
import { platform } from './platform.ts';
import { below, containerFields, containerSpecs, podFields, podSpecs } from './podFields.ts';
import type { AddressForm, Fields, KindReferences, ReferenceTable } from './referenceTable.ts';
import { secrets } from './secrets.ts';
import { readTarget, type ReadTarget } from './target.ts';

/** What to make of the value of a field. */
export type FieldReader =
  | {
      readonly kind: 'reference';
      readonly target: ReadTarget;
      readonly effect: 'apply' | 'start' | 'work';
      /** Among the values of a map there are others beside references: texts are no names then. */
      readonly mapsOnly: boolean;
    }
  | { readonly kind: 'address'; readonly form: AddressForm };

const tables: readonly ReferenceTable[] = [
  kubernetes,
  networking,
  secrets,
  databases,
  messaging,
  operations,
  platform,
];

const compiled: ReadonlyMap<string, FieldTree<FieldReader>> = compile();

/** What to look at in objects of a kind; undefined where nothing refers to anything. */
export function readersOf(group: string, kind: string): FieldTree<FieldReader> | undefined {
  const known = compiled.get(group === '' ? kind : `${kind}.${group}`) ?? compiled.get(`*.${group}`);
  if (known) return known;
  const managed = crossplaneReferences(group, kind);
  return managed && fieldTreeOf(entriesOf(managed));
}

type Entry = readonly [path: string, reader: FieldReader];

function compile(): ReadonlyMap<string, FieldTree<FieldReader>> {
  const byKind = groupBy([...tables.flatMap(Object.entries<KindReferences>), ...shaped()], ([kind]) => kind);
  const entries = new Map(
    [...byKind].map(([kind, all]) => [kind, all.flatMap(([, references]) => entriesOf(references))]),
  );
  return new Map(
    [...entries].map(([kind, own]) => {
      const ofGroup = kind.startsWith('*') ? undefined : entries.get(`*${kind.slice(kind.indexOf('.'))}`);
      return [kind, fieldTreeOf([...own, ...(ofGroup ?? [])])];
    }),
  );
}

/** What refers to something because it has the fields of a Pod or of a container. */
function shaped(): readonly (readonly [kind: string, references: KindReferences])[] {
  const within = (
    specs: Readonly<Record<string, readonly string[]>>,
    fields: readonly KindReferences[],
  ): readonly (readonly [string, KindReferences])[] =>
    Object.entries(specs).flatMap(([kind, paths]) =>
      paths.flatMap((path) => fields.map((each) => [kind, below(path, each)] as const)),
    );
  return [...within(podSpecs, podFields), ...within(containerSpecs, [containerFields])];
}

function entriesOf(references: KindReferences): readonly Entry[] {
  const { apply, start, work, addresses } = references;
  return [
    ...referencesOf(apply, 'apply'),
    ...referencesOf(start, 'start'),
    ...referencesOf(work, 'work'),
    ...Object.entries(addresses ?? {}).map(([path, form]): Entry => [path, { kind: 'address', form }]),
  ];
}

function referencesOf(fields: Fields | undefined, effect: 'apply' | 'start' | 'work'): readonly Entry[] {
  return Object.entries(fields ?? {}).map(([path, target]) => [
    path,
    { kind: 'reference', target: readTarget(target), effect, mapsOnly: path.endsWith('*') },
  ]);
}
