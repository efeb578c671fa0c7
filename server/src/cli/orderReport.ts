import { scopeHealth } from '../core/argoConfig/scopeHealth.ts';
import { scopeOrder, type OrderedObject, type OrderStep, type ScopeOrder } from '../core/order/scopeOrder.ts';
import type { Instance, Scope } from '../core/scopes/scope.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import { reportPositions } from './reportPosition.ts';

/** What `order` reports, as data. */
export interface OrderReport {
  readonly scopes: readonly ScopeOrderReport[];
}

interface ScopeOrderReport {
  readonly name: string;
  /** No Application in the repository renders the scope. */
  readonly assumed: boolean;
  readonly parent: string | null;
  /** Null when it is not known. */
  readonly destinationNamespace: string | null;
  readonly createsNamespace: boolean;
  readonly steps: readonly StepReport[];
  readonly undecided: readonly ObjectReport[];
  readonly neverApplied: readonly (ObjectReport & { readonly because: 'skipped' | 'ignored' })[];
  readonly deleteHooks: readonly (ObjectReport & { readonly phases: readonly string[] })[];
  /** What is deleted together, first to last. */
  readonly removal: readonly (readonly ObjectReport[])[];
  /** How many parts of the scope could not be rendered. */
  readonly unresolved: number;
}

interface StepReport {
  readonly phase: string;
  readonly wave: bigint;
  readonly objects: readonly StepObjectReport[];
}

interface StepObjectReport extends ObjectReport {
  readonly hook: boolean;
  /** Whether Argo CD goes on only when it is healthy. */
  readonly awaited: OrderedObject['awaited'];
  /** Where it would be if nothing needed it earlier; null where it is in its own place. */
  readonly movedFrom: { readonly phase: string; readonly wave: bigint } | null;
}

interface ObjectReport {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | null;
  readonly file: string;
  readonly line: number;
}

type DescribeObject = (instance: Instance) => ObjectReport;

export function orderReport(workspace: LoadedWorkspace, scopes: readonly Scope[]): OrderReport {
  const positionOf = reportPositions(workspace);
  const describe: DescribeObject = ({ resource }) => {
    const { group, kind, name, namespace = null, place } = resource;
    const { file, line } = positionOf(place);
    return { group, kind, name, namespace, file, line };
  };
  const { model } = workspace.snapshot;
  return {
    scopes: scopes.map((scope) =>
      describeScope(scopeOrder(scope, scopeHealth(scope, model).state), describe),
    ),
  };
}

function describeScope(order: ScopeOrder, describe: DescribeObject): ScopeOrderReport {
  const { scope, destinationNamespace, createsNamespace } = order;
  return {
    name: scope.name,
    assumed: scope.parent === undefined,
    parent: scope.parent?.resource.name ?? null,
    destinationNamespace: destinationNamespace ?? null,
    createsNamespace,
    steps: order.steps.map((step) => describeStep(step, describe)),
    undecided: order.undecided.map(describe),
    neverApplied: order.neverApplied.map(({ instance, because }) => ({ ...describe(instance), because })),
    deleteHooks: order.deleteHooks.map(({ instance, phases }) => ({ ...describe(instance), phases })),
    removal: order.removal.map(({ instances }) => instances.map(describe)),
    unresolved: scope.unresolved.length,
  };
}

function describeStep({ phase, wave, objects }: OrderStep, describe: DescribeObject): StepReport {
  return {
    phase,
    wave,
    objects: objects.map(({ instance, isHook, awaited, moved }) => ({
      ...describe(instance),
      hook: isHook,
      awaited,
      movedFrom: moved ? { phase: moved.phase, wave: moved.wave } : null,
    })),
  };
}
