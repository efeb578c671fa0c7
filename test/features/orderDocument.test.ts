import { describe, expect, test } from 'vitest';
import { nodeId } from '../../server/src/core/features/nodeId.ts';
import { orderDocument } from '../../server/src/core/features/orderDocument.ts';
import { orderTargets } from '../../server/src/core/features/orderTargets.ts';
import { fixtureFolder } from '../kit/fixture.ts';
import { fixtureRepository, workspaceFrom } from '../kit/workspaceFrom.ts';
import { platform } from './platform.ts';

const shop = `
#- root/shop.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: shop
spec:
  source: { repoURL: "${fixtureRepository}", path: shop }
  destination: { namespace: shop }
  syncPolicy: { syncOptions: [CreateNamespace=true] }
#- shop/all.yaml
apiVersion: v1
kind: Namespace
metadata: { name: tools, annotations: { argocd.argoproj.io/sync-wave: "3" } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: migrate, annotations: { argocd.argoproj.io/hook: PreSync } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: tools }
---
apiVersion: example.com/v1
kind: Widget
metadata: { name: window }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, annotations: { argocd.argoproj.io/sync-wave: "1" } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: clean, annotations: { argocd.argoproj.io/hook: PostDelete } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: by-hand, annotations: { argocd.argoproj.io/hook: Skip } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: rescue, annotations: { argocd.argoproj.io/hook: SyncFail } }
`;

function documentOf(fixture: string, scopeName: string, locale: 'en' | 'fr' = 'en') {
  const { model } = workspaceFrom(fixture).snapshot;
  const scope = model.scopes.find(({ name }) => name === scopeName);
  return orderDocument(model, scope ? nodeId.scope(scope) : 'scope:none', locale);
}

