import type { Scope } from './scope.ts';

/** The outermost of the scopes that a scope lies in: the one that no Application of the workspace renders. */
export function rootScope(scope: Scope): Scope {
  return scope.parent ? rootScope(scope.parent.scope) : scope;
}
