/**
 * What one product makes on a cluster, as plain data: the built-in catalogue and the key `catalog` of
 * `.sync-waves.yaml` have the same form.
 *
 * Kinds are written `Kind.group` (`Certificate.cert-manager.io`; of the core group just `Secret`). Texts with `{…}` are
 * templates, see `parseTemplate`; conditions are explained at `parseCondition`.
 */
export interface Product {
  /** Unique: a user's product takes the place of the built-in one of the same name. */
  readonly product: string;
  /** For people; without it, `product`. */
  readonly title?: string;
  /** The versions whose documentation and sources this was written from. */
  readonly writtenFrom?: string;
  readonly resources?: readonly ResourceEntry[];
  readonly charts?: readonly ChartEntry[];
  readonly remotes?: readonly RemoteEntry[];
}

/** What every object of a kind makes. Templates see `name`, `namespace`, `metadata`, `spec`, `data` and `stringData`. */
export interface ResourceEntry {
  readonly kind: string;
  readonly provides: readonly ProvidedEntry[];
}

/** What a Helm release makes. Templates see `release`, `fullname`, `fullname(other-chart)`, `namespace` and `values`. */
export interface ChartEntry {
  readonly chart: string;
  /** Hosts with paths, without a scheme: `charts.jetstack.io`. Undefined: wherever the chart comes from. */
  readonly repositories?: readonly string[];
  /** The chart's name says enough, so copies in unknown repositories count too. */
  readonly unmistakable?: boolean;
  /** The `nameOverride` that the chart's own values give; without it, the chart's name. */
  readonly name?: string;
  /** How many characters the chart's `fullname` is cut to; without it, 63. */
  readonly fullnameLength?: number;
  readonly provides: readonly ProvidedEntry[];
}

/** What the manifests of a repository or of a site make. Templates see nothing: all texts are literal. */
export interface RemoteEntry {
  /** The repository (`github.com/metallb/metallb`, releases and raw files included), or a host with a path. */
  readonly url: string;
  /** Globs of the paths below it, `**` included; without it, all. */
  readonly files?: readonly string[];
  readonly provides: readonly ProvidedEntry[];
}

/** One of `api` and `object`. Each combination of the values is one provision. */
export interface ProvidedEntry {
  /** A group, or one kind of it as `Kind.group`. */
  readonly api?: string | readonly string[];
  readonly object?: string;
  /** Of the object. */
  readonly name?: string | readonly string[];
  /** Without it, or where its fields are absent: the namespace of whatever provides the object. */
  readonly namespace?: string;
  /** A list, a mapping or a text with commas: the entry holds once per element, which is `item`, its key `key`. */
  readonly each?: string;
  /** All must hold. */
  readonly when?: string | readonly string[];
}
