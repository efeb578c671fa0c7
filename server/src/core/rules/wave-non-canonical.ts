import { parseGoInteger } from '../argo/goInteger.ts';
import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { nameOf, waveEntries } from './waveEntries.ts';

const text: Localized<{
  message(name: string, value: string, wave: string): string;
  fix(wave: string): string;
}> = {
  en: {
    message: (name, value, wave) =>
      `${name}: the sync wave ${value} means ${wave} to Argo CD. Readers may take it for an octal number or a slip. Write ${wave}.`,
    fix: (wave) => `Write "${wave}"`,
  },
  fr: {
    message: (name, value, wave) =>
      `${name} : la sync wave ${value} vaut ${wave} pour Argo CD. On peut la prendre pour un nombre octal ou une faute. Écrivez ${wave}.`,
    fix: (wave) => `Écrire "${wave}"`,
  },
};

/** `+5`, `05` and `-0` are valid and decimal (S§1.1, S§7.1). */
export const waveNonCanonical: FileRule = {
  id: 'wave-non-canonical',
  over: 'file',
  severity: 'hint',
  fixable: true,
  title: {
    en: 'The sync wave is written in an unusual way',
    fr: 'La sync wave est écrite d’une façon inhabituelle',
  },
  check: (facts, context) =>
    waveEntries(facts).flatMap(({ manifest, entry }) => {
      const { value, range } = entry.value;
      const wave = entry.type === 'string' ? parseGoInteger(value)?.toString() : undefined;
      if (wave === undefined || wave === value) return [];
      const messages = text[context.settings.locale];
      return {
        place: { path: facts.path, range },
        message: messages.message(nameOf(manifest), JSON.stringify(value), wave),
        related: [],
        application: nameOf(manifest),
        provider: undefined,
        fixes: entry.aliased
          ? []
          : [
              {
                title: messages.fix(wave),
                safe: true,
                edits: [{ type: 'setScalar', path: facts.path, range, value: wave }],
              },
            ],
      };
    }),
};
