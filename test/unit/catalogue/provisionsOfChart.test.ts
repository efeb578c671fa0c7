import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInCatalogue } from '../../../server/src/core/catalogue/catalogue.ts';
import { provisionsOfChart } from '../../../server/src/core/catalogue/provisionsOfChart.ts';
import { provisionsOfRemote } from '../../../server/src/core/catalogue/provisionsOfRemote.ts';
import { listOf, printProvision } from './printProvision.ts';

function ofChart(reference: string, releaseName: string, values?: string): readonly string[] {
  const slash = reference.lastIndexOf('/');
  const chart = { repoURL: reference.slice(0, slash), chart: reference.slice(slash + 1) };
  const release = { ...chart, releaseName, namespace: 'n', values: values && (parse(values) as unknown) };
  return provisionsOfChart(release, builtInCatalogue).map(printProvision);
}

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
    [
      'https://openbao.github.io/openbao-helm/openbao',
      'openbao',
      'injector: { enabled: false }\nserver: { ha: { enabled: true } }',
      'Service/openbao + Service/openbao-internal + Service/openbao-active + Service/openbao-standby',
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
    expect(ofChart(reference, releaseName, values)).toEqual(listOf(expected));
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
    expect(first && printProvision(first)).toBe('api keda.sh');
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
    expect(provisionsOfRemote(url, builtInCatalogue).map(printProvision)).toEqual(listOf(expected));
  });
});
