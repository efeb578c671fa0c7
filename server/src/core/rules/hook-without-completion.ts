import type { Localized } from '../l10n/locale.ts';
import { hasHealthCheck } from '../order/hasHealthCheck.ts';
import { nameSome } from './nameSome.ts';
import { knownObjects, type PhasedObject } from './knownObjects.ts';
import type { StepsRule } from './rule.ts';

const text: Localized<{ message(names: string, kinds: string): string }> = {
  en: {
    message: (names, kinds) =>
      `${names}: nothing in phase PostSync ever runs to an end, because ${kinds} counts as complete as soon as it is applied. Use a Job if something has to finish, or drop the hook.`,
  },
  fr: {
    message: (names, kinds) =>
      `${names} : rien dans la phase PostSync ne s’exécute jusqu’à une fin, car ${kinds} compte comme terminé dès son application. Utilisez un Job si quelque chose doit se terminer, ou supprimez le hook.`,
  },
};

/**
 * A hook without a health check is complete when it is applied (S§7.2). Before the sync, or beside a Job, that is what
 * such hooks are for: others need them. After the sync nothing does.
 */
export const hookWithoutCompletion: StepsRule = {
  id: 'hook-without-completion',
  over: 'steps',
  severity: 'information',
  fixable: false,
  title: {
    en: 'A hook that never runs to an end',
    fr: 'Un hook qui ne s’exécute jamais jusqu’à une fin',
  },
  check: ({ scope }, { settings: { locale } }) => {
    const found = (knownObjects(scope) ?? []).filter(
      ({ isHook, phases }) => isHook && phases.includes('PostSync'),
    );
    const [first] = found;
    if (!first || !found.every(isPassive)) return [];
    const instances = found.map(({ instance }) => instance);
    const kinds = [...new Set(instances.map(({ resource }) => resource.kind))].join('/');
    return [
      {
        place: first.instance.resource.place,
        message: text[locale].message(nameSome(instances, locale), kinds),
        related: [],
        application: scope.parent?.resource.name,
        provider: undefined,
        scope: scope.name,
        fixes: [],
      },
    ];
  },
};

/** Applications have a rule of their own, `child-app-as-hook`. */
function isPassive({ instance: { resource } }: PhasedObject): boolean {
  return resource.group !== 'argoproj.io' && hasHealthCheck(resource.group, resource.kind) === 'no';
}
