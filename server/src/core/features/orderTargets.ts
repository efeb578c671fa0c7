import { isInside } from '../text/posixPath.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { allApplications, applicationsIn } from './applicationsIn.ts';
import type { FileSpot } from './nodeAt.ts';
import { nodeId } from './nodeId.ts';

/** What somebody wants to see the order of: a node of the tree, what stands in a file, or anything. */
export type OrderSubject = { readonly nodeId: string } | { readonly spot: FileSpot } | undefined;

/**
 * The scopes whose order a subject stands for. An Application stands for what it renders, or, where that is nothing
 * here, for the scope that it is in; other objects for the scopes that they are in; a file for its first manifest at
 * or before the offset. Anything means all scopes that hold Applications.
 */
export function orderTargets(model: Model, subject: OrderSubject): readonly Scope[] {
  if (subject === undefined) return model.scopes.filter((scope) => applicationsIn(scope).length > 0);
  if ('spot' in subject) return atSpot(model, subject.spot);
  const { nodeId: id } = subject;
  const scope = model.scopes.find((candidate) => nodeId.scope(candidate) === id);
  if (scope) return [scope];
  const instance = allApplications(model).find((candidate) => nodeId.application(candidate) === id);
  return instance ? ofInstance(model, instance) : [];
}

function atSpot(model: Model, { path, offset = 0 }: FileSpot): readonly Scope[] {
  const manifests = model.manifestsIn(path);
  const manifest = manifests.findLast(({ range }) => range.start <= offset) ?? manifests[0];
  if (!manifest)
    return model.scopes.filter((scope) => scope.directories.some((directory) => isIn(directory, path)));
  const instances = model.instancesOf(manifest.address);
  return [...new Set(instances.flatMap((instance) => ofInstance(model, instance)))];
}

/** Whether a file lies right in a directory, as its Kustomize file does. */
function isIn(directory: string, path: string): boolean {
  return isInside(directory, path) && !path.slice(directory.length + 1).includes('/');
}

function ofInstance({ scopes }: Model, instance: Instance): readonly Scope[] {
  const rendered = scopes.filter(({ parent }) => parent === instance);
  return rendered.length > 0 ? rendered : [instance.scope];
}
