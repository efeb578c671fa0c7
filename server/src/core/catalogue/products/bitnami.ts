import type { Product } from '../product.ts';

const repositories = [
  'charts.bitnami.com/bitnami',
  'registry-1.docker.io/bitnamicharts',
  'docker.io/bitnamicharts',
  'raw.githubusercontent.com/bitnami/charts/archive-full-index/bitnami',
];
const replicated = 'values.architecture=replication';
const single = 'values.architecture!=replication';
const ownSecret = { object: 'Secret', name: '{fullname}', when: '!values.auth.existingSecret' };

export const bitnami: Product = {
  product: 'bitnami',
  title: 'Bitnami',
  writtenFrom:
    'postgresql 12 to 18, redis 17 to 24, mariadb 11 to 24, mysql 9 to 14, mongodb 13 to 18, kafka 20 to 32, rabbitmq 11 to 16, keycloak 13 to 25, valkey 1 to 5',
  charts: [
    {
      chart: 'postgresql',
      repositories,
      provides: [
        { object: 'Service', name: '{fullname}', when: single },
        { object: 'Service', name: ['{fullname}-primary', '{fullname}-read'], when: replicated },
        {
          ...ownSecret,
          when: ['!values.auth.existingSecret', '!values.global.postgresql.auth.existingSecret'],
        },
      ],
    },
    {
      chart: 'postgresql-ha',
      repositories,
      provides: [{ object: 'Service', name: ['{fullname}-pgpool', '{fullname}-postgresql'] }],
    },
    {
      chart: 'redis',
      repositories,
      provides: [
        { object: 'Service', name: '{fullname}-headless' },
        { object: 'Service', name: '{fullname}-master', when: 'values.sentinel.enabled!=true' },
        { object: 'Service', name: '{fullname}', when: 'values.sentinel.enabled=true' },
        {
          object: 'Service',
          name: '{fullname}-replicas',
          when: ['values.architecture!=standalone', 'values.sentinel.enabled!=true'],
        },
        { ...ownSecret, when: ['!values.auth.existingSecret', 'values.auth.enabled!=false'] },
      ],
    },
    {
      chart: 'valkey',
      repositories,
      provides: [
        { object: 'Service', name: '{fullname}-headless' },
        { object: 'Service', name: '{fullname}-primary', when: 'values.sentinel.enabled!=true' },
      ],
    },
    {
      chart: 'mariadb',
      repositories,
      provides: [
        { object: 'Service', name: '{fullname}', when: single },
        { object: 'Service', name: ['{fullname}-primary', '{fullname}-secondary'], when: replicated },
        ownSecret,
      ],
    },
    {
      chart: 'mysql',
      repositories,
      provides: [
        { object: 'Service', name: '{fullname}', when: single },
        { object: 'Service', name: ['{fullname}-primary', '{fullname}-secondary'], when: replicated },
        ownSecret,
      ],
    },
    {
      chart: 'mongodb',
      repositories,
      provides: [
        { object: 'Service', name: '{fullname}', when: 'values.architecture!=replicaset' },
        { object: 'Service', name: '{fullname}-headless', when: 'values.architecture=replicaset' },
        { ...ownSecret, when: ['!values.auth.existingSecret', 'values.auth.enabled!=false'] },
      ],
    },
    { chart: 'kafka', repositories, provides: [{ object: 'Service', name: '{fullname}' }] },
    {
      chart: 'rabbitmq',
      repositories,
      provides: [
        { object: 'Service', name: ['{fullname}', '{fullname}-headless'] },
        { ...ownSecret, when: '!values.auth.existingPasswordSecret' },
      ],
    },
    { chart: 'memcached', repositories, provides: [{ object: 'Service', name: '{fullname}' }] },
    { chart: 'minio', repositories, provides: [{ object: 'Service', name: '{fullname}' }] },
    {
      chart: 'keycloak',
      repositories,
      provides: [
        { object: 'Service', name: '{fullname}' },
        { ...ownSecret, when: '!values.auth.existingSecret' },
        {
          object: 'Service',
          name: '{fullname(postgresql)}',
          when: ['values.postgresql.enabled!=false', 'values.postgresql.architecture!=replication'],
        },
      ],
    },
  ],
};
