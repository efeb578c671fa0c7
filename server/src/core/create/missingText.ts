import { groupBy } from '../collections/groupBy.ts';
import type { Locale, Localized } from '../l10n/locale.ts';
import type { FilePath } from '../text/place.ts';
import { describeCreateProblem } from './createText.ts';
import type { MissingApplication } from './findMissing.ts';

/** One sentence for all that a scope lacks and that can be created, and one for each Application that can't. */
export interface MissingText {
  readonly scope: string;
  readonly applications: readonly string[];
  readonly text: string;
}

/** How a host creates what is missing. */
export interface WayOut {
  /** A sentence: how all of it is created. */
  readonly all: string;
  /** A sentence: where one Application can be created, and the path or the namespace given that nothing tells. */
  one(name: string): string;
}

/** Says what scopes lack, and how to create it. `show` writes a path as the user knows it. */
export function describeMissing(
  missing: readonly MissingApplication[],
  locale: Locale,
  { wayOut, show }: { readonly wayOut: WayOut; readonly show: (path: FilePath) => string },
): readonly MissingText[] {
  const messages = texts[locale];
  return [...groupBy(missing, ({ scope }) => scope.name)].flatMap(([scope, own]) => {
    const names = own.flatMap(({ name, problem }) => (problem ? [] : [name]));
    const refused = own.flatMap(({ name, problem }): readonly MissingText[] => {
      if (!problem) return [];
      const isOpen = problem.kind === 'path' || problem.kind === 'namespace';
      const why = describeCreateProblem(problem, locale, show) + (isOpen ? ` ${wayOut.one(name)}` : '');
      return [{ scope, applications: [name], text: messages.refused(name, scope, why) }];
    });
    const text = messages.missing(names, scope) + wayOut.all;
    return names.length === 0 ? refused : [{ scope, applications: names, text }, ...refused];
  });
}

const texts: Localized<{
  missing(names: readonly string[], scope: string): string;
  refused(name: string, scope: string, why: string): string;
}> = {
  en: {
    missing: (names, scope) =>
      names.length === 1
        ? `${names.join()} is not in ${scope}, but .sync-waves.yaml or a dependency names it. `
        : `${names.join(', ')} are not in ${scope}, but .sync-waves.yaml or dependencies name them. `,
    refused: (name, scope, why) => `${name} is not in ${scope}, and can't be created as it is. ${why}`,
  },
  fr: {
    missing: (names, scope) =>
      names.length === 1
        ? `${names.join()} n’est pas dans ${scope}, mais .sync-waves.yaml ou une dépendance la nomme. `
        : `${names.join(', ')} ne sont pas dans ${scope}, mais .sync-waves.yaml ou des dépendances les nomment. `,
    refused: (name, scope, why) =>
      `${name} n’est pas dans ${scope}, et ne peut pas être créée telle quelle. ${why}`,
  },
};
