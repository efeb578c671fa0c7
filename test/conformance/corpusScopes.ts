import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { scopeOrder, type ScopeOrder } from '../../server/src/core/order/scopeOrder.ts';
import { plainOf } from '../../server/src/core/render/kustomize/tree.ts';
import { isNamedForGood } from '../../server/src/core/scopes/rendering.ts';
import type { Instance, Scope } from '../../server/src/core/scopes/scope.ts';
import { loadWorkspace } from '../../server/src/node/loadWorkspace.ts';
import { corpus } from '../kit/corpus.ts';

/** One scope of a real repository: its order as we say it, and its objects for the engine. */
export interface CorpusScope {
  readonly title: string;
  readonly order: ScopeOrder;
  readonly destinationNamespace: string;
  readonly objects: readonly object[];
}

const repositoryLimit = 14;
const scopesPerRepository = 25;
const objectLimit = 80;
/** What no object of the corpus calls its namespace. */
const unknownNamespace = 'not-known-here';

/** Scopes of the smaller repositories that we render completely, those with most steps first. */
export function corpusScopes(): readonly CorpusScope[] {
  if (!corpus) return [];
  const { root } = corpus;
  const sizes = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, size: readdirSync(path.join(root, name), { recursive: true }).length }));
  return sizes
    .sort((one, other) => one.size - other.size)
    .slice(0, repositoryLimit)
    .flatMap(({ name }) => scopesOf(path.join(root, name), name));
}

function scopesOf(folder: string, repository: string): readonly CorpusScope[] {
  const { model } = loadWorkspace(folder, defaultSettings).snapshot;
  return model.scopes
    .filter(isComplete)
    .map((scope) => scopeOrder(scope, 'unknown'))
    .sort((one, other) => other.steps.length - one.steps.length)
    .slice(0, scopesPerRepository)
    .map((order) => ({
      title: `${repository}: ${order.scope.id}`,
      order,
      destinationNamespace: order.destinationNamespace ?? unknownNamespace,
      objects: order.scope.instances.map(manifestOf),
    }));
}

function isComplete({ unresolved, instances }: Scope): boolean {
  return (
    unresolved.length === 0 &&
    instances.length > 1 &&
    instances.length <= objectLimit &&
    instances.every(({ resource, wave }) => isNamedForGood(resource) && wave !== undefined)
  );
}

/** What the engine reads of an object: its identity, its annotations, and what a CRD defines. */
function manifestOf({ resource }: Instance): object {
  const { apiVersion, kind, name, namespace, annotations } = resource;
  const values = [...annotations].map(([key, { value }]) => [key, value] as const);
  const isDefinition = kind === 'CustomResourceDefinition';
  const content = isDefinition ? (plainOf(resource.content()) as { readonly spec?: unknown }) : {};
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespace === undefined ? {} : { namespace }),
      annotations: Object.fromEntries(values),
    },
    ...(content.spec === undefined ? {} : { spec: content.spec }),
  };
}
