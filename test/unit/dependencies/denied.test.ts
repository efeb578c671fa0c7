import { describe, expect, test } from 'vitest';
import { printDependencies } from '../../kit/printModel.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';
import { fixtureOf } from './dependencyCase.ts';
import { app, deployment, fromSecret, object, secret } from './inference/inferenceCase.ts';

const service = object('v1 Service', 'db');
const files = {
  'apps/a.yaml': app('a'),
  'apps/b.yaml': app('b'),
  'apps/c.yaml': app('c'),
  'a/api.yaml': deployment('api', `${fromSecret('token')}, env: [{ name: DB_HOST, value: db }]`),
  'b/token.yaml': secret('token'),
  'c/db.yaml': service,
};

const toB =
  'a in apps → b in apps (hard: Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: token)\n';
const toC =
  'a in apps → c in apps (soft: Deployment api: spec.template.spec.containers[0].env[0].value: db)\n';

function dependenciesWith(changed: Readonly<Record<string, string>>): string {
  return printDependencies(workspaceFrom(fixtureOf({ ...files, ...changed })).snapshot.model);
}

const commented = (comment: string) => ({ 'apps/a.yaml': `${comment}\n${app('a')}` });
const ignoring = (entry: string) => ({ '.sync-waves.yaml': `ignore: [${entry}]\n` });

describe('what somebody says that it is no dependency', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['nobody', {}, toB + toC],
    ['a comment', commented('# sync-waves-ignore: needs b'), toC],
    ['a comment with reasons', commented('# sync-waves-ignore: needs b, c -- it only links to them'), ''],
    ['a comment with the namespace', commented('# sync-waves-ignore: needs argocd/b'), toC],
    ['a comment with another namespace', commented('# sync-waves-ignore: needs elsewhere/b'), toB + toC],
    [
      'a comment about a finding',
      commented('# sync-waves-ignore: dependency-in-same-wave needs b'),
      toB + toC,
    ],
    ['the configuration', ignoring('{ app: a, provider: c }'), toB],
    ['the configuration about a rule', ignoring('{ app: a, provider: c, rule: x }'), toB + toC],
    ['the configuration about another app', ignoring('{ app: b, provider: c }'), toB + toC],
    ['the configuration about an app', ignoring('{ app: a }'), toB + toC],
  ])('%s', (_, changed, expected) => {
    expect(dependenciesWith(changed)).toBe(expected);
  });

  test('what is declared stands all the same', () => {
    const declared = { '.sync-waves.yaml': 'dependencies: { a: b }\nignore: [{ app: a, provider: b }]\n' };
    expect(dependenciesWith(declared)).toBe(`a in apps → b in apps (declared: a: b)\n${toC}`);
  });

  test('and the other way round after an edit', () => {
    const { workspace } = workspaceFrom(
      fixtureOf({ ...files, ...commented('# sync-waves-ignore: needs b') }),
    );
    const { model } = workspace.apply([{ path: '/workspace/apps/a.yaml', text: app('a') }]);
    expect(printDependencies(model)).toBe(toB + toC);
  });
});
