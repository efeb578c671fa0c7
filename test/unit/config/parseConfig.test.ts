import { describe, expect, test } from 'vitest';
import { emptyConfig } from '../../../server/src/core/config/config.ts';
import { parseConfig } from '../../../server/src/core/config/parseConfig.ts';
import { unknownRules } from '../../../server/src/core/config/unknownRules.ts';
import { parseFixture, printFixture } from '../../kit/fixture.ts';

const everything = `version: 1
argocd: { version: "3.4", applicationHealth: true }
repositories: ["https://example.com/acme/platform.git"]
defaultWave: 10
bands:
  - { wave: -5, name: CRDs, reserved: true }
  - { waves: [0, "3"], paths: ["apps/00-infra/**"], apps: "*-operator" }
  - wave: +7
dependencies:
  linkwarden: [postgresql-shared, apps/redis]
  docs: wiki
pins: [cilium-lb, "traefik*"]
ignore:
  - { rule: dependency-in-same-wave, app: whoami, provider: redis, because: "a test page" }
  - rule: wave-not-string
rules: { scope-without-waves: off, dependency-in-same-wave: error }
catalog: [{ product: acme, charts: [{ chart: acme, provides: [{ api: acme.example }] }] }]
durations: { postgresql-shared: 240s }
template: argocd/template.yaml
`;

describe('parseConfig reads', () => {
  const { value, problems } = parseConfig(everything);

  test('every key without a problem', () => {
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      argocd: { version: '3.4', applicationHealth: true },
      repositories: ['https://example.com/acme/platform.git'],
      defaultWave: 10n,
      rules: new Map([
        ['scope-without-waves', 'off'],
        ['dependency-in-same-wave', 'error'],
      ]),
      template: 'argocd/template.yaml',
    });
  });

  test('bands with one wave or two, and globs as a list or as one text', () => {
    const none = { name: undefined, reserved: false, apps: undefined, paths: undefined };
    expect(value.bands).toEqual([
      { ...none, from: -5n, to: -5n, name: 'CRDs', reserved: true },
      { ...none, from: 0n, to: 3n, paths: ['apps/00-infra/**'], apps: ['*-operator'] },
      { ...none, from: 7n, to: 7n },
    ]);
  });

  test('products of the catalog, with bare repositories', () => {
    const text = `catalog:
  - product: acme
    charts: [{ chart: acme, repositories: "oci://charts.acme.example/", provides: [{ api: acme.example }] }]`;
    expect(parseConfig(text).value.catalog).toEqual([
      {
        product: 'acme',
        resources: [],
        charts: [
          { chart: 'acme', repositories: ['charts.acme.example'], provides: [{ api: ['acme.example'] }] },
        ],
        remotes: [],
      },
    ]);
  });

  test('dependencies with the places of both names', () => {
    const named = value.dependencies.map(({ dependent, provider }) =>
      [dependent, provider].map(({ value: name, range }) => [name, everything.slice(range.start, range.end)]),
    );
    expect(named).toEqual([
      [
        ['linkwarden', 'linkwarden'],
        ['postgresql-shared', 'postgresql-shared'],
      ],
      [
        ['linkwarden', 'linkwarden'],
        ['apps/redis', 'apps/redis'],
      ],
      [
        ['docs', 'docs'],
        ['wiki', 'wiki'],
      ],
    ]);
  });

  test('pins with their places', () => {
    expect(
      value.pins.map(({ value: glob, range }) => [glob, everything.slice(range.start, range.end)]),
    ).toEqual([
      ['cilium-lb', 'cilium-lb'],
      ['traefik*', '"traefik*"'],
    ]);
    expect(parseConfig('pins: traefik').value.pins).toHaveLength(1);
  });

  test('what to ignore', () => {
    expect(value.ignore).toEqual([
      { rule: 'dependency-in-same-wave', app: 'whoami', provider: 'redis', because: 'a test page' },
      { rule: 'wave-not-string', app: undefined, provider: undefined, because: undefined },
    ]);
  });

  test.each([
    ['an empty file', ''],
    ['only a comment', '# nothing\n'],
    ['empty values', 'bands:\ndependencies: ~\nargocd:\nrules:\nignore:\nversion:\n'],
  ])('%s as the empty configuration', (_, text) => {
    expect(parseConfig(text)).toEqual({ value: emptyConfig, problems: [] });
  });
});

