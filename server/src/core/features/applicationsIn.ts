import { isApplication } from '../scopes/argoObject.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';

/** The Applications and ApplicationSets of a scope. */
export function applicationsIn(scope: Scope): readonly Instance[] {
  // Asking any other scope for its instances would render it.
  if (!scope.holdsArgoObjects) return [];
  return scope.instances.filter(({ resource }) => isApplication(resource));
}

/** The Applications and ApplicationSets of all scopes. */
export function allApplications(model: Model): readonly Instance[] {
  return model.scopes.flatMap(applicationsIn);
}

/** Orders by name, the same on every machine. */
export function byName(one: Instance, other: Instance): number {
  return compareText(one.resource.name, other.resource.name) || compareText(one.id, other.id);
}

export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
