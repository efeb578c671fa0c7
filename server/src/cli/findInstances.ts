import { allApplications } from '../core/features/applicationsIn.ts';
import type { Instance } from '../core/scopes/scope.ts';
import type { Model } from '../core/workspace/model.ts';

/** The Applications of a name, in all scopes; with a kind, `Job/migrate`, the objects of any kind. */
export function findInstances(model: Model, wanted: string): readonly Instance[] {
  const slash = wanted.indexOf('/');
  if (slash < 0) return allApplications(model).filter(({ resource }) => resource.name === wanted);
  const [kind, name] = [wanted.slice(0, slash).toLowerCase(), wanted.slice(slash + 1)];
  return model.scopes
    .flatMap(({ instances }) => instances)
    .filter(({ resource }) => resource.name === name && resource.kind.toLowerCase() === kind);
}
