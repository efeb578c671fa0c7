import { describe, expect, test } from 'vitest';
import { planFor } from './planFor.ts';

describe('the preview', () => {
  test('is a table for each scope that can be read as it is', () => {
    const { document } = planFor({ api: { needs: 'database' }, database: { wave: 2 } }, { movesSet: false });
    expect(document).toBe(`# Planned waves

1 change, 0 conflicts. Nothing is written yet.

## apps

| Application | From | To  | Removes                  | Why |
| ----------- | ---- | --- | ------------------------ | --- |
| api         | none | 3   | dependency-in-later-wave | behind database, which is in wave 2 (sync-waves/depends-on: database) |
`);
  });

  test.each<[string, Parameters<typeof planFor>, string]>([
    ['nothing to do', [{ web: {} }], 'Nothing has to change.'],
    ['nothing to do, in French', [{ web: {} }, { locale: 'fr' }], 'Rien n’a besoin de changer.'],
    [
      'a saving',
      [{ a: { wave: 1 }, b: { wave: 2 } }, { mode: 'compact' }],
      '1 change, 0 conflicts. 1 wave is saved.',
    ],
    [
      'savings, in French',
      [
        { a: { wave: 1 }, b: { wave: 2 }, c: { wave: 3 } },
        { mode: 'compact', locale: 'fr' },
      ],
      '2 changements, 0 conflit. 2 waves sont économisées.',
    ],
    [
      'several savings',
      [{ a: { wave: 1 }, b: { wave: 2 }, c: { wave: 3 } }, { mode: 'compact' }],
      '2 changes, 0 conflicts. 2 waves are saved.',
    ],
    [
      'a saving, in French',
      [
        { a: { wave: 1 }, b: { wave: 2 } },
        { mode: 'compact', locale: 'fr' },
      ],
      '1 changement, 0 conflit. 1 wave est économisée.',
    ],
    [
      'a conflict alone',
      [{ a: { needs: 'b', wave: 0 }, b: { wave: 0 } }, { movesSet: false }],
      '0 changes, 1 conflict.',
    ],
    [
      'a rule twice',
      [{ a: { needs: 'c' }, b: { needs: 'c' }, c: { wave: 4 } }],
      'dependency-in-later-wave × 2',
    ],
  ])('tells of %s', (_, given, expected) => {
    expect(planFor(...given).document).toContain(expected);
  });
});
