import { secretTypeLabel } from '../argo/argoSecret.ts';
import { mapOf, textOf, type PlainMap } from '../yaml/plainMap.ts';
import { base64Text } from '../text/base64Text.ts';

/** A cluster as a Secret declares it to Argo CD. */
export interface ClusterSecret {
  readonly name: string;
  readonly server: string;
  readonly project: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
}

/** The label that makes a Secret a cluster, and its value. */
export const clusterLabel = { key: secretTypeLabel, value: 'cluster' };

/** Reads a cluster Secret from its plain object. `stringData` wins over `data`, as the API server has it. */
export function readClusterSecret(secret: PlainMap): ClusterSecret {
  const metadata = mapOf(secret['metadata']);
  const field = (name: string): string =>
    textOf(mapOf(secret['stringData'])?.[name]) ??
    base64Text(textOf(mapOf(secret['data'])?.[name]) ?? '') ??
    '';
  return {
    name: field('name'),
    server: field('server'),
    project: field('project'),
    labels: textsOf(metadata?.['labels']),
    annotations: textsOf(metadata?.['annotations']),
  };
}

function textsOf(entries: unknown): ReadonlyMap<string, string> {
  return new Map(Object.entries(mapOf(entries) ?? {}).map(([key, value]) => [key, textOf(value) ?? '']));
}
