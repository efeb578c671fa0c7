import type { Instance, Scope } from '../../scopes/scope.ts';
import type { Dealings } from './want.ts';

/** What one Application deploys, or what lies beside Applications in a scope that none renders. */
export interface Deployment {
  /** Undefined for the objects of a scope without a parent. */
  readonly owner: Instance | undefined;
  /** What is equal for equal destination clusters. */
  readonly cluster: string;
  /** Where objects without a namespace of their own go; undefined where nothing says so. */
  readonly namespace: string | undefined;
  readonly parts: readonly DeploymentPart[];
}

/** An object of a deployment, or the charts that the Application brings. */
export interface DeploymentPart {
  /** The object; for charts, the Application. */
  readonly instance: Instance;
  readonly dealings: Dealings;
}

const localCluster = 'in-cluster';
const localServer = 'https://kubernetes.default.svc';

/** A cluster has a server and a name, and nothing here tells which belong together: only equal texts are equal. */
export function clusterOf(owner: Instance | undefined): string {
  const { server, name } = owner?.resource.application?.destination ?? {};
  if (name !== undefined) return name;
  return server === undefined || server === localServer ? localCluster : server;
}

/** The Application that a part of a deployment stands for, seen from somewhere: inside of its scope, the part itself. */
export function endpointOf(
  { instance, owner }: { readonly instance: Instance; readonly owner: Instance | undefined },
  scopesOfOther: ReadonlySet<Scope>,
): Instance {
  return scopesOfOther.has(instance.scope) ? instance : (owner ?? instance);
}
