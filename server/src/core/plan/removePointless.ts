import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import type { PlannedInstances, ScopePlan } from './planScopes.ts';
import { pointlessWaves } from './pointlessWaves.ts';
import { isPinnedIn, placesFor, type PlanRequest } from './scopeProblem.ts';

/**
 * Takes away the waves of what is chosen, and of what chosen Applications deploy, that order nothing (see
 * `pointlessWaves`). What the configuration gives a wave to, or pins, keeps it.
 */
export function removePointless(model: Model, { isChosen, pinned }: PlanRequest): ScopePlan {
  const isKept = (instance: Instance): boolean => {
    const { band, defaultWave } = placesFor(instance, model);
    const isPinned = isPinnedIn(instance, model, pinned);
    return isPinned || band !== undefined || defaultWave !== undefined;
  };
  const isMeant = (instance: Instance): boolean => {
    const { parent } = instance.scope;
    return isChosen(instance) || (parent !== undefined && isChosen(parent));
  };
  const units = pointlessWaves(model, isKept)
    .filter(({ instances }) => instances.some(isMeant))
    .map(({ instances, removal }): PlannedInstances => {
      const [first] = instances;
      const unit = {
        ...{ id: first.id, wave: Number(first.wave), isSet: true, fixed: false },
        ...{ band: undefined, defaultWave: undefined, reserved: [] },
      };
      return {
        unit,
        wave: 0,
        isChanged: true,
        basis: { kind: 'removed' },
        instances,
        bandName: undefined,
        removal,
      };
    });
  return {
    units,
    conflicts: [],
    savedWaves: undefined,
    unitOf: (id) => units.find(({ unit }) => unit.id === id),
  };
}
