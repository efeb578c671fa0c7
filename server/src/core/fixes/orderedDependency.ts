import type { Dependency } from '../dependencies/dependency.ts';
import type { Finding } from '../rules/finding.ts';
import type { Model } from '../workspace/model.ts';
import { wavePlace } from './wavePlace.ts';

/**
 * The dependency that a finding about an order stands for, where it is one between the very two whose waves are compared
 * and the finding is the dependent's: one about all that need a provider stands at the provider.
 */
export function orderedDependency({ order, place }: Finding, { graph }: Model): Dependency | undefined {
  if (!order) return undefined;
  const found = graph.dependencies.find(
    ({ dependent, provider }) => dependent.id === order.dependent && provider.id === order.provider,
  );
  const own = found && wavePlace(found.dependent);
  return own?.path === place.path && own.range.start === place.range.start ? found : undefined;
}
