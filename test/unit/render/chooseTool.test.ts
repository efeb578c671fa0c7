import { expect, test } from 'vitest';
import type { ApplicationSource } from '../../../server/src/core/argo/applicationSpec.ts';
import { applicationSource } from '../../kit/applicationSource.ts';
import { renderFixture } from '../../kit/renderFixture.ts';

const directory = { recurse: true, include: undefined, exclude: undefined };

/** S§8.7. Empty blocks (D9) are dropped when the specification is read. */
test.each<[id: string, files: readonly string[], source: Partial<ApplicationSource>, tool: string]>([
  ['D1', ['a.yaml'], {}, 'directory'],
  ['D2', ['Chart.yaml', 'templates/x.yaml'], {}, 'helm'],
  ['D3', ['MyChart.yaml'], {}, 'helm'],
  ['D4', ['kustomization.yml'], {}, 'kustomize'],
  ['D5', ['Kustomization'], {}, 'kustomize'],
  ['D6', ['kustomize.yaml'], {}, 'directory'],
  ['D7', ['Chart.yaml', 'kustomization.yaml'], {}, 'kustomize'],
  ['D8', ['Chart.yaml'], { directory }, 'directory'],
  ['D10', ['sub/Chart.yaml', 'a.yaml'], {}, 'directory'],
  ['D11', ['chart.yaml'], {}, 'directory'],
  ['D13', ['Chart.yaml'], { helm: { releaseName: 'x' }, kustomize: { namePrefix: 'x' } }, 'kustomize'],
  ['plugin', ['Chart.yaml'], { plugin: true }, 'plugin'],
  ['helm', ['a.yaml'], { helm: { releaseName: 'x' } }, 'helm'],
])('%s: %j %j', (_id, files, source, tool) => {
  const fixture = files.map((path) => `#- ${path}\n{ name: x }\n`).join('');
  expect(renderFixture(fixture, '.', applicationSource(source)).tool).toBe(tool);
});

test('an assumed scope is rendered by its files alone', () => {
  expect(renderFixture('#- kustomization.yaml\nresources: []\n').tool).toBe('kustomize');
});

test('settings for several tools (D13) make everything fail', () => {
  const source = applicationSource({ helm: { releaseName: 'x' }, kustomize: { namePrefix: 'x' } });
  const { failure } = renderFixture('#- kustomization.yaml\nresources: []\n', '.', source);
  expect(failure?.message.en).toBe('The source has settings for several tools: kustomize, helm.');
});

test('a plugin is a program: nothing of it is known', () => {
  const { resources, unresolved } = renderFixture(
    '#- a.yaml\n{}\n',
    '.',
    applicationSource({ plugin: true }),
  );
  expect(resources).toEqual([]);
  expect(unresolved.map(({ reason }) => reason)).toEqual(['plugin']);
});

test('.argocd-source.yaml changes the settings (D12), but not where the source is', () => {
  const files = `
#- .argocd-source.yaml
kustomize: { namePrefix: new-, nameSuffix: null }
directory: null
path: elsewhere
#- kustomization.yaml
resources: [a.yaml]
#- a.yaml
{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }
`;
  const source = applicationSource({
    path: 'here',
    directory,
    kustomize: { nameSuffix: '-old', namespace: 'n' },
  });
  const { tool, resources, failure } = renderFixture(files, '.', source);
  expect(tool).toBe('kustomize');
  expect(failure).toBeUndefined();
  expect(resources.map(({ namespace, name }) => `${namespace ?? ''}/${name}`)).toEqual(['n/new-a']);
});

test('.argocd-source.yaml may say anything else', () => {
  const files =
    '#- .argocd-source.yaml\njust text\n#- a.yaml\n{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }\n';
  expect(renderFixture(files, '.', applicationSource({ plugin: true })).tool).toBe('plugin');
});
