import { InvalidArgumentError, Option } from 'commander';
import type { Locale } from '../core/l10n/locale.ts';
import { ruleIds } from '../core/rules/ruleIds.ts';
import { addName } from './addName.ts';

/** `--rule`, for the commands that deal with findings. */
export function ruleOption(locale: Locale): Option {
  return new Option('--rule <id>', texts.rule[locale]).argParser(
    (value: string, previous?: readonly string[]) => {
      if (!ruleIds.has(value)) throw new InvalidArgumentError(texts.noRule[locale]);
      return addName(value, previous);
    },
  );
}

const texts = {
  rule: {
    en: 'only the findings of this rule; may be repeated',
    fr: 'seulement les constats de cette règle ; peut être répété',
  },
  noRule: {
    en: 'There is no such rule. The command rules lists them all.',
    fr: 'Cette règle n’existe pas. La commande rules les liste toutes.',
  },
};
