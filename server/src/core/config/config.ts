import type { Product } from '../catalogue/product.ts';
import type { Located } from '../manifest/manifest.ts';
import type { FilePath } from '../text/place.ts';

/** How much a finding matters (design.md §3.4); `off` only in settings. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type RuleSetting = Severity | 'off';
export const ruleSettings: readonly RuleSetting[] = ['error', 'warning', 'information', 'hint', 'off'];

/** `.sync-waves.yaml` (design.md §5). Every part is optional: absent lists are empty. */
export interface Config {
  readonly argocd: { readonly version: string | undefined; readonly applicationHealth: boolean | undefined };
  /** Further URLs of this repository, besides its Git remotes. */
  readonly repositories: readonly string[];
  readonly defaultWave: bigint | undefined;
  readonly bands: readonly Band[];
  readonly dependencies: readonly ConfigDependency[];
  /** Name globs of the Applications that no plan moves. */
  readonly pins: readonly Located<string>[];
  readonly ignore: readonly ConfigIgnore[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** More products for the catalogue of what operators and charts make. */
  readonly catalog: readonly Product[];
  /** Glob or path of the template for new Applications, relative to the file. */
  readonly template: string | undefined;
  /** Every rule that `rules` and `ignore` name, to be checked against the rules that there are. */
  readonly namedRules: readonly Located<string>[];
}

/** What applies where there is no `.sync-waves.yaml`. */
export const emptyConfig: Config = {
  argocd: { version: undefined, applicationHealth: undefined },
  repositories: [],
  defaultWave: undefined,
  bands: [],
  dependencies: [],
  pins: [],
  ignore: [],
  rules: new Map(),
  catalog: [],
  template: undefined,
  namedRules: [],
};

/** Applications that match `apps` (name globs) or `paths` (file globs) belong into `waves`. First match wins. */
export interface Band {
  readonly name: string | undefined;
  readonly from: bigint;
  readonly to: bigint;
  readonly reserved: boolean;
  /** Undefined for both: the band takes every Application. */
  readonly apps: readonly string[] | undefined;
  readonly paths: readonly string[] | undefined;
}

export interface ConfigDependency {
  readonly dependent: Located<string>;
  readonly provider: Located<string>;
}

export interface ConfigIgnore {
  readonly rule: string | undefined;
  readonly app: string | undefined;
  /** Together with `app`: only the finding about this provider. */
  readonly provider: string | undefined;
  readonly because: string | undefined;
}

/** A configuration and the file that it was read from; the nearest one above a file applies to it. */
export interface PlacedConfig {
  readonly path: FilePath;
  readonly config: Config;
}
