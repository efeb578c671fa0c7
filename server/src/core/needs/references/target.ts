import { splitGroupKind, type GroupKind } from '../../catalogue/groupKind.ts';
import { entryOf, textOf, type Tree } from '../../render/kustomize/tree.ts';
import type { ConditionalTarget, Target } from './referenceTable.ts';

/** A target, read. */
export interface ReadTarget {
  /** The first one is meant where the reference does not say. Empty: the reference must say. */
  readonly kinds: readonly GroupKind[];
  /** Whether the reference may name kinds that are not in `kinds`. */
  readonly isOpen: boolean;
  /** Where the other object lies unless the reference says so. */
  readonly namespace: string | undefined;
  readonly form: ConditionalTarget['form'];
  readonly namespaceAt: string | undefined;
  readonly unless: readonly string[];
}

/** Reads `Kind.group|Kind.group?@namespace` (see referenceTable.ts). */
export function readTarget(target: Target | ConditionalTarget): ReadTarget {
  const { to, form, namespaceAt, unless = [] } = typeof target === 'string' ? { to: target } : target;
  const [kinds = '', namespace] = to.split('@');
  return {
    kinds: kinds
      .replace('?', '')
      .split('|')
      .filter((text) => text !== '')
      .map((text) => ({ group: splitGroupKind(text).group, kind: splitGroupKind(text).kind ?? text })),
    isOpen: kinds.endsWith('?'),
    namespace,
    form,
    namespaceAt,
    unless,
  };
}

/** What a reference means; undefined for a kind that is none of ours. `map` is undefined for a name that stands alone. */
export function kindMeant({ kinds, isOpen }: ReadTarget, map: Tree | undefined): GroupKind | undefined {
  const [first] = kinds;
  const type = kinds.find(({ kind }) => kind === textOf(entryOf(map, 'type')));
  const written = textOf(entryOf(map, 'kind'));
  if (written === undefined || written === '') return type ?? first;
  const known = kinds.find(({ kind }) => kind === written);
  if (!isOpen) return known;
  const group = groupIn(map) ?? (known ?? first)?.group;
  return group === undefined ? undefined : { group, kind: written };
}

function groupIn(map: Tree | undefined): string | undefined {
  const group = textOf(entryOf(map, 'group')) ?? textOf(entryOf(map, 'apiGroup'));
  if (group !== undefined) return group;
  const version = textOf(entryOf(map, 'apiVersion'));
  if (version === undefined) return undefined;
  return version.includes('/') ? version.slice(0, version.indexOf('/')) : '';
}
