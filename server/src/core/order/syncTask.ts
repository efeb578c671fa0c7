import type { Wave } from '../argo/wave.ts';
import type { SyncPhase } from './syncPhase.ts';

/** What ordering reads of one object, wherever it comes from. */
export interface SyncObject {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** The name is a template or made by the cluster: several objects may stand there with the same text. */
  readonly isNameOpen?: boolean;
  /** As rendered; undefined where the object says none. */
  readonly namespace: string | undefined;
  readonly annotations: ReadonlyMap<string, string>;
  /** For a CustomResourceDefinition: the group and kind that it defines. */
  readonly defines: { readonly group: string; readonly kind: string } | undefined;
}

/** One object in one phase, as Argo CD's sync operation sees it (S§2.1). */
export interface SyncTask<T extends SyncObject> {
  readonly object: T;
  readonly phase: SyncPhase;
  /** The wave after Namespace and CRD adjustment, prune reversal and PruneLast. */
  readonly wave: Wave;
  readonly isHook: boolean;
  /** The object is only in the cluster and goes away. */
  readonly prune: boolean;
  /** For what was pulled forward: the first object that needs it, and where it would be without that (S§2.3). */
  readonly moved?: { readonly inFrontOf: T; readonly phase: SyncPhase; readonly wave: Wave };
}
