import type { Severity } from '../config/config.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import type { Fix } from './finding.ts';
import { nameSome } from './nameSome.ts';
import type { Report } from './rule.ts';

/** Up to so many Applications of a scope get a finding each: more of them have one cause. */
const mostSingle = 3;
/** How many Applications one finding lists. */
const mostRelated = 5;

/** What to say of children of a scope that have the same mistake. */
export interface ChildReport {
  readonly scope: Scope;
  readonly children: readonly Instance[];
  readonly severity: Severity;
  /** The message about one child; `Application` by name. */
  one(name: string, child: Instance): string;
  many(names: string, count: number): string;
  fixesFor(children: readonly Instance[]): readonly Fix[];
}

/** A finding for each child where there are few, else a single one on the parent: its template or habit is to blame. */
export function childReports(found: ChildReport, locale: 'en' | 'fr'): readonly Report[] {
  const { children } = found;
  if (children.length > mostSingle) return [scopeReport(found, locale)];
  return children.map((child) => ({
    ...about(found),
    place: child.resource.place,
    message: found.one(child.resource.name, child),
    related: [],
    application: child.resource.name,
    fixes: found.fixesFor([child]),
  }));
}

/** One finding for all children, on the parent. */
export function scopeReport(found: ChildReport, locale: 'en' | 'fr'): Report {
  const { scope, children } = found;
  const [first] = children;
  return {
    ...about(found),
    place: parentPlace(scope) ?? first?.resource.place ?? { path: '', range: { start: 0, end: 0 } },
    message: found.many(nameSome(children, locale), children.length),
    related: children
      .slice(0, mostRelated)
      .map(({ resource: { place, name } }) => ({ place, message: name })),
    application: scope.parent?.resource.name,
    fixes: found.fixesFor(children),
  };
}

function about({ scope, severity }: ChildReport): Pick<Report, 'severity' | 'scope' | 'provider'> {
  return { severity, scope: scope.name, provider: undefined };
}

function parentPlace({ parent }: Scope): Place | undefined {
  return parent?.resource.place;
}
