import fc from 'fast-check';

const name = fc.constantFrom('database', 'cache', 'web');

const workload = fc
  .record({
    name,
    secret: fc.option(name, { nil: undefined }),
    host: fc.option(name, { nil: undefined }),
    wave: fc.constantFrom('', '"2"', '"-1"'),
  })
  .map(
    ({ name: own, secret, host, wave }) =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${own}, namespace: shared${wave === '' ? '' : `, annotations: { argocd.argoproj.io/sync-wave: ${wave} }`} }\nspec: { template: { spec: { containers: [{ name: main, image: main:1, ${secret === undefined ? '' : `envFrom: [{ secretRef: { name: ${secret} } }], `}env: [${host === undefined ? '' : `{ name: URL, value: "http://${host}.shared.svc:80" }`}] }] } } }\n`,
  );

const provider = fc
  .record({ name, kind: fc.constantFrom('Secret', 'Service', 'ConfigMap', 'StatefulSet') })
  .map(
    ({ name: own, kind }) =>
      `apiVersion: ${kind === 'StatefulSet' ? 'apps/v1' : 'v1'}\nkind: ${kind}\nmetadata: { name: ${own}, namespace: shared }\n${kind === 'StatefulSet' ? `spec: { serviceName: ${own} }\n` : ''}`,
  );

/** An object that an Application deploys: a workload that needs others, or what it needs. Some begin with an empty line. */
export const deployedObject: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '\n'), fc.oneof(workload, provider))
  .map(([start, text]) => start + text);
