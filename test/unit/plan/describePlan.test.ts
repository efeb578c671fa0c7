import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { planDocument } from '../../../server/src/core/features/planDocument.ts';
import type { Locale } from '../../../server/src/core/l10n/locale.ts';
import { describePlan } from '../../../server/src/core/plan/describePlan.ts';
import { modeOf, planByMode, type PlanAim } from '../../../server/src/core/plan/planByMode.ts';
import type { PlanRequest } from '../../../server/src/core/plan/scopeProblem.ts';
import { fromFsPath } from '../../../server/src/node/fsPath.ts';
import { loadWorkspace } from '../../../server/src/node/loadWorkspace.ts';
import { temporaryFolder } from '../../node/temporaryFolder.ts';

interface App {
  readonly wave?: number;
  readonly needs?: string;
}

interface Question extends Partial<PlanRequest> {
  readonly mode?: PlanAim;
  readonly locale?: Locale;
  /** Text of `.sync-waves.yaml`. */
  readonly config?: string;
  /** Appended to the Kustomize file. */
  readonly kustomization?: string;
}

const request: PlanRequest = {
  isChosen: () => true,
  pinned: new Set(),
  movesSet: true,
  ignoresInferred: false,
  step: 1,
};

/** The description of a plan for some Applications of one scope, and its preview. */
function plan(apps: Readonly<Record<string, App>>, question: Question = {}) {
  const { mode = 'plan', locale = 'en', config = '', kustomization = '', ...rest } = question;
  const names = Object.keys(apps);
  const folder = temporaryFolder({
    '.sync-waves.yaml': `version: 1\n${config}`,
    'apps/kustomization.yaml': `kind: Kustomization\nresources: [${names.join('.yaml, ')}.yaml]\n${kustomization}`,
    ...Object.fromEntries(
      Object.entries(apps).map(([name, app]) => [`apps/${name}.yaml`, manifest(name, app)]),
    ),
  });
  const { snapshot } = loadWorkspace(fromFsPath(folder), defaultSettings);
  const planned = planByMode(snapshot.model, mode, { ...request, ...rest });
  const description = describePlan(planned, snapshot, locale);
  return { description, document: planDocument(description, modeOf(mode), locale).text };
}

function manifest(name: string, { wave, needs }: App): string {
  return [
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Application',
    `metadata:\n  name: ${name}\n  annotations:\n    a: b`,
    ...(wave === undefined ? [] : [`    argocd.argoproj.io/sync-wave: "${String(wave)}"`]),
    ...(needs === undefined ? [] : [`    sync-waves/depends-on: ${needs}`]),
    'spec: {}\n',
  ].join('\n');
}

function reasons(result: ReturnType<typeof plan>): readonly string[] {
  return result.description.rows.map(
    ({ instance, from, to, reason }) =>
      `${instance.resource.name} ${String(from)} → ${String(to)}: ${reason}`,
  );
}

const isNamed =
  (...names: readonly string[]): PlanRequest['isChosen'] =>
  ({ resource }) =>
    names.includes(resource.name);

const bands = 'bands: [{ wave: 4, name: data, apps: [database] }, { wave: 7, apps: [web] }]\n';

describe('the reasons of a plan', () => {
  test.each<[string, Parameters<typeof plan>, readonly string[]]>([
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
    expect(reasons(plan(...given))).toEqual(expected);
  });
});

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

  test.each<[string, Parameters<typeof plan>, RegExp]>([
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
    const { description, document } = plan(...given);
    expect(description.conflicts.map(({ text }) => text)).toEqual([expect.stringMatching(expected)]);
    expect(document).toMatch(/\n## Confli/);
  });
});

describe('the preview', () => {
  test('is a table for each scope that can be read as it is', () => {
    const { document } = plan({ api: { needs: 'database' }, database: { wave: 2 } }, { movesSet: false });
    expect(document).toBe(`# Planned waves

1 change, 0 conflicts. Nothing is written yet.

## apps

| Application | From | To  | Removes                  | Why |
| ----------- | ---- | --- | ------------------------ | --- |
| api         | none | 3   | dependency-in-later-wave | behind database, which is in wave 2 (sync-waves/depends-on: database) |
`);
  });

  test.each<[string, Parameters<typeof plan>, string]>([
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
    expect(plan(...given).document).toContain(expected);
  });
});
