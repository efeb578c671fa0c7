import { entryOf, textOf, type Tree } from '../render/kustomize/tree.ts';
import { addressesInConfig, addressesInPod } from './addresses.ts';
import type { Need, ObjectNeed, TextSource } from './need.ts';
import { podReferences, podSpecs, references, type Reference } from './references.ts';
import { findAll, type Found } from './treePath.ts';

/** What names an object. */
interface NamedObject {
  readonly group: string;
  readonly kind: string;
}

const nothing: readonly Need[] = [];

/** What an object refers to (design.md §3.1): other objects by name, and Services by their addresses. Never throws. */
export function needsOfObject(object: NamedObject, content: () => Tree, files: TextSource): readonly Need[] {
  const { group, kind } = object;
  const key = group === '' ? kind : `${kind}.${group}`;
  const podSpec = podSpecs.get(key);
  const own = references.get(key);
  const isConfig = key === 'ConfigMap' || key === 'Secret';
  if (podSpec === undefined && !own && !isConfig) return nothing;
  const tree = content();
  const needs: Need[] = (own ?? []).flatMap((reference) => needsOf(tree, reference, ''));
  if (podSpec !== undefined) {
    for (const { tree: pod, field } of findAll(tree, podSpec)) {
      needs.push(...podReferences.flatMap((reference) => needsOf(pod, reference, field)));
      needs.push(...addressesInPod(pod, field, files));
    }
  }
  if (isConfig) needs.push(...addressesInConfig(tree, kind, files));
  return needs;
}

function needsOf(tree: Tree, reference: Reference, field: string): readonly ObjectNeed[] {
  return findAll(tree, reference.path, field).flatMap((found) => needOf(found, reference) ?? []);
}

function needOf(found: Found, reference: Reference): ObjectNeed | undefined {
  const { tree, parent, field } = found;
  const name = textOf(tree);
  if (tree.kind !== 'scalar' || name === undefined || !isName(name)) return undefined;
  if (textOf(entryOf(parent, 'optional')) === 'true') return undefined;
  const target = targetOf(reference, parent);
  if (target === undefined || isAlwaysThere(target, name)) return undefined;
  const dot = target.indexOf('.');
  const kind = dot < 0 ? target : target.slice(0, dot);
  const written =
    reference.namespaceIn === undefined ? undefined : textOf(entryOf(parent, reference.namespaceIn));
  return {
    kind: 'object',
    group: dot < 0 ? '' : target.slice(dot + 1),
    objectKinds: [kind],
    name,
    namespace: written === '' ? undefined : written,
    clusterScoped: reference.clusterWide === true || /^Cluster[A-Z]/.test(kind),
    effect: reference.effect ?? 'work',
    field,
    place: tree.origin?.place,
  };
}

/** The kind that a sibling names, else the first one; undefined for a kind that is none of ours. */
function targetOf({ to, kindIn }: Reference, parent: Tree): string | undefined {
  if (typeof to === 'string') return to;
  const kind = kindIn === undefined ? undefined : textOf(entryOf(parent, kindIn));
  return kind === undefined ? to[0] : to.find((target) => target.startsWith(`${kind}.`));
}

/** Templates and empty texts name nothing. */
function isName(text: string): boolean {
  return /^[a-z0-9][a-z0-9.:-]*$/i.test(text);
}

/** What every cluster has. */
function isAlwaysThere(target: string, name: string): boolean {
  if (target === 'ServiceAccount') return name === 'default';
  if (target === 'ConfigMap') return name === 'kube-root-ca.crt';
  if (target.startsWith('PriorityClass.')) return name.startsWith('system-');
  return target.startsWith('ClusterRole.') && /^(?:cluster-admin|admin|edit|view|system:.*)$/.test(name);
}
