import type { Strength } from '../core/dependencies/dependency.ts';
import { applicationsIn, byName } from '../core/features/applicationsIn.ts';
import type { Instance } from '../core/scopes/scope.ts';
import type { Model } from '../core/workspace/model.ts';

/** What `graph` draws: the Applications by scope, and the dependencies between them. */
export interface GraphReport {
  readonly scopes: readonly GraphScope[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphScope {
  readonly name: string;
  /** The ApplicationSet that makes what is in it; null for everything else. */
  readonly generatedBy: string | null;
  readonly nodes: readonly GraphNode[];
}

export interface GraphNode {
  /** Short, and good for every format. */
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Null where a template decides it, and where waves order nothing. */
  readonly wave: bigint | null;
}

export interface GraphEdge {
  /** The ids of the dependent and of what it needs. */
  readonly from: string;
  readonly to: string;
  readonly strength: Strength;
}

/** The graph of some scopes, or of all; what has a dependency and is no Application is in it too. */
export function graphReport(model: Model, scopeNames: readonly string[] | undefined): GraphReport {
  const scopes = model.scopes.filter(({ name }) => scopeNames === undefined || scopeNames.includes(name));
  const chosen = new Set(scopes);
  const dependencies = model.graph.dependencies.filter(
    ({ dependent, provider }) => chosen.has(dependent.scope) && chosen.has(provider.scope),
  );
  const ends = new Set(dependencies.flatMap(({ dependent, provider }) => [dependent, provider]));
  const ids = new Map<Instance, string>();
  const describe = (instance: Instance): GraphNode => {
    const { kind, name } = instance.resource;
    const id = `n${ids.size + 1}`;
    ids.set(instance, id);
    return { id, kind, name, wave: instance.wave ?? null };
  };
  const described = scopes.map((scope) => {
    const instances = new Set([
      ...applicationsIn(scope),
      ...[...ends].filter((instance) => instance.scope === scope),
    ]);
    const generatedBy = scope.order === 'waves' ? null : (scope.parent?.resource.name ?? null);
    return { name: scope.name, generatedBy, nodes: [...instances].sort(byName).map(describe) };
  });
  const edges = dependencies.map(({ dependent, provider, strength }) => ({
    from: ids.get(dependent) ?? '',
    to: ids.get(provider) ?? '',
    strength,
  }));
  return {
    scopes: described.filter(({ nodes }) => nodes.length > 0),
    edges: edges.sort(
      (one, other) => numberOf(one.from) - numberOf(other.from) || numberOf(one.to) - numberOf(other.to),
    ),
  };
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}
