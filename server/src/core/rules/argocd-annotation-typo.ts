import { distance } from 'fastest-levenshtein';
import { knownArgoCdKeys } from '../argo/annotationKeys.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Manifest, MetadataEntry } from '../manifest/manifest.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const prefix = 'argocd.argoproj.io/';
const largestSlip = 2;

/** Suffixes that only Argo CD uses: under a prefix that resembles its own, they are meant for it. */
const ownSuffixes = new Set(['sync-wave', 'sync-options', 'hook-delete-policy', 'compare-options', 'hook']);

const text: Localized<{
  message(name: string, key: string, meant: string): string;
  fix(meant: string): string;
}> = {
  en: {
    message: (name, key, meant) =>
      `${name}: Argo CD does not know the annotation ${key} and ignores it. Probably ${meant} is meant.`,
    fix: (meant) => `Change the key to ${meant}`,
  },
  fr: {
    message: (name, key, meant) =>
      `${name} : Argo CD ne connaît pas l’annotation ${key} et l’ignore. Il s’agit sans doute de ${meant}.`,
    fix: (meant) => `Remplacer la clé par ${meant}`,
  },
};

/** Unknown keys are ignored without a message (S§2.12, S§7.1). */
export const argocdAnnotationTypo: FileRule = {
  id: 'argocd-annotation-typo',
  over: 'file',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'The annotation’s key is misspelt',
    fr: 'La clé de l’annotation est mal écrite',
  },
  check: (facts, context) =>
    facts.manifests.flatMap((manifest) =>
      manifest.annotations.flatMap((entry) => {
        const meant = meantKey(entry.key.value);
        return meant === undefined ? [] : report(manifest, { entry, meant }, context);
      }),
    ),
};

/** The key of Argo CD's that a key resembles without being one. */
function meantKey(key: string): string | undefined {
  if (!key.includes('argo') || knownArgoCdKeys.includes(key)) return undefined;
  const slash = key.lastIndexOf('/');
  const suffix = key.slice(slash + 1);
  if (slash > 0 && ownSuffixes.has(suffix) && resemblesPrefix(key.slice(0, slash + 1)))
    return prefix + suffix;
  return knownArgoCdKeys.find((known) => distance(key, known) <= largestSlip);
}

/** `argoproj.io/`, `argo-cd.argoproj.io/`, `argocd.argoproj.com/`; not the prefixes of Argo CD's sister projects. */
function resemblesPrefix(candidate: string): boolean {
  return candidate === 'argoproj.io/' || candidate === 'argocd.io/' || distance(candidate, prefix) <= 4;
}

function report(
  manifest: Manifest,
  { entry, meant }: { readonly entry: MetadataEntry; readonly meant: string },
  context: RuleContext,
): Report {
  const messages = text[context.settings.locale];
  const { path } = manifest.address;
  const isTaken = manifest.annotations.some(({ key }) => key.value === meant);
  return {
    place: { path, range: entry.key.range },
    message: messages.message(nameOf(manifest), entry.key.value, meant),
    related: [],
    application: nameOf(manifest),
    provider: undefined,
    fixes:
      isTaken || entry.aliased
        ? []
        : [
            {
              title: messages.fix(meant),
              // Not safe: what is meant is a guess, and the annotation takes effect for the first time.
              safe: false,
              edits: [{ type: 'renameKey', path, range: entry.key.range, key: meant }],
            },
          ],
  };
}
