import { describe, expect, test } from 'vitest';
import { planFor, isNamed } from './planFor.ts';

describe('the conflicts of a plan', () => {
  const oneWave = `patches:
  - target: { kind: Application }
    patch: |
      - { op: add, path: /metadata/annotations/argocd.argoproj.io~1sync-wave, value: "3" }
`;
  const circle = { a: { needs: 'b' }, b: { needs: 'a' } };
  const pinned = { api: { wave: 1, needs: 'database' }, database: { wave: 2 } };
  const ordered = { api: { wave: 2, needs: 'database' }, database: { wave: 1 } };
  const foldedPatch = `patches:
  - target: { kind: Application }
    patch: '[{ "op": "add", "path": "/metadata/annotations/argocd.argoproj.io~1sync-wave", "value": "6" }]'
`;
  const reserved = 'bands: [{ wave: 3, reserved: true, name: kept free }]\n';

  test.each<[string, Parameters<typeof planFor>, RegExp]>([
    ['a circle', [circle], /depend on each other in a circle.*does not put [ab] behind [ab]/],
    ['a circle, in French', [circle, { locale: 'fr' }], /dépendent les uns des autres en cercle/],
    [
      'pins',
      [pinned, { pinned: new Set(['api', 'database']) }],
      /^(api stays in wave 1|database stays in wave 2) and .*no room for database, api/,
    ],
    [
      'pins, in French',
      [pinned, { movesSet: false, locale: 'fr' }],
      /reste en wave \d et .* reste en wave \d/,
    ],
    [
      'a reserved wave, in French',
      [
        { low: { wave: 2 }, mid: { needs: 'low' }, high: { wave: 4, needs: 'mid' } },
        { movesSet: false, config: reserved, locale: 'fr' },
      ],
      /^mid prend la wave 3, qui est réservée/,
    ],
    [
      'a pin in the way of a move',
      [pinned, { mode: { mode: 'move', to: 9 }, config: 'pins: api\n', isChosen: isNamed('api') }],
      /^api stays in wave 1: it is pinned\. /,
    ],
    [
      'a pin in the way of a move, in French',
      [
        pinned,
        { mode: { mode: 'move', to: 9 }, pinned: new Set(['api']), isChosen: isNamed('api'), locale: 'fr' },
      ],
      /^api reste en wave 1 : elle est épinglée\. /,
    ],
    [
      'an order that a move ends',
      [ordered, { mode: { mode: 'move', to: 3 }, isChosen: isNamed('database') }],
      /^api needs database \(sync-waves\/depends-on: database\) and would not come behind it any more: api would be in wave 2, database in wave 3\. /,
    ],
    [
      'an order that a move ends, in French',
      [ordered, { mode: { mode: 'move', to: 3 }, isChosen: isNamed('database'), locale: 'fr' }],
      /^api a besoin de database .* et ne vient plus après/,
    ],
    [
      'a wave that cannot be written',
      [{ api: { wave: 1 } }, { mode: { mode: 'move', to: 3 }, kustomization: foldedPatch }],
      /^api stays in wave 6: its wave can’t be written safely\./,
    ],
    [
      'a wave that cannot be written, in French',
      [{ api: { wave: 1 } }, { mode: { mode: 'move', to: 3 }, kustomization: foldedPatch, locale: 'fr' }],
      /^api reste en wave 6 : sa wave ne peut pas être écrite/,
    ],
    [
      'one place for two waves',
      [{ api: { needs: 'database' }, database: {} }, { kustomization: oneWave }],
      /^api needs database, but one place in a file sets the wave of both/,
    ],
    [
      'one place for two waves, in French',
      [
        { api: { needs: 'database' }, database: {} },
        { kustomization: oneWave, locale: 'fr' },
      ],
      /^api a besoin de database, mais un seul endroit/,
    ],
    [
      'a reserved wave',
      [
        {
          low: { wave: 2 },
          mid: { needs: 'low' },
          high: { wave: 4, needs: 'mid' },
        },
        { movesSet: false, config: reserved },
      ],
      /^mid takes wave 3, which is reserved/,
    ],
  ])('%s', (_, given, expected) => {
    const { description, document } = planFor(...given);
    expect(description.conflicts.map(({ text }) => text)).toEqual([expect.stringMatching(expected)]);
    expect(document).toMatch(/\n## Confli/);
  });
});
