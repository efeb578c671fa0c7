import { driftBetween } from '../scopes/environmentDrift.ts';
import { environmentOf } from '../scopes/environments.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { placeWaves } from './placeWaves.ts';
import type { ScopePlan } from './planScopes.ts';
import type { PlanRequest } from './scopeProblem.ts';

/** Gives the Applications of one environment the waves that they have in another one (see `placeWaves`). */
export function alignWaves(
  model: Model,
  { from, to }: { readonly from: Scope; readonly to: Scope },
  request: PlanRequest,
): ScopePlan {
  const drift = driftBetween(environmentOf(to), environmentOf(from));
  const waves = new Map(drift.map(({ here, there }) => [here, Number(there.wave)]));
  return placeWaves(
    model,
    {
      waveFor: (instance) => (request.isChosen(instance) ? waves.get(instance) : undefined),
      basis: { kind: 'aligned', like: from.name },
    },
    request,
  );
}
