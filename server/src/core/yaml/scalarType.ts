import type { YamlScalar } from './yamlNode.ts';

/**
 * The type that Argo CD's YAML reader (go-yaml v2, YAML 1.1, through sigs.k8s.io/yaml) gives a scalar. Only a
 * `string` survives as an annotation value in a directory or Helm source (S§1.3).
 */
export type ScalarType = 'string' | 'number' | 'boolean' | 'null';

/** The value that the same reader makes of it. Integers beyond 2^53 lose digits, as they do in JSON. */
export type ScalarValue = string | number | boolean | null;

/** The type of a scalar by its tag, its style and its text (S§1.3, S§8.2). */
export function scalarType(scalar: YamlScalar): ScalarType {
  const value = scalarValue(scalar);
  if (value === null) return 'null';
  return typeof value as ScalarType;
}

/** The value of a scalar, typed as `scalarType` says. */
export function scalarValue(scalar: YamlScalar): ScalarValue {
  const tag = scalar.tag === undefined ? undefined : coreTag(scalar.tag);
  if (scalar.tag === undefined && scalar.style !== 'plain') return scalar.value;
  if (scalar.tag !== undefined && (tag === undefined || !resolvedTags.has(tag))) return scalar.value;
  return plainValue(scalar.value);
}

/** The value that kustomize's reader of objects makes of it: it takes YAML 1.1's `yes`, `no`, `on` and `off` for texts. */
export function kustomizeValue(scalar: YamlScalar): ScalarValue {
  const value = scalarValue(scalar);
  return typeof value === 'boolean' && !/^(?:true|false)$/i.test(scalar.value) ? scalar.value : value;
}

/** Whether plain text, written without quotes, is read as a string. */
export function isPlainString(text: string): boolean {
  return typeof plainValue(text) === 'string';
}

const resolvedTags: ReadonlySet<string> = new Set(['int', 'float', 'bool', 'null']);
const constants = new Map<string, ScalarValue>([
  ...words(true, 'y Y yes Yes YES true True TRUE on On ON'),
  ...words(false, 'n N no No NO false False FALSE off Off OFF'),
  ...words(null, '~ null Null NULL'),
  ['', null],
  ...words(Number.NaN, '.nan .NaN .NAN'),
  ...words(Number.POSITIVE_INFINITY, '.inf .Inf .INF +.inf +.Inf +.INF'),
  ...words(Number.NEGATIVE_INFINITY, '-.inf -.Inf -.INF'),
]);
const longestConstant = 5;

const goInteger = /^([+-]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const goFloat = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** go-yaml's `resolve` for text that may have a type. Base 60 and timestamps stay strings there as well. */
function plainValue(text: string): ScalarValue {
  if (text.length <= longestConstant) {
    const constant = constants.get(text);
    if (constant !== undefined) return constant;
  }
  return /^[-+.0-9]/.test(text) ? numberOf(text) : text;
}

function numberOf(text: string): string | number {
  // A leading dot goes straight to Go's ParseFloat, which takes no underscores.
  const digits = text.startsWith('.') ? text : text.replaceAll('_', '');
  const value = integerOf(digits) ?? (goFloat.test(digits) ? Number(digits) : undefined);
  return value !== undefined && Number.isFinite(value) ? value : text;
}

function integerOf(digits: string): number | undefined {
  const match = goInteger.exec(digits);
  if (!match) return undefined;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const value = inBase(hexadecimal, 16) ?? inBase(binary, 2) ?? inBase(octal, 8) ?? Number(decimal);
  return sign === '-' ? 0 - value : value;
}

function inBase(digits: string | undefined, base: number): number | undefined {
  return digits === undefined ? undefined : Number.parseInt(digits, base);
}

function coreTag(tag: string): string | undefined {
  return /^(?:!!|!<tag:yaml\.org,2002:)([a-z]+)>?$/.exec(tag)?.[1];
}

function words(value: ScalarValue, list: string): [string, ScalarValue][] {
  return list.split(' ').map((word) => [word, value]);
}
