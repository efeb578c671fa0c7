import { expect, test } from 'vitest';
import { dependenciesDocument } from '../../server/src/core/features/dependenciesDocument.ts';
import { nodeId } from '../../server/src/core/features/nodeId.ts';
import { fixtureFolder } from '../kit/fixture.ts';
import { fixtureRepository, workspaceFrom } from '../kit/workspaceFrom.ts';

const application = (name: string, wave: string, path: string, comment = ''): string => `
#- apps/${name}.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  annotations:
    argocd.argoproj.io/sync-wave: "${wave}"${comment}
spec:
  source: { repoURL: "${fixtureRepository}", path: ${path} }
  destination: { namespace: ${name} }
`;

const platform = `${application('api', '1', 'deploy/api')}${application('database', '2', 'deploy/database')}
#- deploy/api/api.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  template:
    spec:
      containers:
        - name: api
          envFrom: [{ secretRef: { name: made-by-hand } }]
          env: [{ name: DB_HOST, value: database.database.svc }]
#- deploy/database/service.yaml
apiVersion: v1
kind: Service
metadata: { name: database }
`;

function documentOf(fixture: string, locale: 'en' | 'fr'): { text: string; linked: readonly string[] } {
  const { model } = workspaceFrom(fixture).snapshot;
  const scope = model.scopes.find(({ name }) => name === 'apps');
  const { text, links } = dependenciesDocument(model, scope ? nodeId.scope(scope) : 'none', locale);
  const linked = links.map(({ range, place }) => {
    const file = place.path.slice(fixtureFolder.length + 1);
    return `${text.slice(range.start, range.end)} → ${file}`;
  });
  return { text, linked };
}

test('who needs whom, why, and in which order they start', () => {
  const { text, linked } = documentOf(platform, 'en');
  expect(text).toMatchInlineSnapshot(`
    "Dependencies of apps

    api (wave 1) needs database (wave 2)
      starts before it: too early; it keeps trying until it is there
        Deployment api: spec.template.spec.containers[0].env[0].value: database.database.svc

    Provided by nothing in this workspace:
      api
        Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: made-by-hand
      api
        spec.destination.namespace: api
      database
        spec.destination.namespace: database
    "
  `);
  expect(linked).toMatchInlineSnapshot(`
    [
      "api → apps/api.yaml",
      "database → apps/database.yaml",
      "Deployment api: spec.template.spec.containers[0].env[0].value: database.database.svc → deploy/api/api.yaml",
      "api → apps/api.yaml",
      "Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: made-by-hand → deploy/api/api.yaml",
      "api → apps/api.yaml",
      "spec.destination.namespace: api → apps/api.yaml",
      "database → apps/database.yaml",
      "spec.destination.namespace: database → apps/database.yaml",
    ]
  `);
});

test('in French', () => {
  expect(documentOf(platform, 'fr').text).toMatchInlineSnapshot(`
    "Dépendances de apps

    api (wave 1) a besoin de database (wave 2)
      démarre avant : trop tôt ; réessaie jusqu’à ce que ce soit là
        Deployment api: spec.template.spec.containers[0].env[0].value: database.database.svc

    Fourni par rien dans cet espace de travail :
      api
        Deployment api: spec.template.spec.containers[0].envFrom[0].secretRef.name: made-by-hand
      api
        spec.destination.namespace: api
      database
        spec.destination.namespace: database
    "
  `);
});

test('a scope without any, and one that is gone', () => {
  expect(
    documentOf(
      application('alone', '0', 'deploy/none').replace('  destination: { namespace: alone }\n', ''),
      'en',
    ).text,
  ).toBe('Dependencies of apps\nNothing here is known to need anything else.\n');
  expect(documentOf('', 'en').text).toBe('This scope is gone.\n');
});
