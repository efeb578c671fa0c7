import type { Instance } from '../scopes/scope.ts';

/** The name of an instance, with its kind unless it is an Application: an AppProject often has the same name. */
export function nameWithKind({ resource }: Instance): string {
  return resource.kind === 'Application' ? resource.name : `${resource.kind} ${resource.name}`;
}
