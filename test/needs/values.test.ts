import { expect, test } from 'vitest';
import { needsOfValues } from '../../server/src/core/needs/needsOfValues.ts';
import { mapOf, takenFrom, treeOf, type Tree } from '../../server/src/core/render/kustomize/tree.ts';
import { readYaml } from '../../server/src/core/yaml/readYaml.ts';
import { describeNeed, path } from './needsIn.ts';

const treeIn = (text: string): Tree =>
  treeOf(readYaml(text).documents[0]?.root, { via: 'manifest', path, inline: undefined });
const needsIn = (text: string): readonly string[] =>
  needsOfValues(treeIn(text), 'values', { text: () => text }).map((need) => describeNeed(need, text));

test.each([
  ['a key of an address', 'redis: { host: cache, port: 6379 }', ['1 "cache" call cache < values.redis.host']],
  ['a camel key', 'externalDatabaseHost: db', ['1 "db" call db < values.externalDatabaseHost']],
  [
    'a list',
    'brokers: [kafka-a:9092, "b.kafka:9092"]',
    [
      '1 "kafka-a" call kafka-a:9092 < values.brokers[0]',
      '1 "b.kafka" call kafka/b:9092 < values.brokers[1]',
    ],
  ],
  [
    'an environment as a list',
    'env:\n  - name: DB_HOST\n    value: db',
    ['3 "db" call db < values.env[0].value'],
  ],
  ['an environment as a map', 'env: { API_URL: http://api }', ['1 "api" call api < values.env.API_URL']],
  [
    'a variable with more than a value',
    'env: { API_URL: { value: api } }',
    ['1 "api" call api < values.env.API_URL.value'],
  ],
  [
    'a file',
    'config: |\n  # http://no.x.svc\n  url: http://yes.x.svc',
    ['3 "yes.x.svc" call x/yes < values.config'],
  ],
  [
    'what a variable is taken from',
    'env: [{ name: KEY, valueFrom: { secretKeyRef: { name: shop-db, key: k } } }]\nmap:\n  A: { valueFrom: { configMapKeyRef: { name: settings, key: k } } }',
    [
      '1 "shop-db" work Secret shop-db < values.env[0].valueFrom.secretKeyRef.name',
      '3 "settings" work ConfigMap settings < values.map.A.valueFrom.configMapKeyRef.name',
    ],
  ],
  [
    'what an environment is taken from',
    'envFrom: [{ secretRef: { name: shop-db } }, { configMapRef: { name: settings } }]',
    [
      '1 "shop-db" work Secret shop-db < values.envFrom[0].secretRef.name',
      '1 "settings" work ConfigMap settings < values.envFrom[1].configMapRef.name',
    ],
  ],
  [
    'volumes',
    `extraVolumes:
  - { name: a, secret: { secretName: shop-tls } }
  - { name: b, configMap: { name: settings } }
  - { name: c, persistentVolumeClaim: { claimName: data } }
  - { name: d, projected: { sources: [{ secret: { name: token } }] } }`,
    [
      '2 "shop-tls" work Secret shop-tls < values.extraVolumes[0].secret.secretName',
      '3 "settings" work ConfigMap settings < values.extraVolumes[1].configMap.name',
      '4 "data" work PersistentVolumeClaim data < values.extraVolumes[2].persistentVolumeClaim.claimName',
      '5 "token" work Secret token < values.extraVolumes[3].projected.sources[0].secret.name',
    ],
  ],
  [
    'what is said to exist',
    'auth: { existingSecret: shop-db }\nadmin: { existingSecret: { enabled: true, secretName: admin } }\npersistence: { existingClaim: data }',
    [
      '1 "shop-db" work Secret shop-db < values.auth.existingSecret',
      '2 "admin" work Secret admin < values.admin.existingSecret.secretName',
      '3 "data" work PersistentVolumeClaim data < values.persistence.existingClaim',
    ],
  ],
])('finds %s', (_, text, expected) => {
  expect(needsIn(text)).toEqual(expected);
});

test.each([
  ['an image', 'image: { repository: registry:5000/app, tag: v1 }'],
  ['a host of the internet', 'ingress: { hosts: [{ host: shop.example.com }] }'],
  ['a node', 'nodeSelector: { kubernetes.io/hostname: node-4 }'],
  ['a number and a switch', 'server: 5\nurl: true\nhost:'],
  ['a path', 'instanceUri: projects/one/locations/two'],
  [
    'a Secret that only the chart knows the use of',
    'auth: { secretName: shop-db, secretRef: { name: shop-db } }',
  ],
  ['a Secret that a template names', 'auth: { existingSecret: "{{ .Release.Name }}-db" }'],
  ['a Secret that nobody names', 'auth: { existingSecret: "" }'],
  ['what may be missing', 'v: [{ name: a, secret: { secretName: shop-tls, optional: true } }]'],
  ['what is no volume', 'secrets: [{ name: a, secret: shop-tls }]\nx: { name: a, configMap: { name: b } }'],
])('leaves %s alone', (_, text) => {
  expect(needsIn(text)).toEqual([]);
});

test('a text inside of another one has its place in that', () => {
  const text = 'values: |\n  redis:\n    url: redis://cache.caches:6379\n';
  const inner = text.slice(text.indexOf('|') + 2);
  const range = { start: text.indexOf('|'), end: text.length };
  const tree = treeOf(readYaml(inner).documents[0]?.root, { via: 'manifest', path, inline: range });
  const [need] = needsOfValues(tree, 'values', { text: () => text });
  expect(need && describeNeed(need, text)).toBe('3 "cache.caches" call caches/cache:6379 < values.redis.url');
});

test('a text that a patch made has the place of its source', () => {
  const text = 'url: http://NAME.shop.svc';
  const written = treeIn(text);
  const scalar = written.kind === 'map' ? written.entries.get('url') : undefined;
  if (scalar?.kind !== 'scalar') throw new Error('no scalar');
  const tree = mapOf([['url', takenFrom(scalar, 'http://db.shop.svc')]]);
  const [need] = needsOfValues(tree, 'values', { text: () => text });
  expect(need && describeNeed(need, text)).toBe('1 "http://NAME.shop.svc" call shop/db < values.url');
});

test('what names too much is data', () => {
  const list = Array.from({ length: 5000 }, (_, index) => `http://service-${index}.shop.svc`).join(' ');
  expect(needsIn(`text: ${list}`)).toHaveLength(200);
});

test('an alias that holds itself ends', () => {
  expect(needsIn('a: &a\n  url: http://db\n  again: *a').length).toBeGreaterThan(0);
});
