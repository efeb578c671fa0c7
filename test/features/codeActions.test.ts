import { describe, expect, test } from 'vitest';
import { codeActions, type CodeActionModel } from '../../server/src/core/features/codeActions.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';
import { changedLines } from './changedLines.ts';
import { application, platform } from './platform.ts';

/** What is offered at the cursor or selection of a fixture, with the lines that come out of it. */
function offered(fixture: string, locale: Locale = 'en'): readonly string[] {
  const { snapshot, selection, files } = workspaceFrom(fixture);
  if (!selection) throw new Error('The fixture has no cursor.');
  const actions = codeActions(snapshot, { ...selection, textOf: (path) => files.get(path) }, locale);
  return actions.map((action) => [headline(action), ...changedLines(files, action.edits)].join('\n  '));
}

function headline({ kind, title, isPreferred, finding }: CodeActionModel): string {
  return `${kind}${isPreferred ? '!' : ''} ${title}${finding ? ` [${finding.rule}]` : ''}`;
}

const platformAt = (text: string) => platform.replace(text, `$0${text}`);
const a = (options: Parameters<typeof application>[1]) => `#- apps/a.yaml\n${application('$0a', options)}`;

describe('quick fixes', () => {
  test('of a finding that the cursor touches, the first safe one preferred, and "fix all"', () => {
    const fixture = `#- apps/a.yaml\n${application('a', { wave: '$0" 5"' })}`;
    expect(offered(fixture)).toMatchInlineSnapshot(`
      [
        "quickfix! Write "5" [wave-not-integer]
        apps/a.yaml:     argocd.argoproj.io/sync-wave: "5"",
        "quickfix Remove the sync wave, which has no effect [wave-not-integer]",
        "source.fixAll.syncWaves Fix everything in this file that needs no decision
        apps/a.yaml:     argocd.argoproj.io/sync-wave: "5"",
      ]
    `);
    expect(offered(fixture, 'fr').at(-1)).toMatchInlineSnapshot(`
      "source.fixAll.syncWaves Corriger dans ce fichier tout ce qui ne demande pas de décision
        apps/a.yaml:     argocd.argoproj.io/sync-wave: "5""
    `);
  });

  test('not of one beside', () => {
    expect(
      offered(`#- apps/a.yaml\n$0${application('a', { wave: '" 5"' })}`).filter((action) =>
        action.startsWith('quickfix'),
      ),
    ).toEqual([]);
  });

  test('of an order, without proposing the same wave again', () => {
    const provider = `#- apps/b.yaml\n${application('b', { wave: '"4"' })}`;
    expect(offered(a({ lines: ['  # after: b'] }) + provider)).toMatchInlineSnapshot(`
      [
        "quickfix Move a behind b, to wave 5 [dependency-in-later-wave]
        apps/a.yaml:   annotations:
        apps/a.yaml:     argocd.argoproj.io/sync-wave: "5"",
        "quickfix Move b in front of a, to wave -1 [dependency-in-later-wave]
        apps/b.yaml:     argocd.argoproj.io/sync-wave: "-1"",
        "quickfix This order does not matter: ignore it here [dependency-in-later-wave]
        apps/a.yaml:   # sync-waves-ignore: dependency-in-later-wave",
      ]
    `);
  });

  test('no "fix all" where the fix can\'t be made', () => {
    const { snapshot, selection } = workspaceFrom(`#- apps/a.yaml\n${application('a', { wave: '$0" 5"' })}`);
    if (!selection) throw new Error('The fixture has no cursor.');
    const kinds = codeActions(snapshot, { ...selection, textOf: () => undefined }, 'en').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['quickfix', 'quickfix']);
  });

  test('nothing where nothing is', () => {
    expect(offered('#- a.yaml\n$0apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n')).toEqual([]);
  });
});

describe('a missing wave', () => {
  const config = (text: string) => `#- .sync-waves.yaml\n${text}\n`;

  test.each([
    ['the default', '', '0 for a (the default)'],
    ['the default of the configuration', config('defaultWave: 10'), '10 for a (the default)'],
    ['its band', config('bands: [{ wave: 3, name: tools }]'), '3 for a (band tools)'],
    ['its band without a name', config('bands: [{ wave: 3 }]'), '3 for a (by its band)'],
  ])('%s', (_, more, title) => {
    const [first] = offered(a({}) + more);
    expect(first?.split('\n')[0]).toBe(`quickfix Set sync wave ${title}`);
  });

  test.each([
    ['', '0 de a (la valeur par défaut)'],
    [config('bands: [{ wave: 3, name: tools }]'), '3 de a (bande tools)'],
    [config('bands: [{ wave: 3 }]'), '3 de a (par sa bande)'],
  ])('in French: %j', (more, title) => {
    const [first] = offered(a({}) + more, 'fr');
    expect(first?.split('\n')[0]).toBe(`quickfix Fixer la sync wave ${title}`);
  });

  test('behind a provider', () => {
    const fixture = a({ lines: ['  # after: b'] }) + `#- apps/b.yaml\n${application('b', { wave: '"-4"' })}`;
    expect(offered(fixture)).toMatchInlineSnapshot(`
      [
        "quickfix Set sync wave -3 for a (behind b)
        apps/a.yaml:   annotations:
        apps/a.yaml:     argocd.argoproj.io/sync-wave: "-3"",
      ]
    `);
    expect(offered(fixture, 'fr')[0]).toMatchInlineSnapshot(`
      "quickfix Fixer la sync wave -3 de a (derrière b)
        apps/a.yaml:   annotations:
        apps/a.yaml:     argocd.argoproj.io/sync-wave: "-3""
    `);
  });

  test('in several scopes: late enough for all', () => {
    expect(offered(platformAt('tenants'))).toMatchInlineSnapshot(`
      [
        "quickfix Set sync wave 0 for tenants in overlays/dev and 1 more scope (the default)
        base/sets.yaml:   annotations:
        base/sets.yaml:     argocd.argoproj.io/sync-wave: "0"",
      ]
    `);
    const third = platformAt('tenants') + '#- overlays/test/kustomization.yaml\nresources: [../../base]\n';
    expect(offered(third)[0]).toContain('tenants in overlays/dev and 2 more scopes');
    expect(offered(third, 'fr')[0]).toContain('tenants dans overlays/dev et 2 autres portées');
    expect(offered(platformAt('tenants'), 'fr')[0]).toMatchInlineSnapshot(`
      "quickfix Fixer la sync wave 0 de tenants dans overlays/dev et 1 autre portée (la valeur par défaut)
        base/sets.yaml:   annotations:
        base/sets.yaml:     argocd.argoproj.io/sync-wave: "0""
    `);
  });

  test('not where an annotation is ignored: that is repaired', () => {
    expect(offered(a({ wave: '"five"' }))).toEqual([]);
  });

  test('not below the metadata, and not where nothing applies the file', () => {
    expect(offered(`#- apps/a.yaml\n${application('a', { lines: ['spec:', '  $0project: x'] })}`)).toEqual(
      [],
    );
    expect(offered(platformAt('old\n'))).toEqual([]);
  });
});

