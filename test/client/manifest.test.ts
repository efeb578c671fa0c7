import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contextKeys, viewId } from '../../client/src/names.ts';
import { serverSettings } from '../../client/src/settings.ts';
import { readJson } from './kit.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly contents: string;
      readonly when: string;
    }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

const repository = path.join(import.meta.dirname, '../..');
const manifest = readJson('package.json') as Manifest;
const english = readJson('package.nls.json') as Readonly<Record<string, string>>;
const french = readJson('package.nls.fr.json') as Readonly<Record<string, string>>;
const { commands, menus, viewsWelcome, configuration } = manifest.contributes;
const ids = commands.map(({ command }) => command);
const text = JSON.stringify(manifest);

describe('the texts of the manifest', () => {
  test('exist in French too', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english));
  });

  test('are those that the manifest names', () => {
    const named = [...text.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
    expect([...new Set(named)].sort()).toEqual(Object.keys(english).sort());
  });

  test('lead to the same places in French', () => {
    const links = (message: string) =>
      [...message.matchAll(/\]\(([^)]+)\)|`([^`]+)`/g)].map((found) => found[1] ?? found[2]);
    for (const key of Object.keys(english))
      expect(links(french[key] ?? '')).toEqual(links(english[key] ?? ''));
  });
});

describe('the commands of the manifest', () => {
  test('are those of the command table', () => {
    const table = readFileSync(path.join(repository, 'client/src/commands/commandTable.ts'), 'utf8');
    const implemented = [...table.matchAll(/id: '(syncWaves\.\w+)'/g)].map(([, id]) => id);
    expect(implemented.sort()).toEqual([...ids].sort());
  });

  test('all have a place in the palette, or are kept out of it on purpose', () => {
    expect(menus.commandPalette?.map(({ command }) => command).sort()).toEqual([...ids].sort());
  });

  test('are what menus and welcome texts call', () => {
    const called = [
      ...Object.values(menus).flatMap((items) => items.map(({ command }) => command)),
      ...[...JSON.stringify(english).matchAll(/command:(syncWaves\.\w+)/g)].map(([, id]) => id),
    ];
    expect(called.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });
});

describe('the conditions of the manifest', () => {
  const conditions = [...Object.values(menus).flat(), ...viewsWelcome].flatMap(({ when }) => when ?? []);

  test('ask for nothing but what the code sets', () => {
    const known: readonly string[] = [...Object.values(contextKeys), viewId];
    const asked = conditions.flatMap((when) => when.match(/syncWaves\.[\w.]+/g) ?? []);
    expect(asked.filter((key) => !known.includes(key))).toEqual([]);
    for (const key of Object.values(contextKeys)) expect(asked).toContain(key);
  });

  test('have a welcome text for every reason why the tree can be empty', () => {
    for (const state of ['indexing', 'empty', 'filtered', 'stopped']) {
      const texts = viewsWelcome.filter(({ when }) => when.includes(`viewState == ${state}`));
      expect(texts).toHaveLength(1);
    }
  });
});

describe('the manifest', () => {
  test('names files that exist', () => {
    const files = [...text.matchAll(/"(?:\.\/)?((?:media|syntaxes|schemas|l10n)(?:\/[^"]*)?)"/g)].map(
      ([, file]) => file,
    );
    expect(files).toContain('media/icon.png');
    expect(files.filter((file) => !existsSync(path.join(repository, file ?? '')))).toEqual([]);
  });

  test('has every setting that the code reads', () => {
    const settings = configuration.flatMap(({ properties }) => Object.keys(properties));
    const read = serverSettings.filter((name) => name.startsWith('syncWaves.'));
    expect(settings).toEqual(expect.arrayContaining([...read, 'syncWaves.tree.followEditor']));
  });
});
