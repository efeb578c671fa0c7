import type { ArgoSetup } from '../argoConfig/argoSetup.ts';
import type { PlacedConfig } from '../config/config.ts';
import type { DependencyGraph } from '../dependencies/dependency.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { Manifest, ManifestAddress } from '../manifest/manifest.ts';
import type { SourceTool } from '../render/renderedResource.ts';
import type { LostSource } from '../scopes/lostSource.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { FilePath } from '../text/place.ts';

/** Everything that is known about the workspace at one moment. Immutable; shared by all features. */
export interface Model {
  readonly folders: readonly FilePath[];
  readonly files: ReadonlyMap<FilePath, FileFacts>;
  readonly configs: readonly PlacedConfig[];
  /** Argo CD's own configuration, as far as the workspace holds it; the same object until it changes. */
  readonly argoSetup: ArgoSetup;
  /** All scopes, those of the workspace's roots first, parents before the scopes that they render. */
  readonly scopes: readonly Scope[];
  /** Those that may hold objects of Argo CD; the same list until one of them changes. */
  readonly argoScopes: readonly Scope[];
  /** The instances of a manifest, one per scope that renders it; empty when nothing does (an unused file). */
  instancesOf(address: ManifestAddress): readonly Instance[];
  /**
   * The manifests of a file, also of one that is not indexed since nothing in it is about order, if something renders it.
   */
  manifestsIn(path: FilePath): readonly Manifest[];
  /**
   * The scope of the Applications that an ApplicationSet generates, as far as the workspace tells: its `unresolved` says
   * why it may lack some. Undefined for an ApplicationSet that is a template itself, and for everything else.
   */
  generatedBy(applicationSet: Instance): Scope | undefined;
  readonly graph: DependencyGraph;
  /**
   * What turns the objects of a file into what is applied, told from lists and places without rendering: `kustomize`
   * when a Kustomize file lists it, `helm` inside of a chart, `directory` when the source of an Application of the
   * workspace takes it as it is, else undefined. It only changes together with the lists of files.
   */
  renderedBy(path: FilePath): SourceTool | undefined;
  /** The sources of an Application that its repository, which is in the workspace, certainly does not hold. */
  lostSources(application: Instance): readonly LostSource[];
  /** Files that hold manifests of Argo CD but that no scope lists (design.md §3.1 "unused"). */
  readonly unused: ReadonlySet<FilePath>;
}
