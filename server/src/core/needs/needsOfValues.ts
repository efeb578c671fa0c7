import type { Tree } from '../render/kustomize/tree.ts';
import { addressesBelow } from './addresses/addressNeeds.ts';
import type { AddressNeed, TextSource } from './need.ts';

/**
 * The Services that the values of a Helm chart name. `field` is what to call the values. Keys that name Secrets are left
 * to the chart: only its templates tell what they mean.
 */
export function needsOfValues(values: Tree, field: string, files: TextSource): readonly AddressNeed[] {
  return addressesBelow({ tree: values, field }, files);
}
