import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';
import { readYamlStrict } from '../../../server/src/core/yaml/readYamlStrict.ts';
import { readYamlTolerant } from '../../../server/src/core/yaml/readYamlTolerant.ts';
import { toPlain } from '../../../server/src/core/yaml/toPlain.ts';
import type { YamlFile, YamlNode } from '../../../server/src/core/yaml/yamlNode.ts';

/** The tree with each node's own text, which shows where the node starts and ends. */
function textsOf(text: string, node: YamlNode | undefined): unknown {
  if (!node) return undefined;
  const own = text.slice(node.range.start, node.range.end);
  if (node.kind === 'map')
    return [own, node.pairs.map(({ key, value }) => [textsOf(text, key), textsOf(text, value)])];
  return node.kind === 'sequence' ? [own, node.items.map((item) => textsOf(text, item))] : own;
}

const readers: readonly [string, (text: string) => YamlFile][] = [
  ['strict', readYamlStrict],
  ['tolerant', readYamlTolerant],
];

describe.each(readers)('the %s reader', (_name, read) => {
  test.each([
    [
      'a: 1 # c\nb:\n  c: "x"\n',
      [
        'a: 1 # c\nb:\n  c: "x"',
        [
          ['a', '1'],
          ['b', ['c: "x"', [['c', '"x"']]]],
        ],
      ],
    ],
    ['- a\n-\n- [b , ]\n', ['- a\n-\n- [b , ]', ['a', '', ['[b , ]', ['b']]]]],
    [
      '{a: {b}, "c": }',
      [
        '{a: {b}, "c": }',
        [
          ['a', ['{b}', [['b', '']]]],
          ['"c"', ''],
        ],
      ],
    ],
    [
      'a: |\n  x\n\n\nb: >+\n  y\n\n',
      [
        'a: |\n  x\n\n\nb: >+\n  y\n',
        [
          ['a', '|\n  x'],
          ['b', '>+\n  y\n'],
        ],
      ],
    ],
    ['a: |2- # c\n   x\n', ['a: |2- # c\n   x', [['a', '|2- # c\n   x']]]],
    [
      'a: |\nb: >-\n',
      [
        'a: |\nb: >-',
        [
          ['a', '|'],
          ['b', '>-'],
        ],
      ],
    ],
    [
      'a: &x !!str b\nc: *x\n',
      [
        'a: &x !!str b\nc: *x',
        [
          ['a', 'b'],
          ['c', '*x'],
        ],
      ],
    ],
    [
      '? a\n? b\n: c\n',
      [
        '? a\n? b\n: c',
        [
          ['a', ''],
          ['b', 'c'],
        ],
      ],
    ],
    [
      '[a: b, {c: d}: e, ? f]',
      [
        '[a: b, {c: d}: e, ? f]',
        [
          ['a: b', [['a', 'b']]],
          ['{c: d}: e', [[['{c: d}', [['c', 'd']]], 'e']]],
          ['? f', [['f', '']]],
        ],
      ],
    ],
    [
      'a: one\n  two\r\n\r\nb: x',
      [
        'a: one\n  two\r\n\r\nb: x',
        [
          ['a', 'one\n  two'],
          ['b', 'x'],
        ],
      ],
    ],
  ])('finds the exact text of every node of %j', (text, expected) => {
    const file = read(text);
    expect(file.problems).toEqual([]);
    expect(textsOf(text, file.documents[0]?.root)).toEqual(expected);
  });

  test.each([
    ['a: 1\n', ['a: 1\n']],
    ['# head\n---\na: 1\n# tail\n---\n# next\nb: 2\n', ['\na: 1\n# tail\n', '\n# next\nb: 2\n']],
    ['\ufeffa: 1\n...\nb: 2', ['a: 1\n', 'b: 2']],
    ['%YAML 1.1\n---\na: 1\n...\n# between\n%YAML 1.1\n---\nb: 2', ['\na: 1\n', '\nb: 2']],
    ['# head\na: 1\n', ['# head\na: 1\n']],
    ['--- # comment\n', [' # comment\n']],
    ['a: |\n  x\n---\n', ['a: |\n  x\n', '\n']],
    ['', []],
    ['# nothing\n', []],
  ])('finds the extent of every document of %j', (text, expected) => {
    expect(read(text).documents.map(({ range }) => text.slice(range.start, range.end))).toEqual(expected);
  });

  test('keeps anchors, tags and styles', () => {
    const [document] = read("a: &x !!str 'b'\nc: &m !local\n  - *x\n").documents;
    expect(document?.root).toMatchObject({
      pairs: [
        { value: { anchor: 'x', tag: '!!str', style: 'single', value: 'b' } },
        {
          value: {
            anchor: 'm',
            tag: '!local',
            kind: 'sequence',
            items: [{ kind: 'alias', name: 'x', target: { value: 'b' } }],
          },
        },
      ],
    });
  });

  test('an alias finds only what its own document has defined before it', () => {
    const [first, second] = read('a: *x\nb: &x 1\n---\nc: *x\n').documents;
    expect([toPlain(first?.root), toPlain(second?.root)]).toEqual([{ a: undefined, b: 1 }, { c: undefined }]);
  });
});

