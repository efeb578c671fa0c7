import { annotationKeys } from '../argo/annotationKeys.ts';
import { parseGoInteger } from '../argo/goInteger.ts';
import type { Wave } from '../argo/wave.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import { setInstanceWave } from '../fixes/setInstanceWave.ts';
import { sharedWave } from '../fixes/sharedWave.ts';
import type { Locale, Localized } from '../l10n/locale.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { isApplication } from '../scopes/argoObject.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';
import type { Model } from '../workspace/model.ts';
import { allApplications } from './applicationsIn.ts';
import { missingWave, type ProposedWave } from './missingWave.ts';
import { touches } from './ranges.ts';
import { writtenAt } from './writableWave.ts';

/** A change of a wave that can be made at a place. */
export interface WaveAction {
  readonly type: 'insert' | 'change';
  readonly title: string;
  readonly edits: readonly ManifestEdit[];
}

interface Messages {
  insert(wave: Wave, because: string): string;
  later(name: string, wave: Wave): string;
  earlier(name: string, wave: Wave): string;
  behind(provider: string): string;
  band(name: string): string;
  readonly unnamedBand: string;
  readonly byDefault: string;
  several(count: number): string;
  inScopes(name: string, count: number): string;
}

const text: Localized<Messages> = {
  en: {
    insert: (wave, because) => `Set sync wave ${wave} (${because})`,
    later: (name, wave) => `Move ${name} one wave later, to ${wave}`,
    earlier: (name, wave) => `Move ${name} one wave earlier, to ${wave}`,
    behind: (provider) => `behind ${provider}`,
    band: (name) => `band ${name}`,
    unnamedBand: 'by its band',
    byDefault: 'the default',
    several: (count) => `${count} Applications`,
    inScopes: (name, count) => `${name} in ${count} scopes`,
  },
  fr: {
    insert: (wave, because) => `Fixer la sync wave ${wave} (${because})`,
    later: (name, wave) => `Déplacer ${name} d’une wave plus tard, à ${wave}`,
    earlier: (name, wave) => `Déplacer ${name} d’une wave plus tôt, à ${wave}`,
    behind: (provider) => `derrière ${provider}`,
    band: (name) => `bande ${name}`,
    unnamedBand: 'par sa bande',
    byDefault: 'la valeur par défaut',
    several: (count) => `${count} Applications`,
    inScopes: (name, count) => `${name} dans ${count} portées`,
  },
};

/**
 * What can be done about the waves of the Applications whose metadata, or the value that sets their wave, a range
 * touches: insert the missing wave, or change it by one.
 */
export function waveActions(model: Model, place: Place, locale: Locale): readonly WaveAction[] {
  const touched = [...inManifests(model, place), ...patchedAt(model, place)];
  return [...groupBy(touched, writtenAt)].flatMap(([key, [instance]]) =>
    key === undefined || !instance ? [] : actionsFor({ model, instance }, text[locale]),
  );
}

interface Subject {
  readonly model: Model;
  /** One of those whose wave is written in the same place. */
  readonly instance: Instance;
}

function actionsFor({ model, instance }: Subject, messages: Messages): readonly WaveAction[] {
  const { resource, wave, waveSource } = instance;
  const instances = [instance, ...sharedWave(instance, model)];
  if (!resource.annotations.has(annotationKeys.syncWave)) return insertion(model, instances, messages);
  // An annotation that Argo CD ignores is repaired, not counted up and down.
  if (waveSource?.key !== annotationKeys.syncWave || wave === undefined) return [];
  const name = nameOf(instances, messages);
  return [
    ...action('change', { instance, wave: wave + 1n }, messages.later(name, wave + 1n)),
    ...action('change', { instance, wave: wave - 1n }, messages.earlier(name, wave - 1n)),
  ];
}

/** A manifest in several scopes gets the wave that is late enough for all of them. */
function insertion(model: Model, instances: readonly Instance[], messages: Messages): readonly WaveAction[] {
  const proposals = instances.map((instance) => ({ instance, ...missingWave(model, instance) }));
  const latest = proposals.reduce((best, other) => (other.wave > best.wave ? other : best));
  return action('insert', latest, messages.insert(latest.wave, reason(latest, messages)));
}

function action(
  type: WaveAction['type'],
  { instance, wave }: { readonly instance: Instance; readonly wave: Wave },
  title: string,
): readonly WaveAction[] {
  const edit = parseGoInteger(wave.toString()) === undefined ? undefined : setInstanceWave(instance, wave);
  return edit ? [{ type, title, edits: [edit] }] : [];
}

function reason({ because }: ProposedWave, messages: Messages): string {
  switch (because.kind) {
    case 'provider':
      return messages.behind(because.provider.resource.name);
    case 'band':
      return because.name === undefined ? messages.unnamedBand : messages.band(because.name);
    case 'default':
      return messages.byDefault;
  }
}

function nameOf(instances: readonly Instance[], messages: Messages): string {
  const names = new Set(instances.map(({ resource }) => resource.name));
  const [name = ''] = names;
  if (names.size > 1) return messages.several(names.size);
  return instances.length > 1 ? messages.inScopes(name, instances.length) : name;
}

function inManifests(model: Model, { path, range }: Place): readonly Instance[] {
  return (model.files.get(path)?.manifests ?? [])
    .filter((manifest) => isApplication(manifest) && touches(metadataRange(manifest), range))
    .flatMap(({ address }) => model.instancesOf(address));
}

function patchedAt(model: Model, { path, range }: Place): readonly Instance[] {
  return allApplications(model).filter(({ waveSource }) => {
    const place = waveSource?.annotation.origin.place;
    return place?.path === path && touches(place.range, range);
  });
}

/** From the first line of a manifest to the end of what we know of its metadata. */
function metadataRange({ range, name, namespace, annotations, labels }: Manifest): TextRange {
  const parts = [
    name,
    namespace,
    ...annotations.map(({ value }) => value),
    ...labels.map(({ value }) => value),
  ];
  const ends = parts.map((part) => part?.range.end ?? range.start);
  return { start: range.start, end: Math.max(...ends) };
}
