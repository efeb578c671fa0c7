import { describe, expect, test } from 'vitest';
import { readApplicationSpec } from '../../../server/src/core/argo/readApplicationSpec.ts';
import { applicationSource } from '../../kit/applicationSource.ts';
import { renderFixture } from '../../kit/renderFixture.ts';

/** What a directory source with these settings takes of one file. */
function selects(path: string, settings: { readonly include?: string; readonly exclude?: string }): boolean {
  const directory = { recurse: true, include: undefined, exclude: undefined, ...settings };
  const file = `#- ${path}\n{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }\n`;
  return renderFixture(file, '.', applicationSource({ directory })).resources.length === 1;
}

describe('what a directory source selects (S§8.7)', () => {
  test.each([
    ['F1', 'a/b.yaml', { include: '*.yaml' }, true],
    ['F2', 'some/x/y.yaml', { include: 'some/*' }, true],
    ['F3', 'a.yml', { include: '{*.yml,*.yaml}' }, true],
    ['F4', 'env-a/x.yaml', { exclude: 'env-*/*' }, false],
    ['F5', 'sub/config.yaml', { include: '*.yaml', exclude: 'config.yaml' }, true],
    ['F6', 'a.txt', { include: '*.txt' }, false],
  ])('%s: %s with %j', (_, path, settings, expected) => {
    expect(selects(path, settings)).toBe(expected);
  });
});

describe('which tool Argo CD takes (S§8.7), where a block says nothing or comes from a file', () => {
  test('D9: an empty block chooses no tool', () => {
    const [source] = readApplicationSpec({ source: { path: '.', directory: {} } }).sources;
    expect(source?.directory).toBeUndefined();
    expect(renderFixture('#- Chart.yaml\n{ name: x }\n', '.', source).tool).toBe('helm');
  });

  test('D12: settings of .argocd-source.yaml do, and then fail without a kustomization', () => {
    const files = `#- .argocd-source.yaml\nkustomize: { namePrefix: x }\n#- a.yaml\n{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }\n`;
    const { tool, failure } = renderFixture(files, '.', applicationSource({}));
    expect(tool).toBe('kustomize');
    expect(failure).toBeDefined();
  });
});