describe('another wave', () => {
  test('one later, one earlier', () => {
    expect(offered(a({ wave: "'0'" }))).toMatchInlineSnapshot(`
      [
        "refactor Move a one wave later, to 1
        apps/a.yaml:     argocd.argoproj.io/sync-wave: '1'",
        "refactor Move a one wave earlier, to -1
        apps/a.yaml:     argocd.argoproj.io/sync-wave: '-1'",
      ]
    `);
    expect(offered(a({ wave: "'0'" }), 'fr')[0]).toMatchInlineSnapshot(`
      "refactor Déplacer a d’une wave plus tard, à 1
        apps/a.yaml:     argocd.argoproj.io/sync-wave: '1'"
    `);
  });

  test('in the manifest of two scopes, one of which has a patch', () => {
    expect(offered(platformAt('api\n  annotations:\n    argocd.argoproj.io/sync-wave: "1"')))
      .toMatchInlineSnapshot(`
        [
          "quickfix Sync it automatically [child-app-no-autosync-blocks-wave]
          base/api.yaml: spec:
          base/api.yaml:   syncPolicy:
          base/api.yaml:     automated: {}",
          "refactor Move api in overlays/dev one wave later, to 8
          overlays/dev/api-wave.yaml:     argocd.argoproj.io/sync-wave: "8"",
          "refactor Move api in overlays/dev one wave earlier, to 6
          overlays/dev/api-wave.yaml:     argocd.argoproj.io/sync-wave: "6"",
          "refactor Move api in overlays/prod one wave later, to 2
          base/api.yaml:     argocd.argoproj.io/sync-wave: "2" # after: redis",
          "refactor Move api in overlays/prod one wave earlier, to 0
          base/api.yaml:     argocd.argoproj.io/sync-wave: "0" # after: redis",
        ]
      `);
  });

  test('at the value of a patch', () => {
    expect(offered(platformAt('"7"'))).toMatchInlineSnapshot(`
      [
        "refactor Move api one wave later, to 8
        overlays/dev/api-wave.yaml:     argocd.argoproj.io/sync-wave: "8"",
        "refactor Move api one wave earlier, to 6
        overlays/dev/api-wave.yaml:     argocd.argoproj.io/sync-wave: "6"",
      ]
    `);
  });

  test('in common annotations', () => {
    const root =
      '#- apps/kustomization.yaml\nresources: [a.yaml, b.yaml]\ncommonAnnotations:\n  argocd.argoproj.io/sync-wave: $0"6"\n';
    expect(offered(`${root}#- apps/a.yaml\n${application('a')}#- apps/b.yaml\n${application('b')}`))
      .toMatchInlineSnapshot(`
      [
        "refactor Move 2 Applications in apps one wave later, to 7
        apps/kustomization.yaml:   argocd.argoproj.io/sync-wave: "7"",
        "refactor Move 2 Applications in apps one wave earlier, to 5
        apps/kustomization.yaml:   argocd.argoproj.io/sync-wave: "5"",
      ]
    `);
  });

  test('of everything that a selection touches', () => {
    const both = `#- apps/all.yaml\n$0${application('a', { wave: '"1"' })}---\n${application('b', { wave: '"2"' })}$0`;
    expect(offered(both).map((action) => action.split('\n')[0])).toMatchInlineSnapshot(`
      [
        "refactor Move a in apps one wave later, to 2",
        "refactor Move a in apps one wave earlier, to 0",
        "refactor Move b in apps one wave later, to 3",
        "refactor Move b in apps one wave earlier, to 1",
      ]
    `);
  });

  test('not beyond what Argo CD can read', () => {
    expect(offered(a({ wave: '"9223372036854775807"' })).map((action) => action.split('\n')[0]))
      .toMatchInlineSnapshot(`
      [
        "refactor Move a one wave earlier, to 9223372036854775806",
      ]
    `);
  });

  test('not where we cannot write it', () => {
    expect(offered(a({ wave: '"{{ x }}"' }))).toEqual([]);
  });
});
