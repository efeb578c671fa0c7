import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { replaceWith, specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  absolute(name: string, path: string): string;
  outside(name: string, path: string): string;
  fix(path: string): string;
}> = {
  en: {
    absolute: (name, path) =>
      `${name}: the path ${path} is absolute, and Argo CD refuses the Application. Write it relative to the root of the repository.`,
    outside: (name, path) =>
      `${name}: the path ${path} leads out of the repository, and Argo CD refuses the Application. Write it relative to the root of the repository.`,
    fix: (path) => `Write ${path}`,
  },
  fr: {
    absolute: (name, path) =>
      `${name} : le chemin ${path} est absolu, et Argo CD refuse l’Application. Écrivez-le par rapport à la racine du dépôt.`,
    outside: (name, path) =>
      `${name} : le chemin ${path} sort du dépôt, et Argo CD refuse l’Application. Écrivez-le par rapport à la racine du dépôt.`,
    fix: (path) => `Écrire ${path}`,
  },
};

/** The path of a source is relative to the root of its repository, and stays inside (S§5.1, S§7.6). */
export const sourcePathInvalid: FileRule = {
  id: 'source-path-invalid',
  over: 'file',
  severity: 'error',
  fixable: true,
  title: {
    en: 'The path of a source is not inside the repository',
    fr: 'Le chemin d’une source n’est pas dans le dépôt',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'source-path-invalid', context, (problem, manifest) => {
      const { detail, reason } = problem;
      if (reason !== 'absolute') return { message: messages.outside(nameOf(manifest), detail) };
      const value = detail.replace(/^\/+/, '') || '.';
      const fixes = replaceWith(problem, manifest, { value, title: messages.fix(value) });
      return { message: messages.absolute(nameOf(manifest), detail), fixes };
    });
  },
};
