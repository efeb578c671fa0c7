import { applicationHealthFor } from '../argoConfig/applicationHealthFor.ts';
import type { Evidence } from '../dependencies/dependency.ts';
import type { Localized } from '../l10n/locale.ts';
import { dependsInCircle } from './dependsInCircle.ts';
import { nameWithKind } from './nameWithKind.ts';
import { nameWithin, nameWithWave, reasonOf, wayOut } from './orderText.ts';
import {
  comparedDependencies,
  convergesByItself,
  orderReport,
  type ComparedDependency,
} from './orderReport.ts';
import { isOnProject } from './projectDependency.ts';
import type { Report, RuleContext, ScopeRule } from './rule.ts';

interface Facts {
  /** With its wave, and the Application that brings it. */
  readonly dependent: string;
  readonly name: string;
  readonly provider: string;
  /** Why it is needed, for what nobody declared; else empty. */
  readonly reason: string;
  readonly wave: string;
  readonly later: string;
  readonly wayOut: string;
}

const id = 'dependency-in-later-wave';

type Outcome = 'starts' | 'refused' | 'stops' | 'fails';

const text: Localized<Readonly<Record<Outcome, (facts: Facts) => string>>> = {
  en: {
    starts: ({ dependent, name, provider, reason, later, wayOut }) =>
      `${dependent} needs ${provider}${reason}, which syncs later, in wave ${later}. On a fresh cluster ${name} starts before its provider is there. ${wayOut}`,
    refused: ({ dependent, name, provider, reason, later, wayOut }) =>
      `${dependent} needs ${provider}${reason}, which syncs later, in wave ${later}. On a fresh cluster the sync of ${name} fails until then. ${wayOut}`,
    stops: ({ dependent, name, provider, reason, wave, later, wayOut }) =>
      `${dependent} needs ${provider}${reason}, which syncs later, in wave ${later}. The sync stops for good: wave ${wave} waits until ${name} is healthy, ${name} waits for ${provider}, and wave ${later} never starts. ${wayOut}`,
    fails: ({ dependent, name, provider, reason, wave, later, wayOut }) =>
      `${dependent} needs ${provider}${reason}, which syncs later, in wave ${later}. On a fresh cluster the sync fails in wave ${wave}: ${reason === '' ? `without the project, ${name} is Degraded` : `${name} cannot be applied`}, and wave ${later} never starts. ${wayOut}`,
  },
  fr: {
    starts: ({ dependent, name, provider, reason, later, wayOut }) =>
      `${dependent} a besoin de ${provider}${reason}, synchronisé plus tard, en wave ${later}. Sur un cluster neuf, ${name} démarre avant que son fournisseur soit là. ${wayOut}`,
    refused: ({ dependent, name, provider, reason, later, wayOut }) =>
      `${dependent} a besoin de ${provider}${reason}, synchronisé plus tard, en wave ${later}. Sur un cluster neuf, la synchronisation de ${name} échoue jusque-là. ${wayOut}`,
    stops: ({ dependent, name, provider, reason, wave, later, wayOut }) =>
      `${dependent} a besoin de ${provider}${reason}, synchronisé plus tard, en wave ${later}. La synchronisation s’arrête pour de bon : la wave ${wave} attend que ${name} soit sain, ${name} attend ${provider}, et la wave ${later} ne démarre jamais. ${wayOut}`,
    fails: ({ dependent, name, provider, reason, wave, later, wayOut }) =>
      `${dependent} a besoin de ${provider}${reason}, synchronisé plus tard, en wave ${later}. Sur un cluster neuf, la synchronisation échoue en wave ${wave} : ${reason === '' ? `sans le projet, ${name} est Degraded` : `${name} ne peut pas être appliqué`}, et la wave ${later} ne démarre jamais. ${wayOut}`,
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
    dependent: nameWithWave(dependency.dependent, dependent, context),
    name: nameWithKind(dependency.dependent),
    provider: nameWithin(dependency.provider, provider, context),
    reason: reasonOf(dependency),
    wave: String(dependent.wave),
    later: String(provider.wave),
    wayOut: wayOut(order, context),
  });
  const isMild = outcome === 'starts' && (isOnProject(dependency) || convergesByItself(dependency));
  const severity = isMild ? 'warning' : 'error';
  return orderReport(compared, { message, severity }, context);
}

/**
 * What the wrong order leads to. A wave before another one is always gated by health (S§2.5):
 *
 * - `starts`: the dependent starts too early, and more is not certain;
 * - `fails`: an ApplicationSet whose project does not exist is Degraded, by its built-in health check (S§3.2);
 * - `refused`: what an Application deploys can't be applied yet;
 * - `stops`: an Application that can't become healthy is awaited where Applications have a health check (S§3.1).
 */
function outcomeOf({ dependency, order }: ComparedDependency, context: RuleContext): Outcome {
  const [carrier] = order.carriers;
  const { kind, place } = carrier.resource;
  const hard = dependency.evidence.filter(({ strength, effect }) => strength === 'hard' && effect !== 'work');
  if (hard.length === 0 || dependency.dependent !== carrier) return 'starts';
  if (kind === 'ApplicationSet')
    return hard.some((evidence) => evidence.kind === 'project') ? 'fails' : 'starts';
  if (kind !== 'Application') return hard.some(isRefused) ? 'fails' : 'starts';
  if (applicationHealthFor(place.path, context.model).state === 'yes') return 'stops';
  return hard.some(isRefused) ? 'refused' : 'starts';
}

/** Without the kind or the Namespace, the API server takes nothing of it (S§2.4). */
function isRefused({ kind }: Evidence): boolean {
  return kind === 'api' || kind === 'namespace';
}
