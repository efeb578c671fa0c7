import { localCluster, localServer } from '../../argo/localCluster.ts';
import type { Instance, Scope } from '../../scopes/scope.ts';
import type { DeploymentPart } from './deploymentPart.ts';

/** What each state of the workspace has an object of its own for. */
export interface Current<T> {
  now: T;
}

/**
 * What one Application deploys, or what lies beside Applications in a scope that none renders. Equal deployments stay the
 * same object from one state of the workspace to the next: only its Application and its scope are replaced then.
 */
export interface Deployment {
  /** Undefined for the objects of a scope without a parent. */
  readonly owner: Current<Instance> | undefined;
  /** Undefined where the Application renders nothing of the workspace. */
  readonly scope: Current<Scope> | undefined;
  /** What is equal for equal destination clusters. */
  readonly cluster: string;
  /** Where objects without a namespace of their own go; undefined where nothing says so. */
  readonly namespace: string | undefined;
  readonly parts: readonly DeploymentPart[];
}

/** An Application or an object as one end of a dependency, in whatever state of the workspace. */
export interface Endpoint {
  readonly deployment: Deployment;
  readonly part: DeploymentPart;
  /** The object itself, or the Application that deploys it. */
  readonly level: 'part' | 'owner';
}

/** A cluster has a server and a name, and nothing here tells which belong together: only equal texts are equal. */
export function clusterOf(owner: Instance | undefined): string {
  const { server, name } = owner?.resource.application?.destination ?? {};
  if (name !== undefined) return name;
  return server === undefined || server === localServer ? localCluster : server;
}

/** What stands for a part of a deployment, seen from somewhere: inside of its scope, the part itself. */
export function endpointOf(
  { part, deployment }: Omit<Endpoint, 'level'>,
  scopesOfOther: ReadonlySet<Scope>,
): Endpoint {
  const isInside = scopesOfOther.has(part.scope) || !deployment.owner;
  return { part, deployment, level: isInside ? 'part' : 'owner' };
}

/** The instance in the present state of the workspace. */
export function instanceAt({ part, deployment, level }: Endpoint): Instance {
  return level === 'owner' ? (deployment.owner?.now ?? part.instance) : part.instance;
}
