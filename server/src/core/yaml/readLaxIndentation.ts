import { lineStart } from './sourceText.ts';
import { readYamlStrict } from './readYamlStrict.ts';
import type { YamlFile } from './yamlNode.ts';

/** Each line costs another reading; a text with more of them is left to the tolerant reader. */
const mostLines = 20;
const complaint = 'deficient indentation';

/**
 * Reads a text whose quoted scalars or brackets go on in lines that are not indented enough. YAML forbids that, but
 * libyaml, which Kubernetes, kustomize and Argo CD read with, does not mind. Such a line is read as the end of the line
 * before, with the same offsets. Undefined when that is not all that is wrong with the text.
 */
export function readLaxIndentation(text: string): YamlFile | undefined {
  let joined = text;
  for (let line = 0; line < mostLines; line += 1) {
    const file = readYamlStrict(joined);
    const [problem] = file.problems;
    if (!problem) return file;
    const next = problem.message === complaint ? joinLine(joined, problem.range.start) : undefined;
    if (next === undefined) return undefined;
    joined = next;
  }
  return undefined;
}

/** Puts the line of an offset behind the line before, unless a comment there would swallow it. */
function joinLine(text: string, offset: number): string | undefined {
  const start = lineStart(text, offset);
  if (start === 0) return undefined;
  const end = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  const before = text.slice(lineStart(text, end), end);
  if (before.includes('#')) return undefined;
  return text.slice(0, end) + ' '.repeat(start - end) + text.slice(start);
}
