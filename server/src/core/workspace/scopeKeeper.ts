import { ArgoSetup } from '../argoConfig/argoSetup.ts';
import { createArgoSetup, setupEvidence } from '../argoConfig/createArgoSetup.ts';
import { isSameList } from '../collections/isSameList.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { SourceFiles } from '../render/sourceFiles.ts';
import { Checkouts } from '../scopes/checkouts.ts';
import { findCheckouts } from '../scopes/findCheckouts.ts';
import { RenderCache } from '../scopes/renderCache.ts';
import { ScopeBuilder, type ScopeTree } from '../scopes/scopeBuilder.ts';
import type { FilePath } from '../text/place.ts';
import type { FileStore } from './fileStore.ts';
import { StoredSourceFiles, type TextCache } from './storedSourceFiles.ts';
import type { WorkspaceHost } from './workspaceHost.ts';

/** What snapshots are made of. */
export interface SnapshotSources {
  readonly host: WorkspaceHost;
  readonly store: FileStore;
  readonly texts: TextCache;
}

/** Keeps the tree of scopes current, and what it follows from: the files, the checkouts, the setup of Argo CD. */
export class ScopeKeeper {
  readonly #sources: SnapshotSources;
  readonly #cache: RenderCache;
  readonly #scopes: ScopeBuilder;
  #files: SourceFiles;
  #checkouts: { readonly evidence: readonly unknown[]; readonly found: Checkouts } = noCheckouts;
  #argo: { readonly evidence: readonly unknown[]; readonly setup: ArgoSetup } = noArgo;

  constructor(sources: SnapshotSources) {
    this.#sources = sources;
    this.#files = this.#sourceFiles();
    this.#cache = new RenderCache(this.#files);
    this.#scopes = new ScopeBuilder(this.#cache);
  }

  /** The files of this moment, as rendering sees them. */
  get files(): SourceFiles {
    return this.#files;
  }

  /** The same object until a repository is known otherwise. */
  get checkouts(): Checkouts {
    return this.#checkouts.found;
  }

  /** See `Model.argoSetup`. */
  get argoSetup(): ArgoSetup {
    return this.#argo.setup;
  }

  /** The tree after a change of the content of these files; the same object when it changes nothing in it. */
  update(changed: ReadonlySet<FilePath>): ScopeTree {
    const { host, store } = this.#sources;
    if (changed.size > 0) {
      this.#files = this.#sourceFiles();
      this.#cache.update(this.#files, changed);
    }
    this.#readArgoSetup();
    this.#findCheckouts();
    return this.#scopes.build({
      layout: store.index.layout,
      folders: host.folders,
      checkouts: this.checkouts,
      clusterSecrets: store.index.clusterSecrets,
      argoSetup: this.argoSetup,
      list: (path) => this.#files.list(path),
      isDirectory: (path) => store.index.hasDirectory(path) || host.listDirectory(path) !== undefined,
    });
  }

  #readArgoSetup(): void {
    const { store } = this.#sources;
    const factsOf = (path: FilePath): FileFacts | undefined => store.get(path)?.facts;
    const evidence = setupEvidence(store.argoConfigs, factsOf);
    if (isSameList(this.#argo.evidence, evidence)) return;
    this.#argo = { evidence, setup: createArgoSetup(store.argoConfigs, factsOf) };
  }

  #findCheckouts(): void {
    const { host, store } = this.#sources;
    const { configs, gitConfigs, gitHeads, index } = store;
    const { namedRepositories } = index;
    const evidence = [configs, gitConfigs, gitHeads, namedRepositories];
    if (isSameList(this.#checkouts.evidence, evidence)) return;
    const found = findCheckouts({ folders: host.folders, gitConfigs, gitHeads, configs, namedRepositories });
    const isEqual = found.isEqualTo(this.#checkouts.found);
    this.#checkouts = { evidence, found: isEqual ? this.#checkouts.found : found };
  }

  #sourceFiles(): StoredSourceFiles {
    const { host, store, texts } = this.#sources;
    return new StoredSourceFiles(store, host, texts);
  }
}

const noArgo = { evidence: [], setup: new ArgoSetup([], [], []) };
const noCheckouts = { evidence: [], found: new Checkouts([]) };
