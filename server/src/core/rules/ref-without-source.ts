import type { Localized } from '../l10n/locale.ts';
import type { SpecProblem } from '../manifest/specProblem.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  missing(name: string, detail: string): string;
  optional(name: string, detail: string): string;
  twice(name: string, detail: string): string;
  illegal(name: string, detail: string): string;
}> = {
  en: {
    missing: (name, detail) =>
      `${name}: no source has ref: ${detail}, so Argo CD does not find the files under $${detail}. Add ref: ${detail} to the source that holds them.`,
    optional: (name, detail) =>
      `${name}: no source has ref: ${detail}, so the value files under $${detail} are never used: the source does without missing ones. Add ref: ${detail} to the source that holds them.`,
    twice: (name, detail) =>
      `${name}: two sources have ref: ${detail}. Argo CD refuses the Application. Give one of them another name.`,
    illegal: (name, detail) =>
      `${name}: ${detail} is no valid ref. Argo CD refuses the Application. Use only letters, digits, hyphens and underscores.`,
  },
  fr: {
    missing: (name, detail) =>
      `${name} : aucune source n’a ref: ${detail}, Argo CD ne trouve donc pas les fichiers sous $${detail}. Ajoutez ref: ${detail} à la source qui les contient.`,
    optional: (name, detail) =>
      `${name} : aucune source n’a ref: ${detail}, les fichiers de valeurs sous $${detail} ne sont donc jamais utilisés : la source se passe de ceux qui manquent. Ajoutez ref: ${detail} à la source qui les contient.`,
    twice: (name, detail) =>
      `${name} : deux sources ont ref: ${detail}. Argo CD refuse l’Application. Donnez un autre nom à l’une d’elles.`,
    illegal: (name, detail) =>
      `${name} : ${detail} n’est pas un ref valide. Argo CD refuse l’Application. N’utilisez que des lettres, des chiffres, des tirets et des tirets bas.`,
  },
};

/** A value file from another source needs a source of that name (S§5.1, S§7.6). */
export const refWithoutSource: FileRule = {
  id: 'ref-without-source',
  over: 'file',
  severity: 'error',
  fixable: false,
  title: {
    en: 'A value file refers to a source that is not there',
    fr: 'Un fichier de valeurs désigne une source absente',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'ref-without-source', context, (problem, manifest) => {
      const reason = reasonOf(problem);
      const message = messages[reason](nameOf(manifest), problem.detail);
      return reason === 'optional' ? { message, severity: 'information' } : { message };
    });
  },
};

type Reason = 'missing' | 'optional' | 'twice' | 'illegal';

function reasonOf({ reason }: SpecProblem): Reason {
  return reason === 'twice' || reason === 'illegal' || reason === 'optional' ? reason : 'missing';
}
