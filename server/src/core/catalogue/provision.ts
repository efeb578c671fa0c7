import type { Localized } from '../l10n/locale.ts';

/** Something that exists on the cluster because of an object or a chart, beside the object itself. */
export type Provision = ProvidedObject | ProvidedApi;

/** Exists once the operator has reconciled its object, or once the chart is installed. */
export interface ProvidedObject {
  readonly kind: 'object';
  readonly group: string;
  readonly objectKind: string;
  readonly name: string;
  /** Undefined: the namespace of the object or the chart that provides it, or none for a cluster-wide kind. */
  readonly namespace: string | undefined;
  /** For people: "the Service of the CloudNativePG Cluster". */
  readonly because: Localized<string>;
}

/** Objects of this group can be applied from then on. */
export interface ProvidedApi {
  readonly kind: 'api';
  readonly group: string;
  /** Undefined: every kind of the group. */
  readonly objectKind: string | undefined;
  readonly because: Localized<string>;
}
