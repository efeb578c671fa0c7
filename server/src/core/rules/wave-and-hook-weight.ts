import { annotationKeys } from '../argo/annotationKeys.ts';
import { parseGoInteger } from '../argo/goInteger.ts';
import type { Localized } from '../l10n/locale.ts';
import { annotationOf, reportOnEntry } from './annotationEntries.ts';
import type { Fix } from './finding.ts';
import { hookReadings, type HookReading } from './hookReadings.ts';
import { isWhole } from './isWhole.ts';
import type { MetadataEntry } from '../manifest/manifest.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  differ(name: string, wave: bigint, weight: bigint): string;
  noHook(name: string, weight: bigint): string;
  remove: string;
  rename: string;
}> = {
  en: {
    differ: (name, wave, weight) =>
      `${name}: Argo CD uses the sync wave ${wave} and ignores the Helm hook weight ${weight}. Keep one of them, or give both the same number.`,
    noHook: (name, weight) =>
      `${name} is not a hook, and Argo CD still takes its Helm hook weight for the sync wave ${weight}. Write it as a sync wave.`,
    remove: 'Remove the Helm hook weight',
    rename: 'Write it as a sync wave',
  },
  fr: {
    differ: (name, wave, weight) =>
      `${name} : Argo CD utilise la sync wave ${wave} et ignore le poids du hook Helm ${weight}. Gardez l’un des deux, ou donnez-leur le même nombre.`,
    noHook: (name, weight) =>
      `${name} n’est pas un hook, et Argo CD prend tout de même son poids de hook Helm pour la sync wave ${weight}. Écrivez-le comme sync wave.`,
    remove: 'Supprimer le poids du hook Helm',
    rename: 'L’écrire comme sync wave',
  },
};

/** The weight is the wave of every object, hook or not, that has no valid wave (S§1.1, S§7.1). */
export const waveAndHookWeight: FileRule = {
  id: 'wave-and-hook-weight',
  over: 'file',
  severity: 'information',
  fixable: true,
  title: {
    en: 'The Helm hook weight is not what it seems',
    fr: 'Le poids du hook Helm n’est pas ce qu’il semble',
  },
  check: (facts, context) => hookReadings(facts).flatMap((reading) => report(reading, context) ?? []),
};

function report(reading: HookReading, context: RuleContext): Report | undefined {
  const { manifest } = reading;
  const entry = annotationOf(manifest, annotationKeys.helmHookWeight);
  const weight = integerOf(entry);
  if (!entry || weight === undefined) return undefined;
  const waveEntry = annotationOf(manifest, annotationKeys.syncWave);
  if (!waveEntry) return reportNoHook(reading, { entry, weight }, context);
  const wave = integerOf(waveEntry);
  if (wave === undefined || wave === weight) return undefined;
  const messages = text[context.settings.locale];
  return reportOnEntry(
    { manifest, entry },
    {
      message: messages.differ(nameOf(manifest), wave, weight),
      // Helm still orders its own hooks by the weight.
      fixes: [removal(reading, entry, messages.remove)],
    },
  );
}

/** Weight 0 is wave 0, which the object has anyway. */
function reportNoHook(
  { manifest, argo, helm }: HookReading,
  { entry, weight }: { readonly entry: MetadataEntry; readonly weight: bigint },
  context: RuleContext,
): Report | undefined {
  if (argo || helm || weight === 0n || !isWhole(manifest, context)) return undefined;
  const messages = text[context.settings.locale];
  const { path } = manifest.address;
  const rename: Fix = {
    title: messages.rename,
    safe: true,
    edits: [{ type: 'renameKey', path, range: entry.key.range, key: annotationKeys.syncWave }],
  };
  return reportOnEntry(
    { manifest, entry },
    { message: messages.noHook(nameOf(manifest), weight), fixes: [rename] },
  );
}

function removal({ manifest }: HookReading, entry: MetadataEntry, title: string): Fix {
  const { path } = manifest.address;
  return { title, safe: false, edits: [{ type: 'removePair', path, range: entry.key.range }] };
}

function integerOf(entry: MetadataEntry | undefined): bigint | undefined {
  return entry?.type === 'string' ? parseGoInteger(entry.value.value) : undefined;
}
