import { entryOf, textOf, type Tree } from '../render/kustomize/tree.ts';
import { addressNeeds } from './addresses/addressNeeds.ts';
import type { AddressNeed, Need, TextSource } from './need.ts';
import { objectNeeds } from './objectNeed.ts';
import { isClusterWide } from './references/clusterWide.ts';
import { readFields } from './references/fieldTree.ts';
import { hasPods } from './references/podFields.ts';
import { readersOf } from './references/readersOf.ts';

/** The object as rendered: its own name in its content may be outdated. */
export interface NamedObject {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
}

const nothing: readonly Need[] = [];

/**
 * What an object refers to (design.md §3.1): other objects by name, and Services by their addresses. References that may
 * be empty, templates and what the object itself is are left out. `content` is called only for kinds that refer to
 * something. Never throws.
 */
export function needsOfObject(object: NamedObject, content: () => Tree, files: TextSource): readonly Need[] {
  const { group, kind, namespace } = object;
  const readers = readersOf(group, kind);
  if (!readers) return nothing;
  const root = content();
  const referring = { root, namespace, isClusterWide: isClusterWide({ group, kind }), files };
  const needs: Need[] = [];
  readFields(root, readers, (reader, found) => {
    if (reader.kind === 'address') needs.push(...addressNeeds(found, reader.form, files));
    else if (!reader.mapsOnly || found.tree.kind === 'map')
      needs.push(...objectNeeds(found, reader, referring));
  });
  if (needs.length === 0) return nothing;
  const headless = textOf(entryOf(entryOf(root, 'spec'), 'serviceName'));
  return needs.filter((need) => need.kind === 'object' || !isOwn(need, object, headless));
}

/** Workloads call their own Service by the name that they share, or by the one that they say. */
function isOwn(need: AddressNeed, object: NamedObject, headless: string | undefined): boolean {
  if (!hasPods(object.group, object.kind)) return false;
  const isHere = need.namespace === undefined || need.namespace === object.namespace;
  return isHere && (need.name === object.name || need.name === headless);
}
