import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const servingCertificate = [
  { object: 'Secret', name: '{metadata.annotations["service.beta.openshift.io/serving-cert-secret-name"]}' },
  { object: 'Secret', name: '{metadata.annotations["service.alpha.openshift.io/serving-cert-secret-name"]}' },
];

export const openshift: Product = {
  product: 'openshift',
  title: 'OpenShift',
  writtenFrom: 'OpenShift 4.10 to 4.20 and the operators of its catalogs',
  resources: [
    { kind: 'Service', provides: servingCertificate },
    subscription('advanced-cluster-management', ['operator.open-cluster-management.io']),
    subscription('kubernetes-nmstate-operator', ['NMState.nmstate.io']),
    subscription('local-storage-operator', ['local.storage.openshift.io']),
    subscription('cluster-logging', [
      'ClusterLogForwarder.observability.openshift.io',
      'logging.openshift.io',
    ]),
    subscription('cluster-observability-operator', ['monitoring.rhobs', 'observability.openshift.io']),
    subscription('rhods-operator,opendatahub-operator', [
      'datasciencecluster.opendatahub.io',
      'dscinitialization.opendatahub.io',
    ]),
    subscription('kueue-operator', ['Kueue.kueue.openshift.io']),
    subscription('leader-worker-set', ['LeaderWorkerSetOperator.operator.openshift.io']),
    subscription('authorino-operator', ['authorino.kuadrant.io', 'operator.authorino.kuadrant.io']),
    subscription('rhcl-operator', ['kuadrant.io']),
    subscription('kubevirt-hyperconverged', ['hco.kubevirt.io']),
    subscription('compliance-operator', ['compliance.openshift.io']),
    subscription('rhacs-operator', ['platform.stackrox.io']),
    subscription('quay-operator', ['quay.redhat.com']),
    subscription('sriov-network-operator', ['sriovnetwork.openshift.io']),
    subscription('devspaces', ['org.eclipse.che']),
  ],
};
