import picomatch from 'picomatch';
import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import { isApplication } from '../scopes/argoObject.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import type { Model } from '../workspace/model.ts';

/** The entry of `.sync-waves.yaml` that keeps an Application in its wave. */
export interface Pin {
  /** A name, perhaps with `*` and `?`. */
  readonly glob: string;
  readonly place: Place;
}

/** The pin of an Application: the first entry of its configuration that matches its name; undefined for none. */
export function pinOf(instance: Instance, model: Pick<Model, 'configs'>): Pin | undefined {
  return pinsOf(instance, model)[0];
}

/** All entries of its configuration that match the name of an Application. */
export function pinsOf({ resource }: Instance, { configs }: Pick<Model, 'configs'>): readonly Pin[] {
  const placed = isApplication(resource) ? nearestPlacedConfig(configs, resource.place.path) : undefined;
  if (!placed) return [];
  return placed.config.pins
    .filter(({ value }) => value === resource.name || picomatch.isMatch(resource.name, value))
    .map(({ value, range }) => ({ glob: value, place: { path: placed.path, range } }));
}
