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
  insert(proposal: { readonly name: string; readonly wave: Wave; readonly because: string }): string;
  later(name: string, wave: Wave): string;
  earlier(name: string, wave: Wave): string;
  behind(provider: string): string;
  band(name: string): string;
  readonly unnamedBand: string;
  readonly byDefault: string;
  several(count: number, areApplications: boolean): string;
  inScope(name: string, scope: string): string;
  more(scopes: number): string;
}

const text: Localized<Messages> = {
  en: {
    insert: ({ name, wave, because }) => `Set sync wave ${wave} for ${name} (${because})`,
    later: (name, wave) => `Move ${name} one wave later, to ${wave}`,
    earlier: (name, wave) => `Move ${name} one wave earlier, to ${wave}`,
    behind: (provider) => `behind ${provider}`,
    band: (name) => `band ${name}`,
    unnamedBand: 'by its band',
    byDefault: 'the default',
    several: (count, areApplications) => `${count} ${areApplications ? 'Applications' : 'objects'}`,
    inScope: (name, scope) => `${name} in ${scope}`,
    more: (scopes) => (scopes === 1 ? ' and 1 more scope' : ` and ${scopes} more scopes`),
  },
  fr: {
    insert: ({ name, wave, because }) => `Fixer la sync wave ${wave} de ${name} (${because})`,
    later: (name, wave) => `Déplacer ${name} d’une wave plus tard, à ${wave}`,
    earlier: (name, wave) => `Déplacer ${name} d’une wave plus tôt, à ${wave}`,
    behind: (provider) => `derrière ${provider}`,
    band: (name) => `bande ${name}`,
    unnamedBand: 'par sa bande',
    byDefault: 'la valeur par défaut',
    several: (count, areApplications) => `${count} ${areApplications ? 'Applications' : 'objets'}`,
    inScope: (name, scope) => `${name} dans ${scope}`,
    more: (scopes) => (scopes === 1 ? ' et 1 autre portée' : ` et ${scopes} autres portées`),
  },
};

/**
 * What can be done about the waves of the Applications whose metadata, or the value that sets their wave, a range
 * touches: insert the missing wave, or change it by one.
 */
export function waveActions(model: Model, place: Place, locale: Locale): readonly WaveAction[] {
  const touched = [...inManifests(model, place), ...patchedAt(model, place)];
  const groups = groupBy(
    touched.filter((instance) => writtenAt(instance) !== undefined),
    writtenAt,
  );
  return [...groups.values()].flatMap(([instance]) =>
    instance ? actionsFor({ model, instance, isOnly: groups.size === 1 }, text[locale]) : [],
  );
}

interface Subject {
  readonly model: Model;
  /** One of those whose wave is written in the same place. */
  readonly instance: Instance;
  /** No other place can be meant: the scope needs no mention. */
  readonly isOnly: boolean;
}

function actionsFor({ model, instance, isOnly }: Subject, messages: Messages): readonly WaveAction[] {
  const { resource, wave, waveSource } = instance;
  const instances = [instance, ...sharedWave(instance, model)];
  const name = isOnly && instances.length === 1 ? resource.name : nameOf(instances, messages);
  if (!resource.annotations.has(annotationKeys.syncWave)) {
    const { wave: latest, because } = latestProposal(model, instances);
    const title = messages.insert({ name, wave: latest, because: reason(because, messages) });
    return action('insert', { instance, wave: latest }, title);
  }
  // An annotation that Argo CD ignores is repaired, not counted up and down.
  if (waveSource?.key !== annotationKeys.syncWave || wave === undefined) return [];
  return [
    ...action('change', { instance, wave: wave + 1n }, messages.later(name, wave + 1n)),
    ...action('change', { instance, wave: wave - 1n }, messages.earlier(name, wave - 1n)),
  ];
}

/** A manifest in several scopes gets the wave that is late enough for all of them. */
function latestProposal(model: Model, instances: readonly Instance[]): ProposedWave {
  const proposals = instances.map((instance) => missingWave(model, instance));
  return proposals.reduce((latest, other) => (other.wave > latest.wave ? other : latest));
}

function action(
  type: WaveAction['type'],
  { instance, wave }: { readonly instance: Instance; readonly wave: Wave },
  title: string,
): readonly WaveAction[] {
  const edit = parseGoInteger(wave.toString()) === undefined ? undefined : setInstanceWave(instance, wave);
  return edit ? [{ type, title, edits: [edit] }] : [];
}

function reason(because: ProposedWave['because'], messages: Messages): string {
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
  const [first = ''] = names;
  const name =
    names.size > 1
      ? messages.several(
          names.size,
          instances.every(({ resource }) => isApplication(resource)),
        )
      : first;
  const scopes = new Set(instances.map(({ scope }) => scope.name));
  const [scope = ''] = scopes;
  return messages.inScope(name, scope) + (scopes.size > 1 ? messages.more(scopes.size - 1) : '');
}

/** Applications, and of everything else what has a wave already: nobody orders every ConfigMap. */
function inManifests(model: Model, { path, range }: Place): readonly Instance[] {
  return model
    .manifestsIn(path)
    .filter((manifest) => touches(metadataRange(manifest), range))
    .flatMap(({ address }) => model.instancesOf(address))
    .filter(({ resource, waveSource }) => isApplication(resource) || waveSource !== undefined);
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
