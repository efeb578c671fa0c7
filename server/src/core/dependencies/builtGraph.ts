import { groupBy } from '../collections/groupBy.ts';
import type { Instance } from '../scopes/scope.ts';
import type { OpenWant } from './inference/inference.ts';
import type { Dependency, DependencyGraph, UnresolvedReference } from './dependency.ts';

/** The dependencies, and both ways to look them up. */
export class BuiltGraph implements DependencyGraph {
  readonly dependencies: readonly Dependency[];
  readonly unresolved: readonly UnresolvedReference[];
  readonly open: readonly OpenWant[];
  readonly #byDependent: ReadonlyMap<Instance, readonly Dependency[]>;
  readonly #byProvider: ReadonlyMap<Instance, readonly Dependency[]>;

  constructor(
    dependencies: readonly Dependency[],
    unresolved: readonly UnresolvedReference[],
    open: readonly OpenWant[],
  ) {
    this.open = open;
    this.dependencies = dependencies;
    this.unresolved = unresolved;
    this.#byDependent = groupBy(dependencies, ({ dependent }) => dependent);
    this.#byProvider = groupBy(dependencies, ({ provider }) => provider);
  }

  of(instance: Instance): readonly Dependency[] {
    return this.#byDependent.get(instance) ?? [];
  }

  on(instance: Instance): readonly Dependency[] {
    return this.#byProvider.get(instance) ?? [];
  }
}
