import type { Scope } from '../scopes/scope.ts';
import { comparedDependencies, type ComparedDependency } from './orderReport.ts';
import type { RuleContext } from './rule.ts';

/**
 * The dependencies inside a scope whose owner has not asked for an order yet: no object sets a wave, or all stand in
 * one and the same (design.md §3.2). Undefined for a scope that has waves, and where settings want every finding.
 */
export function unorderedDependencies(
  scope: Scope,
  context: RuleContext,
): readonly ComparedDependency[] | undefined {
  if (context.settings.unorderedScopes === 'report' || !scope.holdsArgoObjects || !isUnordered(scope))
    return undefined;
  const inside = comparedDependencies(scope, context).filter(
    ({ order }) => order.scope === scope && order.relation === 'same',
  );
  const setsWaves = scope.instances.some((instance) => instance.waveSource !== undefined);
  return setsWaves && inside.length < 2 ? undefined : inside;
}

function isUnordered(scope: Scope): boolean {
  const [first] = scope.instances;
  return scope.instances.every((instance) => instance.wave === first?.wave);
}
