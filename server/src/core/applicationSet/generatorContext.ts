import type { FilePath } from '../text/place.ts';
import type { SourceFiles } from '../render/sourceFiles.ts';
import type { ClusterSecret } from './clusterSecret.ts';
import type { FileGlobbing } from './generators/matchFiles.ts';
import type { Parameters, TemplateMode } from './parameters.ts';

/** What generators may look at. */
export interface GeneratorContext {
  readonly mode: TemplateMode;
  readonly files: SourceFiles;
  /** The workspace folder that holds a repository at a revision, or undefined when it is none of ours. */
  repositoryFolder(repoURL: string): FilePath | undefined;
  /** The clusters that Secrets in the workspace declare. */
  clusterSecrets(): readonly ClusterSecret[];
  /** How the controller reads patterns of files; undefined where nobody knows. */
  readonly fileGlobbing: FileGlobbing | undefined;
  /** Parameters of the first child of a matrix, for templates in the second one. */
  readonly outer: Parameters;
  /** Every path that the answer depends on is added here. */
  readonly reads: Set<FilePath>;
}

/** The parameter sets of a generator, or why they can't be known from a checkout. */
export type Generated =
  | {
      readonly kind: 'known';
      readonly sets: readonly Parameters[];
      /** What may make further sets: clusters that no file declares, say. */
      readonly open?: string | undefined;
    }
  /** It depends on something outside of the workspace. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** Argo CD itself would refuse it: no Application is generated at all. */
  | { readonly kind: 'invalid'; readonly reason: string };
