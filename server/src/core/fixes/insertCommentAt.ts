import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { Instance } from '../scopes/scope.ts';
import { wavePlace } from './wavePlace.ts';

/**
 * The edit that writes a comment above an instance's wave, or above its name. Undefined where that stands in a patch or
 * a list: there the comment would cover what it is not meant for.
 */
export function insertCommentAt(instance: Instance, comment: string): ManifestEdit | undefined {
  const { path, range } = wavePlace(instance);
  if (path !== instance.resource.manifest?.address.path) return undefined;
  return { type: 'insertComment', path, offset: range.start, comment };
}
