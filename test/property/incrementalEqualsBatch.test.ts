import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../server/src/core/config/settings.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { describeSnapshot } from '../kit/describeSnapshot.ts';
import { argoFile } from '../kit/argoFile.ts';
import { deployedObject } from '../kit/deployedObject.ts';
import { kustomizationFile } from '../kit/kustomizationFile.ts';
import { MemoryHost } from '../kit/memoryHost.ts';

const folder = '/repo';
const repositories = ['https://example.com/acme/platform.git', 'https://example.com/acme/other.git'];
const directories = ['apps', 'base', 'base/deep', 'prod', 'chart', '.', 'missing'];
const names = ['alpha', 'beta', 'gamma', 'delta'];

const name = fc.constantFrom(...names);
const wave = fc.constantFrom('', '0', '1', '5', '-3', '" 2"', '"{{ x }}"');
const yamlFiles = ['a.yaml', 'b.yaml'];
const manifestPaths = ['apps', 'base', 'base/deep', 'prod', 'chart', 'chart/templates', ''].flatMap(
  (directory) => yamlFiles.map((file) => [directory, file].filter((part) => part !== '').join('/')),
);
const kustomizationPaths = ['apps', 'base', 'base/deep', 'prod'].map(
  (directory) => `${directory}/kustomization.yaml`,
);

const application = fc
  .record({
    kind: fc.constantFrom('Application', 'Application', 'Application', 'ApplicationSet'),
    name,
    wave,
    needs: fc.constantFrom('', 'alpha', 'beta, gamma', 'nobody'),
    comment: fc.constantFrom('', '# after: alpha', '# After beta (wave 4)', '# before: delta'),
    repository: fc.constantFrom(...repositories),
    path: fc.constantFrom(...directories),
    recurse: fc.boolean(),
    project: fc.constantFrom('default', 'team'),
  })
  .map((app) => {
    const spec = `{ project: ${app.project}, source: { repoURL: ${app.repository}, path: ${app.path}${app.recurse ? ', directory: { recurse: true }' : ''} } }`;
    return [
      'apiVersion: argoproj.io/v1alpha1',
      `kind: ${app.kind}`,
      'metadata:',
      ...(app.comment === '' ? [] : [`  ${app.comment}`]),
      `  name: ${app.name}`,
      '  annotations:',
      ...(app.wave === '' ? [] : [`    argocd.argoproj.io/sync-wave: ${app.wave}`]),
      `    sync-waves/depends-on: "${app.needs}"`,
      `spec: ${app.kind === 'Application' ? spec : `{ template: { spec: ${spec} } }`}`,
      '',
    ].join('\n');
  });

const generator = fc.oneof(
  fc
    .array(fc.record({ name, env: fc.constantFrom('dev', 'prod', '{{ x }}') }), { maxLength: 3 })
    .map((elements) => `{ list: { elements: ${JSON.stringify(elements)} } }`),
  fc
    .record({ repository: fc.constantFrom(...repositories), path: fc.constantFrom('*', 'base/*', 'p*') })
    .map((git) => `{ git: { repoURL: ${git.repository}, directories: [{ path: "${git.path}" }] } }`),
  fc
    .record({ repository: fc.constantFrom(...repositories), path: fc.constantFrom('**/a.yaml', 'b*.yaml') })
    .map((git) => `{ git: { repoURL: ${git.repository}, files: [{ path: "${git.path}" }] } }`),
  fc.constantFrom('{ clusters: {} }', '{ clusters: { selector: { matchLabels: { env: dev } } } }'),
);

const applicationSet = fc
  .record({
    name,
    wave,
    generators: fc.array(generator, { maxLength: 2 }),
    made: fc.constantFrom('{{name}}', '{{path.basename}}', '{{metadata.name}}'),
    path: fc.constantFrom('{{path}}', 'apps', 'base', '{{name}}'),
    needs: fc.constantFrom('', 'alpha', 'nobody'),
    repository: fc.constantFrom(...repositories),
    steps: fc.boolean(),
  })
  .map((set) =>
    [
      'apiVersion: argoproj.io/v1alpha1',
      'kind: ApplicationSet',
      `metadata: { name: ${set.name}, annotations: { argocd.argoproj.io/sync-wave: ${set.wave || '"7"'} } }`,
      'spec:',
      `  generators: [${set.generators.join(', ')}]`,
      ...(set.steps
        ? [
            '  strategy: { type: RollingSync, rollingSync: { steps: [{ matchExpressions: [{ key: env, operator: In, values: [dev] }] }, {}] } }',
          ]
        : []),
      '  template:',
      `    metadata: { name: "${set.made}", labels: { env: "{{env}}" }, annotations: { sync-waves/depends-on: "${set.needs}" } }`,
      `    spec: { project: team, source: { repoURL: ${set.repository}, path: "${set.path}" } }`,
      '',
    ].join('\n'),
  );

const other = fc
  .record({
    kind: fc.constantFrom('ConfigMap', 'AppProject'),
    name: fc.constantFrom('team', 'settings'),
    wave,
  })
  .map(
    (object) =>
      `apiVersion: ${object.kind === 'ConfigMap' ? 'v1' : 'argoproj.io/v1alpha1'}\nkind: ${object.kind}\nmetadata:\n  name: ${object.name}\n${object.wave === '' ? '' : `  annotations: { argocd.argoproj.io/sync-wave: ${object.wave} }\n`}`,
  );

const manifests = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: application },
      { weight: 2, arbitrary: applicationSet },
      { weight: 3, arbitrary: deployedObject },
      other,
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((objects) => objects.join('---\n'));

