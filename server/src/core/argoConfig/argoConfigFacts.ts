import type { FileGlobbing } from '../applicationSet/generators/matchFiles.ts';
import type { Located } from '../manifest/manifest.ts';
import type { TextRange } from '../text/textRange.ts';

/** What one file says of Argo CD's own configuration (S§3.3). */
export interface ArgoConfigFacts {
  readonly parts: readonly ArgoConfigPart[];
  /** The version of Argo CD that the file installs, `3.4.1`; undefined where it does not tell. */
  readonly version: string | undefined;
  /** How it has the ApplicationSet controller read patterns of files; undefined where it does not tell. */
  readonly fileGlobbing: FileGlobbing | undefined;
}

/** Whether health of Applications is customized: `unclear` where a template, say, decides it. */
export type HealthState = 'set' | 'unset' | 'unclear';

/** One place that configures Argo CD. */
export interface ArgoConfigPart {
  readonly form: ArgoConfigForm;
  /** What to show: the name of the object, the key of the values. */
  readonly range: TextRange;
  readonly health: HealthState;
  /** The key or the entry that sets it. */
  readonly healthRange: TextRange | undefined;
  /** Where an override can be added: below these keys of a document. */
  readonly insertion: { readonly document: number; readonly keys: readonly string[] } | undefined;
  readonly problems: readonly CustomizationProblem[];
}

/** `mention`: something of the file looks like a health check for Applications, but nobody knows what becomes of it. */
export type ArgoConfigForm = 'configMap' | 'generator' | 'chartValues' | 'operator' | 'patch' | 'mention';

/** A customization that does not do what it looks like. */
export interface CustomizationProblem {
  readonly problem:
    | 'unknownType'
    | 'underscores'
    /** An override for Applications whose key matches none. */
    | 'neverMatches'
    /** `server.config` of a chart that has not read it since 6.0.0. */
    | 'removedPlace';
  readonly key: Located<string>;
  /** What the key should be, if that can be told. */
  readonly repaired: string | undefined;
  /** Whether the key can be changed: not where it is a part of a string. */
  readonly edit: 'key' | 'none';
}
