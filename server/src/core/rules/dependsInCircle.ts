import type { Dependency, DependencyGraph } from '../dependencies/dependency.ts';
import type { Instance } from '../scopes/scope.ts';

/** Whether a dependency is sure enough to be part of a cycle worth an error (design.md §3.2). */
export function isFirm({ strength }: Dependency): boolean {
  return strength === 'declared' || strength === 'hard';
}

/** Whether the provider of a dependency needs the dependent in turn: no order satisfies both. */
export function dependsInCircle(dependency: Dependency, graph: DependencyGraph): boolean {
  if (!isFirm(dependency)) return false;
  const seen = new Set<Instance>([dependency.provider]);
  for (const instance of seen) {
    if (instance === dependency.dependent) return true;
    for (const next of graph.of(instance).filter(isFirm)) seen.add(next.provider);
  }
  return false;
}
