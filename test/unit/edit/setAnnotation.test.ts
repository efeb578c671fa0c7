import { describe, expect, test } from 'vitest';
import { at, edited, path, wave, withWave5 } from './editing.ts';

const head = 'apiVersion: v1\nkind: A\n';

describe('a new annotation goes behind the others, in their style', () => {
  test.each([
    ['metadata:\n  annotations:\n    a: b\n', 'metadata:\n  annotations:\n    a: b\n    W: "5"\n'],
    [
      "metadata:\n  annotations:\n    a: 'b' # c\n\n  name: x\n",
      "metadata:\n  annotations:\n    a: 'b' # c\n    W: '5'\n\n  name: x\n",
    ],
    [
      'metadata:\n    annotations:\n            a: b',
      'metadata:\n    annotations:\n            a: b\n            W: "5"',
    ],
    [
      'metadata:\n  annotations:\n    a: |\n      x\n\n    # note\n  name: x\n',
      'metadata:\n  annotations:\n    a: |\n      x\n    W: "5"\n\n    # note\n  name: x\n',
    ],
    [
      'metadata:\n  annotations:\n    a: |+\n      x\n\n  name: x\n',
      'metadata:\n  annotations:\n    a: |+\n      x\n\n    W: "5"\n  name: x\n',
    ],
    [
      'metadata:\n  annotations:\n    a: one\n      two # c\n',
      'metadata:\n  annotations:\n    a: one\n      two # c\n    W: "5"\n',
    ],
    ['metadata:\n  annotations:\n    "a": b\n', 'metadata:\n  annotations:\n    "a": b\n    "W": "5"\n'],
    [
      'metadata:\n  annotations: &x\n    a: b\n  name: x\n',
      'metadata:\n  annotations: &x\n    a: b\n    W: "5"\n  name: x\n',
    ],
    ['metadata:\n  annotations: {a: b}\n', 'metadata:\n  annotations: {a: b, W: "5"}\n'],
    ['metadata: {annotations: { a: "b", } }\n', 'metadata: {annotations: { a: "b", W: "5", } }\n'],
    [
      'metadata:\n  annotations: {\n    a: b, # c\n    c: d # e\n  }\n',
      'metadata:\n  annotations: {\n    a: b, # c\n    c: d, # e\n    W: "5"\n  }\n',
    ],
    [
      'metadata:\n  annotations: {\n    a: b,\n    c: d, # e\n  }\n',
      'metadata:\n  annotations: {\n    a: b,\n    c: d, # e\n    W: "5"\n  }\n',
    ],
    [
      'metadata:\n  annotations: {a: b,\n    c: d }\n',
      'metadata:\n  annotations: {a: b,\n    c: d, W: "5" }\n',
    ],
    [
      'common: &c {a: b}\nmetadata:\n  annotations:\n    <<: *c\n',
      'common: &c {a: b}\nmetadata:\n  annotations:\n    <<: *c\n    W: "5"\n',
    ],
  ])('%j', (before, after) => {
    expect(withWave5(head + before)).toBe(head + after.replaceAll('W', wave));
  });
});

describe('a missing mapping is made in the style of the file', () => {
  test.each([
    ['', 'metadata:\n  annotations:\n    W: "5"\n'],
    ['spec:\n    a: b\n', 'metadata:\n    annotations:\n        W: "5"\nspec:\n    a: b\n'],
    ['metadata: &m\nspec: {}\n', 'metadata: &m\n  annotations:\n    W: "5"\nspec: {}\n'],
    ['metadata:\nspec: {}\n', 'metadata:\n  annotations:\n    W: "5"\nspec: {}\n'],
    ['metadata: {}\n', 'metadata:\n  annotations:\n    W: "5"\n'],
    [
      'metadata:\n  name: x # n\n  labels:\n    a: b\n',
      'metadata:\n  name: x # n\n  annotations:\n    W: "5"\n  labels:\n    a: b\n',
    ],
    [
      'metadata:\n  namespace: n\n  labels: {a: b}\n  name: x\nspec: {}\n',
      'metadata:\n  namespace: n\n  labels: {a: b}\n  name: x\n  annotations:\n    W: "5"\nspec: {}\n',
    ],
    ['metadata:\n  labels:\n   a: b\n', 'metadata:\n  labels:\n   a: b\n  annotations:\n   W: "5"\n'],
    ['metadata:\n  annotations:\n  name: x\n', 'metadata:\n  annotations:\n    W: "5"\n  name: x\n'],
    ['metadata:\n  annotations: # c\n  name: x', 'metadata:\n  annotations: # c\n    W: "5"\n  name: x'],
    ['metadata:\n  annotations: {} # c\n', 'metadata:\n  annotations: # c\n    W: "5"\n'],
    ['metadata:\n  annotations: null\n  name: x\n', 'metadata:\n  annotations:\n    W: "5"\n  name: x\n'],
    ['metadata: {name: x}\n', 'metadata: {name: x, annotations: {W: "5"}}\n'],
    ['metadata: {name: x, annotations: }\n', 'metadata: {name: x, annotations: {W: "5"} }\n'],
    ['metadata: {name: x, annotations: ~}\n', 'metadata: {name: x, annotations: {W: "5"}}\n'],
    ['metadata: {name: x, annotations: {}}\n', 'metadata: {name: x, annotations: {W: "5"}}\n'],
    ['metadata: {annotations: { }}\n', 'metadata: {annotations: { W: "5" }}\n'],
    ['metadata: {annotations: {\n  }}\n', 'metadata: {annotations: {W: "5"\n  }}\n'],
  ])('%j', (before, after) => {
    expect(withWave5(head + before)).toBe(head + after.replaceAll('W', wave));
  });
});

