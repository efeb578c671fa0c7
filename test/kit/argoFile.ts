import fc from 'fast-check';

const clusterSecret = fc
  .record({
    name: fc.constantFrom('alpha', 'beta'),
    env: fc.constantFrom('dev', 'prod'),
    type: fc.constantFrom('cluster', 'repository'),
  })
  .map(
    ({ name, env, type }) =>
      `apiVersion: v1\nkind: Secret\nmetadata: { name: c, labels: { argocd.argoproj.io/secret-type: ${type}, env: ${env} } }\nstringData: { name: ${name}, server: "https://${name}" }\n`,
  );

const parameters = fc
  .boolean()
  .map(
    (isNew) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: argocd-cmd-params-cm\ndata:\n  applicationsetcontroller.enable.new.git.file.globbing: "${isNew}"\n`,
  );

/** A file about an Argo CD itself, with its path: a cluster that it knows, or its parameters. */
export const argoFile: fc.Arbitrary<[string, string]> = fc.oneof(
  fc.tuple(fc.constantFrom('clusters/one.yaml', 'clusters/two.yaml'), clusterSecret),
  fc.tuple(fc.constant('argocd/parameters.yaml'), parameters),
);