/** What an Application deploys, changed again and again beside Applications that stay as they are. */
const deployed = fc
  .array(deployedObject, { minLength: 1, maxLength: 3 })
  .map((objects) => objects.join('---\n'));

const config = fc
  .record({
    repositories: fc.subarray(repositories),
    needs: fc.dictionary(name, fc.array(name, { maxLength: 2 })),
  })
  .map(
    ({ repositories: urls, needs }) =>
      `repositories: ${JSON.stringify(urls)}\ndependencies: ${JSON.stringify(needs)}\n`,
  );

const gitConfig = fc
  .subarray(repositories)
  .map((urls) => urls.map((url, index) => `[remote "r${index}"]\n\turl = ${url}\n`).join(''));

/** A file as it may be written, always valid. */
const file = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...manifestPaths), manifests) },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom('base/a.yaml', 'base/deep/b.yaml', 'prod/c.yaml'), deployed),
  },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...kustomizationPaths), kustomizationFile) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('.sync-waves.yaml', 'apps/.sync-waves.yaml'), config) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('.git/config'), gitConfig) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom('apps/.argocd-source-alpha.yaml', 'base/.argocd-source.yaml'),
      fc.constantFrom('directory: { recurse: true }\n', 'kustomize: { namePrefix: own- }\n'),
    ),
  },
  { weight: 3, arbitrary: argoFile },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constant('chart/Chart.yaml'), fc.constant('name: chart\nversion: 1.0.0\n')),
  },
);

type Step =
  | { readonly do: 'write'; readonly path: string; readonly text: string }
  | { readonly do: 'delete' | 'break' | 'touch'; readonly at: number }
  | { readonly do: 'rename'; readonly at: number; readonly to: string }
  | { readonly do: 'look' }
  | { readonly do: 'configure'; readonly settings: Settings };

const settings = fc.record<Settings>({
  locale: fc.constantFrom('en', 'fr'),
  rules: fc.constantFrom(new Map(), new Map([['dependency-unknown', 'off' as const]])),
  dependencyAnnotations: fc.constantFrom(defaultSettings.dependencyAnnotations, []),
  unorderedScopes: fc.constantFrom('summarize', 'report'),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: file.map(([path, text]) => ({ do: 'write' as const, path, text })) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('delete', 'break', 'touch'), at: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('rename'), at: fc.nat(), to: fc.constantFrom(...manifestPaths) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'look' as const }) },
  { weight: 1, arbitrary: settings.map((value) => ({ do: 'configure' as const, settings: value })) },
);

/** A workspace that lives through steps, one commit for each group of them. */
class Life {
  readonly host = new MemoryHost([folder], []);
  readonly workspace = new Workspace(this.host);
  settings = defaultSettings;
  readonly #valid = new Map<string, string>();

  live(steps: readonly Step[]): void {
    for (const one of steps) this.#take(one);
    this.workspace.apply([]);
  }

  /** Puts right what is broken: of such files a workspace remembers more than their text. */
  repair(): void {
    for (const [path, text] of this.#valid) this.#write(path, text);
    this.workspace.apply([]);
  }

  #take(one: Step): void {
    if (one.do === 'write') this.#write(`${folder}/${one.path}`, one.text);
    else if (one.do === 'look') describeSnapshot(this.workspace.snapshot);
    else if (one.do === 'configure') this.#configure(one.settings);
    else this.#change(one);
  }

  #change(one: Exclude<Step, { do: 'write' | 'look' | 'configure' }>): void {
    const paths = [...this.host.files.keys()];
    const path = paths[one.at % Math.max(paths.length, 1)];
    const text = path === undefined ? undefined : this.#valid.get(path);
    if (path === undefined || text === undefined) return;
    if (one.do === 'break') this.workspace.stage(this.host.write(path, `${text}broken: [\n`));
    else if (one.do === 'touch') this.#write(path, text);
    else this.#write(path, undefined);
    if (one.do === 'rename' && path.endsWith('.yaml')) this.#write(`${folder}/${one.to}`, text);
  }

  #configure(next: Settings): void {
    this.settings = next;
    this.workspace.configure(next);
  }

  #write(path: string, text: string | undefined): void {
    if (text === undefined) this.#valid.delete(path);
    else this.#valid.set(path, text);
    this.workspace.stage(this.host.write(path, text));
  }
}

test('any sequence of changes gives the same snapshot as the final contents at once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 12 }), (groups) => {
      const life = new Life();
      for (const group of groups) life.live(group);
      life.repair();

      const fresh = new Workspace(new MemoryHost([folder], life.host.files));
      fresh.configure(life.settings);
      fresh.apply([...life.host.files].map(([path, text]) => ({ path, text })));
      expect(describeSnapshot(life.workspace.snapshot)).toEqual(describeSnapshot(fresh.snapshot));
    }),
    { numRuns: 300 },
  );
});

test('equal texts give the same snapshot object', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 12 }), (files) => {
      const host = new MemoryHost(
        [folder],
        files.map(([path, text]) => [`${folder}/${path}`, text] as const),
      );
      const workspace = new Workspace(host);
      const changes = [...host.files].map(([path, text]) => ({ path, text }));
      const snapshot = workspace.apply(changes);
      describeSnapshot(snapshot);
      expect(workspace.apply(changes)).toBe(snapshot);
      expect(workspace.configure(defaultSettings)).toBe(snapshot);
    }),
    { numRuns: 50 },
  );
});
