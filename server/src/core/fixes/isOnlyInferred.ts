import type { Dependency } from '../dependencies/dependency.ts';
import { isInferred } from '../dependencies/isInferred.ts';
import { isApplication } from '../scopes/argoObject.ts';

/** Whether a dependency of one Application on another is only inferred, so that people can declare or deny it. */
export function isOnlyInferred({ dependent, provider, evidence }: Dependency): boolean {
  const ends = [dependent.resource, provider.resource];
  return (
    ends.every((resource) => isApplication(resource) && !resource.unresolved) &&
    evidence.some(isInferred) &&
    evidence.every((each) => isInferred(each) || each.strength === 'hint')
  );
}
