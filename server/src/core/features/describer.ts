import type { Locale, Localized } from '../l10n/locale.ts';
import type { Model } from '../workspace/model.ts';
import type { FindingIndex } from './findingIndex.ts';
import type { Link } from './markdown.ts';

/** What descriptions of instances are made from. */
export interface Describer {
  readonly model: Model;
  readonly findings: FindingIndex;
  readonly locale: Locale;
  readonly link: Link;
}

/** The first few of many, and how many are left. */
export function firstOf<T>(
  items: readonly T[],
  limit: number,
): { readonly shown: readonly T[]; readonly more: number } {
  return { shown: items.slice(0, limit), more: Math.max(0, items.length - limit) };
}

/** What stands for those that are left. */
export const moreText: Localized<(count: number) => string> = {
  en: (count) => `and ${count} more`,
  fr: (count) => `et ${count} de plus`,
};
