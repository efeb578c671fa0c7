import type { Fields, KindReferences, ReferenceTable } from './referenceTable.ts';

const storageClass = 'StorageClass.storage.k8s.io';
const claimOfStorage: Fields = { 'spec.storage.volumeClaimTemplate.spec.storageClassName': storageClass };

const remoteWrite: KindReferences = {
  work: {
    ...claimOfStorage,
    'spec.secrets[]': 'Secret',
    'spec.configMaps[]': 'ConfigMap',
    'spec.additionalScrapeConfigs': 'Secret',
    'spec.remoteWrite[].basicAuth.username': 'Secret',
    'spec.remoteWrite[].basicAuth.password': 'Secret',
    'spec.thanos.objectStorageConfig': 'Secret',
  },
  addresses: { 'spec.remoteWrite[].url': 'address', 'spec.remoteRead[].url': 'address' },
};

const prometheus: ReferenceTable = {
  'Prometheus.monitoring.coreos.com': {
    work: {
      ...remoteWrite.work,
      'spec.additionalAlertManagerConfigs': 'Secret',
      'spec.additionalAlertRelabelConfigs': 'Secret',
      'spec.alerting.alertmanagers[]': 'Service',
    },
    ...(remoteWrite.addresses && { addresses: remoteWrite.addresses }),
  },
  'PrometheusAgent.monitoring.coreos.com': remoteWrite,
  'Alertmanager.monitoring.coreos.com': {
    work: {
      ...claimOfStorage,
      'spec.secrets[]': 'Secret',
      'spec.configMaps[]': 'ConfigMap',
      'spec.configSecret': 'Secret',
    },
  },
  'ThanosRuler.monitoring.coreos.com': {
    work: {
      ...claimOfStorage,
      'spec.objectStorageConfig': 'Secret',
      'spec.queryConfig': 'Secret',
      'spec.alertmanagersConfig': 'Secret',
    },
    addresses: { 'spec.queryEndpoints[]': 'address', 'spec.alertmanagersUrl[]': 'address' },
  },
  'AlertmanagerConfig.monitoring.coreos.com': {
    work: {
      'spec.receivers[].slackConfigs[].apiURL': 'Secret',
      'spec.receivers[].discordConfigs[].apiURL': 'Secret',
      'spec.receivers[].msteamsConfigs[].webhookUrl': 'Secret',
      'spec.receivers[].webhookConfigs[].urlSecret': 'Secret',
      'spec.receivers[].pagerdutyConfigs[].routingKey': 'Secret',
      'spec.receivers[].opsgenieConfigs[].apiKey': 'Secret',
      'spec.receivers[].pushoverConfigs[].token': 'Secret',
      'spec.receivers[].pushoverConfigs[].userKey': 'Secret',
      'spec.receivers[].telegramConfigs[].botToken': 'Secret',
      'spec.receivers[].emailConfigs[].authPassword': 'Secret',
    },
    addresses: { 'spec.receivers[].webhookConfigs[].url': 'address' },
  },
  'Probe.monitoring.coreos.com': { addresses: { 'spec.prober.url': 'address' } },
  'VMAgent.operator.victoriametrics.com': { addresses: { 'spec.remoteWrite[].url': 'address' } },
  'VMAlert.operator.victoriametrics.com': {
    addresses: {
      'spec.datasource.url': 'address',
      'spec.notifier.url': 'address',
      'spec.notifiers[].url': 'address',
      'spec.remoteWrite.url': 'address',
      'spec.remoteRead.url': 'address',
    },
  },
};

const valuesFrom: Fields = {
  'spec.valuesFrom[].valueFrom.secretKeyRef': 'Secret',
  'spec.valuesFrom[].valueFrom.configMapKeyRef': 'ConfigMap',
};

const grafana: ReferenceTable = {
  'GrafanaDatasource.grafana.integreatly.org': {
    work: valuesFrom,
    addresses: { 'spec.datasource': 'tree' },
  },
  'GrafanaDashboard.grafana.integreatly.org': { work: { 'spec.configMapRef': 'ConfigMap' } },
  'GrafanaContactPoint.grafana.integreatly.org': { work: valuesFrom },
  'Grafana.grafana.integreatly.org': {
    work: {
      'spec.external.adminUser': 'Secret',
      'spec.external.adminPassword': 'Secret',
      'spec.external.apiKey': 'Secret',
    },
    addresses: { 'spec.external.url': 'address', 'spec.config': 'tree' },
  },
};

