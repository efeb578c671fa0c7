import type { Wave } from '../argo/wave.ts';
import { compareEnvironments } from '../scopes/environmentDrift.ts';
import { environmentLabels } from '../scopes/environmentLabels.ts';
import { findPlatforms } from '../scopes/environments.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { environmentPairs } from './environmentPairs.ts';

/** The wave that an Application has in another environment. */
export interface WaveElsewhere {
  readonly environment: string;
  readonly wave: Wave;
}

/** How the environments of all platforms differ. */
export interface DriftIndex {
  /** Every environment of a platform, with the first other one that it differs from. */
  readonly scopes: ReadonlyMap<Scope, ScopeDrift | undefined>;
  /** The Applications that differ, each with its waves in other environments. */
  readonly instances: ReadonlyMap<Instance, readonly WaveElsewhere[]>;
  readonly applications: readonly DriftingApplication[];
}

export interface ScopeDrift {
  readonly environment: string;
  readonly differing: number;
}

/** An Application that is in different waves. */
export interface DriftingApplication {
  readonly name: string;
  readonly instances: readonly { readonly environment: string; readonly instance: Instance }[];
}

/** Remembered for each model. */
export function driftIndex(model: Model): DriftIndex {
  const known = remembered.get(model);
  if (known) return known;
  const applications = driftingApplications(model);
  const index = { scopes: scopeDrifts(model), instances: wavesElsewhere(applications), applications };
  remembered.set(model, index);
  return index;
}

const remembered = new WeakMap<Model, DriftIndex>();

function driftingApplications(model: Model): readonly DriftingApplication[] {
  return findPlatforms(model).flatMap((platform) => {
    const labels = environmentLabels(platform);
    return compareEnvironments(platform)
      .filter(({ differs }) => differs)
      .map(({ name, instances }) => ({
        name,
        instances: instances.flatMap((instance, index) =>
          instance ? [{ environment: labels[index] ?? '', instance }] : [],
        ),
      }));
  });
}

function scopeDrifts(model: Model): DriftIndex['scopes'] {
  const drifts = new Map<Scope, ScopeDrift | undefined>(
    findPlatforms(model).flatMap(({ environments }) =>
      environments.map(({ scope }) => [scope, undefined] as const),
    ),
  );
  for (const { from, to, differing } of environmentPairs(model)) {
    if (!drifts.get(to.scope)) drifts.set(to.scope, { environment: from.label, differing });
  }
  return drifts;
}

function wavesElsewhere(applications: readonly DriftingApplication[]): DriftIndex['instances'] {
  const elsewhere = new Map<Instance, readonly WaveElsewhere[]>();
  for (const { instances } of applications) {
    for (const { instance } of instances) {
      const others = instances.flatMap(({ environment, instance: { wave } }) =>
        wave === undefined || wave === instance.wave ? [] : [{ environment, wave }],
      );
      if (others.length > 0) elsewhere.set(instance, others);
    }
  }
  return elsewhere;
}
