/** A field that names another object. */
export interface Reference {
  /** Leads to the name; `[]` stands for every item. */
  readonly path: string;
  /** `Kind.group`, or `Kind` of the core group; several where a sibling `kind` decides, the first is the default. */
  readonly to: string | readonly string[];
  /** A sibling that holds the kind where `to` has several. */
  readonly kindIn?: string;
  /** A sibling that holds the namespace. */
  readonly namespaceIn?: string;
  readonly clusterWide?: true;
  readonly effect?: 'apply' | 'start' | 'work';
}

const container: readonly Reference[] = [
  { path: 'envFrom[].secretRef.name', to: 'Secret', effect: 'start' },
  { path: 'envFrom[].configMapRef.name', to: 'ConfigMap', effect: 'start' },
  { path: 'env[].valueFrom.secretKeyRef.name', to: 'Secret', effect: 'start' },
  { path: 'env[].valueFrom.configMapKeyRef.name', to: 'ConfigMap', effect: 'start' },
];

/** Relative to the specification of a Pod. */
export const podReferences: readonly Reference[] = [
  ...['initContainers[]', 'containers[]'].flatMap((list) =>
    container.map((reference) => ({ ...reference, path: `${list}.${reference.path}` })),
  ),
  { path: 'volumes[].secret.secretName', to: 'Secret', effect: 'start' },
  { path: 'volumes[].configMap.name', to: 'ConfigMap', effect: 'start' },
  { path: 'volumes[].projected.sources[].secret.name', to: 'Secret', effect: 'start' },
  { path: 'volumes[].projected.sources[].configMap.name', to: 'ConfigMap', effect: 'start' },
  { path: 'volumes[].persistentVolumeClaim.claimName', to: 'PersistentVolumeClaim', effect: 'start' },
  { path: 'volumes[].csi.nodePublishSecretRef.name', to: 'Secret', effect: 'start' },
  { path: 'imagePullSecrets[].name', to: 'Secret', effect: 'start' },
  { path: 'serviceAccountName', to: 'ServiceAccount', effect: 'start' },
  { path: 'priorityClassName', to: 'PriorityClass.scheduling.k8s.io', clusterWide: true, effect: 'apply' },
  { path: 'runtimeClassName', to: 'RuntimeClass.node.k8s.io', clusterWide: true, effect: 'apply' },
];

/** Where a kind holds the specification of a Pod. */
export const podSpecs: ReadonlyMap<string, string> = new Map([
  ['Pod', 'spec'],
  ['Deployment.apps', 'spec.template.spec'],
  ['StatefulSet.apps', 'spec.template.spec'],
  ['DaemonSet.apps', 'spec.template.spec'],
  ['ReplicaSet.apps', 'spec.template.spec'],
  ['ReplicationController', 'spec.template.spec'],
  ['Job.batch', 'spec.template.spec'],
  ['CronJob.batch', 'spec.jobTemplate.spec.template.spec'],
  ['Rollout.argoproj.io', 'spec.template.spec'],
  ['Service.serving.knative.dev', 'spec.template.spec'],
]);

const storageClass = { to: 'StorageClass.storage.k8s.io', clusterWide: true, effect: 'start' } as const;
const issuer = {
  to: ['Issuer.cert-manager.io', 'ClusterIssuer.cert-manager.io'],
  kindIn: 'kind',
  effect: 'work',
} as const;
const stores = {
  to: ['SecretStore.external-secrets.io', 'ClusterSecretStore.external-secrets.io'],
  kindIn: 'kind',
  effect: 'work',
} as const;
const gateway = {
  to: 'Gateway.gateway.networking.k8s.io',
  namespaceIn: 'namespace',
  effect: 'work',
} as const;
const traefikMiddleware = { to: 'Middleware.traefik.io', namespaceIn: 'namespace', effect: 'work' } as const;
const routeReferences: readonly Reference[] = [
  { path: 'spec.parentRefs[].name', ...gateway },
  { path: 'spec.rules[].backendRefs[].name', to: 'Service', namespaceIn: 'namespace', effect: 'work' },
];
const webhook: readonly Reference[] = [
  { path: 'webhooks[].clientConfig.service.name', to: 'Service', namespaceIn: 'namespace', effect: 'work' },
];
const cnpgCluster = { to: 'Cluster.postgresql.cnpg.io', effect: 'work' } as const;

