import type { ApplicationSource } from './applicationSpec.ts';

/**
 * Whether a source changes while its `targetRevision` stays the same: a branch, `HEAD` or none, and for a chart a range
 * of versions or none. A full commit and what looks like the tag of a version stay; templates are not judged.
 */
export function isFloating({ repoURL, chart, targetRevision = 'HEAD' }: ApplicationSource): boolean {
  if (repoURL === undefined || /[{}<>$]/.test(chart === undefined ? targetRevision : '')) return false;
  if (targetRevision.includes('{{')) return false;
  if (chart !== undefined) return !/^v?\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/.test(targetRevision);
  return !/^[0-9a-f]{7,40}$/.test(targetRevision) && !/(?:^|[^0-9])\d+\.\d+/.test(targetRevision);
}
