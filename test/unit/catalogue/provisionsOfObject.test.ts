import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInCatalogue, withEntries } from '../../../server/src/core/catalogue/catalogue.ts';
import { treeOfPlain } from '../../../server/src/core/render/kustomize/treeOfPlain.ts';
import { provisionsOfChart } from '../../../server/src/core/catalogue/provisionsOfChart.ts';
import { provisionsOfObject } from '../../../server/src/core/catalogue/provisionsOfObject.ts';
import { listOf, printProvision } from './printProvision.ts';

function ofObject(kind: string, body = '{}', catalogue = builtInCatalogue): readonly string[] {
  const [bare = '', ...group] = kind.split('.');
  const object = { kind: bare, group: group.join('.'), name: 'x', namespace: 'n' };
  return provisionsOfObject(object, () => treeOfPlain(parse(body)), catalogue).map(printProvision);
}

describe('an object provides', () => {
  test.each([
    ['Certificate.cert-manager.io', 'spec: { secretName: tls }', 'Secret/tls'],
    ['Certificate.cert-manager.io', 'spec: { secretName: "{{ .Values.tls }}" }', ''],
    [
      'Ingress.networking.k8s.io',
      'metadata: { annotations: { cert-manager.io/cluster-issuer: le } }\nspec: { tls: [{ secretName: a }, { secretName: b }] }',
      'Secret/a + Secret/b',
    ],
    ['Ingress.networking.k8s.io', 'spec: { tls: [{ secretName: a }] }', ''],
    ['ExternalSecret.external-secrets.io', 'spec: {}', 'Secret/x'],
    ['ExternalSecret.external-secrets.io', 'spec: { target: { name: y } }', 'Secret/y'],
    ['ExternalSecret.external-secrets.io', 'spec: { target: { name: y, creationPolicy: Merge } }', ''],
    [
      'ClusterExternalSecret.external-secrets.io',
      'spec: { externalSecretName: e, namespaces: [a, b] }',
      'Secret/e@a + Secret/e@b',
    ],
    ['SealedSecret.bitnami.com', 'spec: {}', 'Secret/x'],
    [
      'InfisicalSecret.secrets.infisical.com',
      'spec: { managedSecretReference: { secretName: s, secretNamespace: m } }',
      'Secret/s@m',
    ],
    [
      'InfisicalSecret.secrets.infisical.com',
      'spec: { managedKubeSecretReferences: [{ secretName: s, secretNamespace: m }, { secretName: t }] }',
      'Secret/s@m + Secret/t',
    ],
    [
      'VaultStaticSecret.secrets.hashicorp.com',
      'spec: { destination: { name: s, create: true } }',
      'Secret/s',
    ],
    ['VaultStaticSecret.secrets.hashicorp.com', 'spec: { destination: { name: s } }', ''],
    ['OnePasswordItem.onepassword.com', 'spec: {}', 'Secret/x'],
    [
      'Cluster.postgresql.cnpg.io',
      'spec: { bootstrap: { initdb: { secret: { name: own } } }, superuserSecret: { name: su }, certificates: { serverCASecret: c } }',
      'Service/x-rw + Service/x-ro + Service/x-r',
    ],
    [
      'Cluster.postgresql.cnpg.io',
      'spec: {}',
      'Service/x-rw + Service/x-ro + Service/x-r + Secret/x-app + Secret/x-superuser + Secret/x-ca + Secret/x-server + Secret/x-replication',
    ],
    ['Pooler.postgresql.cnpg.io', '{}', 'Service/x'],
    [
      'postgresql.acid.zalan.do',
      'spec: { users: { app: [], other_user: [] } }',
      'Service/x + Service/x-repl + Service/x-config + Secret/postgres.x.credentials.postgresql.acid.zalan.do + Secret/standby.x.credentials.postgresql.acid.zalan.do + Secret/app.x.credentials.postgresql.acid.zalan.do',
    ],
    ['KafkaUser.kafka.strimzi.io', '{}', 'Secret/x'],
    ['ObjectBucketClaim.objectbucket.io', '{}', 'Secret/x + ConfigMap/x'],
    ['Dragonfly.dragonflydb.io', '{}', 'Service/x'],
    [
      'MongoDBCommunity.mongodbcommunity.mongodb.com',
      'spec: { users: [{ name: u, db: admin }, { name: v, db: d, connectionStringSecretName: c }] }',
      'Service/x-svc + Secret/c + Secret/x-admin-u',
    ],
    [
      'CompositeResourceDefinition.apiextensions.crossplane.io',
      'spec: { group: acme.example, names: { kind: XDb }, claimNames: { kind: Db } }',
      'api XDb.acme.example + api Db.acme.example',
    ],
    [
      'Provider.pkg.crossplane.io',
      'metadata: { name: provider-helm }',
      'api helm.crossplane.io + api helm.m.crossplane.io',
    ],
    ['Provider.pkg.crossplane.io', 'metadata: { name: provider-other }', ''],
    [
      'ConstraintTemplate.templates.gatekeeper.sh',
      'spec: { crd: { spec: { names: { kind: Need } } } }',
      'api Need.constraints.gatekeeper.sh',
    ],
    [
      'ClusterPolicy.kyverno.io',
      'spec: { rules: [{ generate: { kind: Secret, name: pull, namespace: "{{request.object.metadata.name}}" } }, { generate: { kind: Secret, name: pull, namespace: apps } }] }',
      'Secret/pull@apps',
    ],
    ['Subscription.operators.coreos.com', 'spec: { name: gpu-operator-certified }', 'api nvidia.com'],
    ['Subscription.operators.coreos.com', 'spec: { name: some-other }', ''],
    [
      'Secret',
      'metadata: { annotations: { reflector.v1.k8s.emberstack.com/reflection-allowed: "true", reflector.v1.k8s.emberstack.com/reflection-auto-enabled: "true", reflector.v1.k8s.emberstack.com/reflection-auto-namespaces: "a, b,team-.*" } }',
      'Secret/x@a + Secret/x@b',
    ],
    ['Deployment.apps', '{}', ''],
  ])('%s %s', (kind, body, expected) => {
    expect(ofObject(kind, body)).toEqual(listOf(expected));
  });

  test('nothing, and its content is not read, where the kind is unknown', () => {
    const object = { group: 'apps', kind: 'Deployment', name: 'x', namespace: undefined };
    const unread = (): never => {
      throw new Error('read');
    };
    expect(provisionsOfObject(object, unread, builtInCatalogue)).toEqual([]);
  });

  test('with a reason in both languages', () => {
    const object = { group: 'postgresql.cnpg.io', kind: 'Pooler', name: 'x', namespace: undefined };
    const [provision] = provisionsOfObject(object, () => treeOfPlain({}), builtInCatalogue);
    expect(provision?.because).toEqual({
      en: 'the Service of the CloudNativePG Pooler',
      fr: 'le Service du Pooler CloudNativePG',
    });
  });
});

describe('entries of the user', () => {
  const pooler = { kind: 'Pooler.postgresql.cnpg.io', provides: [{ object: 'Secret', name: '{name}-own' }] };

  test('are added', () => {
    const catalogue = withEntries(builtInCatalogue, [{ product: 'acme', resources: [pooler] }]);
    expect(ofObject(pooler.kind, '{}', catalogue)).toEqual(['Service/x', 'Secret/x-own']);
  });

  test('take the place of the built-in product of the same name', () => {
    const catalogue = withEntries(builtInCatalogue, [{ product: 'cloudnative-pg', resources: [pooler] }]);
    expect(ofObject(pooler.kind, '{}', catalogue)).toEqual(['Secret/x-own']);
  });

  test('take a chart from everywhere when they name no repository', () => {
    const charts = [{ chart: 'redis', provides: [{ api: 'acme.example' }] }];
    const catalogue = withEntries(builtInCatalogue, [{ product: 'acme', charts }]);
    const release = { repoURL: 'https://x.example', chart: 'redis', releaseName: 'r', namespace: undefined };
    expect(provisionsOfChart({ ...release, values: undefined }, catalogue).map(printProvision)).toEqual([
      'api acme.example',
    ]);
  });
});
