import type { Manifest } from '../manifest/manifest.ts';
import type { RuleContext } from './rule.ts';

/**
 * Whether a manifest says everything about its object, so that what it lacks is certain. A template may add more, and
 * what a Kustomize file lists may be a patch or be patched.
 */
export function isWhole(manifest: Manifest, { model }: RuleContext): boolean {
  return !manifest.templated && model.renderedBy(manifest.address.path) !== 'kustomize';
}
