import type { Wave } from '../argo/wave.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { orderIndexOf, type OrderedEdge, type PlacedInstance } from './orderIndex.ts';
import { sharedWave } from './sharedWave.ts';

/** A repair that moves so many is no repair; it also ends the search where dependencies go in circles. */
const mostRounds = 1_000;

/** What a repair moves. */
export interface Moves {
  /** The new wave of every instance that gets one, also of those that only share the place it is written in. */
  readonly waves: ReadonlyMap<Instance, Wave>;
  /** Those of them that have to move. */
  readonly pushed: ReadonlySet<Instance>;
}

/**
 * Moves the dependent one wave behind its provider, and whatever depends on it so far that it stays behind it.
 * Undefined when that would go round in a circle.
 */
export function moveBehind({ dependent, provider }: OrderedEdge, model: Model): Moves | undefined {
  const index = orderIndexOf(model.graph);
  return push(dependent, provider.wave + 1n, {
    model,
    keep: provider,
    next: (instance) => index.behind(instance),
    clears: (neighbour, pushed) => neighbour > pushed,
    step: 1n,
  });
}

/** Moves the provider one wave in front of the dependent, and whatever it needs so far that it stays in front. */
export function moveInFront({ dependent, provider }: OrderedEdge, model: Model): Moves | undefined {
  const index = orderIndexOf(model.graph);
  return push(provider, dependent.wave - 1n, {
    model,
    keep: dependent,
    next: (instance) => index.before(instance),
    clears: (neighbour, pushed) => neighbour < pushed,
    step: -1n,
  });
}

interface Push {
  readonly model: Model;
  /** Must not move: the other end of the edge. */
  readonly keep: Instance;
  readonly next: (instance: Instance) => Iterable<PlacedInstance>;
  /** Whether a neighbour in this wave needs no move. */
  readonly clears: (neighbour: Wave, pushed: Wave) => boolean;
  readonly step: Wave;
}

function push(start: Instance, wave: Wave, { model, keep, next, clears, step }: Push): Moves | undefined {
  const moving = new Moving(model);
  moving.move(start, wave);
  // Coming back to either end means that the dependencies go round in a circle.
  const ends = new Set([...moving.waves.keys(), keep]);
  if (moving.waves.has(keep)) return undefined;
  let rounds = 0;
  for (const [instance, pushed] of moving.pending()) {
    rounds += 1;
    // What is written in the same place keeps its distance, whatever that is.
    const together = sharedWave(instance, model);
    const inTheWay = [...next(instance)].filter(
      (neighbour) =>
        !together.includes(neighbour) && !clears(moving.waves.get(neighbour) ?? neighbour.wave, pushed),
    );
    if (rounds > mostRounds || inTheWay.some((neighbour) => ends.has(neighbour))) return undefined;
    for (const neighbour of inTheWay) moving.move(neighbour, pushed + step);
  }
  return moving.waves.has(keep) ? undefined : moving;
}

/** Instances that move together with all those whose waves are written in the same places. */
class Moving implements Moves {
  readonly waves = new Map<Instance, Wave>();
  readonly pushed = new Set<Instance>();
  readonly #pending = new Map<Instance, Wave>();
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
  }

  move(instance: Instance, wave: Wave): void {
    this.pushed.add(instance);
    for (const moved of [instance, ...sharedWave(instance, this.#model)]) {
      this.waves.set(moved, wave);
      this.#pending.set(moved, wave);
    }
  }

  /** Whatever has moved and was not looked at since. It grows while it is walked. */
  *pending(): Iterable<readonly [Instance, Wave]> {
    for (const moved of this.#pending) {
      this.#pending.delete(moved[0]);
      yield moved;
    }
  }
}
