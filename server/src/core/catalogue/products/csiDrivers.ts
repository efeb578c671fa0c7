import type { Product } from '../product.ts';
import { subscription } from './subscription.ts';

const storageClass = 'StorageClass.storage.k8s.io';
const driver = 'CSIDriver.storage.k8s.io';

export const csiDrivers: Product = {
  product: 'csi-drivers',
  title: 'CSI drivers and provisioners',
  writtenFrom:
    'democratic-csi 0.14, nfs-subdir-external-provisioner 4.0, csi-driver-nfs 4.11, csi-driver-smb 1.18, local-path-provisioner 0.0.32, proxmox-csi-plugin 0.3, synology-csi 0.10, aws-ebs-csi-driver 2.40, aws-efs-csi-driver 3.2, hcloud-csi 2.18, TopoLVM 15, LVM Storage 4.14, OpenEBS 4.3',
  resources: [
    {
      kind: 'LVMCluster.lvm.topolvm.io',
      provides: [{ object: storageClass, name: 'lvms-{spec.storage.deviceClasses[*].name}' }],
    },
    subscription('lvms-operator', ['lvm.topolvm.io']),
  ],
  charts: [
    {
      chart: 'democratic-csi',
      repositories: ['democratic-csi.github.io/charts'],
      unmistakable: true,
      provides: [
        { object: storageClass, name: '{values.storageClasses[*].name}' },
        { object: driver, name: '{values.csiDriver.name}' },
      ],
    },
    {
      chart: 'nfs-subdir-external-provisioner',
      repositories: ['kubernetes-sigs.github.io/nfs-subdir-external-provisioner'],
      unmistakable: true,
      provides: [
        {
          object: storageClass,
          name: "{values.storageClass.name|'nfs-client'}",
          when: 'values.storageClass.create!=false',
        },
      ],
    },
    {
      chart: 'nfs-server-provisioner',
      repositories: ['kubernetes-sigs.github.io/nfs-ganesha-server-and-external-provisioner'],
      unmistakable: true,
      provides: [
        {
          object: storageClass,
          name: "{values.storageClass.name|'nfs'}",
          when: 'values.storageClass.create!=false',
        },
      ],
    },
    {
      chart: 'csi-driver-nfs',
      repositories: ['raw.githubusercontent.com/kubernetes-csi/csi-driver-nfs/master/charts'],
      unmistakable: true,
      provides: [
        { object: driver, name: "{values.driver.name|'nfs.csi.k8s.io'}" },
        {
          object: storageClass,
          name: "{values.storageClass.name|'nfs-csi'}",
          when: 'values.storageClass.create=true',
        },
      ],
    },
    {
      chart: 'csi-driver-smb',
      repositories: ['raw.githubusercontent.com/kubernetes-csi/csi-driver-smb/master/charts'],
      unmistakable: true,
      provides: [{ object: driver, name: "{values.driver.name|'smb.csi.k8s.io'}" }],
    },
    {
      chart: 'local-path-provisioner',
      repositories: ['charts.containeroo.ch'],
      unmistakable: true,
      provides: [
        {
          object: storageClass,
          name: "{values.storageClass.name|'local-path'}",
          when: 'values.storageClass.create!=false',
        },
      ],
    },
    {
      chart: 'proxmox-csi-plugin',
      repositories: ['ghcr.io/sergelogvinov/charts'],
      unmistakable: true,
      provides: [
        { object: driver, name: 'csi.proxmox.sinextra.dev' },
        { object: storageClass, name: '{values.storageClass[*].name}' },
      ],
    },
    {
      chart: 'synology-csi',
      repositories: ['christian-schlichtherle.github.io/synology-csi-chart'],
      unmistakable: true,
      provides: [{ object: driver, name: 'csi.san.synology.com' }],
    },
    {
      chart: 'aws-ebs-csi-driver',
      repositories: ['kubernetes-sigs.github.io/aws-ebs-csi-driver'],
      unmistakable: true,
      provides: [
        { object: driver, name: 'ebs.csi.aws.com' },
        { object: storageClass, name: '{values.storageClasses[*].name}' },
      ],
    },
    {
      chart: 'aws-efs-csi-driver',
      repositories: ['kubernetes-sigs.github.io/aws-efs-csi-driver'],
      unmistakable: true,
      provides: [
        { object: driver, name: 'efs.csi.aws.com' },
        { object: storageClass, name: '{values.storageClasses[*].name}' },
      ],
    },
    {
      chart: 'hcloud-csi',
      repositories: ['charts.hetzner.cloud'],
      unmistakable: true,
      provides: [
        { object: driver, name: 'csi.hetzner.cloud' },
        { object: storageClass, name: "{values.storageClasses[*].name|'hcloud-volumes'}" },
      ],
    },
    {
      chart: 'topolvm',
      repositories: ['topolvm.github.io/topolvm'],
      unmistakable: true,
      provides: [
        { api: 'topolvm.io' },
        { object: storageClass, name: "{values.storageClasses[*].name|'topolvm-provisioner'}" },
      ],
    },
    {
      chart: 'openebs',
      repositories: ['openebs.github.io/openebs', 'openebs.github.io/charts'],
      unmistakable: true,
      provides: [{ api: 'openebs.io' }, { object: storageClass, name: 'openebs-hostpath' }],
    },
  ],
  remotes: [
    {
      url: 'github.com/rancher/local-path-provisioner',
      files: ['**/deploy/local-path-storage.yaml', 'deploy'],
      provides: [{ object: storageClass, name: 'local-path' }],
    },
    {
      url: 'github.com/kubernetes-csi/csi-driver-nfs',
      files: ['**/csi-nfs-driverinfo.yaml'],
      provides: [{ object: driver, name: 'nfs.csi.k8s.io' }],
    },
  ],
};
