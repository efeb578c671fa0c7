import type { FilePath, Place } from '../text/place.ts';

/** Something that an object calls by name. */
export type Need = ObjectNeed | AddressNeed;

/** Another object without which the apply fails or the Pod cannot start. */
export interface ObjectNeed {
  readonly kind: 'object';
  readonly group: string;
  /** Several where the reference does not say which. */
  readonly objectKinds: readonly string[];
  readonly name: string;
  /** As the reference says; undefined: the object's own namespace, or none (see `clusterScoped`). */
  readonly namespace: string | undefined;
  readonly clusterScoped: boolean;
  /** What fails without it: the apply, the start of a Pod, or the work of an operator. */
  readonly effect: 'apply' | 'start' | 'work';
  /** The dotted path as people write it. */
  readonly field: string;
  /** The name's text; undefined where no file set it. */
  readonly place: Place | undefined;
}

/** A Service of the cluster that is called by its name. */
export interface AddressNeed {
  readonly kind: 'address';
  /** As written. */
  readonly host: string;
  /** Of the Service. */
  readonly name: string;
  /** Undefined for a bare name: then the own namespace. */
  readonly namespace: string | undefined;
  readonly port: string | undefined;
  readonly field: string;
  /** The exact span of the host name. */
  readonly place: Place | undefined;
}

/** The text of a file, to find the exact span of a part of a scalar. */
export interface TextSource {
  text(path: FilePath): string | undefined;
}
