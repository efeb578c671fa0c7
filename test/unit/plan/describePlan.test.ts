import { describe, expect, test } from 'vitest';
import { planFor, isNamed } from './planFor.ts';

function reasons(result: ReturnType<typeof planFor>): readonly string[] {
  return result.description.rows.map(
    ({ instance, from, to, reason }) =>
      `${instance.resource.name} ${String(from)} → ${String(to)}: ${reason}`,
  );
}

const bands = 'bands: [{ wave: 4, name: data, apps: [database] }, { wave: 7, apps: [web] }]\n';

describe('the reasons of a plan', () => {
  test.each<[string, Parameters<typeof planFor>, readonly string[]]>([
    [
      'behind',
      [{ api: { needs: 'database' }, database: { wave: 2 } }, { movesSet: false }],
      ['api undefined → 3: behind database, which is in wave 2 (sync-waves/depends-on: database)'],
    ],
    [
      'before',
      [{ api: { wave: 5, needs: 'database' }, database: { wave: 9 } }, { pinned: new Set(['api']) }],
      ['database 9 → 4: in front of api, which is in wave 5 (sync-waves/depends-on: database)'],
    ],
    [
      'before, in French',
      [
        { api: { wave: 5, needs: 'database' }, database: { wave: 9 } },
        { pinned: new Set(['api']), locale: 'fr' },
      ],
      ['database 9 → 4: avant api, qui est en wave 5 (sync-waves/depends-on: database)'],
    ],
    [
      'bands, with a name and without',
      [{ database: {}, web: {} }, { config: bands }],
      ['database undefined → 4: its band: data', 'web undefined → 7: its band in .sync-waves.yaml'],
    ],
    [
      'pins of the configuration, by pattern and by name',
      [
        { api: { wave: 5, needs: 'database' }, database: { wave: 9, needs: 'disk' }, disk: { wave: 9 } },
        { config: "pins: [disk, 'a*']\n" },
      ],
      ['database 9 → 10: behind disk, which is in wave 9 (sync-waves/depends-on: disk)'],
    ],
    [
      'a pin of the configuration on one side',
      [{ api: { wave: 5, needs: 'database' }, database: { wave: 9 } }, { config: "pins: 'ap?'\n" }],
      ['database 9 → 4: in front of api, which is in wave 5 (sync-waves/depends-on: database)'],
    ],
    [
      'gaps around a pin',
      [
        { web: { wave: 1 }, api: { wave: 2 } },
        { mode: 'renumber', step: 5, config: 'pins: api\n' },
      ],
      [],
    ],
    [
      'a move',
      [
        { api: { wave: 3 }, web: { wave: 4 } },
        { mode: { mode: 'move', to: 7 }, isChosen: isNamed('api') },
      ],
      ['api 3 → 7: as asked'],
    ],
    [
      'a move, in French',
      [{ api: {} }, { mode: { mode: 'move', to: 7 }, locale: 'fr' }],
      ['api undefined → 7: comme demandé'],
    ],
    [
      'waves that order nothing',
      [{ api: { wave: 0 }, web: { wave: 4 } }, { mode: 'pointless' }],
      ['api 0 → 0: 0 is the default: nothing changes without it'],
    ],
    [
      'waves that order nothing, in French',
      [
        { api: { wave: 0 }, web: { wave: 4 } },
        { mode: 'pointless', locale: 'fr' },
      ],
      ['api 0 → 0: 0 est la valeur par défaut : sans elle, rien ne change'],
    ],
    [
      'the default wave, in French',
      [{ web: {} }, { config: 'defaultWave: 3\n', locale: 'fr' }],
      ['web undefined → 3: la wave par défaut de .sync-waves.yaml'],
    ],
    [
      'a band, in French',
      [
        { database: {}, web: {} },
        { config: bands, locale: 'fr' },
      ],
      ['database undefined → 4: sa bande : data', 'web undefined → 7: sa bande dans .sync-waves.yaml'],
    ],
    [
      'gaps',
      [{ web: { wave: 1 } }, { mode: 'renumber', step: 5 }],
      ['web 1 → 5: its place in the order stays, with a gap to the next one'],
    ],
    [
      'merged waves, in French',
      [
        { a: { wave: 1 }, b: { wave: 2 } },
        { mode: 'compact', locale: 'fr' },
      ],
      ['b 2 → 1: rien ne sépare la wave 2 de la wave 1'],
    ],
  ])('%s', (_, given, expected) => {
    expect(reasons(planFor(...given))).toEqual(expected);
  });
});
