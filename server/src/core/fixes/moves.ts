import type { Wave } from '../argo/wave.ts';
import type { Dependency, DependencyGraph } from '../dependencies/dependency.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import type { Instance } from '../scopes/scope.ts';

/** A repair that moves so many is no repair; it also ends the search where dependencies go in circles. */
const mostRounds = 1_000;

/** The new wave of every instance that a repair moves. */
export type Moves = ReadonlyMap<Instance, Wave>;

/** The two instances whose waves order a dependency, in one scope. */
export interface OrderedEdge {
  readonly dependent: Instance;
  readonly provider: Instance;
}

/**
 * Moves the dependent one wave behind its provider, and whatever depends on it so far that it stays behind it.
 * Undefined when that would go round in a circle.
 */
export function moveBehind(edge: OrderedEdge, graph: DependencyGraph): Moves | undefined {
  if (edge.provider.wave === undefined) return undefined;
  return push(edge.dependent, edge.provider.wave + 1n, {
    keep: edge.provider,
    next: (instance) => edgesOf(graph.on(instance), instance, 'provider').map((found) => found.dependent),
    clears: (neighbour, pushed) => neighbour > pushed,
    step: 1n,
  });
}

/** Moves the provider one wave in front of the dependent, and whatever it needs so far that it stays in front. */
export function moveInFront(edge: OrderedEdge, graph: DependencyGraph): Moves | undefined {
  if (edge.dependent.wave === undefined) return undefined;
  return push(edge.provider, edge.dependent.wave - 1n, {
    keep: edge.dependent,
    next: (instance) => edgesOf(graph.of(instance), instance, 'dependent').map((found) => found.provider),
    clears: (neighbour, pushed) => neighbour < pushed,
    step: -1n,
  });
}

/** The edge in the scope where a dependency is decided; undefined when waves don't decide it. */
export function orderedEdge({ dependent, provider }: Dependency): OrderedEdge | undefined {
  const order = compareOrder(dependent, provider);
  if (!('carriers' in order) || order.relation === 'nested') return undefined;
  return { dependent: order.carriers[0], provider: order.carriers[1] };
}

interface Push {
  /** Must not move: the other end of the edge. */
  readonly keep: Instance;
  readonly next: (instance: Instance) => readonly Instance[];
  /** Whether a neighbour in this wave needs no move. */
  readonly clears: (neighbour: Wave, pushed: Wave) => boolean;
  readonly step: Wave;
}

function push(start: Instance, wave: Wave, { keep, next, clears, step }: Push): Moves | undefined {
  const moves = new Map([[start, wave]]);
  // The set grows while it is walked: an instance that is pushed again goes to its end.
  const pending = new Set([start]);
  let rounds = 0;
  for (const instance of pending) {
    pending.delete(instance);
    rounds += 1;
    const pushed = moves.get(instance) ?? wave;
    const behind = next(instance).filter(
      (neighbour) => !clears(moves.get(neighbour) ?? neighbour.wave ?? pushed + step, pushed),
    );
    // Coming back to either end means that the dependencies go round in a circle.
    if (behind.includes(keep) || behind.includes(start) || rounds > mostRounds) return undefined;
    for (const neighbour of behind) {
      moves.set(neighbour, pushed + step);
      pending.add(neighbour);
    }
  }
  return moves;
}

/** The dependencies that `instance` itself decides in its own scope. Comments alone never move anything. */
function edgesOf(
  dependencies: readonly Dependency[],
  instance: Instance,
  end: 'dependent' | 'provider',
): readonly OrderedEdge[] {
  return dependencies
    .filter((dependency) => dependency.strength !== 'hint')
    .flatMap((dependency) => orderedEdge(dependency) ?? [])
    .filter((edge) => edge[end] === instance);
}
