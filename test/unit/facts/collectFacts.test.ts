import { describe, expect, test } from 'vitest';
import { collectFacts, largestText } from '../../../server/src/core/facts/collectFacts.ts';

const application = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\n';
const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';

describe('which files are read', () => {
  test.each([
    ['/r/a.yaml', application, undefined],
    ['/r/a.yaml', configMap, 'irrelevant'],
    ['/r/a.yaml', '', 'irrelevant'],
    ['/r/a.yaml', `${configMap}# sync-waves-ignore`, undefined],
    ['/r/a.yaml', configMap.replace('{name: a}', '{annotations: {helm.sh/hook: pre-install}}'), undefined],
    ['/r/a.yaml', 'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\n', 'irrelevant'],
    ['/r/a.yaml', 'kind: CustomResourceDefinition\nspec: {group: argoproj.io}\n', 'irrelevant'],
    ['/r/kustomization.yaml', 'resources: []\n', undefined],
    ['/r/.sync-waves.yaml', 'version: 1\n', undefined],
    ['/r/a.yaml', `${application}${' '.repeat(largestText)}`, 'tooLarge'],
  ])('%s with %j: skipped as %s', (path, text, skipped) => {
    expect(collectFacts(path, text).skipped).toBe(skipped);
  });

  test('a file that a source names is read whatever it mentions', () => {
    const facts = collectFacts('/r/a.yaml', configMap, { manifests: 'all' });
    expect(facts).toMatchObject({ skipped: undefined, manifests: [{ kind: 'ConfigMap' }] });
  });

  test('nothing is known of a file that is skipped', () => {
    expect(collectFacts('/r/a.yaml', configMap)).toEqual({
      path: '/r/a.yaml',
      skipped: 'irrelevant',
      manifests: [],
      kustomization: undefined,
      config: undefined,
      gitConfig: undefined,
      suppressions: [],
      listedWaves: [],
      templateSigns: [],
      problems: [],
      kustomizeProblems: [],
    });
  });
});

test('a Kustomize file is no manifest', () => {
  const text = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n';
  const facts = collectFacts('/r/Kustomization', text);
  expect(facts.manifests).toEqual([]);
  expect(facts.kustomization?.entries).toMatchObject([{ list: 'resources', value: 'a.yaml' }]);
});

test('the configuration is read with its mistakes', () => {
  const facts = collectFacts('/r/.sync-waves.yaml', 'defaultWave: 7\nbands: 5\n');
  expect(facts.config?.value.defaultWave).toBe(7n);
  expect(facts.config?.problems).toHaveLength(1);
  expect(facts.manifests).toEqual([]);
});

test('the remotes come from .git/config', () => {
  const text = '[remote "origin"]\n  url = https://github.com/acme/platform.git\n';
  expect(collectFacts('/r/.git/config', text).gitConfig?.remotes).toEqual([
    'https://github.com/acme/platform.git',
  ]);
  expect(collectFacts('/r/config', text)).toMatchObject({ gitConfig: undefined, skipped: 'irrelevant' });
});

test('a broken file keeps what could be recovered, and tells the problem', () => {
  const facts = collectFacts('/r/a.yaml', `${application}spec: {project: "x}\n---\n${application}`);
  expect(facts.problems.length).toBeGreaterThan(0);
  expect(facts.manifests[0]?.name?.value).toBe('a');
});

test('facts depend on nothing but path and text', () => {
  expect(collectFacts('/r/a.yaml', application)).toEqual(collectFacts('/r/a.yaml', application));
});
