import { describe, expect, test } from 'vitest';
import type { RuleSetting } from '../../server/src/core/config/config.ts';
import type { Settings } from '../../server/src/core/config/settings.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

const application = (name: string, ...annotations: readonly string[]): string =>
  [
    `#- apps/${name}.yaml`,
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Application',
    'metadata:',
    `  name: ${name}`,
    ...(annotations.length > 0 ? ['  annotations:', ...annotations.map((line) => `    ${line}`)] : []),
    'spec: { project: default }',
    '',
  ].join('\n');

const wave = (value: string): string => `argocd.argoproj.io/sync-wave: "${value}"`;
const needs = (names: string): string => `sync-waves/depends-on: ${names}`;

/** One error: api needs database, which syncs later. */
const platform = application('api', wave('3'), needs('database')) + application('database', wave('4'));
const config = (...lines: readonly string[]): string => `#- .sync-waves.yaml\n${lines.join('\n')}\n`;

function severities(text: string, settings: Partial<Settings> = {}): readonly string[] {
  const { snapshot } = workspaceFrom(text, { settings });
  return [...snapshot.findings.values()].flat().map(({ rule, severity }) => `${severity} ${rule}`);
}

const rules = (rule: string, setting: RuleSetting): Partial<Settings> => ({
  rules: new Map([[rule, setting]]),
});

describe('the severity of a finding', () => {
  test('is the default of its rule', () => {
    expect(severities(platform)).toEqual(['error dependency-in-later-wave']);
  });

  test('is what the settings say', () => {
    expect(severities(platform, rules('dependency-in-later-wave', 'hint'))).toEqual([
      'hint dependency-in-later-wave',
    ]);
    expect(severities(platform, rules('dependency-in-later-wave', 'off'))).toEqual([]);
    expect(severities(platform, rules('dependency-unknown', 'off'))).toHaveLength(1);
  });

  test('is what .sync-waves.yaml says, whatever the settings say', () => {
    const text = config('rules: { dependency-in-later-wave: warning }') + platform;
    expect(severities(text, rules('dependency-in-later-wave', 'off'))).toEqual([
      'warning dependency-in-later-wave',
    ]);
    const off = config('rules: { dependency-in-later-wave: off }') + platform;
    expect(severities(off, rules('dependency-in-later-wave', 'error'))).toEqual([]);
  });

  test('follows a change of the settings', () => {
    const { workspace, snapshot } = workspaceFrom(platform);
    expect(snapshot.findings.size).toBe(1);
    const settings: Settings = {
      locale: 'en',
      dependencyAnnotations: [],
      unorderedScopes: 'summarize',
      rules: new Map([['dependency-in-later-wave', 'off']]),
    };
    expect(workspace.configure(settings).findings.size).toBe(0);
  });
});

describe('a finding is left out', () => {
  test.each([
    ['its rule', '{ rule: dependency-in-later-wave }'],
    ['its Application', '{ app: api }'],
    [
      'its rule, Application and provider',
      '{ rule: dependency-in-later-wave, app: api, provider: database }',
    ],
  ])('by %s in the configuration', (_, entry) => {
    expect(severities(config(`ignore: [${entry}]`) + platform)).toEqual([]);
  });

  test.each(['{ rule: dependency-in-same-wave }', '{ app: database }', '{ app: api, provider: redis }'])(
    'not by %s',
    (entry) => {
      expect(severities(config(`ignore: [${entry}]`) + platform)).toHaveLength(1);
    },
  );

  const withComment = (comment: string): string =>
    application('api', needs('database'), comment, wave('3')) + application('database', wave('4'));

  test.each([
    '# sync-waves-ignore',
    '# sync-waves-ignore: dependency-in-later-wave',
    '# sync-waves-ignore: wave-non-canonical, dependency-in-later-wave -- both retry',
  ])('by the comment "%s"', (comment) => {
    expect(severities(withComment(comment))).toEqual([]);
  });

  test('not by a comment about another rule', () => {
    expect(severities(withComment('# sync-waves-ignore: wave-not-integer'))).toHaveLength(1);
  });

  test('not by a comment on another line', () => {
    const text = application('api', wave('3'), '# sync-waves-ignore', needs('database'));
    expect(severities(text + application('database', wave('4')))).toHaveLength(1);
  });
});

describe('a scope without waves', () => {
  const text =
    application('api', needs('database')) + application('database') + application('web', needs('api'));

  test('is one finding', () => {
    expect(severities(text)).toEqual(['information scope-without-waves']);
  });

  test('has all its findings where the settings want them', () => {
    expect(severities(text, { unorderedScopes: 'report' })).toEqual([
      'warning dependency-in-same-wave',
      'warning dependency-in-same-wave',
    ]);
  });
});
