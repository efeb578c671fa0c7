import type { Localized } from '../l10n/locale.ts';
import { hasHealthCheck } from '../order/hasHealthCheck.ts';
import type { OrderStep } from '../order/scopeOrder.ts';
import { setsWave, wavePlace } from './knownObjects.ts';
import { nameSome } from './nameSome.ts';
import type { StepsRule } from './rule.ts';
import type { SyncOperation } from './syncOperation.ts';

const text: Localized<{ message(names: string, wave: string): string }> = {
  en: {
    message: (names, wave) =>
      `${names}: nothing comes after wave ${wave}, so the sync ends as soon as this is applied, healthy or not. Add a PostSync hook if the sync has to wait.`,
  },
  fr: {
    message: (names, wave) =>
      `${names} : rien ne suit la wave ${wave}, donc la synchronisation se termine dès l’application, que ce soit sain ou non. Ajoutez un hook PostSync si elle doit attendre.`,
  },
};

/** The last wave is applied and not awaited, unless it holds a hook (S§2.5 step 9). True of nearly every sync: off. */
export const lastWaveNotGated: StepsRule = {
  id: 'last-wave-not-gated',
  over: 'steps',
  severity: 'off',
  fixable: false,
  title: {
    en: 'Nothing waits for the last wave',
    fr: 'Rien n’attend la dernière wave',
  },
  check: (operation, { settings: { locale } }) => {
    const { scope } = operation;
    const last = openEnd(operation);
    const instances = (last?.objects ?? [])
      .map(({ instance }) => instance)
      .filter((instance) => setsWave(instance) && isJudged(instance.resource));
    const [first] = instances;
    if (!last || !first) return [];
    return [
      {
        place: wavePlace(first),
        message: text[locale].message(nameSome(instances, locale), String(last.wave)),
        related: [],
        application: scope.parent?.resource.name,
        provider: undefined,
        scope: scope.name,
        fixes: [],
      },
    ];
  },
};

/** The last step, where it is known to be that, comes after others, and ends the sync at once. */
function openEnd({ order, scope }: SyncOperation): OrderStep | undefined {
  const steps = order.steps.filter(({ phase }) => phase !== 'SyncFail');
  const isKnown = scope.unresolved.length === 0 && order.undecided.length === 0;
  const last = steps.at(-1);
  return isKnown && steps.length > 1 && last?.gate === 'none' ? last : undefined;
}

function isJudged({ group, kind }: { readonly group: string; readonly kind: string }): boolean {
  return hasHealthCheck(group, kind) === 'yes';
}
