import { describe, expect, test } from 'vitest';
import { computeTextEdits } from '../../../server/src/core/edit/computeTextEdits.ts';
import { at, edited, path, rangeOf, wave } from './editing.ts';

describe('setScalar', () => {
  const set = (text: string, piece: string, value: string): string | undefined =>
    edited(text, [{ type: 'setScalar', path, range: rangeOf(text, piece), value }]);

  test.each([
    ['a: "x" # c\n', '"x"', 'y', 'a: "y" # c\n'],
    ["a: 'x'\n", "'x'", "it's", "a: 'it''s'\n"],
    ["a: 'x'\n", "'x'", 'two\nlines', 'a: "two\\nlines"\n'],
    ['a: x\n', 'x', 'y z', 'a: y z\n'],
    ['a: x, y\n', 'x, y', 'x, z', 'a: x, z\n'],
    ['a: [x, y]\n', 'x', 'x, z', 'a: ["x, z", y]\n'],
    ['a: [x, y]\n', 'x', 'z', 'a: [z, y]\n'],
    ['a: x\n', 'x', '5', 'a: "5"\n'],
    ['a: x\n', 'x', 'yes', 'a: "yes"\n'],
    ['a: x\n', 'x', '', 'a: ""\n'],
    ['a: x\n', 'x', '# y', 'a: "# y"\n'],
    ['a: x\n', 'x', 'y: z', 'a: "y: z"\n'],
    ['- x\n', 'x', 'z', '- z\n'],
    ['x\n', 'x', 'z', 'z\n'],
  ])('in %j, %s becomes %j: %j', (text, piece, value, expected) => {
    expect(set(text, piece, value)).toBe(expected);
  });

  test('fills an absent value', () => {
    expect(edited('a:\n', [{ type: 'setScalar', path, range: { start: 2, end: 2 }, value: 'x' }])).toBe(
      'a: x\n',
    );
    expect(edited('- # c\n', [{ type: 'setScalar', path, range: { start: 1, end: 1 }, value: 'x' }])).toBe(
      '- x # c\n',
    );
  });

  test.each([
    ['a: x\n', 'a: x'],
    ['a: *x\n', '*x'],
    ['a: [x]\n', '[x]'],
  ])('in %j there is no scalar %s', (text, piece) => {
    expect(set(text, piece, 'y')).toBeUndefined();
  });
});

describe('renameKey', () => {
  const rename = (text: string, piece: string, key: string): string | undefined =>
    edited(text, [{ type: 'renameKey', path, range: rangeOf(text, piece), key }]);

  test.each([
    ['a: 1 # c\n', 'a', 'b', 'b: 1 # c\n'],
    ['"a": 1\n', '"a"', 'b', '"b": 1\n'],
    ['x: {a: 1}\n', 'a', wave, `x: {${wave}: 1}\n`],
    ['? a\n: 1\n', 'a', 'b', '? b\n: 1\n'],
    ['a: 1\n', 'a', 'yes', '"yes": 1\n'],
  ])('in %j, %s becomes %s', (text, piece, key, expected) => {
    expect(rename(text, piece, key)).toBe(expected);
  });

  test.each([
    ['the key is there already', 'a: 1\nb: 2\n', 'a', 'b'],
    ['it is a value', 'a: b\n', 'b', 'c'],
    ['others use the key', '&k a: 1\nx: {*k : 2}\n', 'a', 'b'],
  ])('is refused where %s', (_why, text, piece, key) => {
    expect(rename(text, piece, key)).toBeUndefined();
  });
});

