import { expect, test } from 'vitest';
import { readKustomizeProblems } from '../../../server/src/core/facts/readKustomizeProblems.ts';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';

const many = Array.from({ length: 10 }, (_, index) => `k${index}: 1`).join(', ');

test.each([
  ['kind: A\nmetadata: { name: a }\n', []],
  ['kind: AList\nitems: []\n', []],
  ['# nothing\n---\n~\n---\nnull\n', []],
  ['kind: A\n', ['noName kind: A']],
  ['kind: A\nmetadata: { name: "" }\n', ['noName kind: A\nmetadata: { name: "" }']],
  ['replicas: 3\n', ['notAnObject replicas: 3']],
  ['- kind: A\n', ['notAnObject - kind: A']],
  ['text\n', ['notAnObject text']],
  ['kind: A\nkind: B\nmetadata: { name: a }\n', ['duplicateKey kind']],
  ['kind: A\nmetadata: { name: a, labels: { x: 1, x: 2 } }\n', ['duplicateKey x']],
  ['kind: A\nmetadata: { name: a, annotations: { x: 1, x: 2 } }\n', []],
  ['kind: A\nmetadata: { name: a, annotations: { x: { y: 1, y: 2 } } }\n', ['duplicateKey y']],
  [
    'kind: A\nmetadata: { name: a }\nspec: [{ a: 1 }, { metadata: { annotations: { x: 1, x: 2 } } }]\n',
    ['duplicateKey x'],
  ],
  [`kind: A\nmetadata: { name: a }\nspec: { ${many} }\n`, []],
  [`kind: A\nmetadata: { name: a }\nspec: { ${many}, k3: 2 }\n`, ['duplicateKey k3']],
  ['kind: A\nmetadata: { name: a }\nspec: { <<: &a { x: 1 }, <<: *a, [1]: 2 }\n', []],
])('%j', (text, expected) => {
  const problems = readKustomizeProblems(readYaml(text));
  expect(problems.map(({ problem, range }) => `${problem} ${text.slice(range.start, range.end)}`)).toEqual(
    expected,
  );
});
