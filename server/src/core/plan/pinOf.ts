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
export function pinOf({ resource }: Instance, { configs }: Pick<Model, 'configs'>): Pin | undefined {
  if (!isApplication(resource)) return undefined;
  const placed = nearestPlacedConfig(configs, resource.place.path);
  const pin = placed?.config.pins.find(
    ({ value }) => value === resource.name || picomatch.isMatch(resource.name, value),
  );
  return placed && pin && { glob: pin.value, place: { path: placed.path, range: pin.range } };
}
