import { describe, expect, test } from 'vitest';
import { readSettings } from '../../client/src/settings.ts';

const read = (values: Readonly<Record<string, unknown>>) => readSettings((name) => values[name]);

describe('readSettings', () => {
  test('passes on what the user has set', () => {
    expect(
      read({
        'syncWaves.rules': { 'wave-not-string': 'off', 'dependency-in-same-wave': 'error' },
        'syncWaves.dependencyAnnotations': ['acme.io/needs'],
        'syncWaves.unorderedScopes': 'report',
        'files.exclude': { '**/vendor': true, '**/.git': false },
      }),
    ).toEqual({
      rules: { 'wave-not-string': 'off', 'dependency-in-same-wave': 'error' },
      dependencyAnnotations: ['acme.io/needs'],
      unorderedScopes: 'report',
      filesExclude: { '**/vendor': true, '**/.git': false },
    });
  });

  const nothing = { rules: {}, dependencyAnnotations: [], unorderedScopes: 'summarize', filesExclude: {} };

  test('nothing set', () => {
    expect(read({})).toEqual(nothing);
  });

  test.each([
    {
      'syncWaves.rules': { 'wave-not-string': 'fatal', 'wave-not-integer': true, 'wave-out-of-range': null },
    },
    { 'syncWaves.rules': 'off' },
    { 'syncWaves.rules': null },
    { 'syncWaves.dependencyAnnotations': 'acme.io/needs' },
    { 'syncWaves.dependencyAnnotations': [1, null, {}] },
    { 'syncWaves.unorderedScopes': 'always' },
    { 'files.exclude': { '**/*.js': { when: '$(basename).ts' } } },
  ])('leaves out what makes no sense: %o', (values) => {
    expect(read(values)).toEqual(nothing);
  });
});
