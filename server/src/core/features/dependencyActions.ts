import type { Dependency } from '../dependencies/dependency.ts';
import { declareDependency } from '../fixes/declareDependency.ts';
import { denyDependency } from '../fixes/denyDependency.ts';
import { orderedDependency } from '../fixes/orderedDependency.ts';
import type { Locale } from '../l10n/locale.ts';
import type { Fix } from '../rules/finding.ts';
import type { Place } from '../text/place.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { touches } from './ranges.ts';

/**
 * What can be done about the inferred dependencies at a place: declare those that a finding there is about, and declare
 * or deny those whose evidence stands there. (To deny what a finding is about is one of its fixes.)
 */
export function dependencyActions(
  { model, findings }: Snapshot,
  place: Place,
  locale: Locale,
): readonly Fix[] {
  const context = { model, locale };
  const found = (findings.get(place.path) ?? [])
    .filter((finding) => touches(finding.place.range, place.range))
    .flatMap((finding) => orderedDependency(finding, model) ?? []);
  const evident = model.graph.dependencies.filter((dependency) => isEvidentAt(dependency, place));
  const all = new Set([...found, ...evident]);
  return [
    ...[...all].flatMap((dependency) => declareDependency(dependency, context)),
    ...evident.flatMap((dependency) => denyDependency(dependency, context)),
  ];
}

function isEvidentAt({ evidence }: Dependency, { path, range }: Place): boolean {
  return evidence.some(({ place }) => place.path === path && touches(place.range, range));
}
