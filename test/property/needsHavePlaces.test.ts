import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findAddresses } from '../../server/src/core/needs/addresses/findAddresses.ts';
import { needsIn } from '../needs/needsIn.ts';

const folder = fileURLToPath(new URL('../needs/fixtures/', import.meta.url));
const fixtures = readdirSync(folder).map((file) => readFileSync(`${folder}${file}`, 'utf8'));

const piece = fc.constantFrom(
  'db',
  'redis-0',
  'x',
  '.svc',
  '.cluster.local',
  '.',
  ':',
  '5432',
  '://',
  'http',
  'jdbc',
  '@',
  '/',
  ',',
  ' ',
  '\n',
  '#',
  '=',
  'host',
  'url: ',
  '"',
  '$(X)',
  '{{ a }}',
  '\\',
  '[',
  '_tcp.',
  'nc -z ',
  '-h ',
  '\u00e9',
  '\ud800',
);
const text = fc.array(fc.oneof({ weight: 9, arbitrary: piece }, { weight: 1, arbitrary: fc.string() }), {
  maxLength: 40,
});
const key = fc.constantFrom('', 'url', 'DB_HOST', 'NO_PROXY', 'brokers', 'image');

test('every address is where it says', () => {
  fc.assert(
    fc.property(text, key, (pieces, name) => {
      const whole = pieces.join('');
      for (const { host, at, name: service, namespace } of findAddresses(whole, name)) {
        expect(whole.slice(at, at + host.length)).toBe(host);
        expect(host).toContain(service);
        expect(host).toContain(namespace ?? '');
      }
    }),
    { numRuns: 1000, seed: 1 },
  );
});

const change = fc.record({
  at: fc.nat(),
  removed: fc.nat(12),
  added: fc.constantFrom('', ' ', '\n', '{', '- ', ': ', 'x', '&a', '*a', '"'),
});

test('every need of a damaged file has its place in the file', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), fc.array(change, { maxLength: 5 }), (fixture, changes) => {
      const damaged = changes.reduce((before, { at, removed, added }) => {
        const start = at % (before.length + 1);
        return before.slice(0, start) + added + before.slice(start + removed);
      }, fixture);
      for (const { place } of needsIn(damaged)) {
        const { start, end } = place?.range ?? { start: 0, end: 0 };
        expect(start >= 0 && start <= end && end <= damaged.length).toBe(true);
      }
    }),
    { numRuns: 150, seed: 2 },
  );
});
