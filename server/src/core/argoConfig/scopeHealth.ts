import type { Scope } from '../scopes/scope.ts';
import { joinPath } from '../text/posixPath.ts';
import type { Model } from '../workspace/model.ts';
import { applicationHealthFor } from './applicationHealthFor.ts';
import type { ApplicationHealth } from './argoSetup.ts';

/** Whether the parent of a scope waits until the Applications of a wave are healthy (S§3.1). */
export function scopeHealth(
  { directories, parent }: Scope,
  model: Pick<Model, 'configs' | 'argoSetup'>,
): ApplicationHealth {
  const [directory] = directories;
  // Any name will do: what is looked for lies in the directory or around it.
  const path =
    directory === undefined ? parent?.resource.place.path : joinPath(directory, 'application.yaml');
  return applicationHealthFor(path ?? '', model);
}