const objectStorage: KindReferences = {
  work: { 'spec.storage.secret': 'Secret', 'spec.storageClassName': storageClass },
};

const telemetry: ReferenceTable = {
  'LokiStack.loki.grafana.com': objectStorage,
  'TempoStack.tempo.grafana.com': objectStorage,
  'OpenTelemetryCollector.opentelemetry.io': {
    start: { 'spec.volumes[].secret': 'Secret', 'spec.volumes[].configMap': 'ConfigMap' },
    addresses: { 'spec.config': 'tree' },
  },
  'Instrumentation.opentelemetry.io': { addresses: { 'spec.exporter.endpoint': 'address' } },
};

const elasticsearch = 'Elasticsearch.elasticsearch.k8s.elastic.co';
const kibana = 'Kibana.kibana.k8s.elastic.co';
const stack: KindReferences = {
  work: {
    'spec.elasticsearchRef': elasticsearch,
    'spec.elasticsearchRefs[]': elasticsearch,
    'spec.kibanaRef': kibana,
    'spec.fleetServerRef': 'Agent.agent.k8s.elastic.co',
    'spec.configRef.secretName': 'Secret',
    'spec.secureSettings[].secretName': 'Secret',
    'spec.http.tls.certificate.secretName': 'Secret',
  },
};

const elastic: ReferenceTable = {
  [elasticsearch]: {
    work: {
      'spec.secureSettings[].secretName': 'Secret',
      'spec.auth.fileRealm[].secretName': 'Secret',
      'spec.auth.roles[].secretName': 'Secret',
      'spec.http.tls.certificate.secretName': 'Secret',
      'spec.nodeSets[].volumeClaimTemplates[].spec.storageClassName': storageClass,
    },
  },
  [kibana]: stack,
  'Logstash.logstash.k8s.elastic.co': stack,
  'Beat.beat.k8s.elastic.co': stack,
  'Agent.agent.k8s.elastic.co': stack,
  'ApmServer.apm.k8s.elastic.co': stack,
  'EnterpriseSearch.enterprisesearch.k8s.elastic.co': stack,
  'ElasticMapsServer.maps.k8s.elastic.co': stack,
};

const location = 'BackupStorageLocation.velero.io';

const backups: ReferenceTable = {
  [location]: { work: { 'spec.credential': 'Secret' }, addresses: { 'spec.config': 'tree' } },
  'VolumeSnapshotLocation.velero.io': { work: { 'spec.credential': 'Secret' } },
  'Backup.velero.io': { work: { 'spec.storageLocation': location } },
  'Schedule.velero.io': { work: { 'spec.template.storageLocation': location } },
  'ReplicationSource.volsync.backube': {
    work: {
      'spec.sourcePVC': 'PersistentVolumeClaim',
      'spec.restic.repository': 'Secret',
      'spec.restic.storageClassName': storageClass,
      'spec.restic.cacheStorageClassName': storageClass,
      'spec.restic.volumeSnapshotClassName': 'VolumeSnapshotClass.snapshot.storage.k8s.io',
    },
  },
  'ReplicationDestination.volsync.backube': {
    work: {
      'spec.restic.repository': 'Secret',
      'spec.restic.destinationPVC': 'PersistentVolumeClaim',
      'spec.restic.storageClassName': storageClass,
      'spec.restic.volumeSnapshotClassName': 'VolumeSnapshotClass.snapshot.storage.k8s.io',
    },
  },
};

/** What the rules of a policy read. */
const policy: KindReferences = { work: { 'spec.rules[].context[].configMap': 'ConfigMap' } };

const policies: ReferenceTable = { 'ClusterPolicy.kyverno.io': policy, 'Policy.kyverno.io': policy };

/** Monitoring, logs, search, backups and policies. */
export const operations: ReferenceTable = {
  ...prometheus,
  ...grafana,
  ...telemetry,
  ...elastic,
  ...backups,
  ...policies,
};
