import type { Locale, Localized } from '../l10n/locale.ts';
import type { Deadlock } from './deadlock.ts';

/** What a message about a provider in a later wave tells. */
export interface LateFacts {
  /** With its wave, and the Application that brings it. */
  readonly dependent: string;
  readonly name: string;
  readonly provider: string;
  /** Why it is needed, for what nobody declared; else empty. */
  readonly reason: string;
  readonly wave: string;
  readonly later: string;
}

/**
 * What the wrong order leads to. A wave before another one is always gated by health (S§2.5):
 *
 * - `starts`: the dependent starts too early, and more is not certain;
 * - `degraded`: an ApplicationSet whose project does not exist is Degraded, by its built-in health check (S§3.2);
 * - `unapplied`: an object cannot be applied, and the sync that it is part of fails;
 * - `refused`: what an Application deploys can't be applied yet;
 * - `unfetched`: Argo CD cannot log in yet to a repository that nobody reaches otherwise;
 * - `unfetchedIfPrivate`: it cannot log in yet, and nothing tells whether it has to;
 * - `stops`: an Application that can't become healthy is awaited where Applications have a health check (S§3.1).
 */
export type LateOutcome =
  'starts' | 'refused' | 'unfetched' | 'unfetchedIfPrivate' | 'stops' | 'degraded' | 'unapplied';

/** What follows, and whether it is for good. */
export interface Consequence {
  readonly outcome: LateOutcome;
  readonly deadlock: Deadlock;
}

interface Messages extends Readonly<Record<LateOutcome | 'late' | 'chain', (facts: LateFacts) => string>> {
  readonly condition: Readonly<Record<'ifUnhealthy' | 'ifAwaited', (facts: LateFacts) => string>>;
}

const text: Localized<Messages> = {
  en: {
    late: ({ dependent, provider, reason, later }) =>
      `${dependent} needs ${provider}${reason}, which syncs later, in wave ${later}.`,
    chain: ({ name, provider, wave, later }) =>
      `wave ${wave} waits until ${name} is healthy, ${name} waits for ${provider}, and wave ${later} never starts.`,
    starts: ({ name }) => `On a fresh cluster ${name} starts before its provider is there.`,
    refused: ({ name }) => `On a fresh cluster the sync of ${name} fails until then.`,
    unfetched: ({ name }) => `Until then Argo CD cannot fetch what ${name} deploys.`,
    unfetchedIfPrivate: ({ name }) =>
      `Unless the repository is public, Argo CD cannot fetch until then what ${name} deploys.`,
    stops: (facts) => `The sync stops for good: ${text.en.chain(facts)}`,
    degraded: ({ name, wave, later }) =>
      `On a fresh cluster the sync fails in wave ${wave}: without the project, ${name} is Degraded, and wave ${later} never starts.`,
    unapplied: ({ name, wave, later }) =>
      `On a fresh cluster the sync fails in wave ${wave}: ${name} cannot be applied, and wave ${later} never starts.`,
    condition: {
      ifUnhealthy: (facts) =>
        `If ${facts.name} cannot become healthy without it, the sync stops for good: ${text.en.chain(facts)}`,
      ifAwaited: (facts) =>
        `If Argo CD has a health check for Applications, the sync stops for good: ${text.en.chain(facts)}`,
    },
  },
  fr: {
    late: ({ dependent, provider, reason, later }) =>
      `${dependent} a besoin de ${provider}${reason}, synchronisé plus tard, en wave ${later}.`,
    chain: ({ name, provider, wave, later }) =>
      `la wave ${wave} attend que ${name} soit sain, ${name} attend ${provider}, et la wave ${later} ne démarre jamais.`,
    starts: ({ name }) => `Sur un cluster neuf, ${name} démarre avant que son fournisseur soit là.`,
    refused: ({ name }) => `Sur un cluster neuf, la synchronisation de ${name} échoue jusque-là.`,
    unfetched: ({ name }) => `Jusque-là, Argo CD ne peut pas récupérer ce que ${name} déploie.`,
    unfetchedIfPrivate: ({ name }) =>
      `Sauf si le dépôt est public, Argo CD ne peut pas récupérer jusque-là ce que ${name} déploie.`,
    stops: (facts) => `La synchronisation s’arrête pour de bon : ${text.fr.chain(facts)}`,
    degraded: ({ name, wave, later }) =>
      `Sur un cluster neuf, la synchronisation échoue en wave ${wave} : sans le projet, ${name} est Degraded, et la wave ${later} ne démarre jamais.`,
    unapplied: ({ name, wave, later }) =>
      `Sur un cluster neuf, la synchronisation échoue en wave ${wave} : ${name} ne peut pas être appliqué, et la wave ${later} ne démarre jamais.`,
    condition: {
      ifUnhealthy: (facts) =>
        `Si ${facts.name} ne peut devenir sain sans cela, la synchronisation s’arrête pour de bon : ${text.fr.chain(facts)}`,
      ifAwaited: (facts) =>
        `Si Argo CD a un contrôle de santé des Applications, la synchronisation s’arrête pour de bon : ${text.fr.chain(facts)}`,
    },
  },
};

/** The resource, then what the wrong order leads to, and under which condition that is for good. */
export function laterWaveText(
  { outcome, deadlock, ...facts }: LateFacts & Consequence,
  locale: Locale,
): string {
  const messages = text[locale];
  const isConditional = deadlock === 'ifUnhealthy' || deadlock === 'ifAwaited';
  const sentences = [
    messages.late,
    messages[outcome],
    ...(isConditional ? [messages.condition[deadlock]] : []),
  ];
  return sentences.map((sentence) => sentence(facts)).join(' ');
}
