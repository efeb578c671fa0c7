import { annotationTokens } from '../argo/annotationTokens.ts';
import { hookDeletePolicies } from '../argo/hookDeletePolicies.ts';
import type { Localized } from '../l10n/locale.ts';
import type { MetadataEntry } from '../manifest/manifest.ts';
import { nearestName } from '../text/nearestName.ts';
import { annotationOf, reportOnEntry, setEntry } from './annotationEntries.ts';
import type { Fix } from './finding.ts';
import { hookReadings, type HookReading } from './hookReadings.ts';
import { isPlaceholder } from './isPlaceholder.ts';
import { isWhole } from './isWhole.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  unknown(name: string, policies: string): string;
  noneLeft: string;
  wayOut(known: string): string;
  noHook(name: string): string;
  write(value: string): string;
  remove: string;
}> = {
  en: {
    unknown: (name, policies) =>
      `${name}: Argo CD does not know the hook delete policy ${policies} and ignores it.`,
    noneLeft: ' It deletes the hook only before the next run, as with BeforeHookCreation.',
    wayOut: (known) => ` The policies are ${known}.`,
    noHook: (name) =>
      `${name} is not a hook, so that its hook delete policy has no effect. Remove the policy or add a hook annotation.`,
    write: (value) => `Write ${value}`,
    remove: 'Remove the delete policy, which has no effect',
  },
  fr: {
    unknown: (name, policies) =>
      `${name} : Argo CD ne connaît pas la règle de suppression de hook ${policies} et l’ignore.`,
    noneLeft: ' Il ne supprime le hook qu’avant la prochaine exécution, comme avec BeforeHookCreation.',
    wayOut: (known) => ` Les règles sont ${known}.`,
    noHook: (name) =>
      `${name} n’est pas un hook, et sa règle de suppression de hook n’a aucun effet. Supprimez la règle ou ajoutez une annotation de hook.`,
    write: (value) => `Écrire ${value}`,
    remove: 'Supprimer la règle de suppression, qui n’a aucun effet',
  },
};

/** Unknown policies are dropped, and only hooks have policies (S§2.2, S§2.12, S§7.2). */
export const hookDeletePolicyInvalid: FileRule = {
  id: 'hook-delete-policy-invalid',
  over: 'file',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'The hook delete policy has no effect',
    fr: 'La règle de suppression de hook n’a aucun effet',
  },
  check: (facts, context) =>
    hookReadings(facts).flatMap((reading) =>
      [...hookDeletePolicies.keys()].flatMap((key) => {
        const entry = annotationOf(reading.manifest, key);
        if (entry?.type !== 'string' || isPlaceholder(entry.value.value)) return [];
        return isNoHook(reading)
          ? reportNoHook(reading, entry, context)
          : (reportUnknown(reading, entry, context) ?? []);
      }),
    ),
};

/** A patch need not say that what it patches is a hook: only a whole object can be told to be none. */
function isNoHook({ argo, helm }: HookReading): boolean {
  return !argo && !helm;
}

function reportNoHook(reading: HookReading, entry: MetadataEntry, context: RuleContext): Report[] {
  const { manifest } = reading;
  if (!isWhole(manifest, context)) return [];
  const messages = text[context.settings.locale];
  const edits = [{ type: 'removePair', path: manifest.address.path, range: entry.key.range }] as const;
  const message = messages.noHook(nameOf(manifest));
  return [
    reportOnEntry({ manifest, entry }, { message, fixes: [{ title: messages.remove, safe: false, edits }] }),
  ];
}

function reportUnknown(
  { manifest }: HookReading,
  entry: MetadataEntry,
  context: RuleContext,
): Report | undefined {
  const known = hookDeletePolicies.get(entry.key.value) ?? [];
  const policies = annotationTokens(entry.value.value);
  const unknown = policies.filter((policy) => !known.includes(policy));
  if (unknown.length === 0) return undefined;
  const messages = text[context.settings.locale];
  const isAlone = unknown.length === policies.length;
  const found = { manifest, entry };
  const meant = policies.map((policy) => nearestPolicy(policy, known));
  const written = [...new Set(meant)].join(',');
  const write: Fix = { title: messages.write(written), safe: false, edits: setEntry(found, written) };
  return reportOnEntry(found, {
    message: [
      messages.unknown(nameOf(manifest), unknown.join(', ')),
      isAlone ? messages.noneLeft : '',
      messages.wayOut(known.join(', ')),
    ].join(''),
    fixes: meant.includes(undefined) ? [] : [write],
  });
}

/** The same letters in another spelling (`hook-succeeded` for `HookSucceeded`), else a slip. */
function nearestPolicy(policy: string, known: readonly string[]): string | undefined {
  if (known.includes(policy)) return policy;
  return known.find((other) => lettersOf(other) === lettersOf(policy)) ?? nearestName(policy, known);
}

function lettersOf(policy: string): string {
  return policy.replace(/[-_ ]/g, '').toLowerCase();
}
