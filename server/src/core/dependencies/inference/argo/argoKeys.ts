import { localCluster, localServer } from '../../../argo/localCluster.ts';

/** The key of the offers that let Argo CD log in to all repositories whose URL begins alike. */
export const credentialsKey = 'argo credentials';

/** The key of what lets Argo CD log in to one repository, by its URL in the normal form. */
export function repositoryKey(url: string): string {
  return `argo repository ${url}`;
}

/** The keys of a cluster by its name and its server: none for the one that Argo CD runs in, which it always knows. */
export function clusterKeys({
  name,
  server,
}: {
  readonly name: string | undefined;
  readonly server: string | undefined;
}): readonly string[] {
  return [
    ...(name === undefined || name === localCluster ? [] : [`argo cluster ${name}`]),
    ...(server === undefined || server === localServer ? [] : [`argo server ${server}`]),
  ];
}
