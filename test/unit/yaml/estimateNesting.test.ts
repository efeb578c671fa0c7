import { expect, test } from 'vitest';
import { estimateNesting } from '../../../server/src/core/yaml/estimateNesting.ts';
import { readYamlStrict } from '../../../server/src/core/yaml/readYamlStrict.ts';
import type { YamlNode } from '../../../server/src/core/yaml/yamlNode.ts';
import { yamlStyles } from '../../kit/yamlStyles.ts';

function depthOf(node: YamlNode | undefined): number {
  if (node?.kind === 'map')
    return 1 + Math.max(0, ...node.pairs.flatMap(({ key, value }) => [depthOf(key), depthOf(value)]));
  return node?.kind === 'sequence' ? 1 + Math.max(0, ...node.items.map(depthOf)) : 0;
}

test.each(yamlStyles.map((text) => [text]))('is never less than the depth of %j', (text) => {
  const depths = readYamlStrict(text).documents.map(({ root }) => depthOf(root));
  expect(estimateNesting(text)).toBeGreaterThanOrEqual(Math.max(0, ...depths));
});

test.each(['[', '{a: ', '- ', '? ', 'a:\n - '])('grows with %j', (opening) => {
  expect(estimateNesting(opening.repeat(300))).toBeGreaterThanOrEqual(opening.includes('\n') ? 2 : 300);
});

test('grows with the indentation', () => {
  const lines = Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}a:`);
  expect(estimateNesting(lines.join('\n'))).toBeGreaterThanOrEqual(150);
});

test('does not grow with the length of a text', () => {
  expect(estimateNesting('a:\n  - b: [c, {d: e}]\n  - f\n'.repeat(1000))).toBeLessThan(20);
});
