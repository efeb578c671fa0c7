import { annotationKeys } from '../argo/annotationKeys.ts';
import { isGoIntegerText, parseGoInteger } from '../argo/goInteger.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Fix } from './finding.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { repairedWave } from './repairedWave.ts';
import { nameOf, waveEntries, type WaveEntry } from './waveEntries.ts';

interface Facts {
  readonly name: string;
  readonly value: string;
  readonly wave: bigint;
}

const text: Localized<{
  byDefault(facts: Facts): string;
  byHookWeight(facts: Facts): string;
  replace(wave: string): string;
  remove: string;
}> = {
  en: {
    byDefault: ({ name, value }) =>
      `${name}: the sync wave ${value} is not an integer. Argo CD ignores it without a message and uses wave 0. Write an integer.`,
    byHookWeight: ({ name, value, wave }) =>
      `${name}: the sync wave ${value} is not an integer. Argo CD ignores it without a message and uses the Helm hook weight, wave ${wave}. Write an integer.`,
    replace: (wave) => `Write "${wave}"`,
    remove: 'Remove the sync wave, which has no effect',
  },
  fr: {
    byDefault: ({ name, value }) =>
      `${name} : la sync wave ${value} n’est pas un entier. Argo CD l’ignore sans message et utilise la wave 0. Écrivez un entier.`,
    byHookWeight: ({ name, value, wave }) =>
      `${name} : la sync wave ${value} n’est pas un entier. Argo CD l’ignore sans message et utilise le poids du hook Helm, la wave ${wave}. Écrivez un entier.`,
    replace: (wave) => `Écrire "${wave}"`,
    remove: 'Supprimer la sync wave, qui n’a aucun effet',
  },
};

/** A string that Go's `Atoi` rejects counts as if it weren't there (S§1.1, S§7.1). */
export const waveNotInteger: FileRule = {
  id: 'wave-not-integer',
  over: 'file',
  severity: 'error',
  fixable: true,
  title: {
    en: 'The sync wave is not an integer',
    fr: 'La sync wave n’est pas un entier',
  },
  check: (facts, context) =>
    waveEntries(facts)
      .filter(({ entry }) => entry.type === 'string' && !isGoIntegerText(entry.value.value))
      .map((found) => report(found, context)),
};

function report({ manifest, entry }: WaveEntry, context: RuleContext): Report {
  const messages = text[context.settings.locale];
  const weight = hookWeight(manifest);
  const facts = { name: nameOf(manifest), value: JSON.stringify(entry.value.value), wave: weight ?? 0n };
  return {
    place: { path: manifest.address.path, range: entry.value.range },
    message: weight === undefined ? messages.byDefault(facts) : messages.byHookWeight(facts),
    related: [],
    application: nameOf(manifest),
    provider: undefined,
    fixes: entry.aliased ? [] : fixes({ manifest, entry }, context),
  };
}

function fixes({ manifest, entry }: WaveEntry, context: RuleContext): readonly Fix[] {
  const messages = text[context.settings.locale];
  const { path } = manifest.address;
  const repaired = repairedWave(entry.value.value);
  const remove: Fix = {
    title: messages.remove,
    safe: false,
    edits: [{ type: 'removePair', path, range: entry.key.range }],
  };
  if (repaired === undefined) return [remove];
  const replace: Fix = {
    title: messages.replace(repaired),
    safe: true,
    edits: [{ type: 'setScalar', path, range: entry.value.range, value: repaired }],
  };
  return [replace, remove];
}

function hookWeight(manifest: Manifest): bigint | undefined {
  const weight = manifest.annotations.findLast(({ key }) => key.value === annotationKeys.helmHookWeight);
  return weight && parseGoInteger(weight.value.value);
}
