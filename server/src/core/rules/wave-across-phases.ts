import type { Localized } from '../l10n/locale.ts';
import { nameSome } from './nameSome.ts';
import { knownObjects, setsWave, wavePlace, type PhasedObject } from './knownObjects.ts';
import type { Report, StepsRule } from './rule.ts';
import type { Instance, Scope } from '../scopes/scope.ts';

const text: Localized<{
  PreSync(names: string, wave: string, other: string): string;
  PostSync(names: string, wave: string, other: string): string;
}> = {
  en: {
    PreSync: (names, wave, other) =>
      `${names}: wave ${wave} does not make this PreSync hook wait for ${other}, because the whole phase runs before anything else. Drop the wave, or use the phase Sync, where waves count.`,
    PostSync: (names, wave, other) =>
      `${names}: wave ${wave} does not start this PostSync hook before ${other}, because the phase comes after everything else. Drop the wave, or use the phase Sync, where waves count.`,
  },
  fr: {
    PreSync: (names, wave, other) =>
      `${names} : la wave ${wave} ne fait pas attendre ${other} à ce hook PreSync, car toute la phase s’exécute avant le reste. Supprimez la wave, ou utilisez la phase Sync, où les waves comptent.`,
    PostSync: (names, wave, other) =>
      `${names} : la wave ${wave} ne démarre pas ce hook PostSync avant ${other}, car la phase vient après tout le reste. Supprimez la wave, ou utilisez la phase Sync, où les waves comptent.`,
  },
};

/**
 * Phases come before waves (S§2.3, S§7.2). Where hooks of one phase have several waves, these order the hooks among
 * themselves; only a wave that does not even do that is told of.
 */
export const waveAcrossPhases: StepsRule = {
  id: 'wave-across-phases',
  over: 'steps',
  severity: 'hint',
  fixable: false,
  title: {
    en: 'The wave of a hook is compared with another phase',
    fr: 'La wave d’un hook est comparée à une autre phase',
  },
  check: ({ scope }, { settings: { locale } }) => {
    const objects = knownObjects(scope) ?? [];
    return (['PreSync', 'PostSync'] as const).flatMap((phase) => {
      const hooks = objects.filter(({ phases }) => phases.length === 1 && phases[0] === phase);
      const passed = hooks[0] && passedOver(hooks[0], objects, phase);
      if (!passed || !orderNothing(hooks)) return [];
      const instances = hooks.map(({ instance }) => instance);
      const names = nameSome(instances, locale);
      const { name } = passed.instance.resource;
      return [report(scope, instances, text[locale][phase](names, String(hooks[0]?.wave), name))];
    });
  },
};

function orderNothing(hooks: readonly PhasedObject[]): boolean {
  return (
    new Set(hooks.map(({ wave }) => wave)).size === 1 && hooks.every(({ instance }) => setsWave(instance))
  );
}

/** The object of the phase Sync that the wave of a hook seems to be about. */
function passedOver(
  { wave }: PhasedObject,
  objects: readonly PhasedObject[],
  phase: 'PreSync' | 'PostSync',
): PhasedObject | undefined {
  return objects.find(
    (object) =>
      object.phases.includes('Sync') && (phase === 'PreSync' ? object.wave < wave : object.wave > wave),
  );
}

function report(scope: Scope, instances: readonly Instance[], message: string): Report {
  const [first] = instances;
  return {
    place: first ? wavePlace(first) : { path: '', range: { start: 0, end: 0 } },
    message,
    related: instances
      .slice(1)
      .map((instance) => ({ place: wavePlace(instance), message: instance.resource.name })),
    application: scope.parent?.resource.name,
    provider: undefined,
    scope: scope.name,
    fixes: [],
  };
}
