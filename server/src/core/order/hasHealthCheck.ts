/** Kinds whose health Argo CD knows how to judge, by API group; `*` stands for every kind (S Appendix A). */
const checkedKinds: Readonly<Record<string, readonly string[]>> = {
  '': ['Service', 'PersistentVolumeClaim', 'Pod'],
  apps: ['Deployment', 'StatefulSet', 'ReplicaSet', 'DaemonSet'],
  batch: ['Job', 'CronJob'],
  'networking.k8s.io': ['Ingress'],
  extensions: ['Ingress'],
  'apiregistration.k8s.io': ['APIService'],
  autoscaling: ['HorizontalPodAutoscaler'],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  policy: ['PodDisruptionBudget'],
  'argoproj.io': [
    'AnalysisRun',
    'ApplicationSet',
    'CronWorkflow',
    'EventBus',
    'Experiment',
    'Rollout',
    'Workflow',
  ],
  'cert-manager.io': ['Certificate', 'ClusterIssuer', 'Issuer'],
  'external-secrets.io': [
    'ClusterExternalSecret',
    'ClusterSecretStore',
    'ExternalSecret',
    'PushSecret',
    'SecretStore',
  ],
  'bitnami.com': ['SealedSecret'],
  'operators.coreos.com': ['Subscription'],
  'gateway.networking.k8s.io': ['BackendTLSPolicy', 'GRPCRoute', 'Gateway', 'GatewayClass', 'HTTPRoute'],
  'keda.sh': ['ScaledJob', 'ScaledObject'],
  'karpenter.sh': ['NodeClaim', 'NodePool'],
  'karpenter.k8s.aws': ['EC2NodeClass'],
  'postgresql.cnpg.io': ['Cluster'],
  'kafka.strimzi.io': ['Kafka', 'KafkaBridge', 'KafkaConnect', 'KafkaConnector', 'KafkaTopic', 'KafkaUser'],
  'k8s.mariadb.com': ['Backup', 'Database', 'Grant', 'MariaDB', 'SqlJob', 'User'],
  'rabbitmq.com': [
    'Binding',
    'Exchange',
    'Permission',
    'Policy',
    'Queue',
    'RabbitmqCluster',
    'Shovel',
    'User',
    'Vhost',
  ],
  'monitoring.coreos.com': ['Prometheus'],
  'grafana.integreatly.org': ['Grafana', 'GrafanaDashboard', 'GrafanaDatasource', 'GrafanaFolder'],
  'elasticsearch.k8s.elastic.co': ['*'],
  'logstash.k8s.elastic.co': ['*'],
  'beat.k8s.elastic.co': ['*'],
  'kyverno.io': ['Policy'],
  'serving.knative.dev': ['Service'],
  'serving.kserve.io': ['InferenceService'],
  'operator.knative.dev': ['KnativeEventing', 'KnativeServing'],
  'cluster.x-k8s.io': ['Cluster', 'Machine', 'MachineDeployment', 'MachineHealthCheck', 'MachinePool'],
  'helm.toolkit.fluxcd.io': ['*'],
  'kustomize.toolkit.fluxcd.io': ['*'],
  'source.toolkit.fluxcd.io': ['*'],
  'image.toolkit.fluxcd.io': ['*'],
  'notification.toolkit.fluxcd.io': ['*'],
  'flagger.app': ['Canary'],
  'route.openshift.io': ['Route'],
  'snapshot.storage.k8s.io': ['VolumeSnapshot', 'VolumeSnapshotContent'],
};

/** Groups that a built-in check covers with all their subdomains. */
const checkedSuffixes = ['.crossplane.io', '.upbound.io', '.cnrm.cloud.google.com', '.services.k8s.aws'];

/** Kubernetes' own groups and Argo CD's, of which S Appendix A lists every kind that has a check. */
const completeGroups = new Set([
  '',
  'apps',
  'batch',
  'networking.k8s.io',
  'rbac.authorization.k8s.io',
  'storage.k8s.io',
  'scheduling.k8s.io',
  'admissionregistration.k8s.io',
  'policy',
  'argoproj.io',
]);

/**
 * Whether Argo CD judges the health of a kind without any configuration of the user's. Without a check a wave does
 * not wait for the object. `unknown` for groups that the list may not name in full.
 */
export function hasHealthCheck(group: string, kind: string): 'yes' | 'no' | 'unknown' {
  const kinds = checkedKinds[group];
  if (kinds?.includes(kind) || kinds?.includes('*')) return 'yes';
  if (checkedSuffixes.some((suffix) => group.endsWith(suffix))) return 'yes';
  return completeGroups.has(group) ? 'no' : 'unknown';
}
