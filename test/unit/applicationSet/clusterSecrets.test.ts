import { expect, test } from 'vitest';
import { generateFromClusters } from '../../../server/src/core/applicationSet/generators/clusterGenerator.ts';
import type { GeneratorContext } from '../../../server/src/core/applicationSet/generatorContext.ts';

/** The names, or all parameters, that `clusters` gives for some cluster Secrets. */
function generated(
  secrets: GeneratorContext['clusterSecrets'],
  selector: object,
  mode: GeneratorContext['mode'],
): unknown {
  const context = { clusterSecrets: secrets, mode } as Partial<GeneratorContext> as GeneratorContext;
  const found = generateFromClusters({ selector }, context);
  return found.kind === 'known' ? found.sets : found;
}

const local = {
  name: 'in-cluster',
  nameNormalized: 'in-cluster',
  server: 'https://kubernetes.default.svc',
  project: '',
};
const bare = { name: '', nameNormalized: '', server: '', project: '' };

test('a Secret that says nothing, and the cluster itself', () => {
  expect(generated([{}], {}, 'go')).toEqual([{ ...bare, metadata: { labels: {}, annotations: {} } }, local]);
});

test('a Secret for the cluster itself takes its place', () => {
  const secret = { metadata: { name: 'here' }, stringData: { server: local.server, project: 'team' } };
  expect(generated([secret], {}, 'go')).toMatchObject([{ name: 'here', project: 'team' }]);
});

test('labels and annotations by their whole keys; a selector leaves out the cluster itself', () => {
  const east = {
    metadata: { name: 'east', labels: { env: 'prod' }, annotations: { zone: 'a' } },
    stringData: { name: 'East_1' },
  };
  const west = { metadata: { name: 'west', labels: { env: 7 } } };
  expect(generated([east, west], { matchLabels: { env: 'prod' } }, 'fast')).toMatchObject([
    { name: 'East_1', 'metadata.labels.env': 'prod', 'metadata.annotations.zone': 'a' },
  ]);
});

test('without any Secret nobody knows', () => {
  expect(generated([], {}, 'go')).toMatchObject({ kind: 'unknown', reason: 'clusters' });
});
