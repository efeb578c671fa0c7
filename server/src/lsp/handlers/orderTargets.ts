import { nodeId } from '../../core/features/nodeId.ts';
import { orderTargets, type OrderSubject } from '../../core/features/orderTargets.ts';
import { planTargets } from '../../core/features/planTargets.ts';
import type { OrderTarget, OrderTargetsParams } from '../../protocol/types.ts';
import { toPath } from '../convert/uri.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerOrderTargets(
  context: HandlerContext,
  params: OrderTargetsParams,
): readonly OrderTarget[] {
  const find = params.holdsApplications === true ? planTargets : orderTargets;
  return find(context.session.snapshot.model, subjectOf(context, params)).map((scope) => ({
    id: nodeId.scope(scope),
    label: scope.name,
    ...(scope.parent && { parent: scope.parent.resource.name }),
  }));
}

function subjectOf(
  { session }: HandlerContext,
  { nodeId: id, uri, position }: OrderTargetsParams,
): OrderSubject {
  if (id !== undefined) return { nodeId: id };
  const path = uri === undefined ? undefined : toPath(uri);
  if (path === undefined) return undefined;
  return { spot: { path, offset: position && session.positions.offsetOf(path, position) } };
}
