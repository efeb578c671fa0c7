import { emptyConfig } from '../config/config.ts';
import type { UnresolvedReference } from '../dependencies/dependency.ts';
import { applicationsIn } from '../features/applicationsIn.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { configOf } from './configOf.ts';
import type { NewApplication } from './creation.ts';
import { findSourcePath } from './findSourcePath.ts';
import { siblingsIn } from './siblings.ts';

/**
 * The Applications that scopes lack though they are named as if they were there: by a band or a pin of the configuration,
 * without wildcards, or as the provider of a declared dependency. Only those whose manifests lie where the siblings have
 * theirs: a name alone may be meant for another environment.
 */
export function missingApplications(model: Model, scopes: readonly Scope[]): readonly NewApplication[] {
  return scopes.flatMap((scope) => {
    const siblings = siblingsIn(model, scope);
    const names = siblings.length > 0 ? namesFor(model, scope) : [];
    return names
      .filter((name) => findSourcePath(model, siblings, name).kind === 'found')
      .map((name) => ({ scope, name }));
  });
}

function namesFor(model: Model, scope: Scope): readonly string[] {
  const here = new Set(applicationsIn(scope).map(({ resource }) => resource.name));
  const config = configOf(model, scope)?.config ?? emptyConfig;
  const names = [
    ...config.bands.flatMap(({ apps = [] }) => apps),
    ...config.pins.map(({ value }) => value),
    ...config.dependencies
      .filter(({ dependent }) => here.has(dependent.value))
      .map(({ provider }) => provider.value),
    ...model.graph.unresolved.filter((reference) => isUnknownIn(scope, reference)).map(({ name }) => name),
  ];
  // Patterns are no names.
  return [...new Set(names)].filter((name) => !here.has(name) && /^[-.a-z0-9]+$/.test(name)).sort();
}

function isUnknownIn(scope: Scope, { instance, outcome, evidence }: UnresolvedReference): boolean {
  return instance.scope === scope && outcome.kind === 'unknown' && evidence.strength === 'declared';
}
