import { nearestConfig } from '../config/nearestConfig.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from '../workspace/model.ts';
import type { ApplicationHealth } from './argoSetup.ts';

/** Before 1.8 Argo CD judged the health of Applications by itself (S§3.2). */
const lastBuiltIn = { major: 1, minor: 7 };

/**
 * Whether Argo CD awaits the health of the Applications that a file is about. What `.sync-waves.yaml` says counts most,
 * then what the repository configures.
 */
export function applicationHealthFor(
  path: FilePath,
  { configs, argoSetup }: Pick<Model, 'configs' | 'argoSetup'>,
): ApplicationHealth {
  const { argocd } = nearestConfig(configs, path);
  if (argocd.applicationHealth !== undefined)
    return { state: argocd.applicationHealth ? 'yes' : 'no', part: undefined };
  const found = argoSetup.healthAt(path);
  const version = argocd.version ?? argoSetup.versionAt(path);
  return found.state !== 'yes' && isBuiltIn(version) ? { state: 'yes', part: undefined } : found;
}

function isBuiltIn(version: string | undefined): boolean {
  const parts = /^v?(?<major>\d+)\.(?<minor>\d+)/.exec(version ?? '')?.groups;
  if (!parts) return false;
  const [major, minor] = [Number(parts['major']), Number(parts['minor'])];
  return major < lastBuiltIn.major || (major === lastBuiltIn.major && minor <= lastBuiltIn.minor);
}
