import { unknownRules } from '../config/unknownRules.ts';
import type { FileRule } from './rule.ts';
import { ruleIds } from './ruleIds.ts';

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
  check: (facts, context) => {
    if (!facts.config) return [];
    const problems = [...facts.config.problems, ...unknownRules(facts.config.value, ruleIds)];
    return problems.map(({ message, range }) => ({
      place: { path: facts.path, range },
      message: message[context.settings.locale],
      related: [],
      application: undefined,
      provider: undefined,
      fixes: [],
    }));
  },
};