/** Each fixture is a configuration with the English messages where they have to be. */
const mistakes: readonly [name: string, fixture: string][] = [
  [
    'a pin that is no name',
    `pins: [a, {app: b}]\n#         ^^^^^^^^ pins[1] is ignored: it has to be a text.`,
  ],
  ['a list instead of keys', `[1]\n#<^^ The file is ignored: it has to be a mapping (key: value).`],
  [
    'an unknown key, near a known one and far from all',
    `
bnads: []
#<^^^ bnads is ignored: there is no such key. Did you mean bands?
hello: 1
#<^^^ hello is ignored: there is no such key.
`,
  ],
  [
    'a key twice',
    `
defaultWave: 1
#<^^^^^^^^^ defaultWave is ignored here: the same key stands again below, and the last one counts. Remove one of the two.
defaultWave: 2
`,
  ],
  [
    'an unsupported version',
    `
version: 2
#        ^ version 2 is not known: the file is read as version 1, and newer keys have no effect. Write version: 1.
`,
  ],
  [
    'wrong types',
    `
argocd: { version: new, applicationHealth: maybe, other: 1 }
#                  ^^^ argocd.version is ignored: it has to be a version like "3.4".
#                                          ^^^^^ argocd.applicationHealth is ignored: it has to be true or false.
#                                                 ^^^^^ argocd.other is ignored: there is no such key.
repositories: { a: b }
#             ^^^^^^^^ repositories is ignored: it has to be a list.
defaultWave: "1.0"
#            ^^^^^ defaultWave is ignored: it has to be a wave, which is an integer like -5 or 10.
rules: { dependency-cycle: loud, wave-not-string: [] }
#                          ^^^^ rules.dependency-cycle is ignored: it has to be error, warning, information, hint or off.
#                                                 ^^ rules.wave-not-string is ignored: it has to be error, warning, information, hint or off.
template: [a]
#         ^^^ template is ignored: it has to be a text.
catalog: 5
#        ^ catalog is ignored: it has to be a list.
durations: 5
#          ^ durations is ignored: it has to be a mapping (key: value).
dependencies: { api: [{}], web: "" }
#                     ^^ dependencies.api[0] is ignored: it has to be a text.
#                               ^^ dependencies.web is ignored: it has to be a text.
`,
  ],
  [
    'bands that nothing fits into',
    `
bands:
  - name: nowhere
#   ^^^^^^^^^^^^^ bands[0] is ignored: it says neither wave nor waves, so nothing can be put into it. Add wave: 0 or waves: [0, 3].
  - { wave: 1, waves: [2, 3] }
#     ^^^^ bands[1] says both wave and waves, and waves counts. Remove one of the two.
  - waves: [3, 2]
#   ^^^^^ bands[2].waves is ignored: its first wave is later than its last. Exchange the two.
  - waves: [3]
#          ^^^ bands[3].waves is ignored: it has to be a list of two waves, the first and the last: [0, 3].
  - waves: 3
#          ^ bands[4].waves is ignored: it has to be a list.
  - waves: [a, 3]
#           ^ bands[5].waves[0] is ignored: it has to be a wave, which is an integer like -5 or 10.
  - wave: five
#         ^^^^ bands[6].wave is ignored: it has to be a wave, which is an integer like -5 or 10.
  - text
#   ^^^^ bands[7] is ignored: it has to be a mapping (key: value).
`,
  ],
  [
    'entries that would hide everything',
    `
ignore:
  - because: I can
#   ^^^^^^^^^^^^^^ ignore[0] is ignored: it names neither a rule nor an app, so it would hide every finding. Add rule or app.
  - text
#   ^^^^ ignore[1] is ignored: it has to be a mapping (key: value).
`,
  ],
  [
    'a catalog that lacks names or has templates that can’t be read',
    `
catalog:
  - title: Nameless
#   ^^^^^^^^^^^^^^^ catalog[0] is ignored: it has no product. Add product.
  - product: acme
    colour: red
#   ^^^^^^ catalog[1].colour is ignored: there is no such key.
    resources:
      - kind: Db.acme.example
        provides:
          - { object: Service, name: ["{name}-rw", "{nmae}-ro"] }
#                                                  ^^^^^^^^^^^ catalog[1].resources[0].provides[0].name is ignored: ‘{nmae}-ro’ can’t be read, or names a field that it can’t have here. Write fields in braces, like {name}-rw or {spec.secretName|name}.
          - { object: Secret }
#           ^^^^^^^^^^^^^^^^^^ catalog[1].resources[0].provides[1] is ignored: it has no name. Add name.
          - { api: acme.example, when: "{spec.x}" }
#                                      ^^^^^^^^^^ catalog[1].resources[0].provides[2].when is ignored: ‘{spec.x}’ can’t be read, or names a field that it can’t have here. Write a field without braces, like spec.secretName, !spec.secretName or spec.type=a,b.
    charts:
      - provides: [{ name: x }]
#       ^^^^^^^^^^^^^^^^^^^^^^^ catalog[1].charts[0] is ignored: it has no chart. Add chart.
#                  ^^^^^^^^^^^ catalog[1].charts[0].provides[0] is ignored: it has no api. Add api.
      - chart: [acme]
#              ^^^^^^ catalog[1].charts[1].chart is ignored: it has to be a text.
`,
  ],
];

describe('parseConfig reports', () => {
  test.each(mistakes)('%s', (_, fixture) => {
    const { files, expectations } = parseFixture(fixture);
    const [[path, text] = ['', '']] = files;
    const found = parseConfig(text).problems.map(({ range, message }) => ({ path, range, text: message.en }));
    expect(printFixture(files, found)).toBe(printFixture(files, expectations));
  });

  test.each(mistakes)('%s in French as well', (_, fixture) => {
    const [text = ''] = parseFixture(fixture).files.values();
    for (const { message } of parseConfig(text).problems) {
      expect(message.fr).toMatch(/[.?]$/);
      expect(message.fr).not.toBe(message.en);
    }
  });

  test('a mistake and applies the rest', () => {
    const { value } = parseConfig('bands: [{ name: nowhere }, { wave: 1 }]\ndefaultWave: 4\nversion: 9\n');
    expect(value.bands.map((band) => band.from)).toEqual([1n]);
    expect(value.defaultWave).toBe(4n);
  });
});

test('unknownRules names the rules that there are not, with the nearest one', () => {
  const text = 'rules: { dependency-cycel: off }\nignore: [{ rule: whatever }, { rule: dependency-cycle }]\n';
  const found = unknownRules(parseConfig(text).value, new Set(['dependency-cycle', 'wave-not-string']));
  expect(found.map(({ range, message }) => [text.slice(range.start, range.end), message.en])).toEqual([
    [
      'dependency-cycel',
      'dependency-cycel is no rule, so this has no effect. Did you mean dependency-cycle?',
    ],
    ['whatever', 'whatever is no rule, so this has no effect.'],
  ]);
});