describe('removePair', () => {
  const remove = (text: string, piece: string): string | undefined =>
    edited(text, [{ type: 'removePair', path, range: rangeOf(text, piece) }]);

  test.each([
    ['a: 1\nk: 2 # c\nb: 3\n', 'a: 1\nb: 3\n'],
    ['a: 1\r\nk: 2\r\nb: 3\r\n', 'a: 1\r\nb: 3\r\n'],
    ['k: 2\nb: 3\n', 'b: 3\n'],
    ['a: 1\nk: 2', 'a: 1'],
    ['a: 1\r\nk: 2', 'a: 1'],
    ['a: 1\nk: |\n  x\n\nb: 3\n', 'a: 1\n\nb: 3\n'],
    ['a: 1\nk:\n  x: y\n  # c\nb: 3\n', 'a: 1\n  # c\nb: 3\n'],
    ['a: 1\n# about k\nk: 2\n', 'a: 1\n# about k\n'],
    ['a: 1\nx:\n  y:\n    k: 2\nb: 3\n', 'a: 1\nb: 3\n'],
    ['{a: 1, k: 2, b: 3}\n', '{a: 1, b: 3}\n'],
    ['{a: 1, k: 2}\n', '{a: 1}\n'],
    ['{k: 2, b: 3}\n', '{b: 3}\n'],
    ['x: {y: {k: 2}, a: 1}\n', 'x: {a: 1}\n'],
    ['- k: 1\n  b: 2\n', '- b: 2\n'],
    ['- a: 1\n  k: 2\n', '- a: 1\n'],
    ['a: 1\nx: {k: 2}\n', 'a: 1\n'],
  ])('of k from %j leaves %j', (text, expected) => {
    expect(remove(text, 'k')).toBe(expected);
  });

  test.each([
    ['nothing else is in the document', 'k: 1\n', 'k'],
    ['nothing else is in the item', '- k: 1\n', 'k'],
    ['others use the value', 'k: &x 1\na: *x\n', 'k'],
    ['a comment is about another key', '- k: 1\n  # about b\n  b: 2\n', 'k'],
    ['a comment stands between', '{a: 1, # c\n  k: 2}\n', 'k'],
    ['its key has an anchor', '- &x k: 1\n  b: 2\n', 'k'],
    ['it is the last one behind its dash', 'a:\n- k: 1\n', 'k'],
    ['there is no such key', 'a: k\nb: 1\n', 'k'],
  ])('is refused where %s', (_why, text, piece) => {
    expect(remove(text, piece)).toBeUndefined();
  });
});

describe('moveToAnnotations', () => {
  const move = (text: string): string | undefined =>
    edited(text, [{ type: 'moveToAnnotations', at, range: rangeOf(text, wave) }]);
  const head = 'apiVersion: v1\nkind: A\n';

  test.each([
    [
      `metadata:\n  name: x\n  labels:\n    ${wave}: "3" # why\n`,
      `metadata:\n  name: x\n  annotations:\n    ${wave}: "3" # why\n`,
    ],
    [`metadata:\n  name: x\n  ${wave}: 3\n`, `metadata:\n  name: x\n  annotations:\n    ${wave}: "3"\n`],
    [
      `metadata: {labels: {a: b, ${wave}: "3"}}\n`,
      `metadata: {labels: {a: b}, annotations: {${wave}: "3"}}\n`,
    ],
    [
      `metadata:\n  annotations:\n    a: b\nspec:\n  template:\n    metadata:\n      annotations:\n        ${wave}: "3"\n    spec: {}\n`,
      `metadata:\n  annotations:\n    a: b\n    ${wave}: "3"\nspec:\n  template:\n    spec: {}\n`,
    ],
    [
      `metadata:\n  annotations:\n    ${wave}: "3"\n  labels:\n    ${wave}: "3"\n    a: b\n`,
      `metadata:\n  annotations:\n    ${wave}: "3"\n  labels:\n    a: b\n`,
    ],
  ])('%j', (before, after) => {
    expect(move(head + before)).toBe(head + after);
  });

  test.each([
    [
      'the annotation has another value',
      `metadata:\n  annotations:\n    ${wave}: "1"\n  labels:\n    ${wave}: "3"\n`,
    ],
    ['the value is no scalar', `metadata:\n  labels:\n    ${wave}: [1]\n`],
    [
      'its comment would be lost in absent braces',
      `metadata: {annotations: , labels: {\n  ${wave}: "3" # why\n  }}\n`,
    ],
    ['its comment would be lost', `metadata: {name: x, labels: {\n  ${wave}: "3" # why\n  }}\n`],
    ['there is no object', `- ${wave}: "3"\n  a: b\n`],
    ['it is no key', `metadata:\n  labels:\n    a: ${wave}\n`],
  ])('is refused where %s', (_why, text) => {
    expect(move((text.startsWith('-') ? '' : head) + text)).toBeUndefined();
  });
});

