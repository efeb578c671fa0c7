import type { Strength } from '../dependencies/dependency.ts';

/** A span of waves, both ends included. Infinite where there is no end. */
export interface WaveSpan {
  readonly from: number;
  readonly to: number;
}

/** What gets one wave: an Application, or several whose wave is written in one place. */
export interface PlanUnit {
  readonly id: string;
  /** The wave that Argo CD uses now. */
  readonly wave: number;
  /** The wave is written somewhere; otherwise it is the default 0. */
  readonly isSet: boolean;
  /** It keeps its wave: it is pinned, or nothing of ours can write it. */
  readonly fixed: boolean;
  /** Where its band puts it, if it has one. A wave that is set outside of it counts more. */
  readonly band: WaveSpan | undefined;
  /** The wave for what nothing else places; undefined where the configuration gives none. */
  readonly defaultWave: number | undefined;
  /** Waves that are kept free for others. */
  readonly reserved: readonly WaveSpan[];
}

/** `dependent` has to come in a later wave than `provider`. */
export interface PlanEdge {
  readonly dependent: string;
  readonly provider: string;
  readonly strength: Exclude<Strength, 'hint'>;
}

export interface PlanProblem<Edge extends PlanEdge> {
  readonly units: readonly PlanUnit[];
  readonly edges: readonly Edge[];
  /** The distance to its provider that a new Application gets where its band allows it. At least 1. */
  readonly step: number;
}

/**
 * Why something asked for cannot be had. No part of it can be left out: without any of them there is no conflict.
 *
 * - `cycle`: the edges go round in a circle;
 * - `bounds`: between what keeps its wave, and what its band holds, there is no room for the edges;
 * - `reserved`: the only waves left are reserved for others, and one of them was taken;
 * - `pinned`, `fixed`: a unit was to move that is pinned, or whose wave can't be written;
 * - `torn`: a unit was to be in two waves at once;
 * - `order`: a wave that was asked for puts an end to an order that there is now.
 */
export interface PlanConflict<Edge extends PlanEdge> {
  readonly kind: 'cycle' | 'bounds' | 'reserved' | 'pinned' | 'fixed' | 'torn' | 'order';
  /** Units that keep their wave. */
  readonly pins: readonly string[];
  /** Units that stay in their band. */
  readonly bands: readonly string[];
  /** Along the way from provider to dependent. */
  readonly edges: readonly Edge[];
  /** The edge that the plan leaves unsatisfied; undefined where it is not about one. */
  readonly leftOut: Edge | undefined;
}

/** What speaks for a planned wave. */
export type PlanBasis<Edge extends PlanEdge> =
  | { readonly kind: 'kept' | 'band' | 'default' }
  /** The waves were numbered anew, or two of them became one (see `renumberWaves` and `compactWaves`). */
  | { readonly kind: 'renumbered' | 'merged' }
  /** Somebody named the wave, or it orders nothing and its annotation goes (see `placeWaves` and `removePointless`). */
  | { readonly kind: 'moved' | 'removed' }
  /** It is the wave that it has in another environment. */
  | { readonly kind: 'aligned'; readonly like: string }
  /** It goes behind what it needs, or in front of what needs it. */
  | { readonly kind: 'behind' | 'before'; readonly edge: Edge };

export interface PlannedUnit<Edge extends PlanEdge> {
  readonly unit: PlanUnit;
  readonly wave: number;
  /** The wave has to be written: it is another one than now, or a band asks for it where none is set. */
  readonly isChanged: boolean;
  readonly basis: PlanBasis<Edge>;
}

export interface WavePlan<Edge extends PlanEdge> {
  /** In the order of the problem. */
  readonly units: readonly PlannedUnit<Edge>[];
  readonly conflicts: readonly PlanConflict<Edge>[];
}
