import { entryAt } from '../collections/entryAt.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { compactWaves } from './compactWaves.ts';
import type { PlannedInstances, ScopePlan } from './planScopes.ts';
import { renumberWaves } from './renumberWaves.ts';
import { scopeProblem, type PlanRequest, type ScopeUnit } from './scopeProblem.ts';

/**
 * Renumbers or compacts the waves of whole scopes (see `renumberWaves` and `compactWaves`): of each that has something
 * chosen, and of those that share the place of a wave with one of them, directly or through others.
 */
export function rearrangeScopes(
  model: Model,
  mode: 'renumber' | 'compact',
  { isChosen, ...request }: PlanRequest,
): ScopePlan {
  const { units, edges } = scopeProblem(model, { ...request, isChosen: () => true, movesSet: true });
  const waves = new Map<ScopeUnit, number>();
  let savedWaves = 0;
  for (const group of linkedUnits(units)) {
    if (!group.some(({ instances }) => instances.some(isChosen))) continue;
    const moved =
      mode === 'renumber' ? renumberWaves(group, request.step) : compactWaves({ units: group, edges });
    for (const [index, unit] of group.entries()) waves.set(unit, entryAt(moved, index));
    savedWaves += countWaves(group, ({ wave }) => wave);
    savedWaves -= countWaves(group, (unit) => waves.get(unit) ?? unit.wave);
  }
  const kind = mode === 'renumber' ? ('renumbered' as const) : ('merged' as const);
  const planned = units.map((unit): PlannedInstances => {
    const { wave: now, instances, bandName } = unit;
    const wave = waves.get(unit) ?? now;
    const isChanged = wave !== now;
    return { unit, wave, isChanged, basis: { kind: isChanged ? kind : 'kept' }, instances, bandName };
  });
  const byId = new Map(planned.map((each) => [each.unit.id, each]));
  return {
    units: planned,
    conflicts: [],
    savedWaves: mode === 'compact' ? savedWaves : undefined,
    unitOf: (id) => byId.get(id),
  };
}

/** Groups of units, such that no scope and no place of a wave belongs to two of them. */
function linkedUnits(units: readonly ScopeUnit[]): readonly (readonly ScopeUnit[])[] {
  const groupOf = new Map<Scope, Set<ScopeUnit>>();
  for (const unit of units) {
    const scopes = new Set(unit.instances.map(({ scope }) => scope));
    const known = [...new Set([...scopes].flatMap((scope) => groupOf.get(scope) ?? []))];
    const [first = new Set<ScopeUnit>(), ...others] = known;
    first.add(unit);
    for (const other of others) for (const member of other) first.add(member);
    for (const [scope, group] of groupOf) if (others.includes(group)) groupOf.set(scope, first);
    for (const scope of scopes) groupOf.set(scope, first);
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

/** Scope by scope, the number of different waves. */
function countWaves(units: readonly ScopeUnit[], waveOf: (unit: ScopeUnit) => number): number {
  const waves = new Map<Scope, Set<number>>();
  for (const unit of units) {
    for (const { scope } of unit.instances)
      waves.set(scope, (waves.get(scope) ?? new Set<number>()).add(waveOf(unit)));
  }
  return [...waves.values()].reduce((sum, own) => sum + own.size, 0);
}
