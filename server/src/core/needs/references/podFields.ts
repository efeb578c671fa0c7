import type { KindReferences } from './referenceTable.ts';

const containers = ['containers[]', 'initContainers[]', 'ephemeralContainers[]'];

const inContainer: KindReferences = {
  start: {
    'env[].valueFrom.secretKeyRef': 'Secret',
    'env[].valueFrom.configMapKeyRef': 'ConfigMap',
    'envFrom[].secretRef': 'Secret',
    'envFrom[].configMapRef': 'ConfigMap',
  },
  addresses: { 'env[]': 'env', 'command[]': 'text', 'args[]': 'text' },
};

const inPod: KindReferences = {
  start: {
    'volumes[].secret': 'Secret',
    'volumes[].configMap': 'ConfigMap',
    'volumes[].projected.sources[].secret': 'Secret',
    'volumes[].projected.sources[].configMap': 'ConfigMap',
    'volumes[].persistentVolumeClaim.claimName': 'PersistentVolumeClaim',
    'volumes[].ephemeral.volumeClaimTemplate.spec.storageClassName': 'StorageClass.storage.k8s.io',
    'volumes[].csi.nodePublishSecretRef': 'Secret',
    'volumes[].csi.volumeAttributes.secretProviderClass': 'SecretProviderClass.secrets-store.csi.x-k8s.io',
    'volumes[].cephfs.secretRef': 'Secret',
    'volumes[].rbd.secretRef': 'Secret',
    'volumes[].iscsi.secretRef': 'Secret',
    'volumes[].flexVolume.secretRef': 'Secret',
    'volumes[].azureFile.secretName': 'Secret',
    'imagePullSecrets[]': 'Secret',
    serviceAccountName: 'ServiceAccount',
    priorityClassName: 'PriorityClass.scheduling.k8s.io',
    runtimeClassName: 'RuntimeClass.node.k8s.io',
    'resourceClaims[].resourceClaimName': 'ResourceClaim.resource.k8s.io',
    'resourceClaims[].resourceClaimTemplateName': 'ResourceClaimTemplate.resource.k8s.io',
  },
};

/** What the specification of a Pod refers to. */
export const podFields: readonly KindReferences[] = [
  inPod,
  ...containers.map((list) => below(list, inContainer)),
];

/** Where the kinds hold the specification of a Pod, or something of the same shape. */
export const podSpecs: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  PodTemplate: ['template.spec'],
  ReplicationController: ['spec.template.spec'],
  'Deployment.apps': ['spec.template.spec'],
  'ReplicaSet.apps': ['spec.template.spec'],
  'DaemonSet.apps': ['spec.template.spec'],
  'StatefulSet.apps': ['spec.template.spec'],
  'Job.batch': ['spec.template.spec'],
  'CronJob.batch': ['spec.jobTemplate.spec.template.spec'],
  'Rollout.argoproj.io': ['spec.template.spec'],
  'Service.serving.knative.dev': ['spec.template.spec'],
  'Configuration.serving.knative.dev': ['spec.template.spec'],
  'DeploymentConfig.apps.openshift.io': ['spec.template.spec'],
  'CloneSet.apps.kruise.io': ['spec.template.spec'],
  'DaemonSet.apps.kruise.io': ['spec.template.spec'],
  'StatefulSet.apps.kruise.io': ['spec.template.spec'],
  'ScaledJob.keda.sh': ['spec.jobTargetRef.template.spec'],
  'JobSet.jobset.x-k8s.io': ['spec.replicatedJobs[].template.spec.template.spec'],
  'Notebook.kubeflow.org': ['spec.template.spec'],
  'SparkApplication.sparkoperator.k8s.io': ['spec.driver', 'spec.executor'],
  'RayCluster.ray.io': ['spec.headGroupSpec.template.spec', 'spec.workerGroupSpecs[].template.spec'],
  'Prometheus.monitoring.coreos.com': ['spec'],
  'PrometheusAgent.monitoring.coreos.com': ['spec'],
  'Alertmanager.monitoring.coreos.com': ['spec'],
  'ThanosRuler.monitoring.coreos.com': ['spec'],
  'VMAgent.operator.victoriametrics.com': ['spec'],
  'VMSingle.operator.victoriametrics.com': ['spec'],
  'VMAlert.operator.victoriametrics.com': ['spec'],
  'VMAlertmanager.operator.victoriametrics.com': ['spec'],
  'Elasticsearch.elasticsearch.k8s.elastic.co': ['spec.nodeSets[].podTemplate.spec'],
  'Kibana.kibana.k8s.elastic.co': ['spec.podTemplate.spec'],
  'Logstash.logstash.k8s.elastic.co': ['spec.podTemplate.spec'],
  'ApmServer.apm.k8s.elastic.co': ['spec.podTemplate.spec'],
  'Agent.agent.k8s.elastic.co': ['spec.daemonSet.podTemplate.spec', 'spec.deployment.podTemplate.spec'],
  'Beat.beat.k8s.elastic.co': ['spec.daemonSet.podTemplate.spec', 'spec.deployment.podTemplate.spec'],
};

/** Where kinds hold something with the fields of a container. */
export const containerSpecs: Readonly<Record<string, readonly string[]>> = {
  'OpenTelemetryCollector.opentelemetry.io': ['spec'],
  'Cluster.postgresql.cnpg.io': ['spec'],
  'MariaDB.k8s.mariadb.com': ['spec'],
  'Workflow.argoproj.io': ['spec.templates[].container', 'spec.templates[].script'],
  'WorkflowTemplate.argoproj.io': ['spec.templates[].container', 'spec.templates[].script'],
  'ClusterWorkflowTemplate.argoproj.io': ['spec.templates[].container', 'spec.templates[].script'],
  'CronWorkflow.argoproj.io': [
    'spec.workflowSpec.templates[].container',
    'spec.workflowSpec.templates[].script',
  ],
};

/** The fields of a container, for `containerSpecs`. */
export const containerFields = inContainer;

/** Whether objects of a kind hold the specification of a Pod. */
export function hasPods(group: string, kind: string): boolean {
  return Object.hasOwn(podSpecs, group === '' ? kind : `${kind}.${group}`);
}

/** The same references below a path. */
export function below(path: string, { start, work, apply, addresses }: KindReferences): KindReferences {
  const moved = <Value>(fields: Readonly<Record<string, Value>> = {}): Record<string, Value> =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${path}.${key}`, value]));
  return { start: moved(start), work: moved(work), apply: moved(apply), addresses: moved(addresses) };
}
