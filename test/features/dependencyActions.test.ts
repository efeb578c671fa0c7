import { describe, expect, test } from 'vitest';
import { codeActions } from '../../server/src/core/features/codeActions.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import { applyFix } from '../kit/applyFix.ts';
import { printDependencies } from '../kit/printModel.ts';
import { fixtureRepository, workspaceFrom } from '../kit/workspaceFrom.ts';
import { changedLines } from './changedLines.ts';

const app = (name: string, wave: string, more = ''): string => `#- apps/${name}.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  annotations:
    argocd.argoproj.io/sync-wave: ${wave}
${more}spec:
  source: { repoURL: "${fixtureRepository}", path: ${name} }
  destination: { namespace: shop }
  syncPolicy: { automated: {}, syncOptions: [CreateNamespace=true] }
`;

const workloads = (host: string): string => `#- api/api.yaml
kind: Deployment
apiVersion: apps/v1
metadata: { name: api }
spec: { template: { spec: { containers: [{ name: c, image: i, env: [{ name: DB_HOST, value: ${host} }] }] } } }
#- db/db.yaml
kind: Service
apiVersion: v1
metadata: { name: pg }
`;

const fromFinding = app('api', '$0"1"') + app('db', '"2"') + workloads('pg');
const fromEvidence = app('api', '"1"') + app('db', '"2"') + workloads('$0pg.shop.svc');

interface Offer {
  readonly title: string;
  readonly lines: readonly string[];
  /** What is inferred or declared once it is accepted. */
  readonly dependencies: string;
}

function offers(fixture: string, locale: Locale = 'en'): readonly Offer[] {
  const { snapshot, selection, files, workspace } = workspaceFrom(fixture);
  if (!selection) throw new Error('The fixture has no cursor.');
  const before = [...files].map(([path, text]) => ({ path, text }));
  return codeActions(snapshot, { ...selection, textOf: (path) => files.get(path) }, locale)
    .filter(({ title }) => /^(?:Declare|Déclarer|This is not|Ce n’est pas)/.test(title))
    .map(({ title, edits }) => {
      const changed = [...applyFix(files, { title, safe: false, edits })];
      const { model } = workspace.apply(changed.map(([path, text]) => ({ path, text })));
      const dependencies = printDependencies(model);
      workspace.apply(before);
      return { title, lines: changedLines(files, edits), dependencies };
    });
}

const inferred = 'Deployment api: spec.template.spec.containers[0].env[0].value: pg';

describe('at a finding about an order', () => {
  test('the dependency can be declared in each form and denied in each, and is then what it should be', () => {
    expect(offers(`#- .sync-waves.yaml\nversion: 1\n${fromFinding}`)).toEqual([
      {
        title: 'This is not a dependency: note here that api works without db',
        lines: ['apps/api.yaml:     # sync-waves-ignore: needs db'],
        dependencies: '',
      },
      {
        title: 'This is not a dependency: note in .sync-waves.yaml that api works without db',
        lines: [
          '.sync-waves.yaml: ignore:',
          '.sync-waves.yaml:   - { app: api, provider: db, because: it works without }',
        ],
        dependencies: '',
      },
      {
        title: 'Declare that api needs db, by an annotation',
        lines: ['apps/api.yaml:     sync-waves/depends-on: "db"'],
        dependencies: `api in apps → db in apps (declared: sync-waves/depends-on: db | ${inferred})\n`,
      },
      {
        title: 'Declare that api needs db, by a comment',
        lines: ['apps/api.yaml:     # after: db'],
        dependencies: `api in apps → db in apps (declared: # after: db | ${inferred})\n`,
      },
      {
        title: 'Declare that api needs db, in .sync-waves.yaml',
        lines: ['.sync-waves.yaml: dependencies:', '.sync-waves.yaml:   api:', '.sync-waves.yaml:     - db'],
        dependencies: `api in apps → db in apps (declared: api: db | ${inferred})\n`,
      },
    ]);
  });

  test('in French', () => {
    expect(offers(`#- .sync-waves.yaml\nversion: 1\n${fromFinding}`, 'fr').map(({ title }) => title)).toEqual(
      [
        'Ce n’est pas une dépendance : noter ici que api fonctionne sans db',
        'Ce n’est pas une dépendance : noter dans .sync-waves.yaml que api fonctionne sans db',
        'Déclarer que api a besoin de db, par une annotation',
        'Déclarer que api a besoin de db, par un commentaire',
        'Déclarer que api a besoin de db, dans .sync-waves.yaml',
      ],
    );
  });

  test('what is there already gets one more', () => {
    const config =
      '#- .sync-waves.yaml\ndependencies:\n  api: cache\nignore:\n- { app: other } # a test page\n';
    const annotated = app('api', '$0"1"', "    sync-waves/depends-on: 'cache'\n");
    expect(offers(config + annotated + app('db', '"2"') + workloads('pg')).map(({ lines }) => lines)).toEqual(
      [
        ['apps/api.yaml:     # sync-waves-ignore: needs db'],
        ['.sync-waves.yaml: - { app: api, provider: db, because: it works without }'],
        ["apps/api.yaml:     sync-waves/depends-on: 'cache, db'"],
        ['apps/api.yaml:     # after: db'],
        ['.sync-waves.yaml:   api: [cache, db]'],
      ],
    );
  });

  test('only in the manifest where there is no configuration, and not for what is declared', () => {
    const titles = (fixture: string) => offers(fixture).map(({ lines }) => lines);
    expect(titles(fromFinding)).toEqual([
      ['apps/api.yaml:     # sync-waves-ignore: needs db'],
      ['apps/api.yaml:     sync-waves/depends-on: "db"'],
      ['apps/api.yaml:     # after: db'],
    ]);
    expect(titles(fromFinding.replace('$0"1"', '$0"1" # after: db'))).toEqual([]);
  });

  test('not in a patch that sets the wave, since it is about others too', () => {
    const patched = `#- apps/kustomization.yaml
resources: [api.yaml, db.yaml]
patches: [{ path: patch.yaml }]
#- apps/patch.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: api
  annotations: { argocd.argoproj.io/sync-wave: $0"0", sync-waves/depends-on: x }
`;
    expect(offers(patched + fromFinding.replace('$0', ''))).toEqual([]);
  });
});

describe('at the evidence', () => {
  test('the same, wherever the Application stands', () => {
    expect(offers(fromEvidence).map(({ title, lines }) => [title, ...lines])).toEqual([
      ['Declare that api needs db, by an annotation', 'apps/api.yaml:     sync-waves/depends-on: "db"'],
      ['Declare that api needs db, by a comment', 'apps/api.yaml:     # after: db'],
      [
        'This is not a dependency: note here that api works without db',
        'apps/api.yaml:     # sync-waves-ignore: needs db',
      ],
    ]);
  });

  test('nothing beside it', () => {
    expect(offers(fromEvidence.replace('$0', '').replace('kind: Deployment', '$0kind: Deployment'))).toEqual(
      [],
    );
  });
});
