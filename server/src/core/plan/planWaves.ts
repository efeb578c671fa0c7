import { assignWaves, type Assignment } from './assignWaves.ts';
import { at, boundsOf, FreeWaves, spanAround } from './boundsOf.ts';
import { breakCycles } from './breakCycles.ts';
import { planBasis } from './planBasis.ts';
import { PlanGraph } from './planGraph.ts';
import type { PlanConflict, PlanEdge, PlanProblem, PlanUnit, WavePlan } from './planProblem.ts';
import { restoreEdges } from './restoreEdges.ts';
import { mostSearched, searchWaves } from './searchWaves.ts';
import { settleBounds } from './settleBounds.ts';
import { troubledGroups } from './troubledGroups.ts';
import { wishesOf } from './wishesOf.ts';

/**
 * Gives every unit a wave, such that each dependent comes behind its providers (design.md §4 "Plan").
 *
 * What can't be had is reported as a conflict, each with a smallest cause, and left out. Every unit has a wish (see
 * `wishesOf`), and the plan departs from it as little as possible: first by the fewest units, which is exact (see
 * `assignWaves`); then by the smallest sum of moves and the fewest distinct waves, which is exact for groups of up to
 * `mostSearched` connected units (see `searchWaves`), and near to it for larger ones. Reserved waves may cost more
 * moves than needed in large groups.
 *
 * Planning what was planned changes nothing: a written wave is a wish, and a plan satisfies all wishes that can be.
 */
export function planWaves<Edge extends PlanEdge>(problem: PlanProblem<Edge>): WavePlan<Edge> {
  const { units } = problem;
  const graph = new PlanGraph(problem);
  const now = units.map(({ wave }) => wave);
  const cycles = breakCycles(graph, now);
  const settled = settleBounds(graph, units);
  const { spans } = settled;
  const conflicts = restoreEdges(graph, [...cycles, ...settled.conflicts], {
    spans,
    free: new FreeWaves(units, false),
  });
  const waves = solve(problem, graph, spans);
  const planned = units.map((unit, index) => {
    const wave = at(waves, index);
    return {
      unit,
      wave,
      isChanged:
        !unit.fixed && (wave !== unit.wave || (!unit.isSet && isPlaced(unit, graph.providers(index)))),
      basis: planBasis({ problem, graph, waves }, index),
    };
  });
  const reserved = planned.flatMap(({ unit, wave, isChanged }, index): readonly PlanConflict<Edge>[] => {
    if (!isChanged || !spanAround(unit, wave)) return [];
    const edges = [...graph.providers(index), ...graph.dependents(index)].map(({ edge }) => edge);
    return [{ kind: 'reserved', pins: [unit.id], bands: [], edges, leftOut: undefined }];
  });
  return { units: planned, conflicts: [...conflicts, ...reserved] };
}

/** Whether somebody chose the wave 0 where none is set: it has to be written, or it would not stay. */
function isPlaced({ band, defaultWave }: PlanUnit, providers: readonly unknown[]): boolean {
  return band !== undefined || (defaultWave !== undefined && providers.length > 0);
}

/** Reserved waves stay free, unless there is no other way. */
function solve<Edge extends PlanEdge>(
  problem: PlanProblem<Edge>,
  graph: PlanGraph<Edge>,
  spans: Assignment<Edge>['spans'],
): readonly number[] {
  const order = graph.order();
  const strict = new FreeWaves(problem.units, true);
  const bounds = boundsOf(graph, order, spans, strict);
  const free = bounds.hasRoom ? strict : new FreeWaves(problem.units, false);
  const settled = bounds.hasRoom ? bounds : boundsOf(graph, order, spans, free);
  const wishes = wishesOf(problem, graph, order, { bounds: settled, free });
  const assignment: Assignment<Edge> = { graph, order, spans, wishes, free };
  const groups = troubledGroups(assignment, settled, problem.units);
  let waves: readonly number[] = wishes;
  const troubled = new Set(groups.flat());
  if (troubled.size > 0) {
    const assigned = assignWaves(
      assignment,
      order.filter((unit) => troubled.has(unit)),
    );
    waves = wishes.map((wish, unit) => assigned.get(unit) ?? wish);
  }
  for (const group of troubled.size <= mostSearched ? [order.filter((unit) => troubled.has(unit))] : groups) {
    waves = searchWaves({ ...assignment, bounds: settled }, group, waves);
  }
  return waves;
}
