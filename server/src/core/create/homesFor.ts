import { applicationsIn } from '../features/applicationsIn.ts';
import { findPlatforms } from '../scopes/environments.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { siblingsIn } from './siblings.ts';

/**
 * The scopes that a new Application of a name can go to: those with Applications in files of their own and none of that
 * name. A scope that holds nothing but the roots of others is none.
 */
export function homesFor(model: Model, name: string): readonly Scope[] {
  const scopes = model.scopes.filter((scope) => siblingsIn(model, scope).length > 0);
  const roots = new Set(scopes.map(({ parent }) => parent));
  return scopes.filter((scope) => {
    const applications = applicationsIn(scope);
    const isForRoots = applications.every((instance) => roots.has(instance));
    return !isForRoots && !applications.some(({ resource }) => resource.name === name);
  });
}

/** Those of them that are one of some scopes, or an environment of the same platform: what these get, others may need. */
export function homesNear(model: Model, name: string, near: readonly Scope[]): readonly Scope[] {
  const platforms = findPlatforms(model).map(({ environments }) => environments.map(({ scope }) => scope));
  const alike = platforms.filter((scopes) => scopes.some((scope) => near.includes(scope))).flat();
  return homesFor(model, name).filter((scope) => near.includes(scope) || alike.includes(scope));
}
