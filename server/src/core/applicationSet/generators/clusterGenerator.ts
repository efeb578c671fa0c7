import { mapOf, textOf, type PlainMap } from '../../yaml/plainMap.ts';
import type { Generated, GeneratorContext } from '../generatorContext.ts';
import type { Parameters } from '../parameters.ts';
import { matchesSelector } from '../selector.ts';
import { withValues } from './gitGenerator.ts';
import { normalizeName } from './pathParameters.ts';

/**
 * `clusters`: one set per cluster Secret that the selector matches. Only Secrets in the workspace are known; without
 * any, the clusters live in the cluster and the answer is unknown (S§6).
 */
export function generateFromClusters(clusters: PlainMap, context: GeneratorContext): Generated {
  if (context.clusterSecrets.length === 0) return { kind: 'unknown', reason: 'clusters' };
  const selector = mapOf(clusters['selector']);
  const matching = context.clusterSecrets.filter((secret) => matchesSelector(selector, labelsOf(secret)));
  const sets = matching.map((secret) => clusterParameters(secret, context));
  const local = selector === undefined || Object.keys(selector).length === 0 ? inCluster(context) : [];
  return { kind: 'known', sets: [...sets, ...local].map((set) => withValues(set, clusters, context)) };
}

function clusterParameters(secret: PlainMap, context: GeneratorContext): Parameters {
  const metadata = mapOf(secret['metadata']) ?? {};
  const data = mapOf(secret['stringData']) ?? {};
  const name = textOf(data['name']) ?? textOf(metadata['name']) ?? '';
  const base = {
    name,
    nameNormalized: normalizeName(name),
    server: textOf(data['server']) ?? '',
    project: textOf(data['project']) ?? '',
  };
  const labels = mapOf(metadata['labels']) ?? {};
  const annotations = mapOf(metadata['annotations']) ?? {};
  if (context.mode === 'go') return { ...base, metadata: { labels, annotations } };
  return {
    ...base,
    ...prefixed('metadata.labels.', labels),
    ...prefixed('metadata.annotations.', annotations),
  };
}

/** The cluster that Argo CD runs in, unless a Secret stands for it. */
function inCluster(context: GeneratorContext): readonly Parameters[] {
  const server = 'https://kubernetes.default.svc';
  const isDeclared = context.clusterSecrets.some(
    (secret) => mapOf(secret['stringData'])?.['server'] === server,
  );
  return isDeclared ? [] : [{ name: 'in-cluster', nameNormalized: 'in-cluster', server, project: '' }];
}

function labelsOf(secret: PlainMap): ReadonlyMap<string, string> {
  const labels = mapOf(mapOf(secret['metadata'])?.['labels']) ?? {};
  return new Map(Object.entries(labels).map(([key, value]) => [key, textOf(value) ?? '']));
}

function prefixed(prefix: string, fields: PlainMap): PlainMap {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [prefix + key, value]));
}
