import { scopesOf, type Finding } from '../rules/finding.ts';
import type { FilePath } from '../text/place.ts';
import { basename, dirname, isInside } from '../text/posixPath.ts';
import type { Model } from '../workspace/model.ts';
import { ResourceComparison } from './resourceComparison.ts';

export interface Changes {
  readonly before: Model;
  readonly after: Model;
  /** The files whose text differs, by their path now; new ones and deleted ones are among them. */
  readonly files: ReadonlySet<FilePath>;
}

/**
 * Answers whether a finding of `after` can come from a change: it stands in a changed file or refers to one; it is about
 * a resource, or an Application that renders one, that is new, gone or another one; it is about a whole scope of which
 * that is true; or a changed `.sync-waves.yaml` lies above it.
 */
export function affectedFindings({ before, after, files }: Changes): (finding: Finding) => boolean {
  const comparison = new ResourceComparison(before, after);
  const configured = [...files].filter((path) => basename(path) === '.sync-waves.yaml').map(dirname);
  const touches = touching(files);
  return (finding) =>
    touches(finding) ||
    configured.some((directory) => isInside(directory, finding.place.path)) ||
    scopesOf(finding).some((scope) => isAboutChange(finding, scope, comparison));
}

/** Answers whether a finding stands in one of the files, or refers to one. */
export function touching(files: ReadonlySet<FilePath>): (finding: Finding) => boolean {
  return ({ place, related }) =>
    files.has(place.path) || related.some((other) => files.has(other.place.path));
}

function isAboutChange(
  { application, provider }: Finding,
  scope: string,
  comparison: ResourceComparison,
): boolean {
  const names = [application, provider].filter((name) => name !== undefined);
  if (names.length === 0) return comparison.hasScopeChanged(scope);
  return names.some((name) => comparison.hasChanged(scope, name));
}
