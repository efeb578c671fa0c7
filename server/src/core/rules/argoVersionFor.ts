import type { FilePath } from '../text/place.ts';
import type { RuleContext } from './rule.ts';

/**
 * The version of Argo CD that applies a file: what `.sync-waves.yaml` says, else what the repository installs nearest to
 * it. Undefined where nothing tells.
 */
export function argoVersionFor(path: FilePath, context: RuleContext): string | undefined {
  return context.configFor(path).argocd.version ?? context.model.argoSetup.versionAt(path);
}
