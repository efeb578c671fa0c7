import type { KustomizeCase } from './kustomizeCase.ts';

const objects = `
#- all.yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, finalizers: [a, b]}
spec:
  template:
    spec:
      tolerations: [{key: a}]
      volumes: [{name: v, emptyDir: {}}]
      containers:
        - {name: main, image: a, args: [x, w], ports: [{containerPort: 80}, {containerPort: 81, protocol: UDP}], env: [{name: A, value: "1"}]}
        - {name: side, image: b}
---
apiVersion: v1
kind: Service
metadata: {name: api}
spec: {ports: [{port: 80, protocol: TCP, name: web}, {port: 80, protocol: UDP, name: quic}]}
---
apiVersion: example.com/v1
kind: Thing
metadata: {name: api, finalizers: [a, b]}
spec: {containers: [{name: main}, {name: side}]}
`;

/**
 * A strategic patch of lists, made visible: the JSON patch behind it only fits when the list looks as expected, and real
 * kustomize confirms what is expected.
 */
function merged(name: string, patch: string, path: string, value: string): KustomizeCase {
  return {
    name,
    files: `#- kustomization.yaml
resources: [all.yaml]
patches:
  - patch: '${patch}'
  - {target: {kind: ${/kind: (\w+)/.exec(patch)?.[1] ?? ''}}, patch: '[{"op": "test", "path": "${path}", "value": ${value}}]'}
${objects}`,
  };
}

const deployment = (spec: string): string =>
  `{apiVersion: apps/v1, kind: Deployment, metadata: {name: api}, spec: {template: {spec: ${spec}}}}`;
const containers = '/spec/template/spec/containers';

/** How lists merge: by the keys that Kubernetes knows, and not at all for other kinds. */
export const listCases: readonly KustomizeCase[] = [
  merged(
    'a container by name',
    deployment('{containers: [{name: side, image: c}]}'),
    containers,
    '[{"name": "side", "image": "c"}, {"name": "main", "image": "a", "args": ["x", "w"], "ports": [{"containerPort": 80}, {"containerPort": 81, "protocol": "UDP"}], "env": [{"name": "A", "value": "1"}]}]',
  ),
  merged(
    'a new container comes first',
    deployment('{containers: [{name: new}]}'),
    `${containers}/0/name`,
    '"new"',
  ),
  merged(
    'plain lists are replaced',
    deployment('{containers: [{name: main, args: [z]}]}'),
    `${containers}/0/args`,
    '["z"]',
  ),
  merged(
    'variables by name',
    deployment('{containers: [{name: main, env: [{name: B, value: "2"}, {name: A, value: "3"}]}]}'),
    `${containers}/0/env`,
    '[{"name": "B", "value": "2"}, {"name": "A", "value": "3"}]',
  ),
  merged(
    'there is no second container any more',
    deployment('{containers: [{name: side, $patch: delete}]}'),
    `${containers}/1`,
    'null',
  ),
  merged(
    'containers are replaced',
    deployment('{containers: [{$patch: replace}, {name: new}]}'),
    containers,
    '[{"name": "new"}]',
  ),
  merged('containers are deleted', deployment('{containers: [{$patch: delete}]}'), containers, 'null'),
  merged('containers become null', deployment('{containers: null}'), containers, 'null'),
  merged(
    'a list where none was',
    deployment('{initContainers: [{name: a}, {name: b, $patch: delete}]}'),
    '/spec/template/spec/initContainers',
    '[{"name": "a"}]',
  ),
  merged(
    'lists without keys are replaced',
    deployment('{tolerations: [{key: b}]}'),
    '/spec/template/spec/tolerations',
    '[{"key": "b"}]',
  ),
  merged('a list instead of a map', deployment('[]'), containers, 'null'),
  merged(
    'ports by number and protocol',
    deployment('{containers: [{name: main, ports: [{containerPort: 81, protocol: TCP}]}]}'),
    `${containers}/0/ports`,
    '[{"containerPort": 81, "protocol": "TCP"}, {"containerPort": 80}, {"containerPort": 81, "protocol": "UDP"}]',
  ),
  merged(
    'a port without protocol is lost',
    deployment('{containers: [{name: main, ports: [{containerPort: 81, name: x}]}]}'),
    `${containers}/0/ports`,
    '[{"containerPort": 80}, {"containerPort": 81, "protocol": "UDP"}]',
  ),
  merged(
    'finalizers are a set',
    '{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, finalizers: [b, c]}}',
    '/metadata/finalizers',
    '["b", "c", "a"]',
  ),
  merged(
    'ports of a Service',
    '{apiVersion: v1, kind: Service, metadata: {name: api}, spec: {ports: [{port: 80, protocol: UDP, name: dns}]}}',
    '/spec/ports',
    '[{"port": 80, "protocol": "TCP", "name": "web"}, {"port": 80, "protocol": "UDP", "name": "dns"}]',
  ),
  merged(
    'lists of other kinds are replaced',
    '{apiVersion: example.com/v1, kind: Thing, metadata: {name: api, finalizers: [c]}, spec: {containers: [{name: side}]}}',
    '/spec',
    '{"containers": [{"name": "side"}]}',
  ),
  merged(
    'sets of other kinds too',
    '{apiVersion: example.com/v1, kind: Thing, metadata: {name: api, finalizers: [c]}}',
    '/metadata/finalizers',
    '["c"]',
  ),
  merged(
    'a blank null goes, a spelled one stays',
    '{apiVersion: v1, kind: Service, metadata: {name: api}, spec: {a: null, b: }}',
    '/spec/b',
    'null',
  ),
];
