import type { Fields, KindReferences, ReferenceTable } from './referenceTable.ts';

const webhooks: KindReferences = { work: { 'webhooks[].clientConfig.service': 'Service' } };

const certificateAnnotations = [
  'metadata.annotations[cert-manager.io/cluster-issuer]',
  'metadata.annotations[cert-manager.io/issuer]',
  'metadata.annotations[kubernetes.io/tls-acme]',
  'metadata.annotations[cert-manager.k8s.io/cluster-issuer]',
];

/** What cert-manager reads on an Ingress or a Gateway. */
export const issuerAnnotations: Fields = {
  'metadata.annotations[cert-manager.io/cluster-issuer]': 'ClusterIssuer.cert-manager.io',
  'metadata.annotations[cert-manager.io/issuer]': {
    to: 'Issuer.cert-manager.io',
    unless: [
      'metadata.annotations[cert-manager.io/issuer-kind]',
      'metadata.annotations[cert-manager.io/issuer-group]',
    ],
  },
};

/** A Secret with a certificate that cert-manager does not make from annotations. */
export const ownCertificate = { to: 'Secret', unless: certificateAnnotations } as const;

const csiSecrets: Fields = {
  'spec.csi.nodeStageSecretRef': 'Secret',
  'spec.csi.nodePublishSecretRef': 'Secret',
  'spec.csi.controllerPublishSecretRef': 'Secret',
  'spec.csi.controllerExpandSecretRef': 'Secret',
};

/** Parameters by which CSI's sidecars find their Secrets. */
function csiParameters(...purposes: readonly string[]): Fields {
  return Object.fromEntries(
    purposes.map((purpose) => [
      `parameters[csi.storage.k8s.io/${purpose}-secret-name]`,
      { to: 'Secret', namespaceAt: `parameters[csi.storage.k8s.io/${purpose}-secret-namespace]` },
    ]),
  );
}

/** A claim with a volume of its own does not need its class. */
const claimedClass = { to: 'StorageClass.storage.k8s.io', unless: ['spec.volumeName', 'spec.selector'] };

/** The kinds of Kubernetes itself and of its snapshot controller. */
export const kubernetes: ReferenceTable = {
  'StatefulSet.apps': {
    start: { 'spec.volumeClaimTemplates[].spec.storageClassName': 'StorageClass.storage.k8s.io' },
  },
  PersistentVolumeClaim: {
    work: {
      'spec.storageClassName': claimedClass,
      'spec.dataSource': 'PersistentVolumeClaim?',
      'spec.dataSourceRef': 'PersistentVolumeClaim?',
    },
  },
  PersistentVolume: { work: csiSecrets },
  'StorageClass.storage.k8s.io': {
    work: csiParameters(
      'provisioner',
      'node-stage',
      'node-publish',
      'controller-expand',
      'controller-publish',
    ),
  },
  Service: { addresses: { 'spec.externalName': 'text' } },
  ConfigMap: { addresses: { data: 'tree' } },
  Secret: { addresses: { stringData: 'tree' } },
  'Ingress.networking.k8s.io': {
    work: {
      'spec.ingressClassName': 'IngressClass.networking.k8s.io',
      'metadata.annotations[kubernetes.io/ingress.class]': 'IngressClass.networking.k8s.io',
      'spec.tls[].secretName': ownCertificate,
      'spec.defaultBackend.service': 'Service',
      'spec.defaultBackend.resource': '?',
      'spec.rules[].http.paths[].backend.service': 'Service',
      'spec.rules[].http.paths[].backend.resource': '?',
      'metadata.annotations[traefik.ingress.kubernetes.io/router.middlewares]': {
        to: 'Middleware.traefik.io',
        form: 'traefik',
      },
      'metadata.annotations[nginx.ingress.kubernetes.io/auth-secret]': { to: 'Secret', form: 'namespaced' },
      ...issuerAnnotations,
    },
    addresses: { 'metadata.annotations[nginx.ingress.kubernetes.io/auth-url]': 'text' },
  },
  'RoleBinding.rbac.authorization.k8s.io': {
    work: { roleRef: 'Role.rbac.authorization.k8s.io|ClusterRole.rbac.authorization.k8s.io' },
  },
  'ClusterRoleBinding.rbac.authorization.k8s.io': {
    work: { roleRef: 'ClusterRole.rbac.authorization.k8s.io' },
  },
  'ValidatingWebhookConfiguration.admissionregistration.k8s.io': webhooks,
  'MutatingWebhookConfiguration.admissionregistration.k8s.io': webhooks,
  'ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io': {
    work: { 'spec.policyName': 'ValidatingAdmissionPolicy.admissionregistration.k8s.io' },
  },
  'CustomResourceDefinition.apiextensions.k8s.io': {
    work: { 'spec.conversion.webhook.clientConfig.service': 'Service' },
  },
  'APIService.apiregistration.k8s.io': { work: { 'spec.service': 'Service' } },
  'HorizontalPodAutoscaler.autoscaling': { work: { 'spec.scaleTargetRef': '?' } },
  'VerticalPodAutoscaler.autoscaling.k8s.io': { work: { 'spec.targetRef': '?' } },
  'VolumeSnapshot.snapshot.storage.k8s.io': {
    work: {
      'spec.volumeSnapshotClassName': 'VolumeSnapshotClass.snapshot.storage.k8s.io',
      'spec.source.persistentVolumeClaimName': 'PersistentVolumeClaim',
    },
  },
  'VolumeSnapshotClass.snapshot.storage.k8s.io': { work: csiParameters('snapshotter') },
  'ResourceClaim.resource.k8s.io': {
    work: { 'spec.devices.requests[].deviceClassName': 'DeviceClass.resource.k8s.io' },
  },
};
