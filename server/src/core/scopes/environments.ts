import { groupBy } from '../collections/groupBy.ts';
import { dirname } from '../text/posixPath.ts';
import { isApplication } from './argoObject.ts';
import type { Instance, Scope } from './scope.ts';

/** Scopes that hold the same Applications for several clusters: overlays of one platform. */
export interface Platform {
  /** At least two, by their names. */
  readonly environments: readonly Environment[];
}

export interface Environment {
  readonly scope: Scope;
  readonly applications: ReadonlyMap<string, Instance>;
}

/** Fewer shared names may be chance. */
const fewestShared = 2;

/**
 * Finds scopes that are environments of one platform (design.md §4): different directories of one folder, neither of them
 * below the other, that share most of the Applications of the smaller one. Without Applications that render them they have to
 * be neighbours, since repositories hold copies of platforms as templates, too.
 *
 * @param argoScopes see `Model.argoScopes`
 */
export function findPlatforms({
  argoScopes,
}: {
  readonly argoScopes: readonly Scope[];
}): readonly Platform[] {
  const found = argoScopes
    .filter(({ order }) => order === 'waves')
    .map(environmentOf)
    .filter(({ applications }) => applications.size >= fewestShared)
    .sort((one, other) => (one.scope.name < other.scope.name ? -1 : 1));
  const platforms: Environment[][] = [];
  for (const environment of found) {
    const platform = platforms.find(([first]) => first && areAlike(first, environment));
    if (platform) platform.push(environment);
    else platforms.push([environment]);
  }
  return platforms.filter(({ length }) => length > 1).map((members) => ({ environments: members }));
}

/** The Applications of a scope by their names. One whose name is there twice is left out. */
export function environmentOf(scope: Scope): Environment {
  const known = environments.get(scope) ?? readEnvironment(scope);
  environments.set(scope, known);
  return known;
}

/** Most scopes stay the same object when something changes. */
const environments = new WeakMap<Scope, Environment>();

function readEnvironment(scope: Scope): Environment {
  const named = scope.instances.filter(({ resource }) => isApplication(resource) && !resource.unresolved);
  const unique = [...groupBy(named, ({ resource }) => resource.name)].filter(([, all]) => all.length === 1);
  return { scope, applications: new Map(unique.flatMap(([name, [only]]) => (only ? [[name, only]] : []))) };
}

function areAlike(one: Environment, other: Environment): boolean {
  if (one.scope.folder !== other.scope.folder || sharesDirectory(one.scope, other.scope)) return false;
  if (isAbove(one.scope, other.scope) || isAbove(other.scope, one.scope)) return false;
  if (!(one.scope.parent && other.scope.parent) && !areNeighbours(one.scope, other.scope)) return false;
  const shared = [...one.applications.keys()].filter((name) => other.applications.has(name)).length;
  const smaller = Math.min(one.applications.size, other.applications.size);
  return shared >= fewestShared && shared * 2 >= smaller;
}

function areNeighbours(one: Scope, other: Scope): boolean {
  return one.directories.some((directory) =>
    other.directories.some((next) => dirname(next) === dirname(directory)),
  );
}

function sharesDirectory(one: Scope, other: Scope): boolean {
  return one.directories.some((directory) => other.directories.includes(directory));
}

function isAbove(above: Scope, scope: Scope): boolean {
  for (let parent = scope.parent; parent; parent = parent.scope.parent) {
    if (parent.scope === above) return true;
  }
  return false;
}
