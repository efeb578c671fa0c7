import { driftBetween } from '../scopes/environmentDrift.ts';
import { environmentLabels } from '../scopes/environmentLabels.ts';
import { findPlatforms, type Environment } from '../scopes/environments.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';

interface NamedEnvironment {
  readonly scope: Scope;
  readonly label: string;
}

/** Two environments of one platform with Applications in different waves, in one of the two directions. */
export interface EnvironmentPair {
  readonly from: NamedEnvironment;
  readonly to: NamedEnvironment;
  /** How many Applications differ. */
  readonly differing: number;
}

/** All pairs of environments that differ, in both directions. */
export function environmentPairs(model: Pick<Model, 'argoScopes'>): readonly EnvironmentPair[] {
  return findPlatforms(model).flatMap((platform) => {
    const labels = environmentLabels(platform);
    const named = platform.environments.map((environment, index) => ({
      environment,
      end: { scope: environment.scope, label: labels[index] ?? environment.scope.name },
    }));
    return named.flatMap((one) => named.flatMap((other) => (one === other ? [] : pairOf(one, other))));
  });
}

interface PairEnd {
  readonly environment: Environment;
  readonly end: NamedEnvironment;
}

function pairOf(from: PairEnd, to: PairEnd): readonly EnvironmentPair[] {
  const differing = driftBetween(to.environment, from.environment).length;
  return differing === 0 ? [] : [{ from: from.end, to: to.end, differing }];
}
