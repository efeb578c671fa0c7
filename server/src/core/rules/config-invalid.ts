import type { ConfigProblem } from '../config/readConfig.ts';
import { unknownRules } from '../config/unknownRules.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { ruleIds } from './ruleIds.ts';

const text: Localized<(problem: string) => string> = {
  en: (problem) =>
    `The file is not valid YAML: ${problem}. Some of it may have no effect. Correct it from here on.`,
  fr: (problem) =>
    `Le fichier n’est pas du YAML valide : ${problem}. Une partie peut être sans effet. Corrigez-le à partir d’ici.`,
};

/** A mistake in `.sync-waves.yaml`. The rest of the file applies (design.md §5). */
export const configInvalid: FileRule = {
  id: 'config-invalid',
  over: 'file',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'The configuration has a mistake',
    fr: 'La configuration contient une erreur',
  },
  check: (facts, context) =>
    problemsIn(facts).map(({ message, range }) => ({
      place: { path: facts.path, range },
      message: message[context.settings.locale],
      related: [],
      application: undefined,
      provider: undefined,
      fixes: [],
    })),
};

/** What is no YAML is read as far as it goes, and what it seems to say there is no mistake of its own. */
function problemsIn({ config, problems }: FileFacts): readonly ConfigProblem[] {
  if (!config) return [];
  const [broken] = problems;
  if (!broken) return [...config.problems, ...unknownRules(config.value, ruleIds)];
  const problem = broken.message.replace(/\.$/, '');
  return [{ range: broken.range, message: { en: text.en(problem), fr: text.fr(problem) } }];
}
