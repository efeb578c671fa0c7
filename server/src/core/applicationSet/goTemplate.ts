import { listOf, mapOf } from '../yaml/plainMap.ts';
import type { RenderedText } from './fastTemplate.ts';
import { scalarText, type Parameters } from './parameters.ts';

const action = /\{\{(-?)\s*((?:(?!\}\}).)*?)\s*(-?)\}\}/gs;
const fieldAccess = /^(?:\.[A-Za-z_]\w*)+$/;
const indexAccess = /^index\s+((?:\.[A-Za-z_]\w*)+)\s+(?:(\d+)|"([^"]*)")$/;

/**
 * Evaluates the plain part of a Go template: `{{ .a.b }}` and `{{ index .a 1 }}`. Anything else (pipes, conditions,
 * functions) stays as written and makes the text unresolved; a missing key prints `<no value>` (S§6).
 */
export function renderGoTemplate(template: string, parameters: Parameters): RenderedText {
  let resolved = true;
  const text = template.replace(action, (whole, trimLeft: string, expression: string, trimRight: string) => {
    const value = trimLeft + trimRight === '' ? evaluate(expression, parameters) : undefined;
    if (value === undefined) resolved = false;
    return value ?? whole;
  });
  return { text, resolved };
}

/** The printed value, or undefined when the expression or the value is of a kind that we don't evaluate. */
function evaluate(expression: string, parameters: Parameters): string | undefined {
  const index = indexAccess.exec(expression);
  if (index) {
    const container = lookUp(index[1] ?? '', parameters);
    const found =
      index[2] === undefined ? mapOf(container)?.[index[3] ?? ''] : listOf(container)[Number(index[2])];
    return print(found);
  }
  return fieldAccess.test(expression) ? print(lookUp(expression, parameters) ?? '<no value>') : undefined;
}

function lookUp(path: string, parameters: Parameters): unknown {
  const keys = path.split('.').slice(1);
  return keys.reduce<unknown>((value, key) => mapOf(value)?.[key], parameters);
}

/** Numbers are float64 in Argo CD: from 1e6 on they may print with an exponent, so these stay unresolved. */
function print(value: unknown): string | undefined {
  if (typeof value === 'number' && (!Number.isInteger(value) || Math.abs(value) >= 1e6)) return undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? scalarText(value)
    : undefined;
}
