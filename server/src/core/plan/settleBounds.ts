import { entryAt } from '../collections/entryAt.ts';
import { weakest } from './breakCycles.ts';
import { bandRank, rankOf, type IndexedEdge, type PlanGraph } from './planGraph.ts';
import type { PlanConflict, PlanEdge, PlanUnit, WaveSpan } from './planProblem.ts';

/** What holds a unit from one side: its own pin or band, or an edge to a unit that is held. */
interface Hold<Edge extends PlanEdge> {
  readonly unit: number;
  readonly value: number;
  readonly by: { readonly edge: IndexedEdge<Edge>; readonly above: Hold<Edge> } | undefined;
}

const anywhere: WaveSpan = { from: -Infinity, to: Infinity };

/**
 * Finds the spans that units have to stay in, such that there is room for all edges: the wave of a pin, the band of
 * what is in it or has no wave yet. Where there is no room, the weakest part of what stands against each other gives way: an
 * inferred edge, else a band, else a declared edge. Edges that give way are taken out of the graph, each with the
 * conflict that caused it. The graph must have no cycles.
 */
export function settleBounds<Edge extends PlanEdge>(
  graph: PlanGraph<Edge>,
  units: readonly PlanUnit[],
): { readonly spans: readonly WaveSpan[]; readonly conflicts: readonly PlanConflict<Edge>[] } {
  const settling = new Settling(graph, units);
  settling.separatePins();
  // First what is stronger than a band: a band that gives way leaves room for what is weaker.
  for (const weakestRank of [bandRank, Infinity]) while (settling.settleSome(weakestRank)) continue;
  return settling;
}

class Settling<Edge extends PlanEdge> {
  readonly spans: WaveSpan[];
  readonly conflicts: PlanConflict<Edge>[] = [];
  readonly #graph: PlanGraph<Edge>;
  readonly #units: readonly PlanUnit[];
  readonly #waves: readonly number[];

  constructor(graph: PlanGraph<Edge>, units: readonly PlanUnit[]) {
    this.#graph = graph;
    this.#units = units;
    this.#waves = units.map(({ wave }) => wave);
    this.spans = units.map(ownSpan);
  }

  /** Two pins with an edge between them are their own conflict: no need to look for a way. */
  separatePins(): void {
    for (let unit = 0; unit < this.#graph.size; unit += 1) {
      for (const edge of [...this.#graph.providers(unit)]) {
        const isBetweenPins = this.#isPin(edge.dependent) && this.#isPin(edge.provider);
        if (isBetweenPins && this.#from(edge.dependent) <= this.#from(edge.provider)) {
          this.#leaveOut(edge, [edge], [edge.provider, edge.dependent]);
        }
      }
    }
  }

  /** Settles the shortest conflicts that edges up to a rank have; false when there are none. */
  settleSome(weakestRank: number): boolean {
    const clashes = this.#findClashes(weakestRank);
    const changed = new Set<unknown>();
    for (const clash of clashes) this.#settle(clash, changed);
    return clashes.length > 0;
  }

  /** @param changed edges and units that gave way; a clash that has one of them is none any more */
  #settle(clash: Hold<Edge>, changed: Set<unknown>): void {
    const edges: IndexedEdge<Edge>[] = [];
    let hold = clash;
    while (hold.by) {
      edges.unshift(hold.by.edge);
      hold = hold.by.above;
    }
    const ends = [hold.unit, clash.unit];
    if ([...edges, ...ends].some((part) => changed.has(part))) return;
    const edge = weakest(edges, this.#waves);
    const band = ends.find((unit) => !this.#isPin(unit));
    if (band !== undefined && rankOf(edge) < bandRank) {
      this.spans[band] = anywhere;
      changed.add(band);
    } else {
      this.#leaveOut(edge, edges, ends);
      changed.add(edge);
    }
  }

  /** The shortest ways on which lower ends push units beyond their upper ends. Round after round, so they are shortest. */
  #findClashes(weakestRank: number): readonly Hold<Edge>[] {
    const best = this.spans.map(({ from }) => from);
    let round = best.flatMap((value, unit): Hold<Edge>[] =>
      value > -Infinity ? [{ unit, value, by: undefined }] : [],
    );
    const clashes: Hold<Edge>[] = [];
    while (round.length > 0 && clashes.length === 0) {
      const pushed = round
        .filter(({ unit, value }) => best[unit] === value)
        .flatMap((hold) => this.#push(hold, weakestRank));
      round = [];
      for (const hold of pushed) {
        if (hold.value <= entryAt(best, hold.unit)) continue;
        if (hold.value > this.#to(hold.unit)) {
          clashes.push(hold);
          continue;
        }
        best[hold.unit] = hold.value;
        round.push(hold);
      }
    }
    return clashes;
  }

  #push(above: Hold<Edge>, weakestRank: number): readonly Hold<Edge>[] {
    return this.#graph
      .dependents(above.unit)
      .filter((edge) => rankOf(edge) <= weakestRank)
      .map((edge) => ({ unit: edge.dependent, value: above.value + 1, by: { edge, above } }));
  }

  #leaveOut(edge: IndexedEdge<Edge>, edges: readonly IndexedEdge<Edge>[], ends: readonly number[]): void {
    this.#graph.remove(edge);
    const idsOf = (isPin: boolean): readonly string[] =>
      [...new Set(ends)].flatMap((unit) =>
        this.#isPin(unit) === isPin ? (this.#units[unit]?.id ?? []) : [],
      );
    this.conflicts.push({
      kind: 'bounds',
      pins: idsOf(true),
      bands: idsOf(false),
      edges: edges.map((each) => each.edge),
      leftOut: edge.edge,
    });
  }

  #isPin(unit: number): boolean {
    return this.#units[unit]?.fixed === true;
  }

  #from(unit: number): number {
    return entryAt(this.spans, unit).from;
  }

  #to(unit: number): number {
    return entryAt(this.spans, unit).to;
  }
}

function ownSpan({ fixed, wave, isSet, band }: PlanUnit): WaveSpan {
  if (fixed) return { from: wave, to: wave };
  if (!band) return anywhere;
  // What was put outside of its band by hand need not go back.
  return isSet && (wave < band.from || wave > band.to) ? anywhere : band;
}
