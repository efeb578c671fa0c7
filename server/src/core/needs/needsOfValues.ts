import type { Tree } from '../render/kustomize/tree.ts';
import { addressesIn } from './addresses.ts';
import type { AddressNeed, TextSource } from './need.ts';

/** The Services that the values of a Helm chart name. */
export function needsOfValues(values: Tree, field: string, files: TextSource): readonly AddressNeed[] {
  return addressesIn(values, { field, key: '', files });
}
