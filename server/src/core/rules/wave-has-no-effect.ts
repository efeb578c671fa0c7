import type { Locale, Localized } from '../l10n/locale.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { hasOneWave } from './hasOneWave.ts';
import { wavePlace } from './knownObjects.ts';
import type { Report, ObjectsRule } from './rule.ts';

/** How many further places one finding lists. */
const mostRelated = 5;

const text: Localized<{ message(wave: string, count: number): string }> = {
  en: {
    message: (wave, count) =>
      count === 1
        ? `This is the only object here, so its wave ${wave} orders nothing. Waves are compared inside one Application only. Remove it.`
        : `All ${count} objects here are in wave ${wave}, so it orders nothing. Waves are compared inside one Application only. Remove it.`,
  },
  fr: {
    message: (wave, count) =>
      count === 1
        ? `Cet objet est le seul ici, donc sa wave ${wave} n’ordonne rien. Les waves ne sont comparées qu’à l’intérieur d’une Application. Supprimez-la.`
        : `Les ${count} objets sont ici tous en wave ${wave}, donc elle n’ordonne rien. Les waves ne sont comparées qu’à l’intérieur d’une Application. Supprimez-la.`,
  },
};

/**
 * Only the waves of one sync operation are compared (S§2.5, S§7.1). What an Application deploys has to be known in full,
 * and a base must be as useless in every other place that uses it. Applications are left to `root-app-wave-ignored`.
 */
export const waveHasNoEffect: ObjectsRule = {
  id: 'wave-has-no-effect',
  over: 'objects',
  severity: 'hint',
  fixable: false,
  title: {
    en: 'The sync wave has no effect',
    fr: 'La sync wave est sans effet',
  },
  check: ({ model, settings: { locale } }) =>
    model.scopes.filter(isUniform).flatMap((scope) => {
      const [first, ...others] = scope.instances;
      return first && isUselessEverywhere(scope.instances, model)
        ? [report(scope, first, others, locale)]
        : [];
    }),
};

function report(scope: Scope, first: Instance, others: readonly Instance[], locale: Locale): Report {
  return {
    place: wavePlace(first),
    message: text[locale].message(String(first.wave), scope.instances.length),
    related: others
      .slice(0, mostRelated)
      .map((instance) => ({ place: wavePlace(instance), message: instance.resource.name })),
    application: scope.parent?.resource.name,
    provider: undefined,
    scope: scope.name,
    fixes: [],
  };
}

function isUniform(scope: Scope): boolean {
  const known = uniform.get(scope);
  if (known !== undefined) return known;
  const found = scope.parent !== undefined && !scope.holdsArgoObjects && hasOneWave(scope);
  uniform.set(scope, found);
  return found;
}

/** Almost all scopes are the same objects as before when something changes. */
const uniform = new WeakMap<Scope, boolean>();

function isUselessEverywhere(instances: readonly Instance[], model: Model): boolean {
  const scopes = instances.flatMap(({ resource: { manifest } }) =>
    manifest ? model.instancesOf(manifest.address).map(({ scope }) => scope) : [],
  );
  return [...new Set(scopes)].every(isUniform);
}
