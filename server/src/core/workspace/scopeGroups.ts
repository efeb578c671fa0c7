import { groupBy } from '../collections/groupBy.ts';
import type { Dependency, DependencyGraph, UnresolvedReference } from '../dependencies/dependency.ts';
import { rootScope } from '../scopes/rootScope.ts';
import type { Instance, Scope } from '../scopes/scope.ts';

/** Trees of scopes that dependencies tie together: nothing that scope rules read leads out of the group. */
export interface ScopeGroup {
  /** Stable while the group has the same roots. */
  readonly key: string;
  readonly scopes: readonly Scope[];
  readonly dependencies: readonly Dependency[];
  readonly unresolved: readonly UnresolvedReference[];
}

/** Splits the scopes into groups. Few dependencies lead from one tree to another, so most groups are one tree. */
export function groupScopes(scopes: readonly Scope[], graph: DependencyGraph): readonly ScopeGroup[] {
  const leaders = new Leaders();
  for (const { dependent, provider } of graph.dependencies) leaders.join(rootOf(dependent), rootOf(provider));
  for (const { instance, outcome } of graph.unresolved) {
    const candidates = outcome.kind === 'ambiguous' ? outcome.candidates : [];
    for (const candidate of candidates) leaders.join(rootOf(instance), rootOf(candidate));
  }
  const dependencies = groupBy(graph.dependencies, ({ dependent }) => leaders.of(rootOf(dependent)));
  const unresolved = groupBy(graph.unresolved, ({ instance }) => leaders.of(rootOf(instance)));
  const members = groupBy(scopes, (scope) => leaders.of(rootScope(scope)));
  return [...members].map(([leader, own]) => ({
    key: own
      .filter((scope) => !scope.parent)
      .map((scope) => scope.id)
      .join('\n'),
    scopes: own,
    dependencies: dependencies.get(leader) ?? [],
    unresolved: unresolved.get(leader) ?? [],
  }));
}

/** Disjoint sets of root scopes, each known by one of its members. */
class Leaders {
  readonly #above = new Map<Scope, Scope>();

  of(root: Scope): Scope {
    const above = this.#above.get(root);
    return above ? this.of(above) : root;
  }

  join(left: Scope, right: Scope): void {
    const [one, other] = [this.of(left), this.of(right)];
    if (one !== other) this.#above.set(other, one);
  }
}

function rootOf(instance: Instance): Scope {
  return rootScope(instance.scope);
}
