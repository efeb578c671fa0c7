import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInCatalogue, withEntries } from '../../../server/src/core/catalogue/catalogue.ts';
import { plainTree } from '../../../server/src/core/catalogue/plainTree.ts';
import type { Provision } from '../../../server/src/core/catalogue/provision.ts';
import { provisionsOfChart } from '../../../server/src/core/catalogue/provisionsOfChart.ts';
import { provisionsOfObject } from '../../../server/src/core/catalogue/provisionsOfObject.ts';
import { provisionsOfRemote } from '../../../server/src/core/catalogue/provisionsOfRemote.ts';

/** As `Kind.group/name`, with `@namespace` where it is another one, or `api Kind.group`. */
function print(provision: Provision): string {
  if (provision.kind === 'api')
    return `api ${[provision.objectKind, provision.group].filter(Boolean).join('.')}`;
  const { objectKind, group, name, namespace } = provision;
  return `${[objectKind, group].filter(Boolean).join('.')}/${name}${namespace === undefined ? '' : `@${namespace}`}`;
}

function ofObject(kind: string, body = '{}', catalogue = builtInCatalogue): readonly string[] {
  const [bare = '', ...group] = kind.split('.');
  const object = { kind: bare, group: group.join('.'), name: 'x', namespace: 'n' };
  return provisionsOfObject(object, () => plainTree(parse(body)), catalogue).map(print);
}

function ofChart(reference: string, releaseName: string, values?: string): readonly string[] {
  const slash = reference.lastIndexOf('/');
  const chart = { repoURL: reference.slice(0, slash), chart: reference.slice(slash + 1) };
  const release = { ...chart, releaseName, namespace: 'n', values: values && (parse(values) as unknown) };
  return provisionsOfChart(release, builtInCatalogue).map(print);
}

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(' + '));

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
    expect(ofObject(kind, body)).toEqual(list(expected));
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
    const [provision] = provisionsOfObject(object, () => plainTree({}), builtInCatalogue);
    expect(provision?.because).toEqual({
      en: 'the Service of the CloudNativePG Pooler',
      fr: 'le Service du Pooler CloudNativePG',
    });
  });
});

