import { describe, expect, test } from 'vitest';
import { collectFacts } from '../../../server/src/core/facts/collectFacts.ts';
import type { Suppression } from '../../../server/src/core/facts/fileFacts.ts';

const suppressionsOf = (text: string, path = '/r/a.yaml'): readonly Suppression[] =>
  collectFacts(path, text, { manifests: 'all' }).suppressions;

describe('the form', () => {
  test.each([
    ['# sync-waves-ignore', [[]]],
    ['# sync-waves-ignore:', [[]]],
    ['# sync-waves-ignore -- because', [[]]],
    ['# sync-waves-ignore: rule-a', [['rule-a']]],
    ['#sync-waves-ignore: rule-a, rule-b -- because of rule-c', [['rule-a', 'rule-b']]],
    ['## sync-waves-ignore: rule-a rule-b', [['rule-a', 'rule-b']]],
    ['# sync-waves-ignore: Rule_A', []],
    ['# sync-waves-ignored: rule-a', []],
    ['# see sync-waves-ignore: rule-a', []],
    ['# sync-waves-ignore: is how to switch a rule off.', []],
    ['a: "# sync-waves-ignore"', []],
    ['a: b# sync-waves-ignore', []],
  ])('of %j names %j', (line, rules) => {
    expect(suppressionsOf(`kind: A\n${line}\n`).map((suppression) => suppression.rules)).toEqual(rules);
  });
});

describe('the providers', () => {
  test.each([
    ['# sync-waves-ignore: needs a', [[[], ['a']]]],
    [
      '# sync-waves-ignore: rule-a, rule-b needs a, argocd/b.c -- because',
      [
        [
          ['rule-a', 'rule-b'],
          ['a', 'argocd/b.c'],
        ],
      ],
    ],
    ['# sync-waves-ignore: rule-a', [[['rule-a'], []]]],
    ['# sync-waves-ignore: needs', []],
    ['# sync-waves-ignore: needs a, B', []],
  ])('of %j', (line, expected) => {
    expect(suppressionsOf(`kind: A\n${line}\n`).map(({ rules, needs }) => [rules, needs])).toEqual(expected);
  });
});

describe('what is covered', () => {
  const covered = (text: string, path?: string): unknown =>
    suppressionsOf(text, path).map(({ range, covers }) => {
      expect(text.slice(range.start, range.end)).toBe('# sync-waves-ignore');
      return text.slice(covers.start, covers.end);
    });

  test.each([
    ['a: 1\nb: 2 # sync-waves-ignore\nc: 3\n', ['b: 2 # sync-waves-ignore']],
    ['a: 1\n  # sync-waves-ignore\nb: 2\nc: 3\n', ['  # sync-waves-ignore\nb: 2']],
    ['a: 1\n# sync-waves-ignore\n\n# more\nb: 2\nc: 3\n', ['# sync-waves-ignore\n\n# more\nb: 2']],
    ['a: 1\r\n# sync-waves-ignore\r\nb: 2\r\nc: 3\r\n', ['# sync-waves-ignore\r\nb: 2']],
    ['# sync-waves-ignore\na: 1\nb: 2\n', ['# sync-waves-ignore\na: 1\nb: 2']],
    [
      '# head\n# sync-waves-ignore\n\n---\n# more\na: 1\nb: 2\n---\nc: 3\n',
      ['# sync-waves-ignore\n\n---\n# more\na: 1\nb: 2'],
    ],
    ['a: 1 # sync-waves-ignore\nb: 2\n---\nc: 3\n', ['a: 1 # sync-waves-ignore\nb: 2']],
    ['a: 1\n---\nb: 2\nc: 3\n# sync-waves-ignore\n', ['# sync-waves-ignore\n']],
    ['a: 1\nb: 2\n# sync-waves-ignore\n---\nc: 3\nd: 4\n', ['# sync-waves-ignore\n---\nc: 3\nd: 4']],
  ])('in %j: %j', (text, expected) => {
    expect(covered(text)).toEqual(expected);
  });

  test('comments one below the other are about the same line', () => {
    const text = 'a: 1\n# sync-waves-ignore\n\n# sync-waves-ignore\nb: 2\n# sync-waves-ignore\nc: 3\n';
    expect(covered(text)).toEqual([
      '# sync-waves-ignore\n\n# sync-waves-ignore\nb: 2',
      '# sync-waves-ignore\nb: 2',
      '# sync-waves-ignore\nc: 3',
    ]);
  });

  test('a comment above an item of a List covers the item', () => {
    const item = '- apiVersion: v1\n  kind: A\n  metadata: {name: a}';
    const text = `apiVersion: v1\nkind: List\nitems:\n# sync-waves-ignore\n${item}\n- apiVersion: v1\n  kind: B\n`;
    expect(covered(text)).toEqual([`# sync-waves-ignore\n${item}`]);
  });

  test('a comment at the head of a Kustomize file covers all of it', () => {
    const text = '# sync-waves-ignore\nresources:\n- a.yaml\n';
    expect(covered(text, '/r/kustomization.yaml')).toEqual([text.trimEnd()]);
  });
});
