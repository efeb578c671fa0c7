import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const apis = ['ceph.rook.io', 'objectbucket.io'];
const storageClass = 'StorageClass.storage.k8s.io';

export const rook: Product = {
  product: 'rook',
  title: 'Rook',
  writtenFrom: 'Rook 1.9 to 1.18, OpenShift Data Foundation 4.12 to 4.19',
  resources: [
    {
      kind: 'ObjectBucketClaim.objectbucket.io',
      provides: [
        { object: 'Secret', name: '{name}' },
        { object: 'ConfigMap', name: '{name}' },
      ],
    },
    { kind: 'CephObjectStore.ceph.rook.io', provides: [{ object: 'Service', name: 'rook-ceph-rgw-{name}' }] },
    {
      kind: 'CephObjectStoreUser.ceph.rook.io',
      provides: [{ object: 'Secret', name: 'rook-ceph-object-user-{spec.store}-{name}' }],
    },
    { kind: 'CephClient.ceph.rook.io', provides: [{ object: 'Secret', name: 'rook-ceph-client-{name}' }] },
    {
      kind: 'CephCluster.ceph.rook.io',
      provides: [
        { object: 'Service', name: 'rook-ceph-mgr' },
        {
          object: 'Service',
          name: 'rook-ceph-mgr-dashboard',
          when: 'spec.dashboard.enabled=true',
        },
      ],
    },
    {
      kind: 'StorageCluster.ocs.openshift.io',
      provides: [
        { object: storageClass, name: ['{name}-ceph-rbd', '{name}-cephfs', '{namespace}.noobaa.io'] },
        { api: ['ceph.rook.io', 'objectbucket.io', 'noobaa.io'] },
      ],
    },
    subscription('odf-operator', ['odf.openshift.io', 'ocs.openshift.io', 'noobaa.io', ...apis]),
    subscription('ocs-operator', ['ocs.openshift.io', 'noobaa.io', ...apis]),
  ],
  charts: [
    {
      chart: 'rook-ceph',
      repositories: ['charts.rook.io/release', 'charts.rook.io/master'],
      unmistakable: true,
      provides: [{ api: apis, when: 'values.crds.enabled!=false' }],
    },
    {
      chart: 'rook-ceph-cluster',
      repositories: ['charts.rook.io/release', 'charts.rook.io/master'],
      unmistakable: true,
      provides: [
        {
          object: storageClass,
          name: [
            "{values.cephBlockPools[*].storageClass.name|'ceph-block'}",
            "{values.cephFileSystems[*].storageClass.name|'ceph-filesystem'}",
            "{values.cephObjectStores[*].storageClass.name|'ceph-bucket'}",
          ],
        },
        {
          object: 'Service',
          name: 'rook-ceph-rgw-{values.cephObjectStores[*].name}',
        },
      ],
    },
  ],
  remotes: [{ url: 'github.com/rook/rook', files: ['**/crds.yaml'], provides: [{ api: apis }] }],
};
