import type { Localized } from '../l10n/locale.ts';
import { reportOnEntry, setEntry } from './annotationEntries.ts';
import { hookReadings, type HookReading } from './hookReadings.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  message(name: string, phases: string): string;
  skip: string;
  run(types: string): string;
}> = {
  en: {
    message: (name, phases) =>
      `${name}: Skip only counts when it stands alone. Argo CD runs this object as a hook (${phases}). Write either Skip or the others.`,
    skip: 'Write Skip, so that Argo CD never applies it',
    run: (types) => `Remove Skip and keep ${types}`,
  },
  fr: {
    message: (name, phases) =>
      `${name} : Skip ne compte que s’il est seul. Argo CD exécute cet objet comme hook (${phases}). Écrivez soit Skip, soit les autres.`,
    skip: 'Écrire Skip, pour qu’Argo CD ne l’applique jamais',
    run: (types) => `Retirer Skip et garder ${types}`,
  },
};

/** `Skip` together with another type is ignored (S§2.1, S§7.2). */
export const hookSkipCombined: FileRule = {
  id: 'hook-skip-combined',
  over: 'file',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'Skip stands beside another hook type and has no effect',
    fr: 'Skip accompagne un autre type de hook et n’a aucun effet',
  },
  check: (facts, context) => hookReadings(facts).flatMap((reading) => report(reading, context) ?? []),
};

function report({ manifest, argo, classification }: HookReading, context: RuleContext): Report | undefined {
  if (argo?.tokens.includes('Skip') !== true || classification.kind !== 'hook') return undefined;
  const messages = text[context.settings.locale];
  const found = { manifest, entry: argo.entry };
  const others = argo.tokens.filter((token) => token !== 'Skip').join(',');
  return reportOnEntry(found, {
    message: messages.message(nameOf(manifest), classification.phases.join(', ')),
    fixes: [
      { title: messages.run(others), safe: false, edits: setEntry(found, others) },
      { title: messages.skip, safe: false, edits: setEntry(found, 'Skip') },
    ],
  });
}
