import type { Localized } from '../l10n/locale.ts';
import { argoHookTypes } from '../order/classifyObject.ts';
import { reportOnEntry, setEntry } from './annotationEntries.ts';
import type { Fix } from './finding.ts';
import { hookReadings, type HookReading, type HookTypes } from './hookReadings.ts';
import { nearestHookType } from './nearestHookType.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  message(name: string, unknown: string): string;
  write(value: string): string;
  remove(unknown: string): string;
}> = {
  en: {
    message: (name, unknown) =>
      `${name}: Argo CD does not know the hook type ${unknown} and ignores it. The object only runs as the other types say. Correct it or take it out.`,
    write: (value) => `Write ${value}`,
    remove: (unknown) => `Remove ${unknown}, which has no effect`,
  },
  fr: {
    message: (name, unknown) =>
      `${name} : Argo CD ne connaît pas le type de hook ${unknown} et l’ignore. L’objet ne s’exécute que selon les autres types. Corrigez-le ou retirez-le.`,
    write: (value) => `Écrire ${value}`,
    remove: (unknown) => `Retirer ${unknown}, qui n’a aucun effet`,
  },
};

/** Of several hook types, the unknown ones are dropped one by one without a message (S§2.1, S§7.2). */
export const hookTypePartlyUnknown: FileRule = {
  id: 'hook-type-partly-unknown',
  over: 'file',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'One of the hook types is unknown',
    fr: 'L’un des types de hook est inconnu',
  },
  check: (facts, context) => hookReadings(facts).flatMap((reading) => report(reading, context) ?? []),
};

function report({ manifest, argo, classification }: HookReading, context: RuleContext): Report | undefined {
  if (!argo || classification.kind === 'ignored') return undefined;
  const unknown = argo.tokens.filter((token) => !argoHookTypes.has(token));
  if (unknown.length === 0) return undefined;
  const messages = text[context.settings.locale];
  return reportOnEntry(
    { manifest, entry: argo.entry },
    {
      message: messages.message(nameOf(manifest), unknown.join(', ')),
      fixes: fixes({ manifest, argo }, unknown, context),
    },
  );
}

/** Neither one is safe: the first gives the object another run, and the second forgets what somebody wanted. */
function fixes(
  { manifest, argo }: { readonly manifest: HookReading['manifest']; readonly argo: HookTypes },
  unknown: readonly string[],
  context: RuleContext,
): readonly Fix[] {
  const messages = text[context.settings.locale];
  const known = argo.tokens.filter((token) => argoHookTypes.has(token));
  const found = { manifest, entry: argo.entry };
  const meant = argo.tokens.map((token) => (argoHookTypes.has(token) ? token : nearestHookType(token)));
  const written = [...new Set(meant)].join(',');
  const write: Fix = { title: messages.write(written), safe: false, edits: setEntry(found, written) };
  const remove: Fix = {
    title: messages.remove(unknown.join(', ')),
    safe: false,
    edits: setEntry(found, known.join(',')),
  };
  return [...(meant.includes(undefined) ? [] : [write]), ...(known.length === 0 ? [] : [remove])];
}
