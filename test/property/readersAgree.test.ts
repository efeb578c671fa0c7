import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readYamlStrict } from '../../server/src/core/yaml/readYamlStrict.ts';
import { readYamlTolerant } from '../../server/src/core/yaml/readYamlTolerant.ts';
import type { YamlNode } from '../../server/src/core/yaml/yamlNode.ts';
import { comparableTree } from '../kit/comparableTree.ts';
import { corpus, corpusTexts, withoutCorpus } from '../kit/corpus.ts';
import { mutateYaml } from '../kit/mutateYaml.ts';
import { SeededRandom } from '../kit/seededRandom.ts';
import { yamlStyles } from '../kit/yamlStyles.ts';

/** `EVERY=1 npx vitest run test/property/readersAgree.test.ts` compares all files of the corpus. */
const step = Number(process.env.EVERY ?? 12);
const unhurried = { timeout: 600_000 };

describe('the strict and the tolerant reader', () => {
  test.each(yamlStyles.map((text) => [text]))('give the same tree for %j', (text) => {
    const strict = readYamlStrict(text);
    const tolerant = readYamlTolerant(text);
    expect([...strict.problems, ...tolerant.problems]).toEqual([]);
    expect(comparableTree(tolerant.documents)).toEqual(comparableTree(strict.documents));
  });

  test('give the same tree for texts with small mistakes in them that both accept', () => {
    const random = new SeededRandom(1);
    const texts = Array.from({ length: 4000 }, () => mutateYaml(random.pick(yamlStyles), random));
    expect(compareAll(texts).accepted).toBeGreaterThan(1500);
  });

  test.skipIf(!corpus)(`give the same tree for real files (${withoutCorpus})`, unhurried, () => {
    const texts = [...corpusTexts(step)].map(({ text }) => text);
    const { accepted } = compareAll(texts);
    expect(accepted).toBeGreaterThan(texts.length * 0.8);
  });

  test.skipIf(!corpus)(
    `give the same tree for real files with small mistakes in them (${withoutCorpus})`,
    unhurried,
    () => {
      const random = new SeededRandom(2);
      const texts = [...corpusTexts(step)].filter(({ text }) => text.length < 4000);
      const { accepted } = compareAll(texts.map(({ text }) => mutateYaml(text, random)));
      expect(accepted).toBeGreaterThan(texts.length * 0.4);
    },
  );
});

/** Compares the trees of the texts that both readers accept, and checks each range against the text. */
function compareAll(texts: readonly string[]): { accepted: number } {
  let accepted = 0;
  for (const text of texts.filter((each) => !isDisputed(each))) {
    const strict = readYamlStrict(text);
    const tolerant = readYamlTolerant(text);
    if (strict.problems.length > 0 || tolerant.problems.length > 0) continue;
    accepted += 1;
    const [left, right] = [comparableTree(tolerant.documents), comparableTree(strict.documents)];
    if (!isDeepStrictEqual(left, right)) expect(left, text).toEqual(right);
    for (const { root } of strict.documents) if (root) expectExactRanges(text, root);
  }
  return { accepted };
}

/** js-yaml takes an indented `---` on the first line for a marker, and the readers disagree on a second BOM. */
function isDisputed(text: string): boolean {
  return /^\ufeff?[ \t]+---/.test(text) || text.lastIndexOf('\ufeff') > 0;
}

function expectExactRanges(text: string, node: YamlNode): void {
  const written = text.slice(node.range.start, node.range.end);
  switch (node.kind) {
    case 'alias': {
      expect(written).toBe(`*${node.name}`);
      return;
    }
    case 'map':
      if (hasBraces(written, node)) expect(written.endsWith('}'), written).toBe(true);
      for (const { key, value } of node.pairs)
        [key, value].forEach((child) => {
          expectInside(text, node, child);
        });
      return;
    case 'sequence':
      expect(written).toMatch(node.style === 'flow' ? /^\[[^]*\]$/ : /^-/);
      for (const item of node.items) expectInside(text, node, item);
      return;
    case 'scalar': {
      expectExactScalar(written, node);
      return;
    }
  }
}

/** `[{a: 1}: b]` holds a mapping without braces whose first key has some. */
function hasBraces(written: string, node: Extract<YamlNode, { kind: 'map' }>): boolean {
  return written.startsWith('{') && node.pairs[0]?.key.range.start !== node.range.start;
}

function expectInside(text: string, parent: YamlNode, child: YamlNode): void {
  expect(child.range.start).toBeGreaterThanOrEqual(parent.range.start);
  expect(child.range.end).toBeLessThanOrEqual(parent.range.end);
  expectExactRanges(text, child);
}

function expectExactScalar(written: string, { style, value }: Extract<YamlNode, { kind: 'scalar' }>): void {
  const quote = { single: "'", double: '"', literal: '|', folded: '>', plain: '' }[style];
  expect(written.startsWith(quote), written).toBe(true);
  if (style === 'plain' && !/[\r\n]/.test(written)) expect(written).toBe(value);
  if (style === 'single' || style === 'double') expect(written.slice(1).endsWith(quote)).toBe(true);
  if (style === 'literal' || style === 'folded')
    expect(/[\r\n]$/.test(written) && !/^.\d?\+/.test(written)).toBe(false);
}
