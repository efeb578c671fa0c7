import { expect, test } from 'vitest';
import { findStaleChange, type OpenDocument } from '../../client/src/edit/findStaleChange.ts';

const uri = 'file:///apps/redis.yaml';

test.each<[string, number | null, OpenDocument | undefined, boolean]>([
  ['open, and as the server knows it', 7, { version: 7, isDirty: true }, false],
  ['open, and typed into since', 7, { version: 8, isDirty: true }, true],
  ['closed since', 7, undefined, true],
  ['not open', null, undefined, false],
  ['opened since, and still what is on disk', null, { version: 1, isDirty: false }, false],
  ['opened since, and changed', null, { version: 2, isDirty: true }, true],
])('%s', (_, version, document, isStale) => {
  const change = { uri, version, edits: [] };
  expect(findStaleChange([change], () => document)).toBe(isStale ? change : undefined);
});

test('one stale change among many is found', () => {
  const changes = [1, 2, 3].map((n) => ({ uri: `file:///${String(n)}.yaml`, version: 1, edits: [] }));
  const open = (wanted: string) => ({ version: wanted === changes[1]?.uri ? 2 : 1, isDirty: false });
  expect(findStaleChange(changes, open)).toBe(changes[1]);
});
