import type { Localized } from '../l10n/locale.ts';
import { entryOf, textOf } from '../render/kustomize/tree.ts';
import type { Scope } from '../scopes/scope.ts';
import { nameWithKind } from './nameWithKind.ts';
import type { StepsRule } from './rule.ts';
import type { Use } from './syncOperation.ts';

const text: Localized<{
  message(app: string, hook: string, user: string): string;
  used(name: string): string;
}> = {
  en: {
    message: (app, hook, user) =>
      `${app} heals itself (selfHeal), and that skips hooks: when ${hook} is gone, nothing brings it back before the next change in Git, although ${user} needs it. Make ${hook} a plain object in an earlier wave.`,
    used: (name) => `${name} needs it here.`,
  },
  fr: {
    message: (app, hook, user) =>
      `${app} se répare lui-même (selfHeal), mais sans les hooks : quand ${hook} a disparu, rien ne le rétablit avant le prochain changement dans Git, alors que ${user} en a besoin. Faites de ${hook} un objet ordinaire dans une wave antérieure.`,
    used: (name) => `${name} en a besoin ici.`,
  },
};

/** Self-healing is a sync of some resources, and such a sync runs no hooks (S§2.8). One finding per Application. */
export const selfHealSkipsHooks: StepsRule = {
  id: 'self-heal-skips-hooks',
  over: 'steps',
  severity: 'information',
  fixable: false,
  title: {
    en: 'Self-healing does not restore a hook that others need',
    fr: 'La réparation automatique ne rétablit pas un hook dont d’autres ont besoin',
  },
  check: (operation, { settings: { locale } }) => {
    const { scope } = operation;
    const use = scope.parent && operation.uses.find(isOnHook);
    if (!scope.parent || !use || !healsItself(scope)) return [];
    const { resource } = scope.parent;
    const messages = text[locale];
    const [user, hook] = [nameWithKind(use.consumer.instance), nameWithKind(use.provider.instance)];
    return [
      {
        place: use.provider.instance.resource.place,
        message: messages.message(resource.name, hook, user),
        related: [
          { place: use.need.place ?? use.consumer.instance.resource.place, message: messages.used(user) },
        ],
        application: resource.name,
        provider: undefined,
        scope: scope.name,
        fixes: [],
      },
    ];
  },
};

/** A plain object relies on a hook. What a hook needs is made again before each of its runs. */
function isOnHook({ consumer, provider }: Use): boolean {
  return provider.object.isHook && !consumer.object.isHook;
}

function healsItself({ parent }: Scope): boolean {
  const application = parent?.resource.application;
  if (application?.automated !== true || parent?.resource.kind !== 'Application') return false;
  const policy = entryOf(entryOf(parent.resource.content(), 'spec'), 'syncPolicy');
  return textOf(entryOf(entryOf(policy, 'automated'), 'selfHeal')) === 'true';
}
