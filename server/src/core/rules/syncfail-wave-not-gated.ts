import type { Localized } from '../l10n/locale.ts';
import { nameSome } from './nameSome.ts';
import { setsWave, wavePlace, knownObjects } from './knownObjects.ts';
import type { StepsRule } from './rule.ts';

const text: Localized<{ message(names: string): string }> = {
  en: {
    message: (names) =>
      `The SyncFail hooks ${names} have different waves, but Argo CD starts all of them at once when a sync fails. Do it in one hook where one step needs another.`,
  },
  fr: {
    message: (names) =>
      `Les hooks SyncFail ${names} ont des waves différentes, mais Argo CD les démarre tous à la fois quand une synchronisation échoue. Faites-le dans un seul hook si une étape a besoin d’une autre.`,
  },
};

/** SyncFail hooks are not gated wave by wave (S§2.6, S§7.2). */
export const syncfailWaveNotGated: StepsRule = {
  id: 'syncfail-wave-not-gated',
  over: 'steps',
  severity: 'hint',
  fixable: false,
  title: {
    en: 'The waves of SyncFail hooks order nothing',
    fr: 'Les waves des hooks SyncFail n’ordonnent rien',
  },
  check: ({ scope }, { settings: { locale } }) => {
    const hooks = (knownObjects(scope) ?? []).filter(({ phases }) => phases.includes('SyncFail'));
    const instances = hooks.map(({ instance }) => instance);
    const last = instances.findLast(setsWave);
    if (!last || new Set(hooks.map(({ wave }) => wave)).size < 2) return [];
    return [
      {
        place: wavePlace(last),
        message: text[locale].message(nameSome(instances, locale)),
        related: instances.map(({ resource: { place, name } }) => ({ place, message: name })),
        application: scope.parent?.resource.name,
        provider: undefined,
        scope: scope.name,
        fixes: [],
      },
    ];
  },
};
