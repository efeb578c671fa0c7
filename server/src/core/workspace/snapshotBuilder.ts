import { ArgoSetup } from '../argoConfig/argoSetup.ts';
import { createArgoSetup, setupEvidence } from '../argoConfig/createArgoSetup.ts';
import { isSameList } from '../collections/isSameList.ts';
import { PatchedMap } from '../collections/patchedMap.ts';
import type { Settings } from '../config/settings.ts';
import { Catalogues } from '../dependencies/inference/catalogues.ts';
import { Inference } from '../dependencies/inference/inference.ts';
import { GraphBuilder } from '../dependencies/graphBuilder.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import { contextOf } from '../rules/contextOf.ts';
import type { OnRuleError } from '../rules/runRules.ts';
import type { SourceFiles } from '../render/sourceFiles.ts';
import { Checkouts } from '../scopes/checkouts.ts';
import { findCheckouts } from '../scopes/findCheckouts.ts';
import { RenderCache } from '../scopes/renderCache.ts';
import { ScopeBuilder, type ScopeTree } from '../scopes/scopeBuilder.ts';
import type { FilePath } from '../text/place.ts';
import type { FileStore, StagedChanges } from './fileStore.ts';
import { FindingsKeeper } from './findingsKeeper.ts';
import type { Snapshot } from './snapshot.ts';
import { StoredSourceFiles, type TextCache } from './storedSourceFiles.ts';
import type { WorkspaceHost } from './workspaceHost.ts';
import { WorkspaceModel, type ModelParts } from './workspaceModel.ts';

/** What snapshots are made of. */
export interface SnapshotSources {
  readonly host: WorkspaceHost;
  readonly store: FileStore;
  readonly texts: TextCache;
}

/**
 * Makes one snapshot after the other, each from what has changed since the one before it. When something throws, the
 * builder is of no more use, but a new one makes the same snapshot from the start.
 */
export class SnapshotBuilder {
  readonly #sources: SnapshotSources;
  readonly #cache: RenderCache;
  readonly #scopes: ScopeBuilder;
  readonly #graphs = new GraphBuilder();
  readonly #findings: FindingsKeeper;
  readonly #inference = new Inference();
  readonly #catalogues = new Catalogues();
  #files: SourceFiles;
  #checkouts: { readonly evidence: readonly unknown[]; readonly found: Checkouts } = noCheckouts;
  #argo: { readonly evidence: readonly unknown[]; readonly setup: ArgoSetup } = noArgo;
  #built: Built | undefined;

  constructor(sources: SnapshotSources) {
    this.#sources = sources;
    this.#files = this.#sourceFiles();
    this.#cache = new RenderCache(this.#files);
    this.#scopes = new ScopeBuilder(this.#cache);
    this.#findings = new FindingsKeeper((failure) => {
      reportRuleFailure(sources.host, failure);
    });
  }

  /** The snapshot after `changes`; the same object when they and the settings change nothing. */
  build(changes: StagedChanges, settings: Settings): Snapshot {
    const isUnchanged = changes.files.size === 0 && changes.content.size === 0;
    if (this.#built?.settings === settings && isUnchanged) return this.#built.snapshot;
    if (changes.content.size > 0) {
      this.#files = this.#sourceFiles();
      this.#cache.update(this.#files, changes.content);
      this.#inference.forget(changes.content);
    }
    this.#built = this.#buildAfter(this.#built, changes, settings);
    return this.#built.snapshot;
  }

  #buildAfter(previous: Built | undefined, changes: StagedChanges, settings: Settings): Built {
    const files = this.#filesAfter(changes, previous);
    const parts = this.#modelParts(files, settings);
    const { tree } = parts;
    const model =
      previous && isModelOf(previous, parts) ? previous.snapshot.model : new WorkspaceModel(parts);
    const findings = this.#findings.update(contextOf(model, settings), {
      changed: changes.files,
      all: previous?.tree.survey === tree.survey ? undefined : files.keys(),
    });
    const isSame = previous?.snapshot.model === model && previous.snapshot.findings === findings;
    return { settings, files, tree, snapshot: isSame ? previous.snapshot : { model, findings } };
  }

  #modelParts(files: Built['files'], { dependencyAnnotations }: Settings): ModelParts {
    const { host, store } = this.#sources;
    const { configs } = store;
    const tree = this.#buildScopes();
    const { scopes, argoScopes } = tree;
    const inferred = this.#inference.infer({
      scopes,
      argoScopes,
      files: this.#files,
      checkouts: this.#checkouts.found,
      catalogueFor: this.#catalogues.under(configs),
    });
    const graph = this.#graphs.build({ argoScopes, configs, dependencyAnnotations, inferred });
    return { folders: host.folders, files, configs, argoSetup: this.#readArgoSetup(), graph, tree };
  }

  #readArgoSetup(): ArgoSetup {
    const { store } = this.#sources;
    const factsOf = (path: FilePath): FileFacts | undefined => store.get(path)?.facts;
    const evidence = setupEvidence(store.argoConfigs, factsOf);
    if (!isSameList(this.#argo.evidence, evidence))
      this.#argo = { evidence, setup: createArgoSetup(store.argoConfigs, factsOf) };
    return this.#argo.setup;
  }

  #buildScopes(): ScopeTree {
    const { host, store } = this.#sources;
    return this.#scopes.build({
      layout: store.index.layout,
      folders: host.folders,
      checkouts: this.#findCheckouts(),
      clusterSecrets: store.index.clusterSecrets,
      argoSetup: this.#readArgoSetup(),
      list: (path) => this.#files.list(path),
      isDirectory: (path) => store.index.hasDirectory(path) || host.listDirectory(path) !== undefined,
    });
  }

  #findCheckouts(): Checkouts {
    const { host, store } = this.#sources;
    const { configs, gitConfigs, gitHeads, index } = store;
    const { namedRepositories } = index;
    const evidence = [configs, gitConfigs, gitHeads, namedRepositories];
    if (isSameList(this.#checkouts.evidence, evidence)) return this.#checkouts.found;
    const found = findCheckouts({ folders: host.folders, gitConfigs, gitHeads, configs, namedRepositories });
    const isEqual = found.isEqualTo(this.#checkouts.found);
    this.#checkouts = { evidence, found: isEqual ? this.#checkouts.found : found };
    return this.#checkouts.found;
  }

  #filesAfter({ files }: StagedChanges, previous: Built | undefined): Built['files'] {
    const { store } = this.#sources;
    if (!previous) return new PatchedMap(new Map(store.allFacts()));
    if (files.size === 0) return previous.files;
    return previous.files.with(new Map([...files].map((path) => [path, store.get(path)?.facts])));
  }

  #sourceFiles(): StoredSourceFiles {
    const { host, store, texts } = this.#sources;
    return new StoredSourceFiles(store, host, texts);
  }
}

/** A snapshot, and what it was made of. */
interface Built {
  readonly settings: Settings;
  readonly files: PatchedMap<FilePath, FileFacts>;
  readonly tree: ScopeTree;
  readonly snapshot: Snapshot;
}

const noArgo = { evidence: [], setup: new ArgoSetup([], [], []) };
const noCheckouts = { evidence: [], found: new Checkouts([]) };

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
