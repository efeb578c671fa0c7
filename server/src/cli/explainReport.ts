import { scopeHealth } from '../core/argoConfig/scopeHealth.ts';
import { groupBy } from '../core/collections/groupBy.ts';
import type { Dependency, Strength } from '../core/dependencies/dependency.ts';
import { explainWave } from '../core/features/explainWave.ts';
import type { Locale } from '../core/l10n/locale.ts';
import { explainOrder } from '../core/order/explainOrder.ts';
import { orderSentence } from '../core/order/orderSentence.ts';
import { scopeOrder } from '../core/order/scopeOrder.ts';
import type { Instance, Scope } from '../core/scopes/scope.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { nameWithKind } from '../core/rules/nameWithKind.ts';
import { evidenceReport, type EvidenceReport } from './dependenciesReport.ts';
import { reportPositions } from './reportPosition.ts';

/** What `explain` reports, as data. */
export interface ExplainReport {
  /** Where and why the first one is where it is; once for each scope that applies it. */
  readonly places: readonly PlaceReport[];
  /** Which of the two goes first, as sentences; empty where only one was given. */
  readonly order: readonly PairOrder[];
}

export interface PlaceReport {
  readonly kind: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly scope: string;
  readonly parent: string | null;
  readonly wave: bigint | null;
  /** Who sets the wave. */
  readonly because: string;
  readonly needs: readonly NeedReport[];
  readonly neededBy: readonly NeedReport[];
}

export interface NeedReport {
  readonly kind: string;
  readonly name: string;
  readonly strength: Strength;
  readonly evidence: readonly EvidenceReport[];
  /** Which of the two goes first, and what is awaited. */
  readonly order: string;
}

/** Which of the two goes first, in one or more scopes; none named where the two are in different ones. */
export interface PairOrder extends OrderReason {
  readonly scopes: readonly string[];
}

interface OrderReason {
  readonly kind: string;
  readonly text: string;
}

export function explainReport(
  workspace: LoadedWorkspace,
  instances: readonly Instance[],
  { others = [], locale }: { readonly others?: readonly Instance[] | undefined; readonly locale: Locale },
): ExplainReport {
  const { model } = workspace.snapshot;
  const positionOf = reportPositions(workspace);
  const compare = (one: Instance, other: Instance): OrderReason => {
    const orderOf = (scope: Scope): ReturnType<typeof scopeOrder> =>
      scopeOrder(scope, scopeHealth(scope, model).state);
    const reason = explainOrder(one, other, orderOf);
    return { kind: reason.kind, text: orderSentence(reason, locale) };
  };
  const link = (place: Parameters<typeof positionOf>[0]): string => {
    const { file, line } = positionOf(place);
    return `${file}:${line}`;
  };
  const describeNeed = ({ strength, evidence }: Dependency, own: Instance, other: Instance): NeedReport => ({
    kind: other.resource.kind,
    name: other.resource.name,
    strength,
    evidence: evidence.map((item) => evidenceReport(item, positionOf)),
    order: compare(own, other).text,
  });
  const describe = (instance: Instance): PlaceReport => {
    const { resource, scope, wave = null } = instance;
    const { file, line } = positionOf(resource.place);
    const { kind, name } = resource;
    const parent = scope.parent ? nameWithKind(scope.parent) : null;
    const because = explainWave(instance, { locale, link });
    const needs = model.graph.of(instance).map((edge) => describeNeed(edge, instance, edge.provider));
    const neededBy = model.graph.on(instance).map((edge) => describeNeed(edge, instance, edge.dependent));
    return { kind, name, file, line, scope: scope.name, parent, wave, because, needs, neededBy };
  };
  return { places: instances.map(describe), order: comparePairs(instances, others, compare) };
}

/** The sentences for all pairs, each once. Pairs of different scopes count only where no pair shares one. */
function comparePairs(
  instances: readonly Instance[],
  others: readonly Instance[],
  compare: (one: Instance, other: Instance) => OrderReason,
): readonly PairOrder[] {
  const pairs = instances.flatMap((one) => others.map((other) => [one, other] as const));
  const distinct = pairs.filter(([one, other]) => one !== other);
  const together = distinct.filter(([one, other]) => one.scope === other.scope);
  const reasons = (together.length > 0 ? together : distinct).map(([one, other]) => ({
    ...compare(one, other),
    scopes: one.scope === other.scope ? [one.scope.name] : [],
  }));
  const ordered = reasons.filter(({ kind }) => kind !== 'unordered');
  const telling = groupBy(ordered.length > 0 ? ordered : reasons, ({ text }) => text);
  return [...telling].flatMap(([text, [first, ...rest]]) =>
    first ? [{ kind: first.kind, text, scopes: [first, ...rest].flatMap(({ scopes }) => scopes) }] : [],
  );
}
