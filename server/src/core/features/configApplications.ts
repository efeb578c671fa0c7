import { groupBy } from '../collections/groupBy.ts';
import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import type { Instance } from '../scopes/scope.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from '../workspace/model.ts';
import { allApplications, compareText } from './applicationsIn.ts';

/** The Applications that a `.sync-waves.yaml` is about, by name in alphabetical order, each with all its instances. */
export function configApplications(model: Model, path: FilePath): ReadonlyMap<string, readonly Instance[]> {
  const isUnder = ({ resource: { place } }: Instance): boolean =>
    nearestPlacedConfig(model.configs, place.path)?.path === path;
  const byName = groupBy(allApplications(model).filter(isUnder), ({ resource }) => resource.name);
  return new Map([...byName].sort(([one], [other]) => compareText(one, other)));
}

/** `3`, or `3, 5` where the scopes disagree; empty where templates decide. */
export function wavesOf(instances: readonly Instance[]): string {
  const waves = instances.flatMap(({ wave }) => wave ?? []);
  return [...new Set(waves)].sort((one, other) => (one < other ? -1 : 1)).join(', ');
}