describe('broken YAML', () => {
  test.each([
    ['a: "x', 'unexpected end of the stream within a double quoted scalar', 5],
    ['a: [1,\nb: 2', 'deficient indentation', 7],
    ['a: b: c\n', 'bad indentation of a mapping entry', 4],
    ['a:\n\t- b\n', 'tab characters must not be used in indentation', 3],
    ['a: \0', 'null byte is not allowed in input', 3],
  ])('stops the strict reader at %j', (text, message, start) => {
    const { documents, problems } = readYamlStrict(text);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ message, range: { start } }]);
  });

  test('loses only the part that is broken', () => {
    const { documents, problems } = readYaml('a: 1\nb: "x\n---\nc: 2\n');
    expect(problems.length).toBeGreaterThan(0);
    expect(toPlain(documents[0]?.root)).toMatchObject({ a: 1 });
    const again = readYaml('kind: A\nmetadata:\n  name: a\n  labels: [\nspec: {}\n');
    expect(again.problems.length).toBeGreaterThan(0);
    expect(toPlain(again.documents[0]?.root)).toMatchObject({ kind: 'A', metadata: { name: 'a' } });
  });

  test('that is a template is not recovered', () => {
    const text = 'a: 1\nb:\n  {{- include "x" . | nindent 2 }}\n';
    expect(readYaml(text)).toEqual(readYamlStrict(text));
    expect(readYaml(`${text}templatePatch: |\n`).documents).toHaveLength(1);
  });

  test('that only the strict reader rejects is read without a problem', () => {
    const text = 'a: {\n  b: 1\n}\n';
    expect(readYamlStrict(text).problems).toHaveLength(1);
    expect(readYaml(text)).toMatchObject({ problems: [], documents: [{ root: { kind: 'map' } }] });
  });

  test.each([
    '['.repeat(20_000),
    '- '.repeat(5000),
    '{a: '.repeat(3000),
    '\0',
    '&',
    '*',
    '!',
    '%',
    '"\\',
    '|9\n',
  ])('never throws, whatever the text (%#)', (text) => {
    expect(() => readYaml(text)).not.toThrow();
  });

  test.each(['[', '{a: ', '- ', '? '])('that nests %j too deeply for any reader is a problem', (opening) => {
    const { documents, problems } = readYaml(opening.repeat(20_000));
    expect([documents, problems.map(({ message }) => message)]).toEqual([[], ['nested too deeply']]);
  });

  test('of any kind is read without an exception', () => {
    const pieces = Array.from('{}[]:,#&*!|>\'"%@`-? \n\t').concat(': ', '- ', '---\n', '...\n', 'a', '  ');
    const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { root } of readYaml(text).documents) toPlain(root);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });
});
