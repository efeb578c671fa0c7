import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Wave } from '../argo/wave.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import { classifyObject } from './classifyObject.ts';
import { gates, type Gate } from './gates.ts';
import { hasHealthCheck } from './hasHealthCheck.ts';
import { removalOrder, type RemovalStep } from './removalOrder.ts';
import { annotationValues } from '../render/annotationValues.ts';
import { syncObjectOf, type ScopeObject } from './syncObjectOf.ts';
import { syncOrder, type SyncOrderOptions, type SyncStep } from './syncOrder.ts';
import type { DeletePhase, SyncPhase } from './syncPhase.ts';
import type { SyncTask } from './syncTask.ts';

/** What runs when in one scope. */
export interface ScopeOrder {
  readonly scope: Scope;
  /** First to last; those of phase SyncFail come last and run only when another one failed. */
  readonly steps: readonly OrderStep[];
  /** Hooks of the Application's deletion, which no sync runs unless they have a sync phase too (S§2.9). */
  readonly deleteHooks: readonly { readonly instance: Instance; readonly phases: readonly DeletePhase[] }[];
  /** Managed but never applied (`skipped`), or dropped since the hook annotation names no known type (`ignored`). */
  readonly neverApplied: readonly { readonly instance: Instance; readonly because: 'skipped' | 'ignored' }[];
  /** A template decides the wave or the hook: their place is not known. */
  readonly undecided: readonly Instance[];
  /** The order in which what disappears from Git is deleted. */
  readonly removal: readonly RemovalStep[];
  /** Undefined when it is not known: no Application renders the scope, or a template decides it. */
  readonly destinationNamespace: string | undefined;
  /** Argo CD creates the destination namespace before all else where it is missing (`CreateNamespace=true`). */
  readonly createsNamespace: boolean;
}

/** All objects that Argo CD starts together. */
export interface OrderStep {
  readonly phase: SyncPhase;
  readonly wave: Wave;
  readonly gate: Gate;
  /** As they are applied. */
  readonly objects: readonly OrderedObject[];
}

export interface OrderedObject {
  readonly instance: Instance;
  readonly isHook: boolean;
  /** For a Namespace or CRD that another phase or wave pulled forward: the first object that needs it, and its own place. */
  readonly moved:
    { readonly inFrontOf: Instance; readonly phase: SyncPhase; readonly wave: Wave } | undefined;
  /** Whether the next step (or the end) waits until it is healthy; `unknown` when that depends on its health check. */
  readonly awaited: Awaited;
}

export type Awaited = 'yes' | 'no' | 'unknown';

/** What nothing in an object's own namespace can be equal to. */
const noNamespace = '';

/**
 * The order of one sync operation over everything in a scope (S§2, S§3), as far as it is known.
 *
 * @param applicationHealth whether Argo CD judges the health of Applications (S§3.1)
 */
export function scopeOrder(scope: Scope, applicationHealth: Awaited): ScopeOrder {
  const decided = scope.instances.filter((instance) => !isUndecided(instance));
  const { destinationNamespace, ...options } = orderOptions(scope);
  const order: SyncOrderOptions = {
    destinationNamespace: destinationNamespace ?? noNamespace,
    pruneLast: options.pruneLast,
  };
  const objects = decided.map(syncObjectOf);
  return {
    scope,
    steps: describeSteps(syncOrder(objects, [], order), applicationHealth),
    ...leftOut(decided),
    undecided: scope.instances.filter(isUndecided),
    // A sync asks for this only where something has disappeared.
    get removal() {
      return removalOrder(objects, order);
    },
    destinationNamespace,
    createsNamespace: options.createsNamespace,
  };
}

/** Whether a template decides the place of an instance. */
function isUndecided({ wave, resource: { annotations } }: Instance): boolean {
  const hooks = [annotationKeys.hook, annotationKeys.helmHook].map(
    (key) => annotations.get(key)?.value ?? '',
  );
  return wave === undefined || hooks.some((hook) => hook.includes('{{'));
}

function orderOptions({ parent }: Scope): Pick<ScopeOrder, 'destinationNamespace' | 'createsNamespace'> & {
  readonly pruneLast: boolean;
} {
  const application = parent?.resource.application;
  const namespace = application?.destination.namespace;
  const options = application?.syncOptions ?? [];
  return {
    destinationNamespace: namespace?.includes('{{') === true ? undefined : namespace,
    createsNamespace: options.includes('CreateNamespace=true'),
    pruneLast: options.includes('PruneLast=true'),
  };
}

function describeSteps(
  steps: readonly SyncStep<ScopeObject>[],
  applicationHealth: Awaited,
): readonly OrderStep[] {
  const all = gates(steps);
  return steps.map(({ phase, wave, tasks }, index) => {
    const gate = all[index] ?? 'none';
    return { phase, wave, gate, objects: tasks.map((task) => describeTask(task, gate, applicationHealth)) };
  });
}

function describeTask(task: SyncTask<ScopeObject>, gate: Gate, applicationHealth: Awaited): OrderedObject {
  const { object, isHook, moved } = task;
  const counts = gate === 'all' || (gate === 'hooks' && isHook);
  const isElsewhere = moved && (moved.phase !== task.phase || moved.wave !== task.wave);
  return {
    instance: object.instance,
    isHook,
    moved: isElsewhere ? { ...moved, inFrontOf: moved.inFrontOf.instance } : undefined,
    awaited: counts ? healthOf(object, applicationHealth) : 'no',
  };
}

function healthOf({ group, kind }: ScopeObject, applicationHealth: Awaited): Awaited {
  return group === 'argoproj.io' && kind === 'Application' ? applicationHealth : hasHealthCheck(group, kind);
}

function leftOut(instances: readonly Instance[]): Pick<ScopeOrder, 'deleteHooks' | 'neverApplied'> {
  const classified = instances.map((instance) => ({
    instance,
    ...classifyObject(annotationValues(instance.resource)),
  }));
  return {
    deleteHooks: classified.flatMap(({ instance, deleteHooks }) =>
      deleteHooks.length === 0 ? [] : [{ instance, phases: deleteHooks }],
    ),
    neverApplied: classified.flatMap(({ instance, kind }) =>
      kind === 'skipped' || kind === 'ignored' ? [{ instance, because: kind }] : [],
    ),
  };
}
