import { plainOf } from '../../server/src/core/render/kustomize/tree.ts';
import type { Instance } from '../../server/src/core/scopes/scope.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';

/**
 * Everything that a snapshot says, as plain data without cycles, so that two snapshots can be compared. Renders every
 * scope. What is in no promised order is sorted.
 */
export function describeSnapshot({ model, findings }: Snapshot): unknown {
  return {
    files: sorted([...model.files]),
    renderedBy: sorted([...model.files.keys()].map((path) => [path, model.renderedBy(path)])),
    configs: model.configs,
    unused: sorted([...model.unused]),
    scopes: model.scopes.map((scope) => ({
      id: scope.id,
      name: scope.name,
      directories: scope.directories,
      folder: scope.folder,
      parent: scope.parent?.id,
      parentIsAmbiguous: scope.parentIsAmbiguous,
      holdsArgoObjects: scope.holdsArgoObjects,
      unresolved: scope.unresolved,
      instances: scope.instances.map(describeInstance),
    })),
    dependencies: model.graph.dependencies.map(({ dependent, provider, ...rest }) => ({
      ...rest,
      dependent: dependent.id,
      provider: provider.id,
    })),
    unresolved: model.graph.unresolved.map(({ instance, outcome, ...rest }) => ({
      ...rest,
      instance: instance.id,
      outcome: outcome.kind === 'unknown' ? outcome : outcome.candidates.map(({ id }) => id),
    })),
    open: model.graph.open.map(({ dependent, want, candidates }) => ({
      want,
      dependent: dependent.id,
      candidates: candidates.map(({ id }) => id),
    })),
    findings: sorted([...findings]),
  };
}

function describeInstance({ id, scope, resource, wave, waveSource }: Instance): unknown {
  const content = plainOf(resource.content());
  return { id, scope: scope.id, resource: { ...resource, content }, wave, waveSource };
}

function sorted<T>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf(item: unknown): string {
  return String(Array.isArray(item) ? item[0] : item);
}
