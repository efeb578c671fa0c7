import type { Tree } from '../render/kustomize/tree.ts';
import { addressesBelow } from './addresses/addressNeeds.ts';
import type { Need, TextSource } from './need.ts';
import { referencesInValues } from './referencesInValues.ts';

/** What the values of a Helm chart name: Services, and what its Pods start with. `field` is what to call the values. */
export function needsOfValues(values: Tree, field: string, files: TextSource): readonly Need[] {
  return [...addressesBelow({ tree: values, field }, files), ...referencesInValues(values, field, files)];
}
