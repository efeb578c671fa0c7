import type { RepositorySecret } from '../../argo/argoSecret.ts';
import type { Localized } from '../../l10n/locale.ts';
import type { Place } from '../../text/place.ts';
import type { Evidence } from '../dependency.ts';
import type { ArgoHome } from './argo/argoHome.ts';

/** Something that must be on the cluster before an object can do its work. */
export interface Want {
  /** What would do, as keys of `Offer.key`: mostly one. */
  readonly keys: readonly string[];
  /** Undefined: where the Application deploys to, unless it is `clusterWide`. */
  readonly namespace: string | undefined;
  readonly clusterWide: boolean;
  readonly evidence: Evidence;
  /**
   * It is Argo CD that wants it, where it keeps the Application and not where that deploys to. What nothing offers is
   * then in nobody's interest to know: somebody has told Argo CD, or it needs no telling.
   */
  readonly argo?: {
    readonly home: ArgoHome;
    /** A repository, its URL in the normal form, and the project that wants it. */
    readonly repository?: { readonly url: string; readonly project: string };
  };
}

/** Something that is on the cluster because of an object or a chart. */
export interface Offer {
  readonly key: string;
  /** Undefined: where the Application deploys to, or nowhere for what has no namespace. */
  readonly namespace: string | undefined;
  /** The object itself is rendered, or an object whose only purpose is to make it; false for what a chart brings. */
  readonly certain: boolean;
  /**
   * It makes others' offers uncertain, but nobody waits for it: `CreateNamespace=true`, with which an Application makes its
   * Namespace if it comes first.
   */
  readonly incidental?: true;
  /** By a name that the object had before kustomize changed it: only what is rendered with it may still say so. */
  readonly onlyInside?: true;
  /** For which repositories Argo CD can use it. */
  readonly repository?: RepositorySecret;
  /** What people should know about it: the object, or what makes it. */
  readonly because: Localized<string>;
  readonly place: Place;
}

/** What an object of an Application wants and offers. */
export interface Dealings {
  readonly wants: readonly Want[];
  readonly offers: readonly Offer[];
}

export const noDealings: Dealings = { wants: [], offers: [] };

/** The key of an object by its name. */
export function objectKey(group: string, kind: string, name: string): string {
  return `${group}/${kind}/${name}`;
}

/** The key of a kind of objects, or of all kinds of a group. */
export function apiKey(group: string, kind = '*'): string {
  return `api ${group}/${kind}`;
}
