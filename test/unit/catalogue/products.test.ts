import { describe, expect, test } from 'vitest';
import { builtInCatalogue } from '../../../server/src/core/catalogue/catalogue.ts';
import { compileProvided, rootsOf } from '../../../server/src/core/catalogue/compileProvided.ts';
import { splitGroupKind } from '../../../server/src/core/catalogue/groupKind.ts';
import type { ProvidedEntry } from '../../../server/src/core/catalogue/product.ts';

const { products } = builtInCatalogue;
const group = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const named = products.map((product) => [product.product, product] as const);

function isGroupKind(text: string): boolean {
  const parts = splitGroupKind(
    text.replace(/\{[^}]*\}/g, (place) => (text.startsWith(place) ? 'Any' : 'any')),
  );
  return parts.group === '' || group.test(parts.group);
}

describe('the built-in catalogue', () => {
  test('names every product once', () => {
    const names = products.map(({ product }) => product);
    expect(names).toEqual([...new Set(names)]);
  });

  test('knows at least 60 charts and 40 custom resource kinds', () => {
    const kinds = [...builtInCatalogue.resources.keys()].filter((kind) => kind.includes('.'));
    expect(builtInCatalogue.charts.size).toBeGreaterThanOrEqual(60);
    expect(kinds.length).toBeGreaterThanOrEqual(40);
  });

  test.each(named)('%s says what it was written from', (_, { writtenFrom, title }) => {
    expect(writtenFrom).toMatch(/\d/);
    expect(title).toBeTruthy();
  });

  test.each(named)('%s provides something, with texts that can be read', (_, product) => {
    const { resources = [], charts = [], remotes = [] } = product;
    const entries: readonly (readonly [ProvidedEntry, ReadonlySet<string>])[] = [
      ...resources.flatMap(({ provides }) => provides.map((entry) => [entry, rootsOf.resources] as const)),
      ...charts.flatMap(({ provides }) => provides.map((entry) => [entry, rootsOf.charts] as const)),
      ...remotes.flatMap(({ provides }) => provides.map((entry) => [entry, rootsOf.remotes] as const)),
    ];
    expect(entries).not.toEqual([]);
    for (const [entry, roots] of entries) {
      expect(compileProvided(entry, roots).unread).toEqual([]);
      expect((entry.api === undefined) !== (entry.object === undefined)).toBe(true);
      expect(entry.object === undefined).toBe(entry.name === undefined);
    }
  });

  test.each(named)('%s names groups and kinds as Kubernetes does', (_, product) => {
    const { resources = [], charts = [], remotes = [] } = product;
    const entries = [...resources, ...charts, ...remotes].flatMap(({ provides }) => provides);
    const texts = entries.flatMap(({ api = [], object = [] }) => [api, object].flat());
    expect(texts.filter((text) => !isGroupKind(text))).toEqual([]);
    expect(resources.filter(({ kind }) => !isGroupKind(kind))).toEqual([]);
  });

  test.each(named)('%s gives repositories and URLs without scheme, in lower case', (_, product) => {
    const { charts = [], remotes = [] } = product;
    expect(charts.filter(({ repositories = [] }) => repositories.length === 0)).toEqual([]);
    const urls = [
      ...charts.flatMap(({ repositories = [] }) => repositories),
      ...remotes.map(({ url }) => url),
    ];
    expect(urls.filter((url) => !/^[a-z0-9.-]+\.[a-z]+\/?/.test(url) || /:|\/$|[A-Z]/.test(url))).toEqual([]);
  });
});
