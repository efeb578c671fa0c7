import { readYaml } from '../../yaml/readYaml.ts';
import { toPlain } from '../../yaml/toPlain.ts';
import { listOf, mapOf, textOf, type PlainMap } from '../../yaml/plainMap.ts';
import type { Generated, GeneratorContext } from '../generatorContext.ts';
import type { Parameters } from '../parameters.ts';
import { renderText } from '../renderTemplate.ts';

/** `list`: `elements`, and `elementsYaml` as templated text (S§6). */
export function generateFromList(list: PlainMap, context: GeneratorContext): Generated {
  const text = renderText(textOf(list['elementsYaml']) ?? '', context.outer, context.mode);
  if (!text.resolved) return { kind: 'unknown', reason: 'elementsYaml' };
  const parsed = toPlain(readYaml(text.text).documents[0]?.root);
  const elements = [...listOf(list['elements']), ...listOf(parsed)].map((element) => mapOf(element) ?? {});
  if (context.mode === 'go') return { kind: 'known', sets: elements };

  const sets = elements.map(flatStrings);
  const invalid = sets.find((set) => typeof set === 'string');
  if (invalid !== undefined) return { kind: 'invalid', reason: invalid };
  return { kind: 'known', sets: sets.filter((set) => typeof set !== 'string') };
}

/** Without Go templates every value must be a string; only `values` may be a mapping. Answers the offending key. */
function flatStrings(element: PlainMap): Parameters | string {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(element)) {
    const nested = key === 'values' ? mapOf(value) : undefined;
    const entries = nested
      ? Object.entries(nested).map(([name, inner]) => [`values.${name}`, inner] as const)
      : [[key, value] as const];
    for (const [name, text] of entries) {
      if (typeof text !== 'string') return name;
      flat[name] = text;
    }
  }
  return flat;
}