describe('an annotation that is there gets another value, in its own quotes', () => {
  test.each([
    ['"3" # c', '"5" # c'],
    ["'3'", "'5'"],
    ['3 # c', '"5" # c'],
    ['', ' "5"'],
    [' # c', ' "5" # c'],
    ['three', '"5"'],
    ['!!str 3', '!!str "5"'],
    ['!local 3', '!local "5"'],
    ['&a "3"', '&a "5"'],
    ['|\n      3\n\n', '"5"\n\n'],
    ['>- # c\n      3\n', '"5" # c\n'],
  ])('%j', (before, after) => {
    const text = `${head}metadata:\n  annotations:\n    ${wave}:`;
    const space = before === '' || before.startsWith(' ') ? '' : ' ';
    expect(withWave5(`${text}${space}${before}\n  name: x\n`)).toBe(`${text}${space}${after}\n  name: x\n`);
  });

  test('the last of several is the one that counts', () => {
    const text = `${head}metadata:\n  annotations:\n    ${wave}: "1"\n    ${wave}: "2"\n`;
    expect(withWave5(text)).toBe(text.replace('"2"', '"5"'));
  });

  test('nothing is edited where it has the value already', () => {
    const text = `${head}metadata: {annotations: {${wave}: '5'}}\n`;
    expect(withWave5(text)).toBe(text);
  });
});

test.each([
  [
    'CRLF',
    `${head}metadata:\n  name: x\nspec: {}`.replaceAll('\n', '\r\n'),
    `\r\n  annotations:\r\n    ${wave}: "5"\r\nspec`,
  ],
  [
    'a lone CR',
    `${head}metadata:\n  name: x\n`.replaceAll('\n', '\r'),
    `\r  annotations:\r    ${wave}: "5"\r`,
  ],
  ['no line break at all', '{apiVersion: v1, kind: A}', `kind: A, metadata: {annotations: {${wave}: "5"}}}`],
  [
    'JSON',
    '{\n  "apiVersion": "v1",\n  "kind": "A",\n  "metadata": {\n    "name": "x"\n  }\n}\n',
    `"name": "x",\n    "annotations": {"${wave}": "5"}\n  }`,
  ],
  [
    'a byte order mark',
    `\ufeff${head}metadata: {name: x}`,
    `metadata: {name: x, annotations: {${wave}: "5"}}`,
  ],
  ['a document marker', `---\n# head\n${head}`, `kind: A\nmetadata:\n  annotations:\n    ${wave}: "5"\n`],
])('keeps the form of a file with %s', (_form, before, expected) => {
  expect(withWave5(before)).toContain(expected);
});

test('finds documents and items by their address', () => {
  const text = `a: 1\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: A\n- metadata:\n    name: b\n  apiVersion: v1\n  kind: B\n`;
  const edits = [0, 1].map(
    (item) => ({ type: 'setAnnotation', at: { path, document: 1, item }, key: 'k', value: 'v' }) as const,
  );
  expect(edited(text, edits)).toBe(
    `a: 1\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: A\n  metadata:\n    annotations:\n      k: "v"\n- metadata:\n    name: b\n    annotations:\n      k: "v"\n  apiVersion: v1\n  kind: B\n`,
  );
});

test('several annotations of one object come one behind the other', () => {
  const set = (key: string, value: string) => ({ type: 'setAnnotation', at, key, value }) as const;
  expect(
    edited(`${head}metadata:\n  name: x\n`, [set('a', '1'), set('b c', 'two "words"'), set('a', '3')]),
  ).toBe(`${head}metadata:\n  name: x\n  annotations:\n    a: "3"\n    "b c": "two \\"words\\""\n`);
});

describe('refused', () => {
  test.each([
    ['an address without an object', 'a: 1\n---\n- x\n', { path, document: 1 }],
    ['an address behind the last document', 'a: 1\n', { path, document: 1 }],
    ['an item by alias', 'x: &x {apiVersion: v1, kind: A}\nitems: [*x]\n', { path, document: 0, item: 0 }],
  ])('%s', (_what, text, address) => {
    expect(edited(text, [{ type: 'setAnnotation', at: address, key: 'k', value: 'v' }])).toBeUndefined();
  });

  test.each([
    ['annotations by alias', 'x: &x {a: b}\nmetadata:\n  annotations: *x\n'],
    ['a value by alias', `x: &x "1"\nmetadata:\n  annotations:\n    ${wave}: *x\n`],
    ['a value that others use', `metadata:\n  annotations:\n    ${wave}: &x "1"\n  labels:\n    w: *x\n`],
    ['annotations that others use', 'metadata:\n  annotations: &x\n    a: b\n  labels: *x\n'],
    ['metadata that is merged in', 'x: &x {annotations: {a: b}}\nmetadata: *x\n'],
    ['annotations that are no mapping', 'metadata:\n  annotations: text\n'],
    ['annotations that are a list', 'metadata:\n  annotations: [a]\n'],
    ['a value that is a mapping', `metadata:\n  annotations:\n    ${wave}: {a: b}\n`],
    ['a value whose tag makes it a number', `metadata:\n  annotations:\n    ${wave}: !!int 3\n`],
    ['empty braces around a comment', 'metadata:\n  annotations: { # c\n  }\n'],
    ['an explicit key', 'metadata:\n  ? annotations\n'],
    ['an absent value with a tag', 'metadata:\n  annotations: !!null\n'],
    ['broken YAML', 'metadata: "x\n'],
    ['a template', 'metadata:\n  name: a\n  {{- if .x }}\n'],
  ])('%s', (_what, text) => {
    expect(withWave5(head + text)).toBeUndefined();
  });
});
