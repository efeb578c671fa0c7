import { isGoIntegerText, parseGoInteger } from '../argo/goInteger.ts';
import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { nameOf, waveEntries } from './waveEntries.ts';

/** Beyond this, subtracting two waves may overflow and the order is undefined (S§1.1). */
export const largestSafeWave = 2n ** 31n - 1n;

const text: Localized<{
  large(name: string, value: string): string;
  invalid(name: string, value: string): string;
}> = {
  en: {
    large: (name, value) =>
      `${name}: the sync wave ${value} is very large. Argo CD’s comparison of such waves may overflow, and the order is then undefined. Use a wave between -2147483647 and 2147483647.`,
    invalid: (name, value) =>
      `${name}: the sync wave ${value} does not fit into 64 bits. Argo CD ignores it without a message and uses wave 0. Use a smaller wave.`,
  },
  fr: {
    large: (name, value) =>
      `${name} : la sync wave ${value} est très grande. La comparaison de telles waves par Argo CD peut déborder, et l’ordre est alors indéfini. Utilisez une wave entre -2147483647 et 2147483647.`,
    invalid: (name, value) =>
      `${name} : la sync wave ${value} ne tient pas sur 64 bits. Argo CD l’ignore sans message et utilise la wave 0. Utilisez une wave plus petite.`,
  },
};

/** Waves are compared by subtracting 64-bit integers (S§1.1, S§7.1). */
export const waveOutOfRange: FileRule = {
  id: 'wave-out-of-range',
  over: 'file',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'The sync wave is too large',
    fr: 'La sync wave est trop grande',
  },
  check: (facts, context) =>
    waveEntries(facts).flatMap(({ manifest, entry }) => {
      const { value, range } = entry.value;
      if (entry.type !== 'string' || !isGoIntegerText(value)) return [];
      const wave = parseGoInteger(value);
      if (wave !== undefined && wave <= largestSafeWave && wave >= -largestSafeWave) return [];
      const messages = text[context.settings.locale];
      const name = nameOf(manifest);
      return {
        place: { path: facts.path, range },
        severity: wave === undefined ? 'error' : 'warning',
        message: wave === undefined ? messages.invalid(name, value) : messages.large(name, value),
        related: [],
        application: name,
        provider: undefined,
        fixes: [],
      };
    }),
};
