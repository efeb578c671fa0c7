import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { emptyConfig } from '../../server/src/core/config/config.ts';
import { parseConfig } from '../../server/src/core/config/parseConfig.ts';
import { readJson } from './kit.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly examples?: readonly unknown[];
}

const schema = readJson('schemas/sync-waves.schema.json') as Required<Schema>;
const keys = Object.keys(schema.properties);
const problemsIn = (config: unknown) =>
  parseConfig(stringify(config)).problems.map(({ message }) => message.en);

describe('the schema of .sync-waves.yaml', () => {
  test.each(keys)('has examples for `%s` that the reader takes without a complaint', (key) => {
    const { examples = [], properties = {} } = schema.properties[key] ?? {};
    const ofParts = Object.entries(properties).flatMap(([part, { examples: values = [] }]) =>
      values.map((value) => ({ [part]: value })),
    );
    expect([...examples, ...ofParts]).not.toEqual([]);
    for (const example of [...examples, ...ofParts]) {
      expect([example, problemsIn({ [key]: example })]).toEqual([example, []]);
    }
  });

  test('shows every key of a list’s entries in its examples', () => {
    for (const key of ['bands', 'ignore', 'catalog']) {
      const { examples = [], items } = schema.properties[key] ?? {};
      const shown = (examples as Readonly<Record<string, unknown>>[][])
        .flat()
        .flatMap((entry) => Object.keys(entry));
      expect([...new Set(shown)].sort()).toEqual(Object.keys(items?.properties ?? {}).sort());
    }
  });

  test('knows every key that the reader makes something of', () => {
    const derived = ['namedRules'];
    const read = Object.keys(emptyConfig).filter((key) => !derived.includes(key));
    expect(keys).toEqual(expect.arrayContaining(read));
  });
});
