import { describe, expect, test } from 'vitest';
import { manifestsOf } from './manifestsOf.ts';

const head = 'apiVersion: v1\nkind: A\n';

describe('order comments', () => {
  const ordersOf = (text: string): unknown =>
    manifestsOf(text).map(({ orderComments }) =>
      orderComments.map(({ relation, name: { value, range } }) => {
        expect(text.slice(range.start, range.end)).toBe(value);
        return [relation, value];
      }),
    );

  test.each([
    [`${head}metadata:\n  name: a # after: b\n`, [['after', 'b']]],
    [
      `${head}metadata:\n  # before: b, ns/c ,d.e-f\n  name: a\n`,
      [
        ['before', 'b'],
        ['before', 'ns/c'],
        ['before', 'd.e-f'],
      ],
    ],
    [`${head}# after: b\nmetadata:\n  name: a\n`, [['after', 'b']]],
    [`${head}# after: b\n\n# after: c\nmetadata:\n  name: a\n`, [['after', 'c']]],
    [`${head}metadata: # after: b\n  name: a\n`, [['after', 'b']]],
    [`${head}metadata:\n  name: a\n  # after: b\n\nspec: {}\n`, [['after', 'b']]],
    [`${head}metadata:\n  name: a\n# after: b\nspec: {}\n`, []],
    [`${head}metadata: {name: a} # after: b\r\nspec: {}\r\n`, [['after', 'b']]],
    [`# after: b\n${head}metadata: {name: a}\n`, []],
    [`${head}metadata: {name: a}\nspec: # after: b\n  x: y # after: c\n`, []],
    [`${head}metadata:\n  name: "a # after: b"\n  annotations:\n    x: |\n      # after: c\n`, []],
    [`${head}metadata:\n  name: a #after:b\n`, [['after', 'b']]],
    [`${head}metadata:\n  name: a # after:\n  x: y # after: the database\n  z: w # After: b, C\n`, []],
    [`${head}metadata:\n  name: a # after: b, c and d\n`, []],
    [`${head}metadata:\n  name: a # afterwards: b\n`, []],
    [`${head}spec: {}\n`, []],
    [`${head}metadata:\n  name: a # after: b`, [['after', 'b']]],
  ])('of %j are %j', (text, expected) => {
    expect(ordersOf(text)).toEqual([expected]);
  });

  test('belong to the item of a List that they stand in', () => {
    const text = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: A\n  metadata:\n    name: a # after: b\n- apiVersion: v1\n  kind: B\n  # after: c\n  metadata:\n    name: b\n`;
    expect(ordersOf(text)).toEqual([[['after', 'b']], [['after', 'c']]]);
  });
});

describe('prose comments', () => {
  const proseOf = (comment: string): unknown => {
    const text = `${head}metadata:\n  name: a # ${comment}\n`;
    return manifestsOf(text)[0]?.proseComments.map(({ relation, name, wave }) => {
      expect(text.slice(name.range.start, name.range.end).toLowerCase().replaceAll(' ', '-')).toBe(
        name.value,
      );
      if (wave) expect(BigInt(text.slice(wave.range.start, wave.range.end))).toBe(wave.value);
      return [relation, name.value, wave && Number(wave.value)];
    });
  };

  test.each([
    ['After postgresql-shared (wave 4)', [['after', 'postgresql-shared', 4]]],
    ['Après prometheus (wave 5)', [['after', 'prometheus', 5]]],
    ['apres prometheus (vague 5)', [['after', 'prometheus', 5]]],
    ['Avant velero', [['before', 'velero', undefined]]],
    ['Deploy before velero', [['before', 'velero', undefined]]],
    ['deploys after x', [['after', 'x', undefined]]],
    ['Must come after redis-shared.', [['after', 'redis-shared', undefined]]],
    ['Needs to be after ns/keycloak', [['after', 'ns/keycloak', undefined]]],
    ['Doit être déployé après vault', [['after', 'vault', undefined]]],
    ['Needs to be after Keycloak (wave 3), can run in parallel with others', [['after', 'keycloak', 3]]],
    [
      'Deployed before sealed-secrets (-1) and cilium-lb (-2)',
      [
        ['before', 'sealed-secrets', -1],
        ['before', 'cilium-lb', -2],
      ],
    ],
    [
      'Before sealed-secrets and cilium-lb',
      [
        ['before', 'sealed-secrets', undefined],
        ['before', 'cilium-lb', undefined],
      ],
    ],
    [
      'Après a, b et c (sync-wave: 2)',
      [
        ['after', 'a', undefined],
        ['after', 'b', undefined],
        ['after', 'c', 2],
      ],
    ],
    ['after: velero (wave 1)', [['after', 'velero', 1]]],
    ['After Argo Workflows (wave 5)', [['after', 'argo-workflows', 5]]],
    [
      'after a and B (wave 5)',
      [
        ['after', 'a', undefined],
        ['after', 'b', 5],
      ],
    ],
    ['After Argo Workflows (the engine)', []],
    ['After velero - it needs the bucket', [['after', 'velero', undefined]]],
    ['after velero (the backup tool)', [['after', 'velero', undefined]]],
    ['After velero (wave 99999999999999999999)', [['after', 'velero', undefined]]],
    ['after the database', []],
    ['before Kyverno policies that use it', []],
    ['After Keycloak', []],
    ['Needs to be after External Secrets, Ingress Nginx and Gitlab', []],
    ['Deploy just before the applications', []],
    ['This comes long after velero', []],
    ['cleaned up 5 minutes after setup', []],
    ['after', []],
    ['after -x', []],
    ['after a.b', []],
    ['after a, ', []],
    ['beforehand', []],
    ['no relation at all', []],
  ])('%s: %j', (comment, expected) => {
    expect(proseOf(comment)).toEqual(expected);
  });

  test('may stand at the head of the manifest and in its metadata, but not in its spec', () => {
    const text = `a: 1
---

# Deploy before head

## Avant heading
apiVersion: v1
# After kind
kind: A
# After above
metadata:
  name: x
# after outside
spec:
  a: b # after spec
`;
    const [manifest] = manifestsOf(text);
    expect(manifest?.proseComments.map(({ name }) => name.value)).toEqual(['head', 'heading', 'above']);
  });

  test('at the head of a file with a byte order mark', () => {
    expect(manifestsOf(`\ufeff# After b\n${head}`)[0]?.proseComments).toHaveLength(1);
  });
});
