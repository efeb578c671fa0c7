import type { Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { alignWaves } from './alignWaves.ts';
import { placeWaves } from './placeWaves.ts';
import { planScopes, type ScopePlan } from './planScopes.ts';
import { rearrangeScopes } from './rearrangeScopes.ts';
import { removePointless } from './removePointless.ts';
import type { PlanRequest } from './scopeProblem.ts';

/**
 * What to do with the waves: plan them, put gaps between them, merge those that nothing separates, take those away that
 * order nothing, move what is chosen into one wave, or give one environment those of another.
 */
export type PlanMode = 'plan' | 'renumber' | 'compact' | 'pointless' | 'move' | 'align';

export type PlanAim =
  | Exclude<PlanMode, 'move' | 'align'>
  | { readonly mode: 'move'; readonly to: number }
  | { readonly mode: 'align'; readonly from: Scope; readonly to: Scope };

export function planByMode(model: Model, aim: PlanAim, request: PlanRequest): ScopePlan {
  if (aim === 'plan') return planScopes(model, request);
  if (aim === 'pointless') return removePointless(model, request);
  if (typeof aim === 'string') return rearrangeScopes(model, aim, request);
  if (aim.mode === 'align') return alignWaves(model, aim, request);
  const waveFor: Parameters<typeof placeWaves>[1]['waveFor'] = (instance) =>
    request.isChosen(instance) ? aim.to : undefined;
  return placeWaves(model, { waveFor, basis: { kind: 'moved' } }, request);
}

export function modeOf(aim: PlanAim): PlanMode {
  return typeof aim === 'string' ? aim : aim.mode;
}
