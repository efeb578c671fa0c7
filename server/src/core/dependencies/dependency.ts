import type { OpenWant } from './inference/answered.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';

/** How sure we are, and what happens when the order is wrong (design.md §3.1). Strongest first. */
export type Strength = 'declared' | 'hard' | 'soft' | 'hint';

/** Why a dependency is believed. */
export interface Evidence {
  readonly kind:
    | 'annotation'
    | 'comment'
    | 'config'
    | 'project'
    | 'cluster'
    | 'repository'
    | 'object'
    | 'api'
    | 'namespace'
    | 'address'
    | 'prose';
  readonly strength: Strength;
  /** What fails without the provider, where that is known: the apply, the start of a Pod, or an operator's work. */
  readonly effect?: 'apply' | 'start' | 'work';
  /** An Application that lacks the provider never becomes healthy, whatever else it deploys (S§3.4). */
  readonly blocksHealth?: true;
  /** The exact text that says so. */
  readonly place: Place;
  /** That text, for lists and reports: `sync-waves/depends-on: postgresql-shared`. */
  readonly text: string;
}

/** `dependent` needs `provider`. Both are instances that can be compared, or not (see compareOrder). */
export interface Dependency {
  readonly dependent: Instance;
  readonly provider: Instance;
  /** At least one, strongest first. */
  readonly evidence: readonly Evidence[];
  readonly strength: Strength;
}

/** A name that a declaration uses and no Application, or more than one, answers to. */
export interface UnresolvedReference {
  readonly instance: Instance;
  readonly name: string;
  readonly relation: 'after' | 'before';
  readonly evidence: Evidence;
  readonly outcome:
    | { readonly kind: 'unknown'; readonly nearest: string | undefined }
    | { readonly kind: 'ambiguous'; readonly candidates: readonly Instance[] };
}

export interface DependencyGraph {
  readonly dependencies: readonly Dependency[];
  readonly unresolved: readonly UnresolvedReference[];
  /** What objects want and no single Application of the workspace answers for: no findings, but worth a list. */
  readonly open: readonly OpenWant[];
  /** What `instance` needs. */
  of(instance: Instance): readonly Dependency[];
  /** What needs `instance`. */
  on(instance: Instance): readonly Dependency[];
}
