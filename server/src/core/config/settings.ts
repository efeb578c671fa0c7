import type { RuleSetting } from './config.ts';
import type { Locale } from '../l10n/locale.ts';

/** What the user's editor or command line decides, beside `.sync-waves.yaml` (which wins over `rules` here). */
export interface Settings {
  readonly locale: Locale;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Further annotation keys that declare dependencies (design.md §3.1). */
  readonly dependencyAnnotations: readonly string[];
  /** `report`: ordering findings also in scopes where no object sets a wave (design.md §3.2). */
  readonly unorderedScopes: 'summarize' | 'report';
}

export const defaultSettings: Settings = {
  locale: 'en',
  rules: new Map(),
  dependencyAnnotations: ['argocd.argoproj.io/depends-on', 'argocd-dependency-cmp/depends-on'],
  unorderedScopes: 'summarize',
};
