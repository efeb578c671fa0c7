import { Document, isMap, type YAMLMap } from 'yaml';
import { groupBy } from '../core/collections/groupBy.ts';
import { allApplications } from '../core/features/applicationsIn.ts';
import type { Locale, Localized } from '../core/l10n/locale.ts';
import type { Instance } from '../core/scopes/scope.ts';
import type { Model } from '../core/workspace/model.ts';

/**
 * A `.sync-waves.yaml` that changes nothing: the waves in use as bands, each with the Applications that it has today,
 * and the most frequent one as the default for new Applications.
 */
export function initialConfig(model: Model, locale: Locale): string {
  const messages = texts[locale];
  const waves = groupBy(allApplications(model).filter(isPlaced), ({ wave }) => wave ?? 0n);
  const bands = [...waves]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([wave, instances]) => ({
      wave,
      apps: [...new Set(instances.map(({ resource }) => resource.name))].sort(),
    }));
  const version = model.argoSetup.versionAt(model.folders[0] ?? '');
  const usual = [...bands].sort((one, other) => other.apps.length - one.apps.length)[0]?.wave;
  const document = new Document({
    version: 1,
    ...(version !== undefined && { argocd: { version } }),
    ...(usual !== undefined && { defaultWave: usual }),
    ...(bands.length > 0 && { bands }),
  });
  document.commentBefore = ` ${messages.head}`;
  comment(document.contents, 'defaultWave', messages.defaultWave);
  comment(document.contents, 'bands', messages.bands);
  return document.toString({ lineWidth: 0 });
}

/** Only waves that somebody has set say what the repository means. */
function isPlaced({ wave, waveSource, resource }: Instance): boolean {
  return wave !== undefined && waveSource !== undefined && !resource.unresolved;
}

function comment(contents: unknown, key: string, text: string): void {
  if (!isMap(contents)) return;
  const pair = (contents as YAMLMap<{ value: string; commentBefore?: string }>).items.find(
    (item) => item.key.value === key,
  );
  if (pair) pair.key.commentBefore = ` ${text}`;
}

const texts: Localized<{ readonly head: string; readonly defaultWave: string; readonly bands: string }> = {
  en: {
    head: 'What the manifests do not say: https://github.com/argocd-sync-waves/argocd-sync-waves/blob/main/docs/configuration.md',
    defaultWave: 'The wave of most Applications that have one; new ones are offered it.',
    bands: 'The waves in use. Give them names, and globs instead of lists of Applications.',
  },
  fr: {
    head: 'Ce que les manifestes ne disent pas : https://github.com/argocd-sync-waves/argocd-sync-waves/blob/main/docs/configuration.md',
    defaultWave: 'La wave de la plupart des Applications qui en ont une ; elle est proposée aux nouvelles.',
    bands: 'Les waves utilisées. Donnez-leur des noms, et des motifs au lieu de listes d’Applications.',
  },
};
