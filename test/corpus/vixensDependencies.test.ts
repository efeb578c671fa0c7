import { beforeAll, describe, expect, test } from 'vitest';
import type { Dependency } from '../../server/src/core/dependencies/dependency.ts';
import type { Instance } from '../../server/src/core/scopes/scope.ts';
import { corpus, withoutCorpus } from '../kit/corpus.ts';
import { openRepository, type OpenRepository } from './openRepository.ts';

const prod = 'argocd/overlays/prod';

/** Who needs whom, the file and line that say so, and why. */
type Expected = readonly [dependent: string, provider: string, place: string, because: string];

const database = 'it connects to the Service that CloudNativePG makes of the Cluster postgresql-shared';
const cache = 'it connects to the Service redis-shared in namespace databases';
const issuer = 'cert-manager fills the Secret of its certificate only once the ClusterIssuer is there';
const certificate = 'the kind of its object comes with the chart cert-manager';

const expected: readonly Expected[] = [
  ['authentik', 'postgresql-shared', 'apps/03-security/authentik/base/deployment-server.yaml:68', database],
  ['crowdsec', 'postgresql-shared', 'apps/00-infra/crowdsec/values/common.yaml:140', database],
  [
    'docspell',
    'postgresql-shared',
    'apps/60-services/docspell/base/statefulset-restserver.yaml:55',
    database,
  ],
  ['firefly-iii', 'postgresql-shared', 'apps/60-services/firefly-iii/base/deployment.yaml:59', database],
  ['n8n', 'postgresql-shared', 'apps/60-services/n8n/base/deployment.yaml:64', database],
  ['netbird', 'postgresql-shared', 'apps/40-network/netbird/base/management.yaml:155', database],
  ['netbox', 'postgresql-shared', 'apps/70-tools/netbox/base/deployment.yaml:49', database],
  ['nocodb', 'postgresql-shared', 'apps/70-tools/nocodb/base/deployment.yaml:52', database],
  ['vikunja', 'postgresql-shared', 'apps/70-tools/vikunja/base/deployment.yaml:45', database],
  ['authentik', 'redis-shared', 'apps/03-security/authentik/base/deployment-server.yaml:61', cache],
  ['netbox', 'redis-shared', 'apps/70-tools/netbox/base/deployment.yaml:70', cache],
  ['netvisor', 'redis-shared', 'apps/40-network/netvisor/base/server-deployment.yaml:44', cache],
  ['vikunja', 'redis-shared', 'apps/70-tools/vikunja/base/deployment.yaml:64', cache],
  [
    'traefik-dashboard',
    'cert-manager',
    'apps/00-infra/traefik-dashboard/overlays/prod/certificate.yaml:5',
    certificate,
  ],
  [
    'cert-manager-config',
    'cert-manager',
    'apps/00-infra/cert-manager/base/cluster-issuer-prod.yaml:5',
    certificate,
  ],
  ['netbird', 'cert-manager', 'apps/40-network/netbird/overlays/prod/ingress.yaml:67', certificate],
  [
    'traefik-dashboard',
    'cert-manager-config',
    'apps/00-infra/traefik-dashboard/overlays/prod/certificate.yaml:10',
    issuer,
  ],
  ['docspell', 'cert-manager-config', 'apps/60-services/docspell/overlays/prod/ingress.yaml:10', issuer],
  ['argocd', 'cert-manager-config', 'apps/00-infra/argocd/overlays/prod/', issuer],
  [
    'postgresql-shared',
    'cloudnative-pg',
    'apps/04-databases/postgresql-shared/base/cluster.yaml:5',
    'the operator makes the database of the Cluster',
  ],
  [
    'postgresql-shared',
    'synology-csi',
    'apps/04-databases/postgresql-shared/base/cluster.yaml:95',
    'the volumes of the Cluster are of its StorageClass',
  ],
];

/** The rule, how bad, and the place of the evidence of each finding about the order of two Applications of prod. */
const findings = [
  [
    'dependency-in-later-wave error',
    'infisical-operator',
    'prometheus-operator-crds',
    'apps/00-infra/infisical-operator/base/servicemonitor.yaml',
  ],
  [
    'dependency-in-later-wave error',
    'snapshot-controller',
    'priority-classes',
    'apps/00-infra/snapshot-controller/',
  ],
  [
    'dependency-in-later-wave warning',
    'crowdsec',
    'postgresql-shared',
    'apps/00-infra/crowdsec/values/common.yaml',
  ],
  [
    'dependency-in-later-wave warning',
    'traefik-dashboard',
    'cert-manager-config',
    'apps/00-infra/traefik-dashboard/overlays/prod/certificate.yaml',
  ],
  [
    'dependency-in-later-wave warning',
    'argocd',
    'cert-manager-config',
    'apps/00-infra/argocd/overlays/prod/',
  ],
  [
    'dependency-in-same-wave information',
    'fluent-bit',
    'loki',
    'apps/02-monitoring/fluent-bit/base/values.yaml',
  ],
] as const;

describe.skipIf(!corpus)(
  `what the Applications of a real platform need (${corpus ? 'from ../shared/corpus' : withoutCorpus})`,
  () => {
    let repository: OpenRepository;
    let applications: readonly Instance[];

    beforeAll(() => {
      repository = openRepository('charchess__vixens');
      const scope = repository.snapshot.model.scopes.find(({ name }) => name === prod);
      applications = scope?.instances ?? [];
    }, 120_000);

    function dependency(dependent: string, provider: string): Dependency | undefined {
      const instance = applications.find(({ resource }) => resource.name === dependent);
      const all = instance ? repository.snapshot.model.graph.of(instance) : [];
      return all.find(
        (each) => each.provider.resource.name === provider && each.provider.scope.name === prod,
      );
    }

    test.each(expected)('%s needs %s, as %s says: %s', (dependent, provider, place) => {
      const evidence = dependency(dependent, provider)?.evidence.map(repository.describeEvidence) ?? [];
      expect(evidence).toContainEqual(expect.stringContaining(` @${place}`));
    });

    test('whatever brings an InfisicalSecret needs infisical-operator', () => {
      const { scopes } = repository.snapshot.model;
      const users = scopes
        .filter(({ parent }) => parent && applications.includes(parent))
        .filter(({ instances }) => instances.some(({ resource }) => resource.kind === 'InfisicalSecret'))
        .flatMap(({ parent }) => (parent ? [parent.resource.name] : []));
      expect(users.length).toBeGreaterThan(50);
      expect(users.filter((name) => !dependency(name, 'infisical-operator'))).toEqual([]);
    });

    test.each(findings)('%s: %s comes too early for %s (%s)', (kind, dependent, provider, file) => {
      const own = applications.find(({ resource }) => resource.name === dependent)?.resource.place.path ?? '';
      const found = (repository.snapshot.findings.get(own) ?? []).find(
        (finding) => `${finding.rule} ${finding.severity}` === kind && finding.provider === provider,
      );
      const places = found?.related.map(({ place }) => repository.relative(place.path));
      expect(places).toContainEqual(expect.stringContaining(file));
    });
  },
);
