import { isOlderVersion } from '../argo/isOlderVersion.ts';
import type { Localized } from '../l10n/locale.ts';
import { argoVersionFor } from './argoVersionFor.ts';
import type { FileRule } from './rule.ts';
import { specReports } from './specReports.ts';
import { nameOf } from './waveEntries.ts';

const firstVersion = { major: 3, minor: 2 };

const text: Localized<{ message(name: string): string; old(name: string, version: string): string }> = {
  en: {
    message: (name) =>
      `${name}: deletionOrder Reverse needs the strategy RollingSync with steps. Without them all Applications are deleted at once. Add them, or remove deletionOrder.`,
    old: (name, version) =>
      `${name}: Argo CD ${version} does not know deletionOrder, which exists since 3.2, and deletes all Applications at once. Upgrade Argo CD, or remove deletionOrder.`,
  },
  fr: {
    message: (name) =>
      `${name} : deletionOrder Reverse demande la stratégie RollingSync avec des étapes. Sans elles, toutes les Applications sont supprimées en même temps. Ajoutez-les ou supprimez deletionOrder.`,
    old: (name, version) =>
      `${name} : Argo CD ${version} ne connaît pas deletionOrder, qui existe depuis 3.2, et supprime toutes les Applications en même temps. Mettez Argo CD à jour ou supprimez deletionOrder.`,
  },
};

/** Only RollingSync with steps deletes in reverse, since Argo CD 3.2 (S§4.2, S§7.5). */
export const deletionOrderIgnored: FileRule = {
  id: 'deletion-order-ignored',
  over: 'file',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'The deletion order is not followed',
    fr: 'L’ordre de suppression n’est pas suivi',
  },
  check: (facts, context) => {
    const messages = text[context.settings.locale];
    return specReports(facts, 'deletion-order-ignored', context, (problem, manifest) => {
      if (problem.detail === 'version') {
        const version = argoVersionFor(facts.path, context);
        const isOld = version !== undefined && isOlderVersion(version, firstVersion);
        return isOld ? { message: messages.old(nameOf(manifest), version) } : undefined;
      }
      return { message: messages.message(nameOf(manifest)) };
    });
  },
};
