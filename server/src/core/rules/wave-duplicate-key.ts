import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Manifest, MetadataEntry } from '../manifest/manifest.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{
  message(name: string, lost: string, used: string): string;
  counts: string;
  fix: string;
}> = {
  en: {
    message: (name, lost, used) =>
      `${name}: the sync wave is set twice. Only the last one counts: ${used}, not ${lost}. Remove the other one.`,
    counts: 'This one counts.',
    fix: 'Remove the sync wave that does not count',
  },
  fr: {
    message: (name, lost, used) =>
      `${name} : la sync wave est définie deux fois. Seule la dernière compte : ${used}, pas ${lost}. Supprimez l’autre.`,
    counts: 'Celle-ci compte.',
    fix: 'Supprimer la sync wave qui ne compte pas',
  },
};

/** Of two equal keys the last one wins silently (S§1.4, S§7.1). */
export const waveDuplicateKey: FileRule = {
  id: 'wave-duplicate-key',
  over: 'file',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'The sync wave is set twice',
    fr: 'La sync wave est définie deux fois',
  },
  check: (facts, context) => facts.manifests.flatMap((manifest) => checkManifest(manifest, context)),
};

function checkManifest(manifest: Manifest, context: RuleContext): readonly Report[] {
  // What came in by a merge key is overridden on purpose.
  const own = manifest.annotations.filter(
    ({ key, aliased }) => key.value === annotationKeys.syncWave && !aliased,
  );
  const used = own.at(-1);
  return used ? own.slice(0, -1).map((lost) => report(manifest, { lost, used }, context)) : [];
}

function report(
  manifest: Manifest,
  { lost, used }: { readonly lost: MetadataEntry; readonly used: MetadataEntry },
  context: RuleContext,
): Report {
  const messages = text[context.settings.locale];
  const { path } = manifest.address;
  return {
    place: { path, range: lost.key.range },
    message: messages.message(nameOf(manifest), lost.value.value, used.value.value),
    related: [{ place: { path, range: used.key.range }, message: messages.counts }],
    application: nameOf(manifest),
    provider: undefined,
    fixes: [
      { title: messages.fix, safe: true, edits: [{ type: 'removePair', path, range: lost.key.range }] },
    ],
  };
}
