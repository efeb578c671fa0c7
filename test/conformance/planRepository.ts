import { planByMode, type PlanAim } from '../../server/src/core/plan/planByMode.ts';
import type { ScopePlan } from '../../server/src/core/plan/planScopes.ts';
import type { FilePath } from '../../server/src/core/text/place.ts';
import { applyPlan, everything, openPlannable } from '../kit/plannable.ts';

/** A repository of the corpus, and what a plan in which everything may move makes of it; the disk stays as it is. */
export interface PlannedRepository {
  readonly folder: FilePath;
  readonly plan: ScopePlan;
  /** The files that it changes, with their new texts. */
  readonly changed: ReadonlyMap<FilePath, string>;
}

export function planRepository(name: string, aim: PlanAim): PlannedRepository {
  const { first, texts } = openPlannable(name);
  const [folder = ''] = first.model.folders;
  const plan = planByMode(first.model, aim, { ...everything, step: 10 });
  return { folder, plan, changed: new Map(applyPlan(plan, texts).map(({ file, text }) => [file, text])) };
}
