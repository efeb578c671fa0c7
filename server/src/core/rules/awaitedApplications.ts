import { scopeHealth } from '../argoConfig/scopeHealth.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import { gatedApplications } from './gatedApplications.ts';
import type { RuleContext } from './rule.ts';

/**
 * The Applications that the sync of a scope waits for. None where Argo CD judges no health of Applications (S§3.1), nor
 * where it is unknown both whether it does and whether somebody syncs the scope at all.
 */
export function awaitedApplications(
  scope: Scope,
  { model }: RuleContext,
): { readonly health: 'yes' | 'unknown'; readonly applications: readonly Instance[] } {
  const health = scopeHealth(scope, model).state;
  if (health === 'no') return { health: 'unknown', applications: [] };
  const isGuess = health === 'unknown' && !scope.parent;
  return {
    health,
    applications: isGuess ? [] : gatedApplications(scope).map(({ instance }) => instance),
  };
}
