import { entryOf, type Tree } from '../render/kustomize/tree.ts';
import type { ObjectNeed, TextSource } from './need.ts';
import { objectNeeds } from './objectNeed.ts';
import { fieldTreeOf, readFields, withKey, type FieldTree } from './references/fieldTree.ts';
import { readTarget, type ReadTarget } from './references/target.ts';

/** Deeper values are aliases that hold themselves. */
const deepest = 32;

interface Reader {
  readonly target: ReadTarget;
  readonly mapsOnly: boolean;
}

/** A text there is a name; elsewhere it may be anything. */
const textFields: ReadonlySet<string> = new Set([
  'existingSecret',
  'existingClaim',
  'persistentVolumeClaim.claimName',
]);

/** What charts hand over to a Pod as it is, and what says of itself that it is there already. */
const anywhere = readers({
  'valueFrom.secretKeyRef': 'Secret',
  'valueFrom.configMapKeyRef': 'ConfigMap',
  'envFrom[].secretRef': 'Secret',
  'envFrom[].configMapRef': 'ConfigMap',
  existingSecret: 'Secret',
  existingClaim: 'PersistentVolumeClaim',
});

/** The fields of a volume: an item of a list that has a name. */
const ofVolume = readers({
  secret: 'Secret',
  configMap: 'ConfigMap',
  'projected.sources[].secret': 'Secret',
  'projected.sources[].configMap': 'ConfigMap',
  'persistentVolumeClaim.claimName': 'PersistentVolumeClaim',
});

/**
 * The Secrets, ConfigMaps and claims that the values of a Helm chart name in Kubernetes' own words. Other keys are left
 * to the chart: only its templates tell what they mean. That they tell the same of these is not certain either, so that
 * nothing is said to fail without them but the work.
 */
export function referencesInValues(values: Tree, field: string, files: TextSource): readonly ObjectNeed[] {
  const needs: ObjectNeed[] = [];
  const object = { root: values, namespace: undefined, isClusterWide: false, files };
  search({ tree: values, field, isItem: false, depth: 0 }, (tree, fields, at) => {
    readFields(
      tree,
      fields,
      ({ target, mapsOnly }, found) => {
        if (!mapsOnly || found.tree.kind === 'map')
          needs.push(...objectNeeds(found, { target, effect: 'work' }, object));
      },
      at,
    );
  });
  return needs;
}

interface Found {
  readonly tree: Tree;
  readonly field: string;
  readonly isItem: boolean;
  readonly depth: number;
}

type Visit = (tree: Tree, fields: FieldTree<Reader>, field: string) => void;

function search({ tree, field, isItem, depth }: Found, visit: Visit): void {
  if (tree.kind === 'scalar' || depth > deepest) return;
  if (tree.kind === 'sequence') {
    for (const [index, item] of tree.items.entries())
      search({ tree: item, field: `${field}[${index}]`, isItem: true, depth: depth + 1 }, visit);
    return;
  }
  visit(tree, anywhere, field);
  if (isItem && entryOf(tree, 'name')) visit(tree, ofVolume, field);
  for (const [key, value] of tree.entries)
    search({ tree: value, field: withKey(field, key), isItem: false, depth: depth + 1 }, visit);
}

function readers(fields: Readonly<Record<string, string>>): FieldTree<Reader> {
  return fieldTreeOf(
    Object.entries(fields).map(([path, to]) => [
      path,
      { target: readTarget(to), mapsOnly: !textFields.has(path) },
    ]),
  );
}