/** What the fields of a kind name, by `Kind.group`. Optional references are told by their own `optional: true`. */
export const references: ReadonlyMap<string, readonly Reference[]> = new Map<string, readonly Reference[]>([
  ['StatefulSet.apps', [{ path: 'spec.volumeClaimTemplates[].spec.storageClassName', ...storageClass }]],
  ['PersistentVolumeClaim', [{ path: 'spec.storageClassName', ...storageClass }]],
  [
    'Ingress.networking.k8s.io',
    [
      {
        path: 'spec.ingressClassName',
        to: 'IngressClass.networking.k8s.io',
        clusterWide: true,
        effect: 'work',
      },
      { path: 'spec.rules[].http.paths[].backend.service.name', to: 'Service', effect: 'work' },
      { path: 'spec.defaultBackend.service.name', to: 'Service', effect: 'work' },
    ],
  ],
  [
    'ClusterRoleBinding.rbac.authorization.k8s.io',
    [
      {
        path: 'roleRef.name',
        to: 'ClusterRole.rbac.authorization.k8s.io',
        clusterWide: true,
        effect: 'work',
      },
    ],
  ],
  [
    'Gateway.gateway.networking.k8s.io',
    [
      {
        path: 'spec.gatewayClassName',
        to: 'GatewayClass.gateway.networking.k8s.io',
        clusterWide: true,
        effect: 'work',
      },
    ],
  ],
  ['HTTPRoute.gateway.networking.k8s.io', routeReferences],
  ['GRPCRoute.gateway.networking.k8s.io', routeReferences],
  ['TLSRoute.gateway.networking.k8s.io', routeReferences],
  ['TCPRoute.gateway.networking.k8s.io', routeReferences],
  ['ValidatingWebhookConfiguration.admissionregistration.k8s.io', webhook],
  ['MutatingWebhookConfiguration.admissionregistration.k8s.io', webhook],
  [
    'APIService.apiregistration.k8s.io',
    [{ path: 'spec.service.name', to: 'Service', namespaceIn: 'namespace', effect: 'work' }],
  ],
  ['Certificate.cert-manager.io', [{ path: 'spec.issuerRef.name', ...issuer }]],
  ['CertificateRequest.cert-manager.io', [{ path: 'spec.issuerRef.name', ...issuer }]],
  [
    'ExternalSecret.external-secrets.io',
    [
      { path: 'spec.secretStoreRef.name', ...stores },
      { path: 'spec.data[].sourceRef.storeRef.name', ...stores },
      { path: 'spec.dataFrom[].sourceRef.storeRef.name', ...stores },
    ],
  ],
  [
    'InfisicalSecret.secrets.infisical.com',
    [
      {
        path: 'spec.authentication.universalAuth.credentialsRef.secretName',
        to: 'Secret',
        namespaceIn: 'secretNamespace',
        effect: 'work',
      },
      {
        path: 'spec.authentication.serviceToken.serviceTokenSecretReference.secretName',
        to: 'Secret',
        namespaceIn: 'secretNamespace',
        effect: 'work',
      },
    ],
  ],
  [
    'VaultStaticSecret.secrets.hashicorp.com',
    [{ path: 'spec.vaultAuthRef', to: 'VaultAuth.secrets.hashicorp.com', effect: 'work' }],
  ],
  [
    'Cluster.postgresql.cnpg.io',
    [
      { path: 'spec.superuserSecret.name', to: 'Secret', effect: 'work' },
      { path: 'spec.bootstrap.initdb.secret.name', to: 'Secret', effect: 'work' },
      { path: 'spec.backup.barmanObjectStore.s3Credentials.accessKeyId.name', to: 'Secret', effect: 'work' },
      {
        path: 'spec.backup.barmanObjectStore.s3Credentials.secretAccessKey.name',
        to: 'Secret',
        effect: 'work',
      },
      { path: 'spec.managed.roles[].passwordSecret.name', to: 'Secret', effect: 'work' },
      { path: 'spec.storage.storageClass', ...storageClass },
    ],
  ],
  ['Pooler.postgresql.cnpg.io', [{ path: 'spec.cluster.name', ...cnpgCluster }]],
  ['Database.postgresql.cnpg.io', [{ path: 'spec.cluster.name', ...cnpgCluster }]],
  ['ScheduledBackup.postgresql.cnpg.io', [{ path: 'spec.cluster.name', ...cnpgCluster }]],
  ['KafkaTopic.kafka.strimzi.io', []],
  [
    'ScaledObject.keda.sh',
    [
      {
        path: 'spec.triggers[].authenticationRef.name',
        to: ['TriggerAuthentication.keda.sh', 'ClusterTriggerAuthentication.keda.sh'],
        kindIn: 'kind',
        effect: 'work',
      },
    ],
  ],
  [
    'IngressRoute.traefik.io',
    [
      { path: 'spec.routes[].middlewares[].name', ...traefikMiddleware },
      { path: 'spec.tls.options.name', to: 'TLSOption.traefik.io', namespaceIn: 'namespace', effect: 'work' },
    ],
  ],
  ['Middleware.traefik.io', [{ path: 'spec.chain.middlewares[].name', ...traefikMiddleware }]],
  ['IPAddressPool.metallb.io', []],
  [
    'L2Advertisement.metallb.io',
    [{ path: 'spec.ipAddressPools[]', to: 'IPAddressPool.metallb.io', effect: 'work' }],
  ],
  [
    'VolumeSnapshot.snapshot.storage.k8s.io',
    [
      {
        path: 'spec.volumeSnapshotClassName',
        to: 'VolumeSnapshotClass.snapshot.storage.k8s.io',
        clusterWide: true,
        effect: 'work',
      },
    ],
  ],
  ['PipelineRun.tekton.dev', [{ path: 'spec.pipelineRef.name', to: 'Pipeline.tekton.dev', effect: 'work' }]],
  ['TaskRun.tekton.dev', [{ path: 'spec.taskRef.name', to: 'Task.tekton.dev', effect: 'work' }]],
  ['Grafana.grafana.integreatly.org', []],
  ['BackupStorageLocation.velero.io', [{ path: 'spec.credential.name', to: 'Secret', effect: 'work' }]],
]);
