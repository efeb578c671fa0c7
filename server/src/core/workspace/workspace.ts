import { isSameList } from '../collections/isSameList.ts';
import { PatchedMap } from '../collections/patchedMap.ts';
import type { Config } from '../config/config.ts';
import { nearestConfig } from '../config/nearestConfig.ts';
import { defaultSettings, type Settings } from '../config/settings.ts';
import { GraphBuilder } from '../dependencies/graphBuilder.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { OnRuleError } from '../rules/runRules.ts';
import type { RuleContext } from '../rules/rule.ts';
import { Checkouts } from '../scopes/checkouts.ts';
import { findCheckouts } from '../scopes/findCheckouts.ts';
import { RenderCache } from '../scopes/renderCache.ts';
import { ScopeBuilder, type ScopeTree } from '../scopes/scopeBuilder.ts';
import type { FilePath } from '../text/place.ts';
import { FileStore, type StagedChanges } from './fileStore.ts';
import { FindingsKeeper } from './findingsKeeper.ts';
import type { Model } from './model.ts';
import type { FileChange, Snapshot } from './snapshot.ts';
import { StoredSourceFiles, textCache } from './storedSourceFiles.ts';
import type { WorkspaceHost } from './workspaceHost.ts';
import { WorkspaceModel, type ModelParts } from './workspaceModel.ts';

/**
 * The workspace as it changes. Texts and settings go in, immutable snapshots come out. Each snapshot is the same as if
 * all texts of its moment had been given at once (but see FileStore for files that are broken just now), and shares
 * with the one before it everything that the change could not touch.
 */
export class Workspace {
  readonly #host: WorkspaceHost;
  readonly #store = new FileStore();
  readonly #texts = textCache();
  readonly #cache: RenderCache;
  readonly #scopes: ScopeBuilder;
  readonly #graphs = new GraphBuilder();
  readonly #findings: FindingsKeeper;
  #settings = defaultSettings;
  #checkouts: { readonly evidence: readonly unknown[]; readonly found: Checkouts } = noCheckouts;
  #built: Built;

  constructor(host: WorkspaceHost) {
    this.#host = host;
    this.#cache = new RenderCache(this.#sourceFiles());
    this.#scopes = new ScopeBuilder(this.#cache);
    this.#findings = new FindingsKeeper((failure) => {
      reportRuleFailure(host, failure);
    });
    this.#built = this.#build(undefined, new PatchedMap(), noChanges);
  }

  /** What is known after the last `apply` or `configure`. */
  get snapshot(): Snapshot {
    return this.#built.snapshot;
  }

  /**
   * Takes over one file without looking at what follows from it, so that long indexing can be done in slices. The
   * snapshot stays as it is until the next `apply` or `configure`.
   */
  stage(change: FileChange): void {
    if (this.#isKnownSkipped(change)) return;
    this.#texts.delete(change.path);
    this.#store.stage(change);
  }

  /** Applies changes, and those that were staged. Equal texts give the same snapshot object again. */
  apply(changes: readonly FileChange[]): Snapshot {
    for (const change of changes) this.stage(change);
    return this.#commit();
  }

  /** Puts other settings in force. */
  configure(settings: Settings): Snapshot {
    this.#settings = settings;
    return this.#commit();
  }

  #commit(): Snapshot {
    const changes = this.#store.takeChanges();
    const isSame = changes.files.size === 0 && changes.content.size === 0;
    if (isSame && this.#built.settings === this.#settings) return this.snapshot;
    if (changes.content.size > 0) this.#cache.update(this.#sourceFiles(), changes.content);
    this.#built = this.#build(this.#built, this.#updatedFiles(changes), changes);
    return this.snapshot;
  }

  #build(previous: Built | undefined, files: Built['files'], changes: StagedChanges): Built {
    const { configs } = this.#store;
    const settings = this.#settings;
    const tree = this.#buildScopes();
    const { dependencyAnnotations } = settings;
    const graph = this.#graphs.build({ scopes: tree.scopes, configs, dependencyAnnotations });
    const parts = { folders: this.#host.folders, files, configs, graph, tree };
    const model =
      previous && isModelOf(previous.snapshot.model, previous.tree, parts)
        ? previous.snapshot.model
        : new WorkspaceModel(parts);
    const findings = this.#findings.update(contextOf(model, settings), {
      changed: changes.files,
      all: previous?.tree.survey === tree.survey ? undefined : files.keys(),
    });
    const isSame = previous?.snapshot.model === model && previous.snapshot.findings === findings;
    return { settings, files, tree, snapshot: isSame ? previous.snapshot : { model, findings } };
  }

  #buildScopes(): ScopeTree {
    const { index } = this.#store;
    return this.#scopes.build({
      layout: index.layout,
      folders: this.#host.folders,
      checkouts: this.#findCheckouts(),
      isDirectory: (path) => index.hasDirectory(path) || this.#host.listDirectory(path) !== undefined,
    });
  }

  #findCheckouts(): Checkouts {
    const { folders } = this.#host;
    const { configs, gitConfigs, index } = this.#store;
    const { namedRepositories } = index;
    const evidence = [configs, gitConfigs, namedRepositories];
    if (isSameList(this.#checkouts.evidence, evidence)) return this.#checkouts.found;
    const found = findCheckouts({ folders, gitConfigs, configs, namedRepositories });
    const isEqual = found.isEqualTo(this.#checkouts.found);
    this.#checkouts = { evidence, found: isEqual ? this.#checkouts.found : found };
    return this.#checkouts.found;
  }

  /** The facts of all files after a change. */
  #updatedFiles(changes: StagedChanges): Built['files'] {
    const paths = [...changes.files];
    if (paths.length === 0) return this.#built.files;
    return this.#built.files.with(new Map(paths.map((path) => [path, this.#store.get(path)?.facts])));
  }

  /** The store does not keep the texts of skipped files, but those that a source has read lately are here. */
  #isKnownSkipped({ path, text }: FileChange): boolean {
    const isSkipped = this.#store.get(path)?.facts.skipped !== undefined;
    return isSkipped && text !== undefined && this.#texts.get(path)?.text === text;
  }

  #sourceFiles(): StoredSourceFiles {
    return new StoredSourceFiles(this.#store, this.#host, this.#texts);
  }
}

/** A snapshot, and what it was made of. */
interface Built {
  readonly settings: Settings;
  readonly files: PatchedMap<FilePath, FileFacts>;
  readonly tree: ScopeTree;
  readonly snapshot: Snapshot;
}

const noCheckouts = { evidence: [], found: new Checkouts([]) };
const noChanges: StagedChanges = { files: new Set(), content: new Set() };

function isModelOf(model: Model, tree: ScopeTree, parts: ModelParts): boolean {
  return (
    tree === parts.tree &&
    model.files === parts.files &&
    model.configs === parts.configs &&
    model.graph === parts.graph
  );
}

function contextOf(model: Model, settings: Settings): RuleContext {
  const configs = new Map<FilePath, Config>();
  return {
    model,
    settings,
    configFor: (path) => {
      const known = configs.get(path) ?? nearestConfig(model.configs, path);
      configs.set(path, known);
      return known;
    },
  };
}

/** Nothing of ours may break in silence: a host that does not listen gets the error itself. */
function reportRuleFailure(host: WorkspaceHost, failure: Parameters<OnRuleError>[0]): void {
  if (!host.ruleFailed) throw failure.error;
  host.ruleFailed(failure);
}
