import { PatchedMap } from '../collections/patchedMap.ts';
import type { Settings } from '../config/settings.ts';
import { Catalogues } from '../dependencies/inference/catalogues.ts';
import { Inference } from '../dependencies/inference/inference.ts';
import { GraphBuilder } from '../dependencies/graphBuilder.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import { contextOf } from '../rules/contextOf.ts';
import type { OnRuleError } from '../rules/runRules.ts';
import type { ScopeTree } from '../scopes/scopeBuilder.ts';
import type { FilePath } from '../text/place.ts';
import type { StagedChanges } from './fileStore.ts';
import { FindingsKeeper } from './findingsKeeper.ts';
import { ScopeKeeper, type SnapshotSources } from './scopeKeeper.ts';
import type { Snapshot } from './snapshot.ts';
import type { WorkspaceHost } from './workspaceHost.ts';
import { WorkspaceModel, type ModelParts } from './workspaceModel.ts';

/**
 * Makes one snapshot after the other, each from what has changed since the one before it. When something throws, the
 * builder is of no more use, but a new one makes the same snapshot from the start.
 */
export class SnapshotBuilder {
  readonly #sources: SnapshotSources;
  readonly #scopes: ScopeKeeper;
  readonly #graphs = new GraphBuilder();
  readonly #findings: FindingsKeeper;
  readonly #inference = new Inference();
  readonly #catalogues = new Catalogues();
  #built: Built | undefined;

  constructor(sources: SnapshotSources) {
    this.#sources = sources;
    this.#scopes = new ScopeKeeper(sources);
    this.#findings = new FindingsKeeper((failure) => {
      reportRuleFailure(sources.host, failure);
    });
  }

  /** The snapshot after `changes`; the same object when they and the settings change nothing. */
  build(changes: StagedChanges, settings: Settings): Snapshot {
    const isUnchanged = changes.files.size === 0 && changes.content.size === 0;
    if (this.#built?.settings === settings && isUnchanged) return this.#built.snapshot;
    if (changes.content.size > 0) this.#inference.forget(changes.content);
    this.#built = this.#buildAfter(this.#built, changes, settings);
    return this.#built.snapshot;
  }

  #buildAfter(previous: Built | undefined, changes: StagedChanges, settings: Settings): Built {
    const files = this.#filesAfter(changes, previous);
    const tree = this.#scopes.update(changes.content);
    const parts = this.#modelParts({ files, tree }, settings);
    const model =
      previous && isModelOf(previous, parts) ? previous.snapshot.model : new WorkspaceModel(parts);
    const findings = this.#findings.update(contextOf(model, settings), {
      changed: changes.files,
      all: previous?.tree.survey === tree.survey ? undefined : files.keys(),
    });
    const isSame = previous?.snapshot.model === model && previous.snapshot.findings === findings;
    return { settings, files, tree, snapshot: isSame ? previous.snapshot : { model, findings } };
  }

  #modelParts(
    { files, tree }: Pick<Built, 'files' | 'tree'>,
    { dependencyAnnotations }: Settings,
  ): ModelParts {
    const { host, store } = this.#sources;
    const { configs } = store;
    const { scopes, argoScopes } = tree;
    const inferred = this.#inference.infer({
      scopes,
      argoScopes,
      files: this.#scopes.files,
      checkouts: this.#scopes.checkouts,
      catalogueFor: this.#catalogues.under(configs),
    });
    const graph = this.#graphs.build({ argoScopes, configs, dependencyAnnotations, inferred });
    return { folders: host.folders, files, configs, argoSetup: this.#scopes.argoSetup, graph, tree };
  }

  #filesAfter({ files }: StagedChanges, previous: Built | undefined): Built['files'] {
    const { store } = this.#sources;
    if (!previous) return new PatchedMap(new Map(store.allFacts()));
    if (files.size === 0) return previous.files;
    return previous.files.with(new Map([...files].map((path) => [path, store.get(path)?.facts])));
  }
}

/** A snapshot, and what it was made of. */
interface Built {
  readonly settings: Settings;
  readonly files: PatchedMap<FilePath, FileFacts>;
  readonly tree: ScopeTree;
  readonly snapshot: Snapshot;
}

function isModelOf({ tree, snapshot: { model } }: Built, parts: ModelParts): boolean {
  return (
    tree === parts.tree &&
    model.files === parts.files &&
    model.configs === parts.configs &&
    model.argoSetup === parts.argoSetup &&
    model.graph === parts.graph
  );
}

/** Nothing of ours may break in silence: a host that does not listen gets the error itself. */
function reportRuleFailure(host: WorkspaceHost, failure: Parameters<OnRuleError>[0]): void {
  if (!host.ruleFailed) throw failure.error;
  host.ruleFailed(failure);
}
