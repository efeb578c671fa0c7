import type { Localized } from '../l10n/locale.ts';
import { hasHealthCheck } from '../order/hasHealthCheck.ts';
import { nameSome } from './childReports.ts';
import { knownObjects, type PhasedObject } from './knownObjects.ts';
import type { ScopeRule } from './rule.ts';

const phases = ['PreSync', 'PostSync'] as const;

const text: Localized<{ message(names: string, kinds: string, phase: string): string }> = {
  en: {
    message: (names, kinds, phase) =>
      `${names}: nothing in phase ${phase} ever runs to an end, because ${kinds} counts as complete as soon as it is applied. Use a Job if something has to finish, or drop the hook.`,
  },
  fr: {
    message: (names, kinds, phase) =>
      `${names} : rien dans la phase ${phase} ne s’exécute jusqu’à une fin, car ${kinds} compte comme terminé dès son application. Utilisez un Job si quelque chose doit se terminer, ou supprimez le hook.`,
  },
};

/**
 * A hook without a health check is complete when it is applied (S§7.2). Beside a Job of the same phase that is what
 * such hooks are for, so only phases are told of in which nothing can run.
 */
export const hookWithoutCompletion: ScopeRule = {
  id: 'hook-without-completion',
  over: 'scope',
  everywhere: true,
  severity: 'information',
  fixable: false,
  title: {
    en: 'A hook that never runs to an end',
    fr: 'Un hook qui ne s’exécute jamais jusqu’à une fin',
  },
  check: (scope, { settings: { locale } }) => {
    const hooks = (knownObjects(scope) ?? []).filter(({ isHook }) => isHook);
    return phases.flatMap((phase) => {
      const found = hooks.filter((hook) => hook.phases.includes(phase));
      const [first] = found;
      if (!first || !found.every(isPassive)) return [];
      const instances = found.map(({ instance }) => instance);
      const kinds = [...new Set(instances.map(({ resource }) => resource.kind))].join('/');
      return [
        {
          place: first.instance.resource.place,
          message: text[locale].message(nameSome(instances, locale), kinds, phase),
          related: [],
          application: scope.parent?.resource.name,
          provider: undefined,
          scope: scope.name,
          fixes: [],
        },
      ];
    });
  },
};

/** Applications have a rule of their own, `child-app-as-hook`. */
function isPassive({ instance: { resource } }: PhasedObject): boolean {
  return resource.group !== 'argoproj.io' && hasHealthCheck(resource.group, resource.kind) === 'no';
}
