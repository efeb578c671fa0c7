import { entryAt } from '../collections/entryAt.ts';
import { rankOf, type IndexedEdge, type PlanGraph } from './planGraph.ts';
import type { PlanConflict, PlanEdge } from './planProblem.ts';

/**
 * Takes edges out of the graph until it has no cycles, and tells of every cycle what it consisted of: a shortest one
 * through its first unit. Of its edges the weakest goes, and among these one that the waves of now don't satisfy.
 */
export function breakCycles<Edge extends PlanEdge>(
  graph: PlanGraph<Edge>,
  waves: readonly number[],
): readonly PlanConflict<Edge>[] {
  const conflicts: PlanConflict<Edge>[] = [];
  for (const start of notOrdered(graph)) {
    let cycle = shortestCycle(graph, start);
    while (cycle) {
      const leftOut = weakest(cycle, waves);
      graph.remove(leftOut);
      conflicts.push({
        kind: 'cycle',
        pins: [],
        bands: [],
        edges: cycle.map(({ edge }) => edge),
        leftOut: leftOut.edge,
      });
      cycle = shortestCycle(graph, start);
    }
  }
  return conflicts;
}

/** Units that lie on a cycle or behind one. */
function notOrdered<Edge extends PlanEdge>(graph: PlanGraph<Edge>): readonly number[] {
  const ordered = new Set(graph.order());
  return graph.size === ordered.size
    ? []
    : Array.from({ length: graph.size }, (_, unit) => unit).filter((unit) => !ordered.has(unit));
}

/** Breadth first from a unit, from provider to dependent, until it is met again. */
export function shortestCycle<Edge extends PlanEdge>(
  graph: PlanGraph<Edge>,
  start: number,
): readonly IndexedEdge<Edge>[] | undefined {
  const reachedBy = new Map<number, IndexedEdge<Edge>>();
  const queue = [start];
  for (const unit of queue) {
    for (const edge of graph.dependents(unit)) {
      if (edge.dependent === start) return wayTo(edge, reachedBy);
      if (reachedBy.has(edge.dependent)) continue;
      reachedBy.set(edge.dependent, edge);
      queue.push(edge.dependent);
    }
  }
  return undefined;
}

function wayTo<Edge extends PlanEdge>(
  last: IndexedEdge<Edge>,
  reachedBy: ReadonlyMap<number, IndexedEdge<Edge>>,
): readonly IndexedEdge<Edge>[] {
  const way: IndexedEdge<Edge>[] = [];
  for (let edge: IndexedEdge<Edge> | undefined = last; edge; edge = reachedBy.get(edge.provider))
    way.push(edge);
  return way.reverse();
}

/** The weakest edge; among equals one that is not satisfied now, so that a plan that was applied stays the same. */
export function weakest<Edge extends PlanEdge>(
  edges: readonly IndexedEdge<Edge>[],
  waves: readonly number[],
): IndexedEdge<Edge> {
  const weight = (edge: IndexedEdge<Edge>): number =>
    2 * rankOf(edge) + Number(entryAt(waves, edge.dependent) <= entryAt(waves, edge.provider));
  return edges.reduce((chosen, edge) => (weight(edge) >= weight(chosen) ? edge : chosen));
}
