import type { Localized } from '../l10n/locale.ts';
import { dependsInCircle } from './dependsInCircle.ts';
import { comparedDependencies, nameWithin, orderReport, type ComparedDependency } from './orderReport.ts';
import type { RuleContext, ScopeRule } from './rule.ts';

interface Facts {
  readonly dependent: string;
  readonly provider: string;
  readonly wave: string;
  readonly later: string;
}

const id = 'dependency-in-later-wave';

const text: Localized<{ message(facts: Facts): string; stops(facts: Facts): string }> = {
  en: {
    message: ({ dependent, provider, wave, later }) =>
      `${dependent} is in wave ${wave} but needs ${provider}, which syncs later, in wave ${later}. On a fresh cluster it starts before what it needs. Put it behind wave ${later}.`,
    stops: ({ dependent, provider, wave, later }) =>
      `${dependent} is in wave ${wave} but needs ${provider}, which syncs later, in wave ${later}. The sync stops for good: wave ${wave} waits until ${dependent} is healthy, ${dependent} waits for ${provider}, and wave ${later} never starts. Put it behind wave ${later}.`,
  },
  fr: {
    message: ({ dependent, provider, wave, later }) =>
      `${dependent} est en wave ${wave} mais a besoin de ${provider}, synchronisé plus tard, en wave ${later}. Sur un cluster neuf, il démarre avant ce dont il a besoin. Placez-le après la wave ${later}.`,
    stops: ({ dependent, provider, wave, later }) =>
      `${dependent} est en wave ${wave} mais a besoin de ${provider}, synchronisé plus tard, en wave ${later}. La synchronisation s’arrête pour de bon : la wave ${wave} attend que ${dependent} soit sain, ${dependent} attend ${provider}, et la wave ${later} ne démarre jamais. Placez-le après la wave ${later}.`,
  },
};

/** The provider's wave comes after the dependent's (design.md §3.2). */
export const dependencyInLaterWave: ScopeRule = {
  id,
  over: 'scope',
  severity: 'error',
  fixable: true,
  title: {
    en: 'An Application needs something that syncs in a later wave',
    fr: 'Une Application a besoin de ce qui est synchronisé dans une wave ultérieure',
  },
  check: (scope, context) =>
    comparedDependencies(scope, context)
      .filter(({ order }) => order.relation === 'before')
      .filter(({ dependency }) => !dependsInCircle(dependency, context.model.graph))
      .map((compared) => orderReport(compared, { rule: id, message: message(compared, context) }, context)),
};

function message(compared: ComparedDependency, context: RuleContext): string {
  const { dependency, order } = compared;
  const [dependent, provider] = order.carriers;
  const messages = text[context.settings.locale];
  const facts: Facts = {
    dependent: nameWithin(dependency.dependent, dependent, context),
    provider: nameWithin(dependency.provider, provider, context),
    wave: String(dependent.wave),
    later: String(provider.wave),
  };
  return stopsForGood(compared, context) ? messages.stops(facts) : messages.message(facts);
}

/**
 * Certain only when the dependent cannot become healthy without the provider, and Argo CD awaits the health of
 * Applications (S§3.1); a wave before another one is always gated (S§2.5).
 */
function stopsForGood({ dependency, order }: ComparedDependency, context: RuleContext): boolean {
  const [dependent] = order.carriers;
  const config = context.configFor(dependent.resource.place.path);
  return (
    dependency.strength === 'hard' &&
    dependent.resource.kind === 'Application' &&
    config.argocd.applicationHealth === true
  );
}
