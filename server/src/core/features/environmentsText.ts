import type { Localized } from '../l10n/locale.ts';

interface EnvironmentsText {
  readonly title: string;
  readonly none: string;
  differing(count: number, all: number): string;
  missing(count: number): string;
  readonly legend: string;
  readonly application: string;
  readonly absent: string;
}

/** The words of the comparison of environments. */
export const environmentsText: Localized<EnvironmentsText> = {
  en: {
    title: 'Environments',
    none: 'There is nothing to compare: no two scopes here hold the same Applications for several clusters.',
    differing: (count, all) =>
      count === 0
        ? `No Application of ${all} is in different waves.`
        : `${count} of ${all} Applications ${count === 1 ? 'is' : 'are'} in different waves (≠).`,
    missing: (count) => `${count} ${count === 1 ? 'is' : 'are'} not in all environments (–).`,
    legend: 'A wave in parentheses is the default: nothing sets it.',
    application: 'Application',
    absent: '–',
  },
  fr: {
    title: 'Environnements',
    none: 'Il n’y a rien à comparer : il n’y a pas ici deux portées avec les mêmes Applications pour plusieurs clusters.',
    differing: (count, all) =>
      count === 0
        ? `Aucune des ${all} Applications n’est dans des waves différentes.`
        : `${count} des ${all} Applications ${count > 1 ? 'sont' : 'est'} dans des waves différentes (≠).`,
    missing: (count) =>
      count > 1
        ? `${count} ne sont pas dans tous les environnements (–).`
        : `${count} n’est pas dans tous les environnements (–).`,
    legend: 'Une wave entre parenthèses est celle par défaut : rien ne la fixe.',
    application: 'Application',
    absent: '–',
  },
};
