import type { ArgoSetup } from '../argoConfig/argoSetup.ts';
import type { PlacedConfig } from '../config/config.ts';
import type { DependencyGraph } from '../dependencies/dependency.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { Manifest, ManifestAddress } from '../manifest/manifest.ts';
import type { SourceTool } from '../render/renderedResource.ts';
import type { LostSource } from '../scopes/lostSource.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { ScopeTree } from '../scopes/scopeBuilder.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from './model.ts';

/** The parts that a model is put together from. */
export interface ModelParts extends Pick<Model, 'folders' | 'files' | 'configs' | 'argoSetup' | 'graph'> {
  readonly tree: ScopeTree;
}

export class WorkspaceModel implements Model {
  readonly folders: readonly FilePath[];
  readonly files: ReadonlyMap<FilePath, FileFacts>;
  readonly configs: readonly PlacedConfig[];
  readonly argoSetup: ArgoSetup;
  readonly scopes: readonly Scope[];
  readonly argoScopes: readonly Scope[];
  readonly graph: DependencyGraph;
  readonly unused: ReadonlySet<FilePath>;
  readonly #tree: ScopeTree;

  constructor({ folders, files, configs, argoSetup, graph, tree }: ModelParts) {
    this.folders = folders;
    this.files = files;
    this.configs = configs;
    this.argoSetup = argoSetup;
    this.scopes = tree.scopes;
    this.argoScopes = tree.argoScopes;
    this.graph = graph;
    this.unused = tree.survey.unused;
    this.#tree = tree;
  }

  manifestsIn(path: FilePath): readonly Manifest[] {
    const facts = this.files.get(path);
    return facts?.skipped === 'irrelevant' ? this.#tree.manifestsIn(path) : (facts?.manifests ?? []);
  }

  instancesOf(address: ManifestAddress): readonly Instance[] {
    return this.#tree.instancesOf(address);
  }

  generatedBy(applicationSet: Instance): Scope | undefined {
    return this.#tree.generatedBy(applicationSet);
  }

  lostSources({ resource }: Instance): readonly LostSource[] {
    return this.#tree.survey.lostSources(resource);
  }

  renderedBy(path: FilePath): SourceTool | undefined {
    return this.#tree.renderedBy(path);
  }
}
