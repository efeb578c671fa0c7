import type { ManifestEdit } from '../edit/manifestEdit.ts';
import { setInstanceWave } from '../fixes/setInstanceWave.ts';
import type { Model } from '../workspace/model.ts';
import type { PlanConflict, PlannedUnit } from './planProblem.ts';
import { planWaves } from './planWaves.ts';
import { scopeProblem, type PlanRequest, type ScopeEdge, type ScopeUnit } from './scopeProblem.ts';

export interface PlannedInstances extends PlannedUnit<ScopeEdge> {
  readonly instances: ScopeUnit['instances'];
  readonly bandName: string | undefined;
  /** Takes the wave away, instead of writing another one. */
  readonly removal?: ManifestEdit;
}

export interface ScopePlan {
  /** All of the model, also what stays. */
  readonly units: readonly PlannedInstances[];
  readonly conflicts: readonly PlanConflict<ScopeEdge>[];
  /** How many waves fewer the scopes have, where that was asked for. */
  readonly savedWaves: number | undefined;
  unitOf(id: string): PlannedInstances | undefined;
}

/** Plans the waves of the Applications, ApplicationSets and AppProjects that a request chooses (see `planWaves`). */
export function planScopes(model: Model, request: PlanRequest): ScopePlan {
  const { units, edges } = scopeProblem(model, request);
  const chosen = new Set(
    units.filter(({ instances }) => instances.some(request.isChosen)).map(({ id }) => id),
  );
  const plan = planWaves({
    units,
    edges: edges.filter(({ dependent, provider }) => chosen.has(dependent) || chosen.has(provider)),
    step: request.step,
  });
  const planned = plan.units.flatMap((unit, index): readonly PlannedInstances[] => {
    const { instances, bandName } = units[index] ?? {};
    return instances ? [{ ...unit, instances, bandName }] : [];
  });
  const byId = new Map(planned.map((unit) => [unit.unit.id, unit]));
  return {
    units: planned,
    conflicts: plan.conflicts,
    savedWaves: undefined,
    unitOf: (id) => byId.get(id),
  };
}

/** The edits that write a planned wave where it is set, or take it away. */
export function editsOf({
  instances: [first],
  isChanged,
  wave,
  removal,
}: PlannedInstances): readonly ManifestEdit[] {
  const edit = removal ?? (isChanged ? setInstanceWave(first, BigInt(wave)) : undefined);
  return edit ? [edit] : [];
}
