import { groupBy } from '../collections/groupBy.ts';
import type { Dependency, DependencyGraph, Evidence } from '../dependencies/dependency.ts';
import { strengthRank } from '../dependencies/strengthRank.ts';
import { wavePlace } from '../fixes/wavePlace.ts';
import type { Localized } from '../l10n/locale.ts';
import { kindRank } from '../order/kindRank.ts';
import { isApplication } from '../scopes/argoObject.ts';
import { compareOrder, type OrderComparison } from '../scopes/compareOrder.ts';
import type { Scope } from '../scopes/scope.ts';
import { nameWithKind } from './nameWithKind.ts';
import type { Report, RuleContext } from './rule.ts';

/** A dependency of an instance in a scope, with the comparison that decides it. */
export interface ComparedDependency {
  readonly dependency: Dependency;
  readonly order: Extract<OrderComparison, { carriers: unknown }>;
}

const text: Localized<{
  providerWave(name: string, wave: string, isSet: boolean): string;
  declared(evidence: string): string;
  inferred(evidence: string): string;
}> = {
  en: {
    providerWave: (name, wave, isSet) =>
      isSet ? `${name} is in wave ${wave}.` : `${name} sets no wave, so it is in wave ${wave}.`,
    declared: (evidence) => `The dependency is declared here: ${evidence}`,
    inferred: (evidence) => `The dependency follows from this: ${evidence}`,
  },
  fr: {
    providerWave: (name, wave, isSet) =>
      isSet
        ? `${name} est en wave ${wave}.`
        : `${name} ne définit pas de wave et se trouve donc en wave ${wave}.`,
    declared: (evidence) => `La dépendance est déclarée ici : ${evidence}`,
    inferred: (evidence) => `La dépendance vient d’ici : ${evidence}`,
  },
};

/** The dependencies of a scope's instances that waves decide in one scope, comments alone left out. */
export function comparedDependencies(scope: Scope, context: RuleContext): readonly ComparedDependency[] {
  if (!scope.holdsArgoObjects) return nothing;
  const known = comparedIn.get(scope);
  if (known?.graph === context.model.graph) return known.compared;
  const all = scope.instances.flatMap((instance) => compareAll(context.model.graph.of(instance)));
  const found = oncePerCause(all);
  comparedIn.set(scope, { graph: context.model.graph, compared: found });
  return found;
}

/** Two rules ask for the same. */
const comparedIn = new WeakMap<
  Scope,
  { readonly graph: DependencyGraph; readonly compared: readonly ComparedDependency[] }
>();

/**
 * Only the strongest of the dependencies with one cause: all that one Application brings moves with that Application,
 * and objects beside Applications that wait for the same provider have one way out.
 */
function oncePerCause(all: readonly ComparedDependency[]): readonly ComparedDependency[] {
  const causes = groupBy(all, ({ order: { carriers, relation } }) => {
    const [dependent, provider] = carriers;
    const subject = isApplication(dependent.resource) ? dependent.id : String(dependent.wave);
    return [relation, subject, provider.id].join('\n');
  });
  return [...causes.values()].flatMap((same) => strongestOf(same) ?? []);
}

function strongestOf(compared: readonly ComparedDependency[]): ComparedDependency | undefined {
  const rank = ({ dependency, order }: ComparedDependency): number =>
    strengthRank(dependency.strength) * 2 + (dependency.dependent === order.carriers[0] ? 0 : 1);
  return compared.length === 1 ? compared[0] : compared.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** Those of several dependencies that waves decide in one scope, comments alone left out. */
export function compareAll(dependencies: readonly Dependency[]): readonly ComparedDependency[] {
  return dependencies.flatMap((dependency) => {
    if (dependency.strength === 'hint') return nothing;
    const known = compared.get(dependency) ?? compareDependency(dependency);
    compared.set(dependency, known);
    return known;
  });
}

const nothing: readonly ComparedDependency[] = [];
/** A dependency stays the same object as long as neither end of it changes, and several rules ask for each. */
const compared = new WeakMap<Dependency, readonly ComparedDependency[]>();

function compareDependency(dependency: Dependency): readonly ComparedDependency[] {
  const order = compareOrder(dependency.dependent, dependency.provider);
  // Waves order nothing among what an ApplicationSet generates (S§4.2).
  return 'carriers' in order && order.scope.order === 'waves' && !isInTime(order)
    ? [{ dependency, order }]
    : nothing;
}

/** Inside one wave kinds are applied by rank (S§2.3), and what is no Application is there as soon as it is applied. */
function isInTime({ relation, carriers: [dependent, provider] }: ComparedDependency['order']): boolean {
  if (relation !== 'same' || isApplication(provider.resource)) return false;
  return kindRank(provider.resource.kind) < kindRank(dependent.resource.kind);
}

/** Whether what lacks its provider only works later: an operator tries again, a Service answers late. */
export function convergesByItself({ evidence }: Dependency): boolean {
  return evidence.every(({ strength, effect }) => strength !== 'declared' && effect === 'work');
}

/** A finding about the order of one dependency, at the wave that should change (design.md §3.2). */
export function orderReport(
  { dependency, order }: ComparedDependency,
  details: Required<Pick<Report, 'message' | 'severity'>>,
  context: RuleContext,
): Report {
  const messages = text[context.settings.locale];
  const [dependent, provider] = order.carriers;
  const providerText = messages.providerWave(
    nameWithKind(provider),
    String(provider.wave),
    provider.waveSource !== undefined,
  );
  return {
    place: wavePlace(dependent),
    ...details,
    related: [
      { place: wavePlace(provider), message: providerText },
      ...dependency.evidence.map(({ place, strength, text: evidence }: Evidence) => ({
        place,
        message: strength === 'declared' ? messages.declared(evidence) : messages.inferred(evidence),
      })),
    ],
    application: dependency.dependent.resource.name,
    provider: dependency.provider.resource.name,
    scope: order.scope.name,
    fixes: [],
    order: { dependent: dependent.id, provider: provider.id },
  };
}
