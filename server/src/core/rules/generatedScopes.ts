import type { RenderedResource } from '../render/renderedResource.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import type { Report } from './rule.ts';

/**
 * The ApplicationSet that generates a scope; undefined for other scopes, and where not everything that it generates is
 * known.
 */
export function fullyExpanded(scope: Scope): Instance | undefined {
  return scope.order !== 'waves' && scope.unresolved.length === 0 ? scope.parent : undefined;
}

/** Rules that tell of steps which can match nothing: the cause of empty steps and of Applications in no step. */
const stepMistakes: ReadonlySet<string> = new Set([
  'rollingsync-label-missing',
  'rollingsync-operator-invalid',
]);

/** The ApplicationSet whose steps order a scope; undefined too where another rule tells already why they fail. */
export function steppedBy(scope: Scope): Instance | undefined {
  if (scope.order !== 'steps') return undefined;
  const applicationSet = fullyExpanded(scope);
  const problems = applicationSet?.resource.manifest?.specProblems ?? [];
  const isTemplated = scope.instances.some(({ resource }) => hasTemplatedLabels(resource));
  return isTemplated || problems.some(({ rule }) => stepMistakes.has(rule)) ? undefined : applicationSet;
}

function hasTemplatedLabels({ labels }: RenderedResource): boolean {
  return [...labels.values()].some((value) => value.includes('{{') || value.includes('<no value>'));
}

/** The generated Applications that no step takes. */
export function unmatched({ instances }: Scope): readonly Instance[] {
  return instances.filter(({ step }) => step === undefined);
}

/** A finding about what an ApplicationSet generates. */
export function generatedReport(
  applicationSet: Instance,
  message: string,
  place: Place = applicationSet.resource.place,
): Report {
  const { name } = applicationSet.resource;
  return { place, message, related: [], application: name, provider: undefined, scope: name, fixes: [] };
}
