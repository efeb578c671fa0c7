import type { Fields, KindReferences, ReferenceTable } from './referenceTable.ts';

const storageClass = 'StorageClass.storage.k8s.io';

/** The same references for several kinds. */
function eachKind(kinds: string, group: string, references: KindReferences): ReferenceTable {
  return Object.fromEntries(kinds.split(' ').map((kind) => [`${kind}.${group}`, references]));
}

/** Where the backups of CloudNativePG go. */
function barmanStore(path: string): Fields {
  return {
    [`${path}.s3Credentials.*`]: 'Secret',
    [`${path}.azureCredentials.*`]: 'Secret',
    [`${path}.googleCredentials.applicationCredentials`]: 'Secret',
    [`${path}.endpointCA`]: 'Secret',
  };
}

const cnpgCluster: KindReferences = { work: { 'spec.cluster': 'Cluster.postgresql.cnpg.io' } };

const cloudNativePg: ReferenceTable = {
  'Cluster.postgresql.cnpg.io': {
    work: {
      'spec.superuserSecret': 'Secret',
      'spec.imagePullSecrets[]': 'Secret',
      'spec.bootstrap.initdb.secret': 'Secret',
      'spec.bootstrap.initdb.postInitApplicationSQLRefs.secretRefs[]': 'Secret',
      'spec.bootstrap.initdb.postInitApplicationSQLRefs.configMapRefs[]': 'ConfigMap',
      'spec.bootstrap.initdb.postInitSQLRefs.secretRefs[]': 'Secret',
      'spec.bootstrap.initdb.postInitSQLRefs.configMapRefs[]': 'ConfigMap',
      'spec.bootstrap.recovery.secret': 'Secret',
      'spec.bootstrap.recovery.backup': 'Backup.postgresql.cnpg.io',
      'spec.bootstrap.recovery.volumeSnapshots.storage': '?',
      'spec.bootstrap.pg_basebackup.secret': 'Secret',
      'spec.externalClusters[].password': 'Secret',
      'spec.externalClusters[].sslCert': 'Secret',
      'spec.externalClusters[].sslKey': 'Secret',
      'spec.externalClusters[].sslRootCert': 'Secret',
      'spec.externalClusters[].plugin.parameters.barmanObjectName': 'ObjectStore.barmancloud.cnpg.io',
      'spec.plugins[].parameters.barmanObjectName': 'ObjectStore.barmancloud.cnpg.io',
      'spec.managed.roles[].passwordSecret': 'Secret',
      'spec.certificates.serverTLSSecret': 'Secret',
      'spec.certificates.serverCASecret': 'Secret',
      'spec.certificates.clientCASecret': 'Secret',
      'spec.certificates.replicationTLSSecret': 'Secret',
      'spec.imageCatalogRef': 'ImageCatalog.postgresql.cnpg.io|ClusterImageCatalog.postgresql.cnpg.io',
      'spec.storage.storageClass': storageClass,
      'spec.walStorage.storageClass': storageClass,
      'spec.storage.pvcTemplate.storageClassName': storageClass,
      'spec.monitoring.customQueriesConfigMap[]': 'ConfigMap',
      'spec.monitoring.customQueriesSecret[]': 'Secret',
      ...barmanStore('spec.backup.barmanObjectStore'),
      ...barmanStore('spec.externalClusters[].barmanObjectStore'),
    },
    addresses: {
      'spec.backup.barmanObjectStore.endpointURL': 'address',
      'spec.externalClusters[].connectionParameters.host': 'address',
    },
  },
  'ObjectStore.barmancloud.cnpg.io': {
    work: barmanStore('spec.configuration'),
    addresses: { 'spec.configuration.endpointURL': 'address' },
  },
  ...eachKind('ScheduledBackup Backup Database Publication Subscription', 'postgresql.cnpg.io', cnpgCluster),
  'Pooler.postgresql.cnpg.io': {
    work: { ...cnpgCluster.work, 'spec.pgbouncer.authQuerySecret': 'Secret' },
  },
};

const otherPostgres: ReferenceTable = {
  'postgresql.acid.zalan.do': {
    work: { 'spec.volume.storageClass': storageClass, 'spec.tls.secretName': 'Secret' },
  },
  'PostgresCluster.postgres-operator.crunchydata.com': {
    work: {
      'spec.backups.pgbackrest.configuration[].secret': 'Secret',
      'spec.customTLSSecret': 'Secret',
      'spec.imagePullSecrets[]': 'Secret',
      'spec.instances[].dataVolumeClaimSpec.storageClassName': storageClass,
    },
  },
  'PerconaPGCluster.pgv2.percona.com': {
    work: {
      'spec.backups.pgbackrest.configuration[].secret': 'Secret',
      'spec.instances[].dataVolumeClaimSpec.storageClassName': storageClass,
    },
  },
};

