import { localCluster, localServer } from '../../argo/localCluster.ts';
import { listOf, mapOf, type PlainMap } from '../../yaml/plainMap.ts';
import type { ClusterSecret } from '../clusterSecret.ts';
import type { Generated, GeneratorContext } from '../generatorContext.ts';
import type { Parameters } from '../parameters.ts';
import { matchesSelector } from '../selector.ts';
import { withValues } from './gitGenerator.ts';
import { normalizeName } from './pathParameters.ts';

/**
 * `clusters`: one set per cluster Secret that the selector matches (S§6). Only Secrets in the workspace are known, and
 * the cluster may have more. Without any, or where two say they are one cluster, nobody knows which there are.
 */
export function generateFromClusters(clusters: PlainMap, context: GeneratorContext): Generated {
  const secrets = context.clusterSecrets().filter(isReadable);
  if (secrets.length === 0 || areSeveralOfOne(secrets)) return { kind: 'unknown', reason: 'clusters' };
  const selector = mapOf(clusters['selector']);
  const matching = secrets.filter(({ labels }) => matchesSelector(selector, labels));
  const found = [
    ...matching.map((secret) => clusterParameters(secret, context)),
    ...(selectsAll(selector) ? inCluster(secrets) : []),
  ].map((set) => withValues(set, clusters, context));
  return {
    kind: 'known',
    sets: clusters['flatList'] === true ? [{ clusters: found }] : found,
    open: 'clusters',
  };
}

/** Whatever fills in a Secret later, its name is what generated Applications are called by. */
function isReadable({ name, server }: ClusterSecret): boolean {
  return name !== '' && server !== '' && !/[<>{}$]/.test(name);
}

/** Secrets for several instances of Argo CD, of which only one applies the ApplicationSet. */
function areSeveralOfOne(secrets: readonly ClusterSecret[]): boolean {
  return [secrets.map(({ name }) => name), secrets.map(({ server }) => server)].some(
    (values) => new Set(values).size < values.length,
  );
}

function clusterParameters(secret: ClusterSecret, context: GeneratorContext): Parameters {
  const { name, server, project, labels, annotations } = secret;
  const base = { name, nameNormalized: normalizeName(name), server, project };
  if (context.mode === 'go') {
    return {
      ...base,
      metadata: { labels: Object.fromEntries(labels), annotations: Object.fromEntries(annotations) },
    };
  }
  return {
    ...base,
    ...prefixed('metadata.labels.', labels),
    ...prefixed('metadata.annotations.', annotations),
  };
}

/** The cluster that Argo CD runs in has no labels: any selector leaves it out. */
function selectsAll(selector: PlainMap | undefined): boolean {
  return (
    Object.keys(mapOf(selector?.['matchLabels']) ?? {}).length === 0 &&
    listOf(selector?.['matchExpressions']).length === 0
  );
}

/** The cluster that Argo CD runs in, unless a Secret stands for it. */
function inCluster(secrets: readonly ClusterSecret[]): readonly Parameters[] {
  const isDeclared = secrets.some(({ server }) => server === localServer);
  if (isDeclared) return [];
  return [{ name: localCluster, nameNormalized: localCluster, server: localServer, project: '' }];
}

function prefixed(prefix: string, fields: ReadonlyMap<string, string>): PlainMap {
  return Object.fromEntries([...fields].map(([key, value]) => [prefix + key, value]));
}
