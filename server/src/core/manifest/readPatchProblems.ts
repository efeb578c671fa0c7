import { copyText } from '../text/copyText.ts';
import type { YamlNode } from '../yaml/yamlNode.ts';
import { mapValue } from '../yaml/yamlPath.ts';
import type { SpecProblem } from './specProblem.ts';

/** Annotations that hold an integer, with a value that nothing puts in quotes. */
const unquoted =
  /^\s*["']?(?:argocd\.argoproj\.io\/sync-wave|helm\.sh\/hook-weight)["']?:[ \t]+(?<value>[+-]?\d+|[+-]?\{\{-?(?<expression>[^{}]*)\}\})[ \t]*$/gm;
const quoting = /quote|%q|toJson|toYaml|^\s*(?:if|else|end|range|with|template|include|block)\b/;

/**
 * Waves in `templatePatch` that come out as numbers: the patch is decoded as an Application, whose annotations are
 * strings, and fails (S§1.3).
 */
export function readPatchProblems(spec: YamlNode | undefined, text: string): readonly SpecProblem[] {
  const patch = mapValue(spec, 'templatePatch');
  if (patch?.kind !== 'scalar') return [];
  const { start, end } = patch.range;
  return [...text.slice(start, end).matchAll(unquoted)].flatMap(({ index, 0: line, groups }) => {
    const { value = '', expression = '' } = groups ?? {};
    if (quoting.test(expression)) return [];
    const from = start + index + line.lastIndexOf(value);
    const range = { start: from, end: from + value.length };
    return [{ rule: 'appset-templatepatch-unquoted', range, detail: copyText(value), absent: false }];
  });
}
