import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { rulePage } from '../../server/src/core/rules/rulePage.ts';
import { readJson } from './kit.ts';

/** What depends on the list of rules is written again with `UPDATE=1 npx vitest run test/client/rules.test.ts`. */
const update = process.env.UPDATE === '1';

interface ObjectSchema {
  properties: Record<string, unknown>;
}

interface Manifest {
  readonly repository: { readonly url: string };
  readonly contributes: {
    readonly configuration: readonly [{ readonly properties: { readonly 'syncWaves.rules': ObjectSchema } }];
  };
}

interface ConfigSchema {
  readonly properties: {
    readonly rules: ObjectSchema;
    readonly ignore: { readonly items: { readonly properties: { readonly rule: { enum: string[] } } } };
  };
}

const severities = ['error', 'warning', 'information', 'hint', 'off'];

describe('the rules of the registry', () => {
  test('are the properties of the setting', async () => {
    const manifest = readJson('package.json') as Manifest;
    const setting = manifest.contributes.configuration[0].properties['syncWaves.rules'];
    const expected = Object.fromEntries(
      rules.map(({ id, severity }) => [
        id,
        { type: 'string', enum: severities, default: severity, description: `%rule.${id}%` },
      ]),
    );
    if (update) {
      setting.properties = expected;
      await write('package.json', manifest);
    }
    expect(setting.properties).toEqual(expected);
    // With a default for the setting as a whole, every rule would look as if the user had chosen its severity.
    expect(setting).not.toHaveProperty('default');
  });

  test.each<[string, Locale]>([
    ['package.nls.json', 'en'],
    ['package.nls.fr.json', 'fr'],
  ])('are described by their titles in %s', async (file, locale) => {
    const texts = readJson(file) as Record<string, string>;
    const expected = Object.fromEntries(rules.map(({ id, title }) => [`rule.${id}`, title[locale]]));
    const others = Object.entries(texts).filter(([key]) => !key.startsWith('rule.'));
    if (update) await write(file, { ...Object.fromEntries(others), ...expected });
    expect(readJson(file)).toEqual({ ...Object.fromEntries(others), ...expected });
  });

  test('are the rules that the schema of .sync-waves.yaml knows', async () => {
    const schema = readJson('schemas/sync-waves.schema.json') as ConfigSchema;
    const { rules: settings, ignore } = schema.properties;
    const ids = rules.map(({ id }) => id);
    const expected = Object.fromEntries(
      rules.map(({ id, title }) => [id, { description: title.en, enum: severities }]),
    );
    if (update) {
      settings.properties = expected;
      ignore.items.properties.rule.enum = ids;
      await write('schemas/sync-waves.schema.json', schema);
    }
    expect(settings.properties).toEqual(expected);
    expect(ignore.items.properties.rule.enum).toEqual(ids);
  });

  test('have their pages in the repository that the manifest names', () => {
    const { repository } = readJson('package.json') as Manifest;
    expect(rulePage('wave-not-string')).toMatch(repository.url.replace(/\.git$/, ''));
  });
});

async function write(file: string, content: unknown): Promise<void> {
  const path = new URL(`../../${file}`, import.meta.url);
  const text = JSON.stringify(content, undefined, 2);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: file }));
}