describe('insertComment', () => {
  const comment = (text: string, piece: string, written = '# c'): string | undefined =>
    edited(text, [{ type: 'insertComment', path, offset: rangeOf(text, piece).start, comment: written }]);

  test.each([
    ['a: 1\nb:\n  c: 2\n', 'c', 'a: 1\nb:\n  # c\n  c: 2\n'],
    ['a: 1\r\nb: 2', 'b', 'a: 1\r\n# c\r\nb: 2'],
    ['a: 1', 'a', '# c\na: 1'],
    ['\ufeffa: 1\n', 'a', '\ufeff# c\na: 1\n'],
    ['- a: 1\n', 'a', '# c\n- a: 1\n'],
    ['a: {\n  b: 1}\n', 'b', 'a: {\n  # c\n  b: 1}\n'],
  ])('above a line of %j', (text, piece, expected) => {
    expect(comment(text, piece)).toBe(expected);
  });

  test('gets its mark where it has none', () => {
    expect(comment('a: 1\n', 'a', 'note')).toBe('# note\na: 1\n');
  });

  test.each([
    ['inside a block scalar', 'a: |\n  x\n  y\n', 'y', '# c'],
    ['inside a quoted scalar', 'a: "x\n  y"\n', 'y', '# c'],
    ['with a line break in it', 'a: 1\n', 'a', '# c\nb: 2'],
    ['in broken YAML', 'a: "1\n', 'a', '# c'],
  ])('is refused %s', (_why, text, piece, written) => {
    expect(comment(text, piece, written)).toBeUndefined();
  });
});

describe('several edits of one file', () => {
  const text = `apiVersion: v1\nkind: A\nmetadata:\n  name: x\n  labels:\n    ${wave}: "3"\n    a: b\nspec:\n  c: d\n`;

  test('come out as edits of the original text that do not overlap', () => {
    const edits = computeTextEdits(text, [
      { type: 'setAnnotation', at, key: 'k', value: 'v' },
      { type: 'moveToAnnotations', at, range: rangeOf(text, wave) },
      { type: 'setScalar', path, range: rangeOf(text, 'd'), value: 'e' },
      { type: 'renameKey', path, range: rangeOf(text, 'c'), key: 'f' },
      { type: 'insertComment', path, offset: rangeOf(text, 'spec').start, comment: '# g' },
    ]);
    expect(edits?.map(({ range, newText }) => [text.slice(range.start, range.end), newText])).toEqual([
      ['', `\n  annotations:\n    k: "v"\n    ${wave}: "3"`],
      [`    ${wave}: "3"\n`, ''],
      ['', '# g\n'],
      ['c', 'f'],
      ['d', 'e'],
    ]);
  });

  test('are refused together where one of them is', () => {
    const good = { type: 'setAnnotation', at, key: 'k', value: 'v' } as const;
    const bad = { type: 'removePair', path, range: { start: 0, end: 1 } } as const;
    expect(computeTextEdits(text, [good, bad])).toBeUndefined();
  });

  test('are refused where one has changed what another is about', () => {
    const range = rangeOf(text, wave);
    expect(
      computeTextEdits(text, [
        { type: 'removePair', path, range },
        { type: 'renameKey', path, range, key: 'k' },
      ]),
    ).toBeUndefined();
  });

  test('no edits are no edits', () => {
    expect(computeTextEdits(text, [])).toEqual([]);
  });
});
