import { skipDryRun } from '../argo/syncOptions.ts';
import { applicationHealthFor } from '../argoConfig/applicationHealthFor.ts';
import type { Dependency, Evidence } from '../dependencies/dependency.ts';
import type { Model } from '../workspace/model.ts';

/**
 * Whether a sync stops for good where an Application comes before what it needs: its wave waits for its health, it waits
 * for the provider, and the provider's wave never starts (design.md §3.2).
 *
 * - `certain`: Argo CD judges the health of Applications, and this one cannot become healthy (S§3.4);
 * - `ifUnhealthy`: Argo CD judges it, and nothing tells whether the Application becomes healthy without the provider;
 * - `ifAwaited`: the Application cannot become healthy, and nothing tells whether Argo CD judges that;
 * - `no`: Argo CD judges no health of Applications (S§3.1), or both is unknown.
 */
export type Deadlock = 'certain' | 'ifUnhealthy' | 'ifAwaited' | 'no';

/** What becomes of a dependency of an Application whose provider is in a later wave of the same sync. */
export function deadlockOf(dependency: Dependency, model: Model): Deadlock {
  const { state } = applicationHealthFor(dependency.dependent.resource.place.path, model);
  const isBlocked = blocksHealth(dependency);
  if (state === 'yes') return isBlocked ? 'certain' : 'ifUnhealthy';
  return state === 'unknown' && isBlocked ? 'ifAwaited' : 'no';
}

/** Without its project, the health of an Application is Unknown (S§3.4). */
function blocksHealth({ dependent, evidence }: Dependency): boolean {
  const skips = dependent.resource.application?.syncOptions.includes(skipDryRun);
  const isExcused = ({ kind }: Evidence): boolean => kind === 'api' && skips === true;
  return evidence.some((each) => each.kind === 'project' || (each.blocksHealth === true && !isExcused(each)));
}
