import { orderingKeys } from '../argo/annotationKeys.ts';
import type { EffectiveAnnotation } from './renderedResource.ts';

/** Whether the name of an object, or what decides its place in the order, is a template that nobody evaluates here. */
export function hasTemplateText(
  name: string,
  annotations: ReadonlyMap<string, Pick<EffectiveAnnotation, 'value'>>,
): boolean {
  const values = orderingKeys.map((key) => annotations.get(key)?.value ?? '');
  return [name, ...values].some((text) => text.includes('{{'));
}
