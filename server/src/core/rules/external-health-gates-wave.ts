import { wavePlace } from '../fixes/wavePlace.ts';
import type { Localized } from '../l10n/locale.ts';
import { entryOf, textOf } from '../render/kustomize/tree.ts';
import { gatedObjects } from './gatedReports.ts';
import { nameSome } from './nameSome.ts';
import { nameWithKind } from './nameWithKind.ts';
import type { StepsRule } from './rule.ts';
import type { PlacedObject, SyncOperation } from './syncOperation.ts';
import { syncStepText } from './syncStepText.ts';

const text: Localized<{
  one(name: string, step: string): string;
  many(names: string, step: string): string;
}> = {
  en: {
    one: (name, step) =>
      `${name} is healthy only when something outside gives it an address, and ${step} waits for that. Where nothing does, as on bare metal, the sync stops there. Move it to the last wave, or override its health check.`,
    many: (names, step) =>
      `Some objects are healthy only when something outside gives them an address, and ${step} waits for that: ${names}. Where nothing does, as on bare metal, the sync stops there. Move them to the last wave, or override their health check.`,
  },
  fr: {
    one: (name, step) =>
      `${name} n’est sain que lorsque l’extérieur lui donne une adresse, et la ${step} attend cela. Si rien ne le fait, comme sur du bare metal, la synchronisation s’arrête là. Déplacez-le dans la dernière wave, ou remplacez son contrôle de santé.`,
    many: (names, step) =>
      `Des objets ne sont sains que lorsque l’extérieur leur donne une adresse, et la ${step} attend cela : ${names}. Si rien ne le fait, comme sur du bare metal, la synchronisation s’arrête là. Déplacez-les dans la dernière wave, ou remplacez leur contrôle de santé.`,
  },
};

/** A LoadBalancer or an Ingress without an address is Progressing (S§2.5, S§7.3). One finding for each sync. */
export const externalHealthGatesWave: StepsRule = {
  id: 'external-health-gates-wave',
  over: 'steps',
  severity: 'information',
  fixable: false,
  title: {
    en: 'A wave waits for an address from outside',
    fr: 'Une wave attend une adresse de l’extérieur',
  },
  check: (operation, { settings: { locale } }) => {
    const found = gatedObjects(operation).filter((placed) => waitsForAddress(placed, operation));
    const [first] = found;
    if (!first) return [];
    const { scope } = operation;
    const step = syncStepText(first.step, locale);
    const names = nameSome(
      found.map(({ instance }) => instance),
      locale,
      nameWithKind,
    );
    const messages = text[locale];
    return [
      {
        place: wavePlace(first.instance),
        message:
          found.length === 1 ? messages.one(nameWithKind(first.instance), step) : messages.many(names, step),
        related: [],
        application: scope.parent?.resource.name,
        provider: undefined,
        scope: scope.name,
        fixes: [],
      },
    ];
  },
};

/** Only where somebody has put the object in that wave: else most of them would be reported. */
function waitsForAddress({ instance }: PlacedObject, operation: SyncOperation): boolean {
  const { group, kind } = instance.resource;
  if (instance.waveSource === undefined) return false;
  if (kind === 'Ingress') return group === 'networking.k8s.io' || group === 'extensions';
  if (group !== '' || kind !== 'Service') return false;
  return textOf(entryOf(entryOf(operation.contentOf(instance), 'spec'), 'type')) === 'LoadBalancer';
}
