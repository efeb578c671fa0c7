import { createHash } from 'node:crypto';
import type { Dependency } from '../../server/src/core/dependencies/dependency.ts';
import { isInferred } from '../../server/src/core/dependencies/isInferred.ts';
import { nameOf, type OpenRepository } from './openRepository.ts';

/** An inferred dependency, as the judged ones are written down. */
export interface Edge {
  readonly repository: string;
  readonly scope: string;
  readonly dependent: string;
  readonly providerScope: string;
  readonly provider: string;
}

/** How many edges each seed draws. The second one was drawn when all that the first had found was mended. */
const draws: ReadonlyMap<string, number> = new Map([
  ['20261124', 100],
  ['20270301', 60],
]);

/** The dependencies of a repository that nobody wrote down. */
export function inferredEdges({ name, snapshot }: OpenRepository): readonly Edge[] {
  return snapshot.model.graph.dependencies
    .filter(({ evidence }) => evidence.some(isInferred))
    .map((dependency) => edgeOf(name, dependency));
}

function edgeOf(repository: string, { dependent, provider }: Dependency): Edge {
  return {
    repository,
    scope: dependent.scope.name,
    dependent: nameOf(dependent),
    providerScope: provider.scope.name,
    provider: nameOf(provider),
  };
}

/** What tells edges apart. Objects of one name in several namespaces count as one. */
export function edgeKey({ repository, scope, dependent, providerScope, provider }: Edge): string {
  return [repository, scope, dependent, providerScope, provider].join('\n');
}

/**
 * Draws edges at random, each with the same chance: every edge gets a number, the hash of the seed and its own key, and
 * those with the lowest numbers are drawn. So the same edges give the same sample in any order, and an edge more or less
 * changes it by one at most.
 */
export function drawnEdges(edges: readonly Edge[]): readonly Edge[] {
  const drawn = [...draws].flatMap(([seed, count]) => draw(edges, seed, count));
  return [...new Map(drawn.map((edge) => [edgeKey(edge), edge])).values()];
}

function draw(edges: readonly Edge[], seed: string, count: number): readonly Edge[] {
  const numbered = new Map(edges.map((edge) => [hashOf(seed, edgeKey(edge)), edge]));
  return [...numbered]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, count)
    .map(([, edge]) => edge);
}

function hashOf(seed: string, key: string): string {
  return createHash('sha256').update(`${seed}\n${key}`).digest('hex');
}
