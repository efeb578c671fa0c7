import type { TextRange } from '../text/textRange.ts';

/**
 * What ordering needs from an Application, most of it from its `spec`, as plain values: it is read from a file's node or from a value that
 * kustomize has patched. Strings that were not strings in YAML are absent.
 */
export interface ApplicationSpec {
  readonly project: string | undefined;
  /** The sources that Argo CD uses: `sourceHydrator.drySource`, else `sources`, else `[source]` (S§5.1). */
  readonly sources: readonly ApplicationSource[];
  readonly destination: {
    readonly server: string | undefined;
    readonly name: string | undefined;
    readonly namespace: string | undefined;
  };
  /** `syncPolicy.automated` is there and not `enabled: false` (S§3.1). */
  readonly automated: boolean;
  /** The texts of `syncPolicy.syncOptions` as written: Argo CD compares them without trimming (S§2.11). */
  readonly syncOptions: readonly string[];
  /** A finalizer of Argo CD is set: deleting the Application first deletes what it deployed (S§3.5). */
  readonly cascades?: true;
  /**
   * For an ApplicationSet as its file has it: what its generators ask outside of the files (`clusters`, `plugin` …).
   * Absent where at least one of them asks nothing.
   */
  readonly elsewhere?: readonly string[];
  /** Spans in the manifest's own file, absent for a value that came out of a patch. */
  readonly ranges: {
    readonly project?: TextRange;
    /** The `path` of each of `sources`, in their order; absent where none has one. */
    readonly sourcePaths?: readonly (TextRange | undefined)[];
    /** The `repoURL` of each of `sources`, likewise. */
    readonly repoURLs?: readonly (TextRange | undefined)[];
    /** The `name` of `destination`, else its `server`. */
    readonly destination?: TextRange;
    /** The key `automated` of an Application that is not automated all the same. */
    readonly automatedOff?: TextRange;
    /** The items of `syncPolicy.syncOptions` that Argo CD does not read (S§2.11). */
    readonly unknownSyncOptions?: readonly { readonly value: string; readonly range: TextRange }[];
    /** For an ApplicationSet: the waves that it gives to what it generates, in vain (S§4.2). */
    readonly templateWaves?: readonly TextRange[];
  };
}

export interface ApplicationSource {
  readonly repoURL: string | undefined;
  /** Relative to the repository's root, as written. */
  readonly path: string | undefined;
  readonly chart: string | undefined;
  readonly targetRevision: string | undefined;
  readonly ref: string | undefined;
  readonly directory: DirectoryOptions | undefined;
  /** `spec.source.kustomize` as plain data (S§5.4), undefined when absent. */
  readonly kustomize: Readonly<Record<string, unknown>> | undefined;
  /** A `helm` block with at least one setting is there. */
  readonly helm: Readonly<Record<string, unknown>> | undefined;
  readonly plugin: boolean;
}

/** S§5.3. */
export interface DirectoryOptions {
  readonly recurse: boolean;
  readonly include: string | undefined;
  readonly exclude: string | undefined;
}
