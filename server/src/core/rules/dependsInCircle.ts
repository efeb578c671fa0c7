import type { Dependency, DependencyGraph } from '../dependencies/dependency.ts';
import type { Instance } from '../scopes/scope.ts';

/**
 * Whether a dependency is sure enough to be part of a cycle worth a finding (design.md §3.2): somebody declared it, or the
 * dependent's whole sync is refused without the provider's kinds (S§2.4). What else was inferred settles by itself, since
 * Argo CD applies what it can.
 */
export function isFirm({ evidence }: Dependency): boolean {
  return evidence.some(
    ({ strength, kind }) => strength === 'declared' || kind === 'api' || kind === 'project',
  );
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
