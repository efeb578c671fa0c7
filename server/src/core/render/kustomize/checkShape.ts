import type { Localized } from '../../l10n/locale.ts';
import type { TextRange } from '../../text/textRange.ts';
import { kustomizeValue, scalarType } from '../../yaml/scalarType.ts';
import type { ScalarType } from '../../yaml/scalarType.ts';
import { effectivePairs, resolveAlias } from '../../yaml/yamlPath.ts';
import type { YamlNode } from '../../yaml/yamlNode.ts';
import { failures } from '../failures.ts';

/** The type that Go's strict JSON decoder expects of a field. `null` fits everywhere. */
export type Shape =
  | { readonly is: 'any' }
  | ScalarShape
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'map'; readonly of: Shape }
  /** Names are matched without regard to case, as Go does. Others are refused, unless they are `ignored`. */
  | {
      readonly is: 'struct';
      readonly fields: Readonly<Record<string, Shape>>;
      readonly others?: 'ignored';
    };

type StructShape = Extract<Shape, { readonly is: 'struct' }>;

interface ScalarShape {
  readonly is: 'scalar';
  readonly type: Exclude<ScalarType, 'null'> | 'any';
  /** It comes from an object, where kustomize takes YAML 1.1's `yes`, `no` and the like for texts. */
  readonly words?: 'texts';
}

export interface ShapeProblem {
  readonly message: Localized<string>;
  readonly range: TextRange;
  /** A number or a boolean stands where a text is due: laxer decoders than that of kustomizations turn some into texts. */
  readonly isNearText: boolean;
}

/** The first place where a value does not fit a shape. */
export function checkShape(node: YamlNode | undefined, shape: Shape): ShapeProblem | undefined {
  const value = resolveAlias(node);
  if (!value || isNull(value) || shape.is === 'any') return undefined;
  if (shape.is === 'scalar') return checkScalar(value, shape);
  if (shape.is === 'list') return checkList(value, shape.of);
  if (value.kind !== 'map') return wrongType(value, 'map');
  return shape.is === 'map' ? checkMap(value, () => shape.of) : checkStruct(value, shape);
}

function checkScalar(value: YamlNode, { type, words }: ScalarShape): ShapeProblem | undefined {
  if (value.kind !== 'scalar') return wrongType(value, type === 'any' ? 'string' : type);
  const found = words === 'texts' ? typeof kustomizeValue(value) : scalarType(value);
  return type === 'any' || found === type ? undefined : wrongType(value, type);
}

function checkList(value: YamlNode, item: Shape): ShapeProblem | undefined {
  if (value.kind !== 'sequence') return wrongType(value, 'list');
  return firstOf(value.items, (child) => checkShape(child, item));
}

function checkMap(value: YamlNode, shapeOf: (name: string) => Shape | undefined): ShapeProblem | undefined {
  return firstOf(effectivePairs(value), ({ name, pair }) => {
    const shape = shapeOf(name);
    return shape
      ? checkShape(pair.value, shape)
      : { message: failures.unknownField(name), range: pair.key.range, isNearText: false };
  });
}

function checkStruct(value: YamlNode, { fields, others }: StructShape): ShapeProblem | undefined {
  const byLowerCase = new Map(Object.entries(fields).map(([name, shape]) => [name.toLowerCase(), shape]));
  const rest: Shape | undefined = others === 'ignored' ? { is: 'any' } : undefined;
  return checkMap(value, (name) => byLowerCase.get(name.toLowerCase()) ?? rest);
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

type TypeName = 'string' | 'number' | 'boolean' | 'map' | 'list';

const typeNames: Readonly<Record<TypeName, Localized<string>>> = {
  string: { en: 'a string', fr: 'une chaîne' },
  number: { en: 'a number', fr: 'un nombre' },
  boolean: { en: 'a boolean', fr: 'un booléen' },
  map: { en: 'a mapping', fr: 'un dictionnaire' },
  list: { en: 'a list', fr: 'une liste' },
};

function wrongType(value: YamlNode, expected: TypeName): ShapeProblem {
  const isNearText = expected === 'string' && value.kind === 'scalar';
  return { message: failures.wrongType(typeNames[expected]), range: value.range, isNearText };
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && scalarType(node) === 'null';
}
