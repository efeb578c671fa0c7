import type { Localized } from '../l10n/locale.ts';
import type { TextRange } from '../text/textRange.ts';
import type { FilePath } from '../text/place.ts';
import type { Fix } from './finding.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  build(key: string, value: string): string;
  refused(name: string, key: string, value: string): string;
  fix(value: string): string;
}> = {
  en: {
    build: (key, value) =>
      `The annotation ${key} has the value ${value}, which is not a string. Kustomize stops here and builds nothing. Put the value in quotes.`,
    refused: (name, key, value) =>
      `${name}: the annotation ${key} has the value ${value}, which is not a string. The API server refuses the object. Put the value in quotes.`,
    fix: (value) => `Write "${value}"`,
  },
  fr: {
    build: (key, value) =>
      `L’annotation ${key} a la valeur ${value}, qui n’est pas une chaîne. Kustomize s’arrête ici et ne construit rien. Mettez la valeur entre guillemets.`,
    refused: (name, key, value) =>
      `${name} : l’annotation ${key} a la valeur ${value}, qui n’est pas une chaîne. Le serveur d’API refuse l’objet. Mettez la valeur entre guillemets.`,
    fix: (value) => `Écrire "${value}"`,
  },
};

/** Where annotations are typed as strings, a number or boolean breaks the build or the object (S§1.3, S§7.1). */
export const commonAnnotationNotString: FileRule = {
  id: 'common-annotation-not-string',
  over: 'file',
  severity: 'error',
  fixable: true,
  title: {
    en: 'An annotation for other objects is not a string',
    fr: 'Une annotation destinée à d’autres objets n’est pas une chaîne',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    const { kustomization, path, problems } = facts;
    const wrong = problems.length > 0 ? [] : (kustomization?.wrongAnnotations ?? []);
    return [
      ...wrong.map(({ key, value: { value, range } }): Report => {
        const fixes = [quote(path, range, value, context)];
        const about = { related: [], application: undefined, provider: undefined };
        return { place: { path, range }, message: messages.build(key, value), ...about, fixes };
      }),
      ...specReports(facts, 'common-annotation-not-string', context, (problem, manifest) => {
        const { detail, range, reason = '' } = problem;
        return {
          message: messages.refused(nameOf(manifest), reason, detail),
          fixes: [quote(path, range, detail, context)],
        };
      }),
    ];
  },
};

function quote(path: FilePath, range: TextRange, value: string, { settings: { locale } }: RuleContext): Fix {
  return { title: text[locale].fix(value), safe: false, edits: [{ type: 'setScalar', path, range, value }] };
}
