/**
 * What the fields of each kind refer to. Kinds are `Kind.group`, those of the core group only `Kind`; `*.group` counts
 * for every kind of a group.
 */
export type ReferenceTable = Readonly<Record<string, KindReferences>>;

/** The references of one kind by what fails without the other object. */
export interface KindReferences {
  /** The API server refuses the object. */
  readonly apply?: Fields;
  /** A Pod cannot start. */
  readonly start?: Fields;
  /** A controller cannot do its work. */
  readonly work?: Fields;
  /** Where texts stand that may name Services. */
  readonly addresses?: Readonly<Record<string, AddressForm>>;
}

/**
 * By path (see fieldTree.ts). At its end there is either a name, or a map with `name` and perhaps `namespace`, `kind`,
 * `group` and `optional`.
 */
export type Fields = Readonly<Record<string, Target | ConditionalTarget>>;

/**
 * `Kind.group`, several separated by `|` where the reference's `kind` decides: the first one is meant without it, and any
 * other kind is none of ours. With `?` at the end the reference may name any kind and group; `?` alone: it must.
 * `@namespace` says where the other object lies unless the reference says so.
 */
export type Target = string;

/** A reference that does not always count, or is written in its own way. */
export interface ConditionalTarget {
  readonly to: Target;
  /** Paths in the whole object: with a value at one of them the reference does not count. */
  readonly unless?: readonly string[];
  /** `namespace/name`, or Traefik's list of `namespace-name@kubernetescrd`; else the name alone. */
  readonly form?: 'namespaced' | 'traefik';
  /** The path of the namespace, for a name that stands alone. */
  readonly namespaceAt?: string;
}

/**
 * `env`: entries of a container's environment. `address`: the whole text is an address or a list of them. `text`: any
 * text. `tree`: any texts below, whose keys tell what they are.
 */
export type AddressForm = 'env' | 'address' | 'text' | 'tree';
