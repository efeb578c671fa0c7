import { allApplications } from '../core/features/applicationsIn.ts';
import { nodeId } from '../core/features/nodeId.ts';
import { orderTargets } from '../core/features/orderTargets.ts';
import type { Scope } from '../core/scopes/scope.ts';
import type { Model } from '../core/workspace/model.ts';

/** The names of Applications and scopes that the user gave. */
export interface OrderSelection {
  readonly app?: readonly string[];
  readonly scope?: readonly string[];
}

/** The scopes that names stand for, each once; without names all that hold Applications. Or a name that is none. */
export function selectScopes(
  model: Model,
  { app = [], scope = [] }: OrderSelection,
): { readonly scopes: readonly Scope[] } | { readonly unknown: string } {
  if (app.length + scope.length === 0) return { scopes: orderTargets(model, undefined) };
  const found = [
    ...app.map((name) => ({ name, scopes: scopesOfApplication(model, name) })),
    ...scope.map((name) => ({ name, scopes: model.scopes.filter((candidate) => candidate.name === name) })),
  ];
  const missing = found.find(({ scopes }) => scopes.length === 0);
  if (missing) return { unknown: missing.name };
  return { scopes: [...new Set(found.flatMap(({ scopes }) => scopes))] };
}

function scopesOfApplication(model: Model, name: string): readonly Scope[] {
  return allApplications(model)
    .filter(({ resource }) => resource.name === name)
    .flatMap((instance) => orderTargets(model, { nodeId: nodeId.application(instance) }));
}
