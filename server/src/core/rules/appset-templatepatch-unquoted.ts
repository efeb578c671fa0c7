import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string, value: string): string }> = {
  en: {
    message: (name, value) =>
      `${name}: ${value} in templatePatch comes out as a number, and annotations are strings. The controller refuses the patch and updates nothing. Put it in quotes.`,
  },
  fr: {
    message: (name, value) =>
      `${name} : ${value} dans templatePatch devient un nombre, et les annotations sont des chaînes. Le contrôleur refuse le patch et ne met rien à jour. Mettez-le entre guillemets.`,
  },
};

/** The rendered patch is decoded as an Application, whose annotations are strings (S§1.3, S§7.5). */
export const appsetTemplatepatchUnquoted: FileRule = {
  id: 'appset-templatepatch-unquoted',
  over: 'file',
  severity: 'error',
  fixable: false,
  title: {
    en: 'A wave in templatePatch is not in quotes',
    fr: 'Une wave de templatePatch n’est pas entre guillemets',
  },
  check: ({ manifests, path, problems }, { model, settings: { locale } }) => {
    // In a chart, Helm evaluates the expressions, and may well write quotes.
    if (problems.length > 0 || model.renderedBy(path) === 'helm') return [];
    return manifests.flatMap((manifest) =>
      (manifest.specProblems ?? [])
        .filter(({ rule }) => rule === 'appset-templatepatch-unquoted' && !manifest.templated)
        .map(({ range, detail }) => ({
          place: { path, range },
          message: text[locale].message(nameOf(manifest), detail),
          related: [],
          application: nameOf(manifest),
          provider: undefined,
          fixes: [],
        })),
    );
  },
};
