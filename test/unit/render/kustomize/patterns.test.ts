import { describe, expect, test } from 'vitest';
import { splitFieldPath } from '../../../../server/src/core/render/kustomize/fieldPath.ts';
import {
  compilePattern,
  compileWholePattern,
} from '../../../../server/src/core/render/kustomize/goPattern.ts';
import { compileLabelSelector } from '../../../../server/src/core/render/kustomize/labelSelector.ts';
import {
  isRemoteDirectory,
  isRemoteFile,
} from '../../../../server/src/core/render/kustomize/remoteReference.ts';

describe('label selectors of Kubernetes', () => {
  const labels = new Map([
    ['app', 'api'],
    ['example.com/tier', 'web'],
    ['count', '5'],
    ['text', 'x'],
  ]);

  test.each([
    ['', true],
    ['  ', true],
    ['app=api', true],
    ['app==api', true],
    ['app = web', false],
    ['app!=web', true],
    ['missing!=web', true],
    ['app=api,example.com/tier=web', true],
    ['app=api,example.com/tier=db', false],
    ['app in (web, api)', true],
    ['app in (web)', false],
    ['missing in (web)', false],
    ['app notin (web)', true],
    ['missing notin (web)', true],
    ['app notin (api)', false],
    ['app', true],
    ['!app', false],
    ['missing', false],
    ['! missing', true],
    ['app=', false],
    ['count>4', true],
    ['count > 5', false],
    ['count<10', true],
    ['count<5', false],
    ['text>1', false],
    ['missing>1', false],
  ])('"%s" is %s', (selector, matches) => {
    expect(compileLabelSelector(selector)?.((key) => labels.get(key))).toBe(matches);
  });

  test.each(['a=b c', 'a in (b', 'a in b', '=b', 'a in ($)', '-a', 'a,,b', 'a>b'])(
    '"%s" is refused',
    (selector) => {
      expect(compileLabelSelector(selector)).toBeUndefined();
    },
  );
});

describe('regular expressions of Go', () => {
  test.each([
    ['a.*', 'abc', true],
    ['b', 'abc', false],
    ['a|abc', 'abc', true],
    ['(?i)ABC', 'abc', true],
    ['(?P<first>a)bc', 'abc', true],
    ['\\Aabc\\z', 'abc', true],
    ['[[:alpha:]-]+', 'a-B', true],
    ['[[:digit:][:punct:]]+', '1-~', true],
    ['[[:lower:]]', ':', false],
    ['[[:other:]]', 'o', false],
  ])('%s covers %s: %s', (pattern, text, matches) => {
    expect(compileWholePattern(pattern)?.test(text)).toBe(matches);
  });

  test.each(['(', '*', '(?=a)', '(?!a)', '(?<=a)', '(?<!a)', '(a)\\1'])('%s is refused', (pattern) => {
    expect(compileWholePattern(pattern)).toBeUndefined();
  });

  test('a pattern may match a part', () => {
    expect(compilePattern('b')?.test('abc')).toBe(true);
  });
});

test.each([
  ['metadata.name', ['metadata', 'name']],
  ['.metadata.name', ['metadata', 'name']],
  ['metadata.annotations.[a.b/c]', ['metadata', 'annotations', 'a.b/c']],
  ['metadata.annotations.a\\.b/c', ['metadata', 'annotations', 'a.b/c']],
  ['spec.[name=a.b].x', ['spec', '[name=a.b]', 'x']],
  ['spec.[a].x', ['spec', 'a', 'x']],
  ['spec.[a.b', ['spec', 'a.b']],
])('the steps of %s', (path, steps) => {
  expect(splitFieldPath(path)).toEqual(steps);
});

test.each([
  ['https://example.com/a.yaml', true, true],
  ['HTTP://example.com/a.yaml', true, true],
  ['ssh://git@example.com/o/r', false, true],
  ['file:///repo', false, true],
  ['https://example.com', true, false],
  ['git@example.com:o/r.git', false, true],
  ['git::git@example.com:o/r.git', false, true],
  ['github.com/o/r', false, true],
  ['GitHub.com:o/r', false, true],
  ['github.com/o', false, false],
  ['example.com/o/r', false, false],
  ['../base', false, false],
  ['a@b', false, false],
])('%s is a remote file: %s, a remote directory: %s', (entry, file, directory) => {
  expect([isRemoteFile(entry), isRemoteDirectory(entry)]).toEqual([file, directory]);
});
