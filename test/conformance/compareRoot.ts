import { annotationKeys } from '../../server/src/core/argo/annotationKeys.ts';
import type { RenderedResource, RenderResult } from '../../server/src/core/render/renderedResource.ts';
import type { OracleResource, OracleRoot } from './oracle.ts';

/** How our rendering of a root compares with kustomize's. */
export interface Comparison {
  readonly root: string;
  readonly kustomizeBuilds: boolean;
  readonly agrees: boolean;
  /** Why not, in a few lines. */
  readonly differences: readonly string[];
}

/**
 * Compares the objects of a root that kustomize builds. A root on which kustomize fails agrees when we say why we
 * could not render all of it.
 */
export function compareRoot(expected: OracleRoot, result: RenderResult): Comparison {
  const differences = expected.resources
    ? compareResources(expected.resources, result)
    : expectFailure(expected.error ?? '', result);
  const kustomizeBuilds = expected.resources !== undefined;
  return { root: expected.root, kustomizeBuilds, agrees: differences.length === 0, differences };
}

/** The part of a resource that the oracle tells, perhaps in another wave than it is in. */
export function oracleResource(resource: RenderedResource, wave?: string): OracleResource {
  const { apiVersion, kind, namespace, name, annotations } = resource;
  const valueOf = (key: string): string | null => annotations.get(key)?.value ?? null;
  return [
    apiVersion,
    kind,
    namespace ?? null,
    name,
    wave ?? valueOf(annotationKeys.syncWave),
    valueOf(annotationKeys.hook),
    valueOf(annotationKeys.helmHookWeight),
  ];
}

function compareResources(expected: readonly OracleResource[], result: RenderResult): readonly string[] {
  const wanted = new Map<string, number>();
  for (const resource of expected) add(wanted, JSON.stringify(resource), 1);
  for (const resource of result.resources) add(wanted, JSON.stringify(oracleResource(resource)), -1);
  const differences = [...wanted].flatMap(([key, count]) => describe(key, count));
  return result.failure ? [...differences, `  failure: ${result.failure.message.en}`] : differences;
}

function expectFailure(error: string, result: RenderResult): readonly string[] {
  if (result.failure || result.unresolved.length > 0) return [];
  return [`  kustomize fails, we do not: ${error.trim().replaceAll(/\s+/g, ' ').slice(-300)}`];
}

function add(counts: Map<string, number>, key: string, change: number): void {
  counts.set(key, (counts.get(key) ?? 0) + change);
}

function describe(key: string, count: number): readonly string[] {
  if (count === 0) return [];
  return [`  ${count > 0 ? 'missing' : 'surplus'} ${key}`];
}
