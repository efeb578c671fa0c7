import type { TextRange } from '../../text/textRange.ts';
import { scalarType } from '../../yaml/scalarType.ts';
import type { ScalarType } from '../../yaml/scalarType.ts';
import { effectivePairs, resolveAlias } from '../../yaml/yamlPath.ts';
import type { YamlNode } from '../../yaml/yamlNode.ts';

/** The type that Go's strict JSON decoder expects of a field. `null` fits everywhere. */
export type Shape =
  | { readonly is: 'any' }
  | { readonly is: 'scalar'; readonly type: Exclude<ScalarType, 'null'> }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'map'; readonly of: Shape }
  /** Known fields only; their names are matched without regard to case, as Go does. */
  | { readonly is: 'struct'; readonly fields: Readonly<Record<string, Shape>> };

export interface ShapeProblem {
  readonly message: string;
  readonly range: TextRange;
}

/** The first place where a value does not fit a shape. */
export function checkShape(node: YamlNode | undefined, shape: Shape): ShapeProblem | undefined {
  const value = resolveAlias(node);
  if (!value || isNull(value) || shape.is === 'any') return undefined;
  if (shape.is === 'scalar') return checkScalar(value, shape.type);
  if (shape.is === 'list') return checkList(value, shape.of);
  if (value.kind !== 'map')
    return { message: `expected a mapping, found a ${value.kind}`, range: value.range };
  return shape.is === 'map' ? checkMap(value, () => shape.of) : checkStruct(value, shape.fields);
}

function checkScalar(value: YamlNode, type: ScalarType): ShapeProblem | undefined {
  const found = value.kind === 'scalar' ? scalarType(value) : value.kind;
  return found === type ? undefined : { message: `expected a ${type}, found a ${found}`, range: value.range };
}

function checkList(value: YamlNode, item: Shape): ShapeProblem | undefined {
  if (value.kind !== 'sequence')
    return { message: `expected a list, found a ${value.kind}`, range: value.range };
  return firstOf(value.items, (child) => checkShape(child, item));
}

function checkMap(value: YamlNode, shapeOf: (name: string) => Shape | undefined): ShapeProblem | undefined {
  return firstOf(effectivePairs(value), ({ name, pair }) => {
    const shape = shapeOf(name);
    return shape
      ? checkShape(pair.value, shape)
      : { message: `unknown field "${name}"`, range: pair.key.range };
  });
}

function checkStruct(value: YamlNode, fields: Readonly<Record<string, Shape>>): ShapeProblem | undefined {
  const byLowerCase = new Map(Object.entries(fields).map(([name, shape]) => [name.toLowerCase(), shape]));
  return checkMap(value, (name) => byLowerCase.get(name.toLowerCase()));
}

function firstOf<T>(
  items: readonly T[],
  check: (item: T) => ShapeProblem | undefined,
): ShapeProblem | undefined {
  for (const item of items) {
    const problem = check(item);
    if (problem) return problem;
  }
  return undefined;
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && scalarType(node) === 'null';
}
