import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hasHealthCheck } from '../../../server/src/core/order/hasHealthCheck.ts';

const semantics = path.resolve(import.meta.dirname, '../../../../shared/argo-cd/sync-semantics.md');
const title = existsSync(semantics) ? '' : ' (skipped without ../shared/argo-cd/sync-semantics.md)';

/** `group/Kind` and `group/{Kind, Kind}` in the lists of Appendix A, `*` for a kind that stands for all. */
function kindsOfAppendix(): readonly (readonly [group: string, kind: string])[] {
  const text = readFileSync(semantics, 'utf8');
  const appendix = text.slice(text.indexOf('\n## Appendix A.'), text.indexOf('\n## Appendix B.'));
  const [checked = ''] = appendix.split('\nNo check, often assumed to gate:');
  const lists = checked.replace('core {', 'core/{').replaceAll('argo-cd/', '');
  return [...lists.matchAll(/(?<![\w/])([a-z][\w.-]*)\/(?:\{([^}]*)\}|([A-Z]\w*))/g)].flatMap(
    ([, group = '', several, one = '']) =>
      (several ?? one).split(',').map((kind) => [group === 'core' ? '' : group, kind.trim()] as const),
  );
}

test.skipIf(title !== '')(`every kind of Appendix A has a check here${title}`, () => {
  const kinds = kindsOfAppendix();
  expect(kinds.length).toBeGreaterThan(80);
  expect(kinds.filter(([group, kind]) => hasHealthCheck(group, kind) !== 'yes')).toEqual([]);
});

test.each([
  'elasticsearch.k8s.elastic.co',
  'logstash.k8s.elastic.co',
  'beat.k8s.elastic.co',
  'helm.toolkit.fluxcd.io',
  'kustomize.toolkit.fluxcd.io',
  'source.toolkit.fluxcd.io',
  'image.toolkit.fluxcd.io',
  'notification.toolkit.fluxcd.io',
  'iam.crossplane.io',
  's3.aws.upbound.io',
  'sql.cnrm.cloud.google.com',
  's3.services.k8s.aws',
])('every kind of %s has a check', (group) => {
  expect(hasHealthCheck(group, 'Anything')).toBe('yes');
});

test.each([
  ['', 'Namespace'],
  ['apps', 'ControllerRevision'],
  ['batch', 'JobTemplate'],
  ['networking.k8s.io', 'IngressClass'],
  ['rbac.authorization.k8s.io', 'ClusterRole'],
  ['storage.k8s.io', 'StorageClass'],
  ['scheduling.k8s.io', 'PriorityClass'],
  ['admissionregistration.k8s.io', 'ValidatingWebhookConfiguration'],
  ['policy', 'PodSecurityPolicy'],
  ['argoproj.io', 'AppProject'],
])('%s/%s has none', (group, kind) => {
  expect(hasHealthCheck(group, kind)).toBe('no');
});

test.each([
  'crossplane.io',
  'services.k8s.aws.example.com',
  'toolkit.fluxcd.io',
  'kyverno.io',
  'example.com',
])('of %s nothing is known', (group) => {
  expect(hasHealthCheck(group, 'ClusterPolicy')).toBe('unknown');
});
