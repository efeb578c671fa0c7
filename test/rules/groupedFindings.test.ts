import { describe, expect, test } from 'vitest';
import { describeHealthCheck } from '../../server/src/core/features/describeHealthCheck.ts';
import { fixtureRepository, workspaceFrom } from '../kit/workspaceFrom.ts';

const application = (file: string, deploys: string, wave = '1'): string => `
#- ${file}
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${file.replace(/^.*\/|\.yaml$/g, '')}
  annotations: { argocd.argoproj.io/sync-wave: "${wave}" }
spec:
  source: { repoURL: "${fixtureRepository}", path: ${deploys} }
  destination: { namespace: shop }
  syncPolicy: { automated: {} }
`;
const deployment = (path: string, env: string): string => `
#- ${path}/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { spec: { containers: [{ name: web, ${env} }] } } }
`;
const secret = `
#- deploy/store/secret.yaml
apiVersion: v1
kind: Secret
metadata: { name: store }
`;
const mounted = 'envFrom: [{ secretRef: { name: store } }]';
const called = 'env: [{ name: STORE_HOST, value: store.shop.svc }]';
const service = `
#- deploy/store/service.yaml
apiVersion: v1
kind: Service
metadata: { name: store }
`;

function messagesOf(fixture: string, rule: string, locale: 'en' | 'fr'): readonly string[] {
  const { findings } = workspaceFrom(fixture, { settings: { locale } }).snapshot;
  const found = [...findings.values()].flat().filter((finding) => finding.rule === rule);
  return found.flatMap(({ severity, message, related }) => [
    `${severity}: ${message}`,
    ...related.map((each) => each.message),
  ]);
}

function consumers(count: number, env: string, folder = 'apps'): string {
  return Array.from({ length: count }, (_, index) => {
    const path = `deploy/${folder}-${index}`;
    return application(`${folder}/user-${index}.yaml`, path) + deployment(path, env);
  }).join('');
}

describe.each(['en', 'fr'] as const)('in %s', (locale) => {
  test('many that need one provider in its wave are one finding on the provider', () => {
    const other = application('apps/other.yaml', 'deploy/none', '5');
    const hard = consumers(4, mounted) + application('apps/store.yaml', 'deploy/store') + secret + other;
    expect(messagesOf(hard, 'dependency-in-same-wave', locale)).toMatchSnapshot();
    const soft = consumers(4, called) + application('apps/store.yaml', 'deploy/store') + service + other;
    expect(messagesOf(soft, 'dependency-in-same-wave', locale)).toMatchSnapshot();
  });

  test('what one tree needs of another one is one finding', () => {
    const store = application('store/store.yaml', 'deploy/store') + secret;
    expect(messagesOf(consumers(1, mounted) + store, 'dependency-across-scopes', locale)).toMatchSnapshot();
    expect(messagesOf(consumers(3, mounted) + store, 'dependency-across-scopes', locale)).toMatchSnapshot();
  });

  test.each([
    ['told by the configuration', '#- .sync-waves.yaml\nargocd: { applicationHealth: true }\n'],
    ['denied by the configuration', '#- .sync-waves.yaml\nargocd: { applicationHealth: false }\n'],
    [
      'found in the ConfigMap',
      '#- argocd/cm.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: argocd-cm }\ndata: { resource.customizations.health.argoproj.io_Application: "hs = {} return hs" }\n',
    ],
    [
      'not in the ConfigMap',
      '#- argocd/cm.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: argocd-cm }\ndata: { url: https://cd.example.com }\n',
    ],
    ['unknown', ''],
  ])('the health check of Applications: %s', (_, setup) => {
    const apps = application('apps/a.yaml', 'none', '1') + application('apps/b.yaml', 'none', '2');
    const { model } = workspaceFrom(setup + apps).snapshot;
    const link = (_place: unknown, text: string): string => text;
    const scopes = model.scopes.filter(({ name }) => name === 'apps');
    expect(scopes.map((scope) => describeHealthCheck(scope, { model, locale, link }))).toMatchSnapshot();
  });
});
