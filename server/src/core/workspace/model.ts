import type { PlacedConfig } from '../config/config.ts';
import type { DependencyGraph } from '../dependencies/dependency.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { ManifestAddress } from '../manifest/manifest.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { FilePath } from '../text/place.ts';

/** Everything that is known about the workspace at one moment. Immutable; shared by all features. */
export interface Model {
  readonly folders: readonly FilePath[];
  readonly files: ReadonlyMap<FilePath, FileFacts>;
  readonly configs: readonly PlacedConfig[];
  /** All scopes, those of the workspace's roots first, parents before the scopes that they render. */
  readonly scopes: readonly Scope[];
  /** The instances of a manifest, one per scope that renders it; empty when nothing does (an unused file). */
  instancesOf(address: ManifestAddress): readonly Instance[];
  readonly graph: DependencyGraph;
  /** Files that hold manifests of Argo CD but that no scope lists (design.md §3.1 "unused"). */
  readonly unused: ReadonlySet<FilePath>;
}
