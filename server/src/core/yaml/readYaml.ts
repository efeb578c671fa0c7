import { readLaxIndentation } from './readLaxIndentation.ts';
import { readYamlStrict } from './readYamlStrict.ts';
import { readYamlTolerant } from './readYamlTolerant.ts';
import type { YamlFile } from './yamlNode.ts';

/**
 * Reads a text as YAML: strict and fast where it is valid, tolerant where it is not, so that what could be recovered
 * is still there, together with the problems. The source of a template is no broken YAML but something else: of that
 * there is only the first problem. Never throws.
 */
export function readYaml(text: string): YamlFile {
  const strict = readYamlStrict(text);
  if (strict.problems.length === 0) return strict;
  return readLaxIndentation(text) ?? (isTemplateSource(text) ? strict : readYamlTolerant(text));
}

/**
 * Whether a text that is not YAML has lines which start with a template action, as Helm charts do. To recover from
 * those means hundreds of mistakes in one file and makes up objects that never exist. In an ApplicationSet they may
 * be the content of `templatePatch`.
 */
function isTemplateSource(text: string): boolean {
  return /^[ \t]*\{\{/m.test(text) && !text.includes('templatePatch');
}