describe('a chart provides', () => {
  const certManager = 'api cert-manager.io + api acme.cert-manager.io';
  const webhook = 'ValidatingWebhookConfiguration.admissionregistration.k8s.io';
  test.each([
    [
      'https://charts.jetstack.io/cert-manager',
      'cert-manager',
      undefined,
      `${certManager} + Service/cert-manager + Service/cert-manager-webhook + ${webhook}/cert-manager-webhook`,
    ],
    [
      'https://mirror.example/cert-manager',
      'cm',
      'crds: { enabled: false }',
      `Service/cm-cert-manager + Service/cm-cert-manager-webhook + ${webhook}/cm-cert-manager-webhook`,
    ],
    [
      'oci://ghcr.io/cloudnative-pg/charts/cluster',
      'pg',
      undefined,
      'Service/pg-cluster-rw + Service/pg-cluster-ro + Service/pg-cluster-r + Secret/pg-cluster-app',
    ],
    ['https://elsewhere.example/cluster', 'pg', undefined, ''],
    [
      'ghcr.io/cloudnative-pg/charts/cloudnative-pg',
      'c',
      undefined,
      'api postgresql.cnpg.io + Service/cnpg-webhook-service',
    ],
    [
      'https://traefik.github.io/charts/traefik',
      'traefik',
      'ingressClass: { name: edge }',
      'api traefik.io + api traefik.containo.us + Service/traefik + IngressClass.networking.k8s.io/edge',
    ],
    [
      'https://kubernetes.github.io/ingress-nginx/ingress-nginx',
      'web',
      'controller: { admissionWebhooks: { enabled: false } }',
      'Service/web-ingress-nginx-controller + IngressClass.networking.k8s.io/nginx',
    ],
    [
      'https://charts.bitnami.com/bitnami/postgresql',
      'db',
      'fullnameOverride: main',
      'Service/main + Secret/main',
    ],
    [
      'oci://registry-1.docker.io/bitnamicharts/postgresql',
      'db',
      'architecture: replication\nauth: { existingSecret: s }',
      'Service/db-postgresql-primary + Service/db-postgresql-read',
    ],
    ['https://charts.example/redis', 'r', undefined, ''],
    [
      'https://argoproj.github.io/argo-helm/argo-cd',
      'argocd',
      'crds: { install: false }',
      'Service/argocd-server + Service/argocd-repo-server',
    ],
    [
      'https://kubernetes-sigs.github.io/nfs-subdir-external-provisioner/nfs-subdir-external-provisioner',
      'nfs',
      undefined,
      'StorageClass.storage.k8s.io/nfs-client',
    ],
    [
      'https://bjw-s-labs.github.io/helm-charts/app-template',
      'plex',
      'service: { main: {}, off: { enabled: false } }',
      'Service/plex + Service/plex-main',
    ],
    [
      'https://helm.releases.hashicorp.com/vault-secrets-operator',
      'v',
      undefined,
      'api secrets.hashicorp.com',
    ],
    ['https://ricoberger.github.io/helm-charts/vault-secrets-operator', 'v', undefined, 'api ricoberger.de'],
  ])('%s as %s with %s', (reference, releaseName, values, expected) => {
    expect(ofChart(reference, releaseName, values)).toEqual(list(expected));
  });

  test('names that are cut as the chart cuts them', () => {
    const names = ofChart(
      'https://prometheus-community.github.io/helm-charts/kube-prometheus-stack',
      'prometheus',
    );
    expect(names).toContain('Service/prometheus-kube-prometheus-prometheus');
    expect(names).toContain('Service/prometheus-grafana');
  });

  test('the same when the URL holds the chart', () => {
    const release = { releaseName: 'keda', namespace: undefined, values: undefined };
    const [first] = provisionsOfChart(
      { ...release, repoURL: 'oci://ghcr.io/kedacore/charts/keda', chart: '' },
      builtInCatalogue,
    );
    expect(first && print(first)).toBe('api keda.sh');
  });
});

describe('remote manifests provide', () => {
  test.each([
    [
      'https://github.com/jetstack/cert-manager/releases/download/v1.4.0/cert-manager.yaml',
      'api cert-manager.io + api acme.cert-manager.io',
    ],
    [
      'https://raw.githubusercontent.com/rook/rook/v1.6.5/cluster/examples/kubernetes/ceph/crds.yaml',
      'api ceph.rook.io + api objectbucket.io',
    ],
    [
      'https://raw.githubusercontent.com/rook/rook/v1.6.5/cluster/examples/kubernetes/ceph/csi/rbd/storageclass.yaml',
      '',
    ],
    ['github.com/metallb/metallb/config/native?ref=v0.14.8', 'api metallb.io'],
    ['https://github.com/metallb/metallb.git//config/native?ref=v0.14.8', 'api metallb.io'],
    [
      'git@github.com:kubernetes-sigs/gateway-api.git//config/crd?ref=v1.2.0',
      'api gateway.networking.k8s.io',
    ],
    [
      'https://github.com/kubernetes-sigs/metrics-server/releases/download/v0.7.2/components.yaml',
      'api metrics.k8s.io + APIService.apiregistration.k8s.io/v1beta1.metrics.k8s.io',
    ],
    ['https://strimzi.io/install/latest?namespace=kafka', 'api kafka.strimzi.io + api core.strimzi.io'],
    ['https://github.com/argoproj/argocd-example-apps//guestbook', ''],
  ])('%s', (url, expected) => {
    expect(provisionsOfRemote(url, builtInCatalogue).map(print)).toEqual(list(expected));
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
    expect(provisionsOfChart({ ...release, values: undefined }, catalogue).map(print)).toEqual([
      'api acme.example',
    ]);
  });
});
