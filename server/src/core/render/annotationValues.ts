import type { RenderedResource } from './renderedResource.ts';

/** The texts of a resource's effective annotations. */
export function annotationValues({
  annotations,
}: Pick<RenderedResource, 'annotations'>): ReadonlyMap<string, string> {
  return new Map([...annotations].map(([key, { value }]) => [key, value]));
}
