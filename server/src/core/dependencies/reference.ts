import type { Instance } from '../scopes/scope.ts';
import type { Evidence } from './dependency.ts';

/** A place that says that an instance goes after, or before, something that it calls by name. */
export interface Reference {
  readonly instance: Instance;
  readonly name: ReferencedName;
  readonly relation: 'after' | 'before';
  /** What may bear the name: Applications and ApplicationSets, or AppProjects. */
  readonly to: 'application' | 'project';
  readonly evidence: Evidence;
}

export interface ReferencedName {
  /** Undefined when only the name was given: then every namespace will do. */
  readonly namespace: string | undefined;
  readonly name: string;
  /** As written. */
  readonly text: string;
}

/** Reads `name` or `namespace/name`. A template expression names nothing that is known here. */
export function referencedName(text: string): ReferencedName | undefined {
  if (text === '' || /[{}$<>]/.test(text)) return undefined;
  const slash = text.lastIndexOf('/');
  if (slash < 0) return { namespace: undefined, name: text, text };
  return { namespace: text.slice(0, slash), name: text.slice(slash + 1), text };
}

/** Whether an instance bears a name. Where either side says no namespace, the name alone decides. */
export function isNamed({ resource }: Instance, name: ReferencedName | undefined): boolean {
  if (name?.name !== resource.name || resource.unresolved) return false;
  return (
    name.namespace === undefined || resource.namespace === undefined || name.namespace === resource.namespace
  );
}
