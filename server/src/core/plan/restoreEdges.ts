import { at, boundsOf, type FreeWaves } from './boundsOf.ts';
import { shortestCycle } from './breakCycles.ts';
import { rankOf, type PlanGraph } from './planGraph.ts';
import type { PlanConflict, PlanEdge, WaveSpan } from './planProblem.ts';

/**
 * Puts edges back that were left out for a conflict which a later one has settled too, the strongest first.
 *
 * @returns The conflicts that remain: each of their edges is really in the way.
 */
export function restoreEdges<Edge extends PlanEdge>(
  graph: PlanGraph<Edge>,
  conflicts: readonly PlanConflict<Edge>[],
  { spans, free }: { readonly spans: readonly WaveSpan[]; readonly free: FreeWaves },
): readonly PlanConflict<Edge>[] {
  let { low, high } = boundsOf(graph, graph.order(), spans, free);
  const restored = new Set<PlanConflict<Edge>>();
  const candidates = conflicts
    .map((conflict) => ({ conflict, edge: conflict.leftOut && graph.indexed(conflict.leftOut) }))
    .sort((one, other) => (one.edge ? rankOf(one.edge) : 0) - (other.edge ? rankOf(other.edge) : 0));
  for (const { conflict, edge } of candidates) {
    if (!edge || at(low, edge.provider) >= at(high, edge.dependent)) continue;
    graph.add(edge);
    if (shortestCycle(graph, edge.dependent)) {
      graph.remove(edge);
      continue;
    }
    restored.add(conflict);
    ({ low, high } = boundsOf(graph, graph.order(), spans, free));
  }
  return conflicts.filter((conflict) => !restored.has(conflict));
}
