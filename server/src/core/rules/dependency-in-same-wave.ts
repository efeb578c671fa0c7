import { groupBy } from '../collections/groupBy.ts';
import type { Severity } from '../config/config.ts';
import { wavePlace } from '../fixes/wavePlace.ts';
import type { Localized } from '../l10n/locale.ts';
import { dependsInCircle } from './dependsInCircle.ts';
import {
  comparedDependencies,
  convergesByItself,
  orderReport,
  type ComparedDependency,
} from './orderReport.ts';
import { nameWithin, reasonOf, wayOut } from './orderText.ts';
import { nameWithKind } from './nameWithKind.ts';
import { isOnProject } from './retriedDependency.ts';
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
    const same = comparedDependencies(scope, context)
      .filter(({ order }) => order.relation === 'same')
      .filter((compared) => !isSummedUp(compared))
      .filter(({ dependency }) => !dependsInCircle(dependency, context.model.graph));
    const byProvider = groupBy(same, ({ order }) => order.carriers[1]);
    return [...byProvider.values()].flatMap((group) => reportGroup(group, context));
  },
};

/** More dependents than this of one provider have one cause: the provider's wave. */
const mostAlone = 3;

/** What somebody declared is told one by one; where many need one provider, the provider is what should move. */
function reportGroup(group: readonly ComparedDependency[], context: RuleContext): readonly Report[] {
  const inferred = group.filter(
    ({ dependency }) => dependency.strength !== 'declared' && !isOnProject(dependency),
  );
  const declared = group.filter((compared) => !inferred.includes(compared));
  const told =
    inferred.length > mostAlone
      ? [reportTogether(inferred, context)]
      : inferred.map((each) => report(each, context));
  return [...declared.map((each) => report(each, context)), ...told.filter((each) => each !== undefined)];
}

function reportTogether(group: readonly ComparedDependency[], context: RuleContext): Report | undefined {
  const strongest = group.find(({ dependency }) => !convergesByItself(dependency)) ?? group[0];
  if (!strongest) return undefined;
  const messages = together[context.settings.locale];
  const [, provider] = strongest.order.carriers;
  const message = messages.message(nameWithKind(provider), group.length, String(provider.wave));
  const severity = convergesByItself(strongest.dependency) ? 'information' : 'warning';
  const related = group.slice(0, mostRelated).flatMap(({ dependency, order }) =>
    dependency.evidence.slice(0, 1).map(({ place, text: evidence }) => ({
      place,
      message: messages.edge(nameWithKind(order.carriers[0]), evidence),
    })),
  );
  return { ...orderReport(strongest, { message, severity }, context), place: wavePlace(provider), related };
}

const mostRelated = 20;

const together: Localized<{
  message(provider: string, count: number, wave: string): string;
  edge(dependent: string, evidence: string): string;
}> = {
  en: {
    message: (provider, count, wave) =>
      `${provider} is needed by ${count} others in its own wave ${wave}. Inside a wave Argo CD does not wait for one before it starts the other. Move ${provider} to an earlier wave.`,
    edge: (dependent, evidence) => `${dependent} needs it: ${evidence}`,
  },
  fr: {
    message: (provider, count, wave) =>
      `${provider} est nécessaire à ${count} autres dans sa propre wave ${wave}. Dans une même wave, Argo CD n’attend pas l’un avant de démarrer l’autre. Déplacez ${provider} vers une wave antérieure.`,
    edge: (dependent, evidence) => `${dependent} en a besoin : ${evidence}`,
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
  const severity: Severity = isLucky || convergesByItself(dependency) ? 'information' : 'warning';
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
