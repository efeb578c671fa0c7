import { isApplication } from '../scopes/argoObject.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { ComparedDependency } from './orderReport.ts';
import type { RuleContext } from './rule.ts';

/** Which waves the objects of a scope are in: the default only, one that is set, or several. */
export type WaveUse = 'default' | 'one' | 'several';

export function waveUse({ instances }: Scope): WaveUse {
  const use = useOf(instances);
  if (use !== 'several') return use;
  // What lies beside Applications has waves of its own; that all Applications share one is the same cause as ever.
  const applications = instances.filter(({ resource }) => isApplication(resource));
  return applications.length > 1 && useOf(applications) === 'one' ? 'one' : use;
}

function useOf(instances: readonly Instance[]): WaveUse {
  const [first] = instances;
  if (instances.some(({ wave }) => wave !== first?.wave)) return 'several';
  return instances.some(({ waveSource }) => waveSource !== undefined) ? 'one' : 'default';
}

/**
 * Tells which dependencies inside one wave are summed up in one finding about their scope, since its owner has not
 * asked for an order there yet (design.md §3.2): no object sets a wave, or all set the same one. Where waves are set,
 * a dependency that somebody declared is still a finding of its own. Remembers what it finds out about scopes.
 */
export function summedUp({ settings }: RuleContext): (compared: ComparedDependency) => boolean {
  const uses = new Map<Scope, WaveUse>();
  return ({ dependency, order }) => {
    if (settings.unorderedScopes === 'report' || order.relation !== 'same') return false;
    const use = uses.get(order.scope) ?? waveUse(order.scope);
    uses.set(order.scope, use);
    return use === 'default' || (use === 'one' && dependency.strength !== 'declared');
  };
}
