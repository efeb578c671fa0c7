import { entryAt } from '../collections/entryAt.ts';
import type { PlanEdge, PlanProblem } from './planProblem.ts';

/** An edge between the places of two units in the problem's list. */
export interface IndexedEdge<Edge extends PlanEdge> {
  readonly dependent: number;
  readonly provider: number;
  readonly edge: Edge;
}

const strengths: Readonly<Record<PlanEdge['strength'], number>> = { declared: 1, hard: 3, soft: 4 };

/** Between these two come bands: what is declared may leave its band, what is inferred may not (design.md §4). */
export const bandRank = 2;

/** The higher, the earlier it is left out. */
export function rankOf({ edge }: IndexedEdge<PlanEdge>): number {
  return strengths[edge.strength];
}

/** The edges of a problem by their ends. Edges to what is not there are ignored; edges may be taken out. */
export class PlanGraph<Edge extends PlanEdge> {
  readonly size: number;
  readonly providersOf: readonly IndexedEdge<Edge>[][];
  readonly dependentsOf: readonly IndexedEdge<Edge>[][];

  readonly #places: ReadonlyMap<string, number>;

  constructor({ units, edges }: PlanProblem<Edge>) {
    this.size = units.length;
    this.providersOf = units.map(() => []);
    this.dependentsOf = units.map(() => []);
    this.#places = new Map(units.map(({ id }, index) => [id, index]));
    for (const edge of edges) {
      const indexed = this.indexed(edge);
      if (indexed) this.add(indexed);
    }
  }

  /** An edge by the places of its ends; undefined when one of them is not there. */
  indexed(edge: Edge): IndexedEdge<Edge> | undefined {
    const dependent = this.#places.get(edge.dependent);
    const provider = this.#places.get(edge.provider);
    return dependent === undefined || provider === undefined ? undefined : { dependent, provider, edge };
  }

  providers(unit: number): readonly IndexedEdge<Edge>[] {
    return entryAt(this.providersOf, unit);
  }

  dependents(unit: number): readonly IndexedEdge<Edge>[] {
    return entryAt(this.dependentsOf, unit);
  }

  add(edge: IndexedEdge<Edge>): void {
    entryAt(this.providersOf, edge.dependent).push(edge);
    entryAt(this.dependentsOf, edge.provider).push(edge);
  }

  remove(edge: IndexedEdge<Edge>): void {
    removeFrom(entryAt(this.providersOf, edge.dependent), edge);
    removeFrom(entryAt(this.dependentsOf, edge.provider), edge);
  }

  /** Providers first. What lies on a cycle, or behind one, is missing. */
  order(): readonly number[] {
    const waiting = this.providersOf.map((edges) => edges.length);
    const order: number[] = [];
    for (const [unit, count] of waiting.entries()) if (count === 0) order.push(unit);
    for (const unit of order) {
      for (const { dependent } of this.dependents(unit)) {
        const left = entryAt(waiting, dependent) - 1;
        waiting[dependent] = left;
        if (left === 0) order.push(dependent);
      }
    }
    return order;
  }
}

function removeFrom<Item>(items: Item[], item: Item): void {
  const index = items.indexOf(item);
  if (index >= 0) items.splice(index, 1);
}
