import type { Severity } from '../config/config.ts';
import type { Localized } from '../l10n/locale.ts';
import { dependsInCircle } from './dependsInCircle.ts';
import { comparedDependencies, orderReport, type ComparedDependency } from './orderReport.ts';
import { nameWithin, reasonOf, wayOut } from './orderText.ts';
import { isOnProject } from './projectDependency.ts';
import type { Report, RuleContext, ScopeRule } from './rule.ts';
import { summedUp } from './unorderedScope.ts';

const id = 'dependency-in-same-wave';

interface Facts {
  readonly dependent: string;
  readonly provider: string;
  /** Why it is needed, for what nobody declared; else empty. */
  readonly reason: string;
  readonly wave: string;
  readonly wayOut: string;
}

const text: Localized<Readonly<Record<'message' | 'luckyName', (facts: Facts) => string>>> = {
  en: {
    message: ({ dependent, provider, reason, wave, wayOut }) =>
      `${dependent} needs ${provider}${reason}, and both are in wave ${wave}. Inside a wave Argo CD does not wait for one before it starts the other. ${wayOut}`,
    luckyName: ({ dependent, provider, reason, wave, wayOut }) =>
      `${dependent} needs ${provider}${reason}, and both are in wave ${wave}. Only because of its name is ${provider} created first, and another name may change that. ${wayOut}`,
  },
  fr: {
    message: ({ dependent, provider, reason, wave, wayOut }) =>
      `${dependent} a besoin de ${provider}${reason}, et les deux sont en wave ${wave}. Dans une même wave, Argo CD n’attend pas l’un avant de démarrer l’autre. ${wayOut}`,
    luckyName: ({ dependent, provider, reason, wave, wayOut }) =>
      `${dependent} a besoin de ${provider}${reason}, et les deux sont en wave ${wave}. Seul son nom fait que ${provider} est créé en premier, et un autre nom peut changer cela. ${wayOut}`,
  },
};

/** Inside one wave nothing waits for health (S§2.5, S§4.3; design.md §3.2). */
export const dependencyInSameWave: ScopeRule = {
  id,
  over: 'scope',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'An Application needs something that syncs in the same wave',
    fr: 'Une Application a besoin de ce qui est synchronisé dans la même wave',
  },
  check: (scope, context) => {
    const isSummedUp = summedUp(context);
    return comparedDependencies(scope, context)
      .filter(({ order }) => order.relation === 'same')
      .filter((compared) => !isSummedUp(compared))
      .filter(({ dependency }) => !dependsInCircle(dependency, context.model.graph))
      .map((compared) => report(compared, context));
  },
};

function report(compared: ComparedDependency, context: RuleContext): Report {
  const { dependency, order } = compared;
  const [dependent, provider] = order.carriers;
  const isLucky = isCreatedFirst(compared);
  const message = text[context.settings.locale][isLucky ? 'luckyName' : 'message']({
    dependent: nameWithin(dependency.dependent, dependent, context),
    provider: nameWithin(dependency.provider, provider, context),
    reason: reasonOf(dependency),
    wave: String(dependent.wave),
    wayOut: wayOut(order, context),
  });
  const severity: Severity = isLucky || dependency.strength === 'soft' ? 'information' : 'warning';
  return orderReport(compared, { message, severity }, context);
}

/**
 * Objects of one wave and of kinds without a rank are created one after the other by their names (S§2.3). An
 * AppProject itself, unlike an Application that brings it, is of use as soon as it exists (S§4.3).
 */
function isCreatedFirst({ dependency, order }: ComparedDependency): boolean {
  const [dependent, provider] = order.carriers;
  return (
    isOnProject(dependency) &&
    provider.resource.kind === 'AppProject' &&
    provider.resource.name < dependent.resource.name
  );
}