describe('the document of an order', () => {
  test('has steps, what is awaited, what is left out, and the order of removal', () => {
    expect(documentOf(shop, 'shop').text).toMatchInlineSnapshot(`
      "Sync order of shop
      Rendered by shop
      Destination namespace: shop
      CreateNamespace=true: where the namespace shop is missing, Argo CD creates it before all else.
      4 steps, one after the other.

      Step 1 of 4: PreSync, wave 0
          Job  migrate  (hook)
        Then Argo CD waits until healthy: migrate

      Step 2 of 4: Sync, wave 0
          Namespace  tools  (moved here from Sync, wave 3: settings needs it)
          ConfigMap  settings
          Widget     window
        Then Argo CD waits until healthy, if a health check exists (not known here): window

      Step 3 of 4: Sync, wave 1
          Deployment  web
        The sync ends here, without waiting for health.

      Step 4 of 4: SyncFail, wave 0
          Job  rescue  (hook)
        Runs only when a step above has failed.

      Never applied
          Job  by-hand  (its hook is Skip)

      When the Application is deleted
          Job  clean  (PostDelete)

      Removal: what disappears from Git is deleted in this order
        1. tools
        2. web
        3. settings, window
      "
    `);
  });

  test('speaks French', () => {
    expect(documentOf(shop, 'shop', 'fr').text).toMatchInlineSnapshot(`
      "Ordre de synchronisation de shop
      Rendue par shop
      Namespace de destination : shop
      CreateNamespace=true : si le namespace shop manque, Argo CD le crée avant tout le reste.
      4 étapes, l’une après l’autre.

      Étape 1 sur 4 : PreSync, wave 0
          Job  migrate  (hook)
        Ensuite Argo CD attend que soient sains : migrate

      Étape 2 sur 4 : Sync, wave 0
          Namespace  tools  (déplacé ici depuis Sync, wave 3 : settings en a besoin)
          ConfigMap  settings
          Widget     window
        Ensuite Argo CD attend que soient sains, si un contrôle de santé existe (inconnu ici) : window

      Étape 3 sur 4 : Sync, wave 1
          Deployment  web
        La synchronisation se termine ici, sans attendre la santé.

      Étape 4 sur 4 : SyncFail, wave 0
          Job  rescue  (hook)
        Ne s’exécute que si une étape ci-dessus a échoué.

      Jamais appliqués
          Job  by-hand  (son hook est Skip)

      À la suppression de l’Application
          Job  clean  (PostDelete)

      Suppression : ce qui disparaît de Git est supprimé dans cet ordre
        1. tools
        2. web
        3. settings, window
      "
    `);
  });

  test('of an assumed scope', () => {
    expect(documentOf(platform, 'overlays/dev').text).toMatchInlineSnapshot(`
      "Sync order of overlays/dev
      Assumed: no Application here renders this scope.
      3 steps, one after the other.

      Step 1 of 3: wave 0
          ApplicationSet  tenants
        Then Argo CD waits until healthy: tenants

      Step 2 of 3: wave 2
          Application  redis
        Then Argo CD waits until healthy, if a health check exists (not known here): redis

      Step 3 of 3: wave 7
          Application  api
        The sync ends here, without waiting for health.

      Removal: what disappears from Git is deleted in this order
        1. api
        2. redis
        3. tenants
      "
    `);
  });

  test('of a chart says what templates hide', () => {
    const chart = `
#- chart/Chart.yaml
name: chart
#- chart/templates/all.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: c, annotations: { argocd.argoproj.io/sync-wave: "{{ .Values.wave }}" } }
#- chart/templates/loop.yaml
{{- range .Values.items }}
kind: Secret
{{- end }}
`;
    expect(documentOf(chart, 'chart').text).toMatchInlineSnapshot(`
      "Sync order of chart
      Assumed: no Application here renders this scope.
      Nothing is known to be applied here.

      Place not known: a template decides it
          ConfigMap  c

      Not resolved here, so the order may lack objects
        templates/loop.yaml: a template decides it
      "
    `);
  });

  test('of a scope that has gone says so', () => {
    expect(documentOf(shop, 'none').text).toBe('This scope does not exist any more.\n');
  });

  test('names lead to their places', () => {
    const { text, links } = documentOf(shop, 'shop');
    const [first] = links;
    expect(first && text.slice(first.range.start, first.range.end)).toBe('shop');
    expect(first?.place.path).toBe(`${fixtureFolder}/root/shop.yaml`);
    for (const { range, place } of links.slice(1)) {
      expect(shop).toContain(`name: ${text.slice(range.start, range.end)}`);
      expect(place.path).toBe(`${fixtureFolder}/shop/all.yaml`);
    }
    expect(links.length).toBeGreaterThan(10);
  });
});

describe('the scopes that somebody may mean', () => {
  const { model } = workspaceFrom(platform + shop).snapshot;
  const names = (subject: Parameters<typeof orderTargets>[1]) =>
    orderTargets(model, subject).map(({ name }) => name);
  const application = (name: string) => {
    const instance = model.scopes
      .flatMap(({ instances }) => instances)
      .find(({ resource }) => resource.name === name && resource.kind === 'Application');
    return { nodeId: instance ? nodeId.application(instance) : '' };
  };
  const spot = (path: string, offset?: number) => ({ spot: { path: `${fixtureFolder}/${path}`, offset } });

  test('without a subject: all that hold Applications', () => {
    expect(names(undefined)).toEqual(['overlays/dev', 'root', 'roots', 'overlays/prod']);
  });

  test.each([
    ['shop', ['shop']],
    ['root', ['overlays/prod']],
    ['redis', ['overlays/dev']],
    ['none', []],
  ])('for the Application %s', (name, expected) => {
    expect(names(application(name))).toEqual(expected);
  });

  test.each([
    ['shop/all.yaml', ['shop']],
    ['base/redis.yaml', ['overlays/dev', 'overlays/prod']],
    ['roots/root.yaml', ['overlays/prod']],
    ['overlays/dev/kustomization.yaml', ['overlays/dev']],
    ['base/old.yaml', []],
    ['none.yaml', []],
  ])('in the file %s', (path, expected) => {
    expect(names(spot(path))).toEqual(expected);
    expect(names(spot(path, 5))).toEqual(expected);
  });
});
