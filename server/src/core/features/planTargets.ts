import type { Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { applicationsIn } from './applicationsIn.ts';
import { orderTargets, type OrderSubject } from './orderTargets.ts';

/**
 * The scopes whose waves a subject stands for. They are those of `orderTargets`, but an Application that renders no
 * Applications stands for the scope that it is in.
 */
export function planTargets(model: Model, subject: OrderSubject): readonly Scope[] {
  const scopes = orderTargets(model, subject).flatMap((scope) => {
    if (applicationsIn(scope).length > 0) return [scope];
    return scope.parent ? [scope.parent.scope] : [];
  });
  return [...new Set(scopes)];
}
