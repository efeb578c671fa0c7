import { entryAt } from '../collections/entryAt.ts';

/**
 * The largest set of elements of a partial order of which no two are comparable: by Dilworth's and König's theorems,
 * what a smallest vertex cover of the comparable pairs leaves over. The cover follows from a largest matching, found
 * by Hopcroft and Karp's algorithm in at most the square root of the number of elements rounds.
 *
 * @param precedes has to be transitive and irreflexive
 */
export function largestAntichain(
  size: number,
  precedes: (one: number, other: number) => boolean,
): readonly number[] {
  const matching = new Matching(size, precedes);
  while (matching.grow()) continue;
  return matching.uncovered();
}

const none = -1;

class Matching {
  readonly #size: number;
  /** What each element precedes. */
  readonly #behind: readonly Int32Array[];
  /** The partner of each element as the earlier one of a pair, and as the later one. */
  readonly #later: Int32Array;
  readonly #earlier: Int32Array;
  readonly #level: Int32Array;

  constructor(size: number, precedes: (one: number, other: number) => boolean) {
    this.#size = size;
    this.#behind = listPairs(size, precedes);
    this.#later = new Int32Array(size).fill(none);
    this.#earlier = new Int32Array(size).fill(none);
    this.#level = new Int32Array(size);
  }

  /** Adds as many pairs as go along shortest ways; false when there are no more. */
  grow(): boolean {
    this.#measure();
    let hasGrown = false;
    const next = new Int32Array(this.#size);
    for (let element = 0; element < this.#size; element += 1) {
      if (this.#later[element] === none && this.#augment(element, next)) hasGrown = true;
    }
    return hasGrown;
  }

  /** Elements that the cover contains neither as the earlier nor as the later one of a pair. */
  uncovered(): readonly number[] {
    const reached = this.#measure();
    const elements: number[] = [];
    for (let element = 0; element < this.#size; element += 1) {
      if (this.#level[element] !== none && reached[element] === 0) elements.push(element);
    }
    return elements;
  }

  /**
   * Finds how far every element is from one without a partner, along ways of pairs by turns outside and inside.
   *
   * @returns 1 for the elements that were reached as the later one of a pair
   */
  #measure(): Uint8Array {
    const queue: number[] = [];
    for (const [element, partner] of this.#later.entries()) {
      this.#level[element] = partner === none ? 0 : none;
      if (partner === none) queue.push(element);
    }
    const seen = new Uint8Array(this.#size);
    for (const earlier of queue) {
      for (const later of entryAt(this.#behind, earlier)) {
        if (seen[later] === 1) continue;
        seen[later] = 1;
        this.#reach(entryAt(this.#earlier, later), earlier, queue);
      }
    }
    return seen;
  }

  #reach(partner: number, from: number, queue: number[]): void {
    if (partner === none || this.#level[partner] !== none) return;
    this.#level[partner] = entryAt(this.#level, from) + 1;
    queue.push(partner);
  }

  /** Without recursion, since ways can be as long as the order has elements. */
  #augment(start: number, next: Int32Array): boolean {
    const way: number[] = [start];
    for (let earlier = way.at(-1); earlier !== undefined; earlier = way.at(-1)) {
      const later = this.#step(earlier, next);
      if (later === undefined) {
        way.pop();
        continue;
      }
      const partner = entryAt(this.#earlier, later);
      if (partner === none) {
        this.#turn(way, later);
        return true;
      }
      way.push(partner);
    }
    return false;
  }

  /** The next element, behind those tried before, that leads on. */
  #step(earlier: number, next: Int32Array): number | undefined {
    const behind = entryAt(this.#behind, earlier);
    for (let index = entryAt(next, earlier); index < behind.length; index += 1) {
      next[earlier] = index + 1;
      const later = entryAt(behind, index);
      const partner = entryAt(this.#earlier, later);
      if (partner === none || this.#level[partner] === entryAt(this.#level, earlier) + 1) return later;
    }
    return undefined;
  }

  #turn(way: readonly number[], end: number): void {
    let later = end;
    for (const earlier of way.toReversed()) {
      const freed = entryAt(this.#later, earlier);
      this.#later[earlier] = later;
      this.#earlier[later] = earlier;
      later = freed;
    }
  }
}

function listPairs(size: number, precedes: (one: number, other: number) => boolean): readonly Int32Array[] {
  const found = new Int32Array(size);
  return Array.from({ length: size }, (_, one) => {
    let count = 0;
    for (let other = 0; other < size; other += 1) {
      if (!precedes(one, other)) continue;
      found[count] = other;
      count += 1;
    }
    return found.slice(0, count);
  });
}
