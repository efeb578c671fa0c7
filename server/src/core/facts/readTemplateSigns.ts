import { orderingKeys } from '../argo/annotationKeys.ts';
import type { TextRange } from '../text/textRange.ts';
import type { YamlFile } from '../yaml/yamlNode.ts';

const keys = orderingKeys.map((key) => key.replaceAll('.', String.raw`\.`));

const sign = new RegExp(
  String.raw`^[ \t]*["']?(?<key>${keys.join('|')})["']?:|^kind:[ \t]*(?<kind>\w+)`,
  'gm',
);

/**
 * Where a text that only a template engine can read says something of order: its waves and hooks, and the kinds of its
 * objects. People ask there what we know.
 */
export function readTemplateSigns(text: string, { problems }: YamlFile): readonly TextRange[] {
  if (problems.length === 0 || !text.includes('{{')) return [];
  return [...text.matchAll(sign)].flatMap(({ index, 0: whole, groups }) => {
    const word = groups?.['key'] ?? groups?.['kind'] ?? '';
    const start = index + whole.indexOf(word, groups?.['kind'] === undefined ? 0 : 'kind:'.length);
    return { start, end: start + word.length };
  });
}
