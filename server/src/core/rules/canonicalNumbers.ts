import { parseGoInteger } from '../argo/goInteger.ts';
import { repairedWave } from './repairedWave.ts';

const radixes: readonly { readonly prefix: RegExp; readonly radix: string }[] = [
  { prefix: /^0x(?=[0-9a-f]+$)/i, radix: '0x' },
  { prefix: /^0b(?=[01]+$)/i, radix: '0b' },
  { prefix: /^0o(?=[0-7]+$)/i, radix: '0o' },
  { prefix: /^0(?=[0-7]+$)/, radix: '0o' },
];

/**
 * The integers that an unquoted YAML number may have been meant as, in canonical form: one for `5`, `+5`, `5.0` or
 * `0x10`; two for `010`, which YAML 1.1 reads as 8 and kustomize as the text `010`, wave 10 (S§1.3). None for
 * booleans, null and fractions.
 */
export function canonicalNumbers(value: string): readonly string[] {
  const asYaml = yamlInteger(value);
  const asText = repairedWave(value);
  return [...new Set([asYaml ?? asText, parseGoInteger(value)?.toString() ?? asYaml ?? asText])].filter(
    (wave) => wave !== undefined,
  );
}

/** The value of the other notations that YAML 1.1 has for integers. */
function yamlInteger(value: string): string | undefined {
  const sign = /^[-+]/.exec(value)?.[0] ?? '';
  const digits = value.slice(sign.length).replaceAll('_', '');
  const notation = radixes.find(({ prefix }) => prefix.test(digits));
  if (!notation) return undefined;
  const magnitude = BigInt(notation.radix + digits.replace(notation.prefix, ''));
  return (sign === '-' ? -magnitude : magnitude).toString();
}
