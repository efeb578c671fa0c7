import { normalizeGitUrl } from '../../../argo/gitUrl.ts';
import type { RenderedResource } from '../../../render/renderedResource.ts';
import { entryOf, textOf, type Tree } from '../../../render/kustomize/tree.ts';
import { lineage } from '../../../scopes/orderPath.ts';
import type { Instance, Scope } from '../../../scopes/scope.ts';
import { clusterOf } from '../deployment.ts';

/** The Argo CD that the Applications of a scope are made for. */
export interface ArgoHome {
  /** The cluster it runs in. */
  readonly cluster: string;
  /** Where objects of the scope go that say no namespace; undefined where nothing says so. */
  readonly namespace: string | undefined;
  /** What it has fetched before it made any of these Applications, in the normal form. */
  readonly fetched: readonly string[];
  /** It made them of its clusters: it knows these. */
  readonly fromClusters: boolean;
  /** Equal for equal ones. */
  readonly key: string;
}

const homes = new WeakMap<Scope, ArgoHome>();

/** Who takes care of the Applications of a scope. */
export function argoHomeOf(scope: Scope): ArgoHome {
  const known = homes.get(scope) ?? findHome(scope);
  homes.set(scope, known);
  return known;
}

function findHome({ parent }: Scope): ArgoHome {
  const above = parent ? lineage(parent) : [];
  const deployer = above.findLast(({ resource }) => resource.kind === 'Application');
  const generators = above.map(({ resource }) => generatorsOf(resource));
  const home = {
    cluster: clusterOf(deployer),
    namespace: namespaceIn(parent),
    fetched: [...above.flatMap(repositoriesOf), ...generators.flatMap(({ urls }) => urls)].map(
      normalizeGitUrl,
    ),
    fromClusters: generators.some(({ useClusters }) => useClusters),
  };
  return { ...home, key: JSON.stringify(home) };
}

/** What an ApplicationSet generates lies beside it. */
function namespaceIn(parent: Instance | undefined): string | undefined {
  if (parent?.resource.kind !== 'ApplicationSet') return parent?.resource.application?.destination.namespace;
  return parent.resource.namespace ?? argoHomeOf(parent.scope).namespace;
}

function repositoriesOf({ resource }: Instance): readonly string[] {
  return (resource.application?.sources ?? []).flatMap(({ repoURL }) => repoURL ?? []);
}

/** What the generators of an ApplicationSet ask. */
interface Generators {
  readonly useClusters: boolean;
  readonly urls: readonly string[];
}

const none: Generators = { useClusters: false, urls: [] };
const generatorsIn = new WeakMap<RenderedResource, Generators>();

function generatorsOf(resource: RenderedResource): Generators {
  if (resource.kind !== 'ApplicationSet') return none;
  const known = generatorsIn.get(resource) ?? readGenerators(resource);
  generatorsIn.set(resource, known);
  return known;
}

function readGenerators(resource: RenderedResource): Generators {
  const generators = entryOf(entryOf(resource.content(), 'spec'), 'generators');
  const maps = generators ? [...mapsIn(generators)] : [];
  return {
    useClusters: maps.some((map) => ['clusters', 'clusterDecisionResource'].some((key) => entryOf(map, key))),
    urls: maps.flatMap((map) => textOf(entryOf(map, 'repoURL')) ?? []),
  };
}

function* mapsIn(tree: Tree): Iterable<Tree> {
  if (tree.kind === 'sequence') for (const item of tree.items) yield* mapsIn(item);
  if (tree.kind !== 'map') return;
  yield tree;
  for (const entry of tree.entries.values()) yield* mapsIn(entry);
}
