import type { RenderedResource } from './renderedResource.ts';

/** The texts of a resource's effective annotations. */
export function annotationValues({
  annotations,
}: Pick<RenderedResource, 'annotations'>): ReadonlyMap<string, string> {
  if (annotations.size === 0) return none;
  return new Map([...annotations].map(([key, { value }]) => [key, value]));
}

/** Most objects carry none. */
const none: ReadonlyMap<string, string> = new Map();
