import { nodeId } from '../../core/features/nodeId.ts';
import type { PlanAim } from '../../core/plan/planByMode.ts';
import type { PlanRequest } from '../../core/plan/scopeProblem.ts';
import { isApplication } from '../../core/scopes/argoObject.ts';
import type { Scope } from '../../core/scopes/scope.ts';
import type { Model } from '../../core/workspace/model.ts';
import type { PlanParams } from '../../protocol/types.ts';

/** What a client wants to plan; undefined where it makes no sense, or a scope has gone since it asked. */
export function planAim(model: Model, { mode, to, like, nodeIds }: PlanParams): PlanAim | undefined {
  if (mode === 'move') return Number.isSafeInteger(Number(to)) ? { mode, to: Number(to) } : undefined;
  if (mode !== 'align') return mode;
  const target = findScope(model, nodeIds[0]);
  const source = findScope(model, like);
  return target && source && { mode, from: source, to: target };
}

/** Whether something is one of the nodes that a client has chosen, or in one of them. */
export function chosenBy({ mode, nodeIds }: PlanParams): PlanRequest['isChosen'] {
  const ids = new Set(nodeIds);
  if (mode === 'move') {
    return ({ wave, scope, resource }) =>
      isApplication(resource) &&
      [nodeId.wave(wave, scope), nodeId.wave(wave, undefined)].some((id) => ids.has(id));
  }
  return (instance) => ids.has(nodeId.scope(instance.scope)) || ids.has(nodeId.application(instance));
}

function findScope({ scopes }: Model, id: string | undefined): Scope | undefined {
  return scopes.find((scope) => nodeId.scope(scope) === id);
}
