import type { Model } from '../workspace/model.ts';
import { planScopes, type ScopePlan } from './planScopes.ts';
import { rearrangeScopes } from './rearrangeScopes.ts';
import type { PlanRequest } from './scopeProblem.ts';

/** What to do with the waves: plan them, put gaps between them, or merge those that nothing separates. */
export type PlanMode = 'plan' | 'renumber' | 'compact';

export function planByMode(model: Model, mode: PlanMode, request: PlanRequest): ScopePlan {
  return mode === 'plan' ? planScopes(model, request) : rearrangeScopes(model, mode, request);
}
