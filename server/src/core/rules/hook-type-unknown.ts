import type { Localized } from '../l10n/locale.ts';
import { argoHookTypes } from '../order/classifyObject.ts';
import { reportOnEntry, setEntry } from './annotationEntries.ts';
import type { Fix } from './finding.ts';
import { hookReadings, type HookReading, type HookTypes } from './hookReadings.ts';
import { nearestHookType } from './nearestHookType.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  message(name: string, value: string): string;
  fix(value: string): string;
}> = {
  en: {
    message: (name, value) =>
      `${name}: Argo CD knows no hook type in ${value}. It leaves this object out of the sync, and deletes it from the cluster where pruning is on. Write PreSync, Sync, PostSync, SyncFail, PreDelete, PostDelete or Skip, with commas between them.`,
    fix: (value) => `Write ${value}`,
  },
  fr: {
    message: (name, value) =>
      `${name} : Argo CD ne connaît aucun type de hook dans ${value}. Il exclut cet objet de la synchronisation, et le supprime du cluster là où l’élagage est actif. Écrivez PreSync, Sync, PostSync, SyncFail, PreDelete, PostDelete ou Skip, séparés par des virgules.`,
    fix: (value) => `Écrire ${value}`,
  },
};

/** An object whose hook annotation holds no valid type is dropped from the desired state (S§2.1, S§7.2). */
export const hookTypeUnknown: FileRule = {
  id: 'hook-type-unknown',
  over: 'file',
  severity: 'error',
  fixable: true,
  title: {
    en: 'The hook type is unknown, and the object is never applied',
    fr: 'Le type de hook est inconnu, et l’objet n’est jamais appliqué',
  },
  check: (facts, context) => hookReadings(facts).flatMap((reading) => report(reading, context) ?? []),
};

function report({ manifest, argo, classification }: HookReading, context: RuleContext): Report | undefined {
  if (!argo || classification.kind !== 'ignored') return undefined;
  const messages = text[context.settings.locale];
  const found = { manifest, entry: argo.entry };
  const repaired = repairedTypes(argo);
  const fixes: Fix[] =
    repaired === undefined
      ? []
      : // Not safe: the object runs for the first time.
        [{ title: messages.fix(repaired), safe: false, edits: setEntry(found, repaired) }];
  return reportOnEntry(found, {
    message: messages.message(nameOf(manifest), JSON.stringify(argo.entry.value.value)),
    fixes,
  });
}

/** What was meant, if that can be told of every word: `PreSync PostSync` lacks a comma only. */
function repairedTypes({ tokens }: HookTypes): string | undefined {
  const words = tokens.flatMap((token) => token.split(/[\s;|]+/));
  const meant = words.map((word) => (argoHookTypes.has(word) ? word : nearestHookType(word)));
  return meant.length === 0 || meant.includes(undefined) ? undefined : [...new Set(meant)].join(',');
}
