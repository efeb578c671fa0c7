import type { Tree } from '../render/kustomize/tree.ts';
import { parseFieldPath, valuesAt, type FieldPath, type Roots } from './fieldPath.ts';
import { hasRoot } from './template.ts';

export interface Condition {
  readonly path: FieldPath;
  /** Undefined: any value that is neither empty nor `false`. */
  readonly values: readonly string[] | undefined;
  readonly negated: boolean;
}

const condition = /^(?<not>!?)(?<path>[^=!]+)(?:(?<operator>!?=)(?<values>[^=]+))?$/;

/**
 * Reads a condition: `spec.tls` (there, and neither empty nor false), `!spec.tls`, `spec.type=kv-v1,kv-v2` (one of
 * these), `values.installCRDs!=false` (anything else, absent included). Undefined when it can't be read or names a
 * root that is not among `roots`.
 */
export function parseCondition(text: string, roots: ReadonlySet<string>): Condition | undefined {
  const groups = condition.exec(text)?.groups;
  const path = groups && parseFieldPath(groups['path'] ?? '');
  if (!path || !hasRoot(path, roots)) return undefined;
  const negated = groups['not'] === '!' || groups['operator'] === '!=';
  return { path, values: groups['values']?.split(','), negated };
}

/** Whether the condition holds. What is not known is absent. */
export function holds({ path, values, negated }: Condition, roots: Roots): boolean {
  const found = valuesAt(path, roots).some((tree) =>
    values ? tree.kind === 'scalar' && values.includes(tree.text) : isSet(tree),
  );
  return found !== negated;
}

function isSet(tree: Tree): boolean {
  if (tree.kind === 'sequence') return tree.items.length > 0;
  if (tree.kind === 'map') return tree.entries.size > 0;
  return tree.text !== '' && tree.value !== false;
}
