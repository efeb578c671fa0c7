import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { configKeys } from '../../server/src/core/config/configKeys.ts';
import type { ConfigKeys, ConfigShape } from '../../server/src/core/config/configShape.ts';
import { emptyConfig } from '../../server/src/core/config/config.ts';
import { parseConfig } from '../../server/src/core/config/parseConfig.ts';
import { readJson } from './kit.ts';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
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

  test('has the keys and descriptions that completion and hover have', () => {
    expect(describedBySchema(schema, '')).toEqual(describedByShape({ holds: 'keys', keys: configKeys }, ''));
  });
});

/** The description of every key, by the way to it, in alphabetical order. Rules have a test of their own. */
function describedBySchema(whole: Schema, where: string): Readonly<Record<string, string>> {
  const found = resolve(whole);
  const properties = where === '.rules' ? {} : (found.properties ?? {});
  const below = [...(found.anyOf ?? []), ...(found.items ? [found.items] : [])].map((part) =>
    describedBySchema(part, where),
  );
  return sorted([
    ...Object.entries(properties).flatMap(([name, part]) => [
      [`${where}.${name}`, resolve(part).description ?? ''] as const,
      ...Object.entries(describedBySchema(part, `${where}.${name}`)),
    ]),
    ...below.flatMap((part) => Object.entries(part)),
  ]);
}

function resolve(part: Schema): Schema {
  const name = part.$ref?.split('/').at(-1);
  return name === undefined ? part : (schema.definitions[name] ?? part);
}

function describedByShape(shape: ConfigShape, where: string): Readonly<Record<string, string>> {
  if (shape.holds === 'list') return describedByShape(shape.item, where);
  return shape.holds === 'keys' ? describedKeys(shape.keys, where) : {};
}

function describedKeys(keys: ConfigKeys, where: string): Readonly<Record<string, string>> {
  return sorted(
    Object.entries(keys).flatMap(([name, { about, shape }]) => [
      [`${where}.${name}`, about.en] as const,
      ...Object.entries(describedByShape(shape, `${where}.${name}`)),
    ]),
  );
}

function sorted(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}
