import type { Localized } from '../l10n/locale.ts';
import { dependsInCircle } from './dependsInCircle.ts';
import { comparedDependencies, nameWithin, orderReport, type ComparedDependency } from './orderReport.ts';
import { isOnProject } from './projectDependency.ts';
import type { Report, RuleContext, ScopeRule } from './rule.ts';

interface Facts {
  readonly dependent: string;
  readonly provider: string;
  readonly wave: string;
  readonly later: string;
}

const id = 'dependency-in-later-wave';

type Outcome = 'starts' | 'stops' | 'fails';

const text: Localized<Readonly<Record<Outcome, (facts: Facts) => string>>> = {
  en: {
    starts: ({ dependent, provider, wave, later }) =>
      `${dependent} is in wave ${wave} but needs ${provider}, which syncs later, in wave ${later}. On a fresh cluster it starts before what it needs. Put it behind wave ${later}.`,
    stops: ({ dependent, provider, wave, later }) =>
      `${dependent} is in wave ${wave} but needs ${provider}, which syncs later, in wave ${later}. The sync stops for good: wave ${wave} waits until ${dependent} is healthy, ${dependent} waits for ${provider}, and wave ${later} never starts. Put it behind wave ${later}.`,
    fails: ({ dependent, provider, wave, later }) =>
      `${dependent} is in wave ${wave} but needs ${provider}, which syncs later, in wave ${later}. On a fresh cluster the sync fails in wave ${wave}: without the project, ${dependent} is Degraded, and wave ${later} never starts. Put it behind wave ${later}.`,
  },
  fr: {
    starts: ({ dependent, provider, wave, later }) =>
      `${dependent} est en wave ${wave} mais a besoin de ${provider}, synchronisé plus tard, en wave ${later}. Sur un cluster neuf, il démarre avant ce dont il a besoin. Placez-le après la wave ${later}.`,
    stops: ({ dependent, provider, wave, later }) =>
      `${dependent} est en wave ${wave} mais a besoin de ${provider}, synchronisé plus tard, en wave ${later}. La synchronisation s’arrête pour de bon : la wave ${wave} attend que ${dependent} soit sain, ${dependent} attend ${provider}, et la wave ${later} ne démarre jamais. Placez-le après la wave ${later}.`,
    fails: ({ dependent, provider, wave, later }) =>
      `${dependent} est en wave ${wave} mais a besoin de ${provider}, synchronisé plus tard, en wave ${later}. Sur un cluster neuf, la synchronisation échoue en wave ${wave} : sans le projet, ${dependent} est Degraded, et la wave ${later} ne démarre jamais. Placez-le après la wave ${later}.`,
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
      .map((compared) => report(compared, context)),
};

function report(compared: ComparedDependency, context: RuleContext): Report {
  const { dependency, order } = compared;
  const [dependent, provider] = order.carriers;
  const outcome = outcomeOf(compared, context);
  const message = text[context.settings.locale][outcome]({
    dependent: nameWithin(dependency.dependent, dependent, context),
    provider: nameWithin(dependency.provider, provider, context),
    wave: String(dependent.wave),
    later: String(provider.wave),
  });
  const severity = outcome === 'starts' && isOnProject(dependency) ? 'warning' : 'error';
  return orderReport(compared, { message, severity }, context);
}

/**
 * What the wrong order leads to. A wave before another one is always gated by health (S§2.5):
 *
 * - `starts`: the dependent starts too early, and more is not certain;
 * - `fails`: an ApplicationSet whose project does not exist is Degraded, by its built-in health check (S§3.2);
 * - `stops`: an Application that can't become healthy is awaited where Applications have a health check (S§3.1).
 */
function outcomeOf({ dependency, order }: ComparedDependency, context: RuleContext): Outcome {
  const [carrier] = order.carriers;
  const { kind, place } = carrier.resource;
  const hard = dependency.evidence.filter(({ strength }) => strength === 'hard');
  if (hard.length === 0 || dependency.dependent !== carrier) return 'starts';
  if (kind === 'ApplicationSet')
    return hard.some((evidence) => evidence.kind === 'project') ? 'fails' : 'starts';
  return context.configFor(place.path).argocd.applicationHealth === true ? 'stops' : 'starts';
}
