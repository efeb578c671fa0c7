import { at } from './boundsOf.ts';
import type { IndexedEdge, PlanGraph } from './planGraph.ts';
import type { PlanBasis, PlanEdge, PlanProblem, PlanUnit } from './planProblem.ts';

interface Outcome<Edge extends PlanEdge> {
  readonly problem: PlanProblem<Edge>;
  readonly graph: PlanGraph<Edge>;
  readonly waves: readonly number[];
}

/** What speaks for the wave of a unit: the edge that pushes it farthest from where it would be, else its place. */
export function planBasis<Edge extends PlanEdge>(
  { problem: { units }, graph, waves }: Outcome<Edge>,
  index: number,
): PlanBasis<Edge> {
  const unit = units[index];
  const wave = at(waves, index);
  if (!unit || unit.fixed) return { kind: 'kept' };
  const { kind, wave: natural } = placeWithoutEdges(unit);
  if (wave === natural) return { kind };
  const behind = farthest(graph.providers(index), ({ provider }) => at(waves, provider));
  const before = farthest(graph.dependents(index), ({ dependent }) => -at(waves, dependent));
  // What waits for a place of its own goes next to what it needs, also in front of where it would be.
  const goesBehind = wave > natural || kind === 'default';
  if (behind && goesBehind) return { kind: 'behind', edge: behind.edge };
  if (before) return { kind: 'before', edge: before.edge };
  return behind ? { kind: 'behind', edge: behind.edge } : { kind };
}

function placeWithoutEdges({ isSet, wave, band, defaultWave }: PlanUnit): {
  readonly kind: 'kept' | 'band' | 'default';
  readonly wave: number;
} {
  if (isSet) return { kind: 'kept', wave };
  if (band) return { kind: 'band', wave: band.from };
  return defaultWave === undefined ? { kind: 'kept', wave } : { kind: 'default', wave: defaultWave };
}

function farthest<Edge extends PlanEdge>(
  edges: readonly IndexedEdge<Edge>[],
  measure: (edge: IndexedEdge<Edge>) => number,
): IndexedEdge<Edge> | undefined {
  const [first, ...others] = edges;
  return first && others.reduce((one, other) => (measure(other) > measure(one) ? other : one), first);
}
