import { readYamlStrict } from './readYamlStrict.ts';
import { readYamlTolerant } from './readYamlTolerant.ts';
import type { YamlFile } from './yamlNode.ts';

/**
 * Reads a text as YAML: strict and fast where it is valid, tolerant where it is not, so that what could be recovered
 * is still there, together with the problems. Never throws.
 */
export function readYaml(text: string): YamlFile {
  const strict = readYamlStrict(text);
  return strict.problems.length === 0 ? strict : readYamlTolerant(text);
}
