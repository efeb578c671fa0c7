import type { Severity } from '../config/config.ts';
import type { Dependency, Evidence } from '../dependencies/dependency.ts';
import { deadlockOf, type Deadlock } from './deadlock.ts';
import { dependsInCircle } from './dependsInCircle.ts';
import { laterWaveText, type LateOutcome } from './laterWaveText.ts';
import { nameWithKind } from './nameWithKind.ts';
import { nameWithin, nameWithWave, reasonOf, wayOut } from './orderText.ts';
import {
  comparedDependencies,
  convergesByItself,
  orderReport,
  type ComparedDependency,
} from './orderReport.ts';
import { isOnRepository, isRetried } from './retriedDependency.ts';
import type { Report, RuleContext, ScopeRule } from './rule.ts';

const id = 'dependency-in-later-wave';

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
  const deadlock = isAwaitedItself(compared) ? deadlockOf(dependency, context.model) : 'no';
  const outcome = outcomeOf(compared, deadlock);
  const consequence = laterWaveText(
    {
      outcome,
      deadlock,
      dependent: nameWithWave(dependency.dependent, dependent, context),
      name: nameWithKind(dependency.dependent),
      provider: nameWithin(dependency.provider, provider, context),
      reason: reasonOf(dependency),
      wave: String(dependent.wave),
      later: String(provider.wave),
    },
    context.settings.locale,
  );
  const message = `${consequence} ${wayOut(order, context)}`;
  return orderReport(compared, { message, severity: severityOf(dependency, outcome) }, context);
}

/** Whether a repository is public is not in any file. */
function severityOf(dependency: Dependency, outcome: LateOutcome): Severity {
  if (outcome === 'unfetchedIfPrivate') return 'information';
  const isForGood = outcome === 'stops' || outcome === 'degraded';
  return !isForGood && (isRetried(dependency) || convergesByItself(dependency)) ? 'warning' : 'error';
}

/** An Application whose health its own wave waits for. That of an Application around it may pass without (S§3.4). */
function isAwaitedItself({ dependency, order: { carriers } }: ComparedDependency): boolean {
  const [carrier] = carriers;
  return dependency.dependent === carrier && carrier.resource.kind === 'Application';
}

function outcomeOf({ dependency, order }: ComparedDependency, deadlock: Deadlock): LateOutcome {
  const [carrier] = order.carriers;
  const { kind } = carrier.resource;
  if (isOnRepository(dependency)) return dependency.strength === 'hard' ? 'unfetched' : 'unfetchedIfPrivate';
  const hard = dependency.evidence.filter(({ strength, effect }) => strength === 'hard' && effect !== 'work');
  if (hard.length === 0 || dependency.dependent !== carrier) return 'starts';
  if (deadlock === 'certain') return 'stops';
  if (kind === 'ApplicationSet')
    return hard.some((evidence) => evidence.kind === 'project') ? 'degraded' : 'starts';
  if (!hard.some(isRefused)) return 'starts';
  return kind === 'Application' ? 'refused' : 'unapplied';
}

/** Without the kind or the Namespace, the API server takes nothing of it (S§2.4); without the cluster, there is none. */
function isRefused({ kind }: Evidence): boolean {
  return kind === 'api' || kind === 'namespace' || kind === 'cluster';
}
