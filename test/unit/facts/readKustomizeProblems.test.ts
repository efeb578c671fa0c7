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
  ['kind: A\nmetadata: { name: ~ }\n', ['noName kind: A\nmetadata: { name: ~ }']],
  ['{}\n---\n[]\n---\n""\n', ['emptyDocument {}', 'emptyDocument []', 'notAnObject ""']],
  ['kind: List\nitems: [{ kind: A, metadata: { name: a } }, { kind: BList, items: [] }]\n', []],
  ['kind: List\nitems: [{ kind: A }]\n', ['noName { kind: A }']],
  ['kind: List\nitems: [&a { kind: A, metadata: { name: a } }, *a, 5]\n', ['itemNotAnObject 5']],
  ['kind: List\nitems: {}\n', []],
  ['%YAML 1.2\n---\n{}\n', ['directive %YAML', 'emptyDocument {}']],
  ['# why\n%TAG ! tag:x,2000:\n---\n{}\n', ['directive %TAG', 'emptyDocument {}']],
  ['--- { kind: A, metadata: { name: a } }\n', []],
  ['---\t\n--- # why\n---', []],
  ['\n--- &a\n---', ['separator --- &a']],
  ['kind: A\nmetadata: { name: a }\n--- ~', ['separator --- ~']],
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
  ['kind: A\nmetadata: { name: a }\nspec: { <<: &a { x: 1 }, <<: *a }\n', []],
  ['kind: A\nmetadata: { name: a }\nspec: { a: &b c, *b : 1, [1]: 2 }\n', ['keyNotString [1]']],
  ['kind: A\nmetadata: { name: a }\ndata: { "8080": x, -x: y, yes: n, 1:30: z }\n', []],
  ['kind: A\nmetadata: { name: a }\ndata: { 8080: x }\n', ['keyNotString 8080']],
  ['kind: A\nmetadata: { name: a }\nspec: [{ a: { true: x } }]\n', ['keyNotString true']],
  ['kind: List\nitems: [null]\n', []],
])('%j', (text, expected) => {
  const problems = readKustomizeProblems(text, readYaml(text));
  expect(problems.map(({ problem, range }) => `${problem} ${text.slice(range.start, range.end)}`)).toEqual(
    expected,
  );
});
