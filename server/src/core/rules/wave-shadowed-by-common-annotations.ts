import { annotationKeys } from '../argo/annotationKeys.ts';
import { parseGoInteger } from '../argo/goInteger.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import { mapOf } from '../yaml/plainMap.ts';
import { groupBy } from '../collections/groupBy.ts';
import { annotationOf } from './annotationEntries.ts';
import { nameSome } from './nameSome.ts';
import type { Report, StepsRule } from './rule.ts';

const text: Localized<{ message(wave: string, names: string): string }> = {
  en: {
    message: (wave, names) =>
      `commonAnnotations puts everything into wave ${wave}, also what sets another one: ${names}. Their order is lost. Remove the wave here, and set it with a patch where it is needed.`,
  },
  fr: {
    message: (wave, names) =>
      `commonAnnotations met tout dans la wave ${wave}, même ce qui en définit une autre : ${names}. Leur ordre est perdu. Supprimez la wave ici et définissez-la par un patch là où il la faut.`,
  },
};

/** Common annotations replace those of each object (S§5.4, S§7.1). A single wave for what had a single one is no loss. */
export const waveShadowedByCommonAnnotations: StepsRule = {
  id: 'wave-shadowed-by-common-annotations',
  over: 'steps',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'Common annotations replace the sync waves of objects',
    fr: 'Des annotations communes remplacent les sync waves d’objets',
  },
  check: ({ scope }, { settings: { locale } }) => {
    const common = scope.instances.filter((instance) => isCommon(instance, scope));
    const byPlace = groupBy(common, ({ waveSource }) => placeKey(waveSource?.annotation.origin.place));
    return [...byPlace.values()].flatMap((instances): Report[] => {
      const shadowed = instances.filter(
        (instance) => ownWave(instance) !== undefined && isShadowed(instance),
      );
      const [first] = shadowed;
      if (!first || new Set(instances.map((instance) => ownWave(instance) ?? 0n)).size < 2) return [];
      return [
        {
          place: placeOf(first, scope),
          message: text[locale].message(String(first.wave), nameSome(shadowed, locale)),
          related: shadowed.map(({ resource: { place, name } }) => ({ place, message: name })),
          application: scope.parent?.resource.name,
          provider: undefined,
          scope: scope.name,
          fixes: [],
        },
      ];
    });
  },
};

function isCommon({ waveSource }: Instance, scope: Scope): boolean {
  if (waveSource?.key !== annotationKeys.syncWave) return false;
  const { via } = waveSource.annotation.origin;
  return via === 'commonAnnotations' || (via === 'applicationSource' && setsCommonWave(scope));
}

function setsCommonWave({ parent }: Scope): boolean {
  const sources = parent?.resource.application?.sources ?? [];
  return sources.some(
    ({ kustomize }) => annotationKeys.syncWave in (mapOf(kustomize?.['commonAnnotations']) ?? {}),
  );
}

/** The wave that the manifest itself sets. */
function ownWave({ resource: { manifest } }: Instance): bigint | undefined {
  const entry = manifest && annotationOf(manifest, annotationKeys.syncWave);
  return entry && parseGoInteger(entry.value.value);
}

function isShadowed(instance: Instance): boolean {
  return ownWave(instance) !== instance.wave;
}

/** The Application, where it sets them: its specification does not know where. */
function placeOf({ waveSource, resource }: Instance, { parent }: Scope): Place {
  const origin = waveSource?.annotation.origin;
  return (origin?.via === 'applicationSource' ? parent?.resource.place : origin?.place) ?? resource.place;
}

function placeKey(place: Place | undefined): string {
  return place ? `${place.path} ${place.range.start}` : '';
}
