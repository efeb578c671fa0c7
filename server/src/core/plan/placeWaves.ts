import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import type { PlanBasis, PlanConflict } from './planProblem.ts';
import type { PlannedInstances, ScopePlan } from './planScopes.ts';
import { scopeProblem, type PlanRequest, type ScopeEdge, type ScopeUnit } from './scopeProblem.ts';

export interface Placement {
  /** The wave that somebody wants for an instance; undefined for one that stays. */
  readonly waveFor: (instance: Instance) => number | undefined;
  readonly basis: PlanBasis<ScopeEdge>;
}

/**
 * Puts Applications into waves that somebody names, and reports what that does to the order. What is pinned, can't be
 * written, or has to be in two waves at once stays where it is, with a conflict. A dependency that is satisfied now and
 * would not be any more is a conflict too: it is moved nonetheless, since that is what was asked for.
 */
export function placeWaves(
  model: Model,
  { waveFor, basis }: Placement,
  request: Pick<PlanRequest, 'pinned' | 'ignoresInferred'>,
): ScopePlan {
  const { units, edges } = scopeProblem(model, {
    ...request,
    isChosen: (instance) => waveFor(instance) !== undefined,
    movesSet: true,
    step: 1,
  });
  const placed = units.map((unit) => placeUnit(unit, waveFor));
  const planned = placed.map(({ unit, wave, isChanged }): PlannedInstances => ({
    unit,
    wave,
    isChanged,
    basis: isChanged ? basis : { kind: 'kept' },
    instances: unit.instances,
    bandName: unit.bandName,
  }));
  const byId = new Map(planned.map((each) => [each.unit.id, each]));
  const conflicts = placed.flatMap(({ conflict }) => conflict ?? []);
  return {
    units: planned,
    conflicts: [...conflicts, ...brokenEdges(edges, byId)],
    savedWaves: undefined,
    unitOf: (id) => byId.get(id),
  };
}

interface PlacedUnit {
  readonly unit: ScopeUnit;
  readonly wave: number;
  readonly isChanged: boolean;
  readonly conflict?: PlanConflict<ScopeEdge>;
}

function placeUnit(unit: ScopeUnit, waveFor: Placement['waveFor']): PlacedUnit {
  const stays = { unit, wave: unit.wave, isChanged: false };
  const [wanted, ...others] = new Set(unit.instances.flatMap((instance) => waveFor(instance) ?? []));
  if (wanted === undefined) return stays;
  if (others.length > 0) return { ...stays, conflict: staying('torn', unit) };
  if (wanted === unit.wave) return stays;
  if (unit.fixed) return { ...stays, conflict: staying(unit.isPinned ? 'pinned' : 'fixed', unit) };
  return { unit, wave: wanted, isChanged: true };
}

function staying(kind: 'torn' | 'pinned' | 'fixed', { id }: ScopeUnit): PlanConflict<ScopeEdge> {
  return { kind, pins: [id], bands: [], edges: [], leftOut: undefined };
}

/** The edges that the waves of now satisfy and those of the plan don't. */
function brokenEdges(
  edges: readonly ScopeEdge[],
  units: ReadonlyMap<string, PlannedInstances>,
): readonly PlanConflict<ScopeEdge>[] {
  return edges.flatMap((edge) => {
    const dependent = units.get(edge.dependent);
    const provider = units.get(edge.provider);
    if (!dependent || !provider) return [];
    const isBroken = dependent.unit.wave > provider.unit.wave && dependent.wave <= provider.wave;
    return isBroken ? [{ kind: 'order', pins: [], bands: [], edges: [edge], leftOut: edge }] : [];
  });
}