const percona: ReferenceTable = {
  'PerconaXtraDBCluster.pxc.percona.com': {
    work: {
      'spec.backup.storages.*.s3.credentialsSecret': 'Secret',
      'spec.pxc.volumeSpec.persistentVolumeClaim.storageClassName': storageClass,
    },
  },
  'PerconaServerMongoDB.psmdb.percona.com': {
    work: {
      'spec.backup.storages.*.s3.credentialsSecret': 'Secret',
      'spec.replsets[].volumeSpec.persistentVolumeClaim.storageClassName': storageClass,
    },
  },
};

const mariaDbRef: Fields = { 'spec.mariaDbRef': 'MariaDB.k8s.mariadb.com' };
const s3OfMariaDb = 'spec.storage.s3';

const mariaDb: ReferenceTable = {
  'MariaDB.k8s.mariadb.com': {
    work: {
      'spec.rootPasswordSecretKeyRef': 'Secret',
      'spec.passwordSecretKeyRef': 'Secret',
      'spec.storage.storageClassName': storageClass,
    },
  },
  ...eachKind('Database Grant', 'k8s.mariadb.com', { work: mariaDbRef }),
  ...eachKind('User Connection', 'k8s.mariadb.com', {
    work: { ...mariaDbRef, 'spec.passwordSecretKeyRef': 'Secret' },
  }),
  'SqlJob.k8s.mariadb.com': {
    work: {
      ...mariaDbRef,
      'spec.passwordSecretKeyRef': 'Secret',
      'spec.sqlConfigMapKeyRef': 'ConfigMap',
    },
  },
  ...eachKind('Backup Restore PhysicalBackup', 'k8s.mariadb.com', {
    work: {
      ...mariaDbRef,
      [`${s3OfMariaDb}.accessKeyIdSecretKeyRef`]: 'Secret',
      [`${s3OfMariaDb}.secretAccessKeySecretKeyRef`]: 'Secret',
    },
    addresses: { [`${s3OfMariaDb}.endpoint`]: 'address' },
  }),
};

const otherDatabases: ReferenceTable = {
  'InnoDBCluster.mysql.oracle.com': { work: { 'spec.secretName': 'Secret' } },
  'MongoDBCommunity.mongodbcommunity.mongodb.com': {
    work: {
      'spec.users[].passwordSecretRef': 'Secret',
      'spec.security.tls.certificateKeySecretRef': 'Secret',
      'spec.security.tls.caConfigMapRef': 'ConfigMap',
    },
  },
  ...eachKind('Redis RedisCluster RedisReplication RedisSentinel', 'redis.redis.opstreelabs.in', {
    work: {
      'spec.kubernetesConfig.redisSecret': 'Secret',
      'spec.redisSentinelConfig.redisReplicationName': 'RedisReplication.redis.redis.opstreelabs.in',
      'spec.storage.volumeClaimTemplate.spec.storageClassName': storageClass,
    },
  }),
  'RedisFailover.databases.spotahome.com': { work: { 'spec.auth.secretPath': 'Secret' } },
  'Dragonfly.dragonflydb.io': {
    work: {
      'spec.authentication.passwordFromSecret': 'Secret',
      'spec.snapshot.persistentVolumeClaimSpec.storageClassName': storageClass,
    },
  },
  'Tenant.minio.min.io': {
    work: {
      'spec.configuration': 'Secret',
      'spec.credsSecret': 'Secret',
      'spec.users[]': 'Secret',
      'spec.externalCertSecret[]': 'Secret',
      'spec.pools[].volumeClaimTemplate.spec.storageClassName': storageClass,
    },
  },
  'CephObjectStoreUser.ceph.rook.io': { work: { 'spec.store': 'CephObjectStore.ceph.rook.io' } },
  'ObjectBucketClaim.objectbucket.io': { work: { 'spec.storageClassName': storageClass } },
};

/** Databases, caches and object stores. */
export const databases: ReferenceTable = {
  ...cloudNativePg,
  ...otherPostgres,
  ...percona,
  ...mariaDb,
  ...otherDatabases,
};
