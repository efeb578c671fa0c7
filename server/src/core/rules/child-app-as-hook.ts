import type { Localized } from '../l10n/locale.ts';
import { reportOnEntry } from './annotationEntries.ts';
import { hookReadings, type HookReading } from './hookReadings.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string): string; fix: string }> = {
  en: {
    message: (name) =>
      `${name}: this Application is a hook. Unless its delete policy says otherwise, Argo CD deletes and creates it again at every sync, and it does not wait for it reliably. Order it by its sync wave instead.`,
    fix: 'Remove the hook annotation',
  },
  fr: {
    message: (name) =>
      `${name} : cette Application est un hook. Sauf règle de suppression contraire, Argo CD la supprime et la recrée à chaque synchronisation, et il ne l’attend pas de façon fiable. Ordonnez-la plutôt par sa sync wave.`,
    fix: 'Supprimer l’annotation de hook',
  },
};

/** Hooks are made for Jobs: health and deletion of an Application do not fit them (S§2.10, S§7.4). */
export const childAppAsHook: FileRule = {
  id: 'child-app-as-hook',
  over: 'file',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'An Application is a hook',
    fr: 'Une Application est un hook',
  },
  check: (facts, context) => hookReadings(facts).flatMap((reading) => report(reading, context) ?? []),
};

function report(
  { manifest, argo, helm, classification }: HookReading,
  context: RuleContext,
): Report | undefined {
  const entry = argo?.entry ?? helm?.entry;
  if (!entry || manifest.kind !== 'Application' || manifest.group !== 'argoproj.io') return undefined;
  if (classification.kind !== 'hook') return undefined;
  const messages = text[context.settings.locale];
  const { path } = manifest.address;
  const edits = [{ type: 'removePair', path, range: entry.key.range }] as const;
  return reportOnEntry(
    { manifest, entry },
    { message: messages.message(nameOf(manifest)), fixes: [{ title: messages.fix, safe: false, edits }] },
  );
}
