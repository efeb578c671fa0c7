import { describe, expect, test } from 'vitest';
import { generate, names, repository, tree } from './generateFrom.ts';

describe('combinations', () => {
  test('matrix multiplies, and its second child sees the first one', () => {
    expect(
      names(`
#- spec.yaml
generators:
  - matrix:
      generators:
        - list: { elements: [{ env: eu }, { env: us }] }
        - git: { repoURL: ${repository}, files: [{ path: 'clusters/{{env}}/config.yaml' }] }
template: { metadata: { name: '{{env}}-{{cluster.name}}' } }
${tree}`),
    ).toEqual(['eu-eu-1', 'us-us-1', 'us-us-2']);
  });

  test('matrix refuses one child, and clashing values without Go templates', () => {
    const one = '#- s.yaml\ngenerators: [{ matrix: { generators: [{ list: { elements: [] } }] } }]';
    const clash =
      '#- s.yaml\ngenerators: [{ matrix: { generators: [{ list: { elements: [{ a: one }] } }, { list: { elements: [{ a: two }] } }] } }]';
    expect(generate(one).invalid?.reason).toBe('matrix');
    expect(generate(clash).invalid?.reason).toBe('matrix');
  });

  test('merge overrides sets with the same keys', () => {
    expect(
      names(`
#- spec.yaml
generators:
  - merge:
      mergeKeys: [cluster]
      generators:
        - list: { elements: [{ cluster: dev, size: small }, { cluster: prod, size: small }] }
        - list: { elements: [{ cluster: prod, size: large }, { cluster: other, size: huge }] }
template: { metadata: { name: '{{cluster}}-{{size}}' } }
`),
    ).toEqual(['dev-small', 'prod-large']);
  });

  test.each([
    ['no keys', 'mergeKeys: []', 'merge'],
    ['the same key twice in one child', 'mergeKeys: [size]', 'mergeKeys'],
  ])('merge refuses %s', (_, keys, reason) => {
    const spec = `
#- s.yaml
generators:
  - merge:
      ${keys}
      generators:
        - list: { elements: [{ cluster: dev, size: small }, { cluster: prod, size: small }] }
        - list: { elements: [{ cluster: prod, size: large }] }
`;
    expect(generate(spec).invalid?.reason).toBe(reason);
  });

  test('an unknown child makes the combination unknown', () => {
    const spec = `
#- s.yaml
generators: [{ matrix: { generators: [{ list: { elements: [{ a: one }] } }, { pullRequest: {} }] } }]
`;
    expect(generate(spec).unknown).toEqual([{ generator: 0, reason: 'pullRequest' }]);
  });
});
