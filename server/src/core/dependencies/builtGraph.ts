import { groupBy } from '../collections/groupBy.ts';
import type { Instance } from '../scopes/scope.ts';
import type { OpenWant } from './inference/answered.ts';
import type { Dependency, DependencyGraph, UnresolvedReference } from './dependency.ts';

/** The dependencies, and both ways to look them up. */
export class BuiltGraph implements DependencyGraph {
  readonly dependencies: readonly Dependency[];
  readonly unresolved: readonly UnresolvedReference[];
  readonly open: readonly OpenWant[];
  readonly #byDependent: ReadonlyMap<Instance, readonly Dependency[]>;
  #byProvider: ReadonlyMap<Instance, readonly Dependency[]> | undefined;

  /** @param byDependent what each instance needs */
  constructor(
    byDependent: ReadonlyMap<Instance, readonly Dependency[]>,
    unresolved: readonly UnresolvedReference[],
    open: readonly OpenWant[],
  ) {
    this.open = open;
    this.dependencies = [...byDependent.values()].flat();
    this.unresolved = unresolved;
    this.#byDependent = byDependent;
  }

  of(instance: Instance): readonly Dependency[] {
    return this.#byDependent.get(instance) ?? [];
  }

  on(instance: Instance): readonly Dependency[] {
    this.#byProvider ??= groupBy(this.dependencies, ({ provider }) => provider);
    return this.#byProvider.get(instance) ?? [];
  }
}
