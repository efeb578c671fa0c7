import type { Fields, KindReferences, ReferenceTable } from './referenceTable.ts';

const pipelineRun: Fields = {
  'spec.pipelineRef': 'Pipeline.tekton.dev',
  'spec.serviceAccountName': 'ServiceAccount',
  'spec.taskRunTemplate.serviceAccountName': 'ServiceAccount',
};
const workspaces: Fields = {
  'spec.workspaces[].persistentVolumeClaim.claimName': 'PersistentVolumeClaim',
  'spec.workspaces[].secret': 'Secret',
  'spec.workspaces[].configMap': 'ConfigMap',
};
const task = 'Task.tekton.dev|ClusterTask.tekton.dev';

const tekton: ReferenceTable = {
  'PipelineRun.tekton.dev': {
    work: { ...pipelineRun, ...workspaces, 'spec.pipelineSpec.tasks[].taskRef': task },
  },
  'Pipeline.tekton.dev': { work: { 'spec.tasks[].taskRef': task, 'spec.finally[].taskRef': task } },
  'TaskRun.tekton.dev': {
    work: { ...workspaces, 'spec.taskRef': task, 'spec.serviceAccountName': 'ServiceAccount' },
  },
  'EventListener.triggers.tekton.dev': {
    work: {
      'spec.serviceAccountName': 'ServiceAccount',
      'spec.triggers[].triggerRef': 'Trigger.triggers.tekton.dev',
      'spec.triggers[].template.ref': 'TriggerTemplate.triggers.tekton.dev',
    },
  },
};

const workflow: Fields = {
  'spec.serviceAccountName': 'ServiceAccount',
  'spec.volumes[].persistentVolumeClaim.claimName': 'PersistentVolumeClaim',
  'spec.volumes[].secret': 'Secret',
  'spec.volumes[].configMap': 'ConfigMap',
};

const argo: ReferenceTable = {
  'Workflow.argoproj.io': { work: workflow },
  'CronWorkflow.argoproj.io': {
    work: { 'spec.workflowSpec.serviceAccountName': 'ServiceAccount' },
  },
  'Rollout.argoproj.io': {
    work: {
      'spec.workloadRef': '?',
      'spec.strategy.canary.canaryService': 'Service',
      'spec.strategy.canary.stableService': 'Service',
      'spec.strategy.blueGreen.activeService': 'Service',
      'spec.strategy.blueGreen.previewService': 'Service',
    },
  },
};

const machines: Fields = {
  'spec.clusterName': 'Cluster.cluster.x-k8s.io',
  'spec.template.spec.infrastructureRef': '?',
  'spec.template.spec.bootstrap.configRef': '?',
};

const clusterApi: ReferenceTable = {
  'Cluster.cluster.x-k8s.io': {
    work: {
      'spec.infrastructureRef': '?',
      'spec.controlPlaneRef': '?',
      'spec.topology.class': 'ClusterClass.cluster.x-k8s.io',
      'spec.topology.classRef': 'ClusterClass.cluster.x-k8s.io',
    },
  },
  'MachineDeployment.cluster.x-k8s.io': { work: machines },
  'MachinePool.cluster.x-k8s.io': { work: machines },
  'MachineHealthCheck.cluster.x-k8s.io': { work: { 'spec.clusterName': 'Cluster.cluster.x-k8s.io' } },
  'KubeadmControlPlane.controlplane.cluster.x-k8s.io': {
    work: { 'spec.machineTemplate.infrastructureRef': '?' },
  },
};

const crossplanePackage: KindReferences = {
  work: {
    'spec.runtimeConfigRef': 'DeploymentRuntimeConfig.pkg.crossplane.io',
    'spec.controllerConfigRef': 'ControllerConfig.pkg.crossplane.io',
    'spec.packagePullSecrets[]': 'Secret@crossplane-system',
  },
};

const crossplane: ReferenceTable = {
  'Provider.pkg.crossplane.io': crossplanePackage,
  'Function.pkg.crossplane.io': crossplanePackage,
  'Configuration.pkg.crossplane.io': crossplanePackage,
  'Composition.apiextensions.crossplane.io': {
    work: { 'spec.pipeline[].functionRef': 'Function.pkg.crossplane.io' },
  },
};

const sourced = 'source.toolkit.fluxcd.io';

const flux: ReferenceTable = {
  'HelmRelease.helm.toolkit.fluxcd.io': {
    work: {
      'spec.chart.spec.sourceRef': `HelmRepository.${sourced}|GitRepository.${sourced}|Bucket.${sourced}`,
      'spec.valuesFrom[]': 'ConfigMap|Secret',
    },
  },
  'Kustomization.kustomize.toolkit.fluxcd.io': {
    work: { 'spec.sourceRef': `GitRepository.${sourced}|OCIRepository.${sourced}|Bucket.${sourced}` },
  },
};

const others: ReferenceTable = {
  'NodePool.karpenter.sh': { work: { 'spec.template.spec.nodeClassRef': 'EC2NodeClass.karpenter.k8s.aws?' } },
  'Keycloak.k8s.keycloak.org': {
    work: {
      'spec.db.usernameSecret': 'Secret',
      'spec.db.passwordSecret': 'Secret',
      'spec.http.tlsSecret': 'Secret',
    },
    addresses: { 'spec.db.host': 'address' },
  },
  'KeycloakRealmImport.k8s.keycloak.org': {
    work: { 'spec.keycloakCRName': 'Keycloak.k8s.keycloak.org' },
  },
  'AutoscalingRunnerSet.actions.github.com': { work: { 'spec.githubConfigSecret': 'Secret' } },
  'Subscription.operators.coreos.com': {
    work: {
      'spec.source': { to: 'CatalogSource.operators.coreos.com', namespaceAt: 'spec.sourceNamespace' },
    },
  },
};

/** Pipelines, cluster management, and what else runs platforms. */
export const platform: ReferenceTable = {
  ...tekton,
  ...argo,
  ...clusterApi,
  ...crossplane,
  ...flux,
  ...others,
};
