import type { Severity } from '../config/config.ts';
import type { Localized } from '../l10n/locale.ts';
import type { MetadataEntry } from '../manifest/manifest.ts';
import type { SourceTool } from '../render/renderedResource.ts';
import type { FilePath } from '../text/place.ts';
import type { Fix } from './finding.ts';
import { canonicalNumbers } from './canonicalNumbers.ts';
import { repairedWave } from './repairedWave.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf, waveEntries, type WaveEntry } from './waveEntries.ts';

interface Facts {
  readonly name: string;
  readonly value: string;
}

const text: Localized<{
  breaks(facts: Facts): string;
  throughKustomize(facts: Facts): string;
  quote(wave: string): string;
  remove: string;
}> = {
  en: {
    breaks: ({ name, value }) =>
      `${name}: the sync wave ${value} is not a string. Argo CD can’t use the annotations of this object, and the whole Application that deploys it fails. Put it in quotes.`,
    throughKustomize: ({ name, value }) =>
      `${name}: the sync wave ${value} is not a string. Kustomize turns it into one, but without Kustomize the whole Application fails. Put it in quotes.`,
    quote: (wave) => `Write "${wave}"`,
    remove: 'Remove the sync wave',
  },
  fr: {
    breaks: ({ name, value }) =>
      `${name} : la sync wave ${value} n’est pas une chaîne. Argo CD ne peut pas utiliser les annotations de cet objet, et toute l’Application qui le déploie échoue. Mettez-la entre guillemets.`,
    throughKustomize: ({ name, value }) =>
      `${name} : la sync wave ${value} n’est pas une chaîne. Kustomize en fait une chaîne, mais sans Kustomize toute l’Application échoue. Mettez-la entre guillemets.`,
    quote: (wave) => `Écrire "${wave}"`,
    remove: 'Supprimer la sync wave',
  },
};

/** A YAML number, boolean or null breaks the whole Application, unless kustomize quotes it first (S§1.3, S§7.1). */
export const waveNotString: FileRule = {
  id: 'wave-not-string',
  over: 'file',
  severity: 'error',
  fixable: true,
  title: {
    en: 'The sync wave is not a string',
    fr: 'La sync wave n’est pas une chaîne',
  },
  check: (facts, context) =>
    waveEntries(facts)
      .filter(({ entry }) => entry.type !== 'string' && !mayBeRemoval(entry, facts.path, context))
      .map((found) => report(found, context)),
};

/** In a patch, null takes the annotation away. To kustomize it is harmless elsewhere too: it means wave 0 (S§8.2). */
function mayBeRemoval({ type }: MetadataEntry, path: FilePath, { model }: RuleContext): boolean {
  return type === 'null' && model.renderedBy(path) === 'kustomize';
}

function report({ manifest, entry }: WaveEntry, context: RuleContext): Report {
  const messages = text[context.settings.locale];
  const tool = context.model.renderedBy(manifest.address.path);
  const facts = { name: nameOf(manifest), value: entry.value.value === '' ? 'null' : entry.value.value };
  return {
    place: {
      path: manifest.address.path,
      range: entry.value.value === '' ? entry.key.range : entry.value.range,
    },
    severity: severityFor(tool),
    message: tool === 'kustomize' ? messages.throughKustomize(facts) : messages.breaks(facts),
    related: [],
    application: nameOf(manifest),
    provider: undefined,
    fixes: entry.aliased ? [] : fixes({ manifest, entry }, context),
  };
}

/** Where the render path is unknown, the severity is one lower (S§7 "⚑"). */
function severityFor(tool: SourceTool | undefined): Severity {
  return tool === 'directory' || tool === 'helm' ? 'error' : 'warning';
}

function fixes({ manifest, entry }: WaveEntry, context: RuleContext): readonly Fix[] {
  const messages = text[context.settings.locale];
  const { path } = manifest.address;
  const meanings = canonicalNumbers(entry.value.value);
  if (meanings.length === 0) {
    return [
      { title: messages.remove, safe: false, edits: [{ type: 'removePair', path, range: entry.key.range }] },
    ];
  }
  // `010` is 8 for YAML 1.1 and 10 for kustomize, `0x10` is 16 and nothing: there the user has to say what is meant.
  const isPlain = meanings.length === 1 && repairedWave(entry.value.value) !== undefined;
  return meanings.map((wave) => ({
    title: messages.quote(wave),
    safe: isPlain,
    edits: [{ type: 'setScalar', path, range: entry.value.range, value: wave }],
  }));
}
