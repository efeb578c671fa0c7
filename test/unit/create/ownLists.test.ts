import { describe, expect, test } from 'vitest';
import { application, create } from './createKit.ts';

interface Layout {
  /** Of the list of the scope, behind the names. */
  readonly suffix?: string;
  /** The file of an Application in its directory. */
  readonly file?: (name: string) => string;
  /** The Kustomize file of an Application. */
  readonly list?: (file: string) => string;
}

/** The Applications in directories of their own, each with a Kustomize file; `apps` lists the directories. */
function layout(
  names: readonly string[],
  { suffix = '', file = () => 'application.yaml', list }: Layout = {},
): string {
  const own = list ?? ((listed) => `kind: Kustomization\nresources:\n  - ${listed}\n`);
  const directories = names.map(
    (name) =>
      `#- apps/${name}/kustomization.yaml\n${own(file(name))}#- apps/${name}/${file(name)}\n${application(name)}`,
  );
  const entries = names.map((name) => `- ${name}${suffix}\n`).join('');
  return `#- apps/kustomization.yaml\nresources:\n${entries}${directories.join('')}`;
}

describe('an Application whose siblings have Kustomize files of their own', () => {
  test('gets its directory, its Kustomize file, and an entry in the list of the directories', () => {
    expect(create(layout(['api', 'web']), { name: 'cache' })).toEqual({
      files: {
        'apps/cache/application.yaml': application('cache'),
        'apps/cache/kustomization.yaml': 'kind: Kustomization\nresources:\n  - application.yaml\n',
        'apps/kustomization.yaml': 'resources:\n- api\n- cache\n- web\n',
      },
      notes: ['manifests/cache is not there yet: its manifests have to go there.'],
    });
  });

  test('is written as they are', () => {
    const fixture = layout(['api', 'web'], {
      suffix: '/',
      file: (name) => `${name}.yaml`,
      list: (file) => `# The list.\nnamespace: argocd\nresources: ["./${file}"]\n`,
    });
    expect(create(fixture, { name: 'queue' })).toMatchObject({
      files: {
        'apps/queue/queue.yaml': application('queue'),
        'apps/queue/kustomization.yaml': 'namespace: argocd\nresources: ["./queue.yaml"]\n',
        'apps/kustomization.yaml': 'resources:\n- api/\n- queue/\n- web/\n',
      },
    });
  });

  test('may lie anywhere, as long as the list of the scope names its directory', () => {
    const one = (name: string): string =>
      `#- ${name}/deploy/kustomization.yaml\nresources: [application.yaml]\n#- ${name}/deploy/application.yaml\n${application(name)}`;
    const fixture = `#- apps/kustomization.yaml\nresources: [../api/deploy, ../web/deploy]\n${one('api')}${one('web')}`;
    expect(create(fixture, { name: 'cache' })).toMatchObject({
      files: {
        'cache/deploy/application.yaml': application('cache'),
        'cache/deploy/kustomization.yaml': 'resources: [application.yaml]\n',
        'apps/kustomization.yaml': 'resources: [../api/deploy, ../cache/deploy, ../web/deploy]\n',
      },
    });
  });

  test('stands in the list that names the directories, also where the scope only brings that in', () => {
    const top = '#- top/kustomization.yaml\nresources: [../apps]\n';
    const files = { 'apps/kustomization.yaml': 'resources:\n- api\n- cache\n- web\n' };
    expect(create(top + layout(['api', 'web']), { name: 'cache' }, ['top'])).toMatchObject({ files });
  });

  test('takes the Kustomize file of one that holds nothing else', () => {
    const fixture = layout(['api', 'web']).replace(
      '  - application.yaml\n',
      '  - application.yaml\n  - alert.yaml\n',
    );
    expect(create(`${fixture}#- apps/api/alert.yaml\nkind: x\n`, { name: 'cache' })).toMatchObject({
      files: { 'apps/cache/kustomization.yaml': 'kind: Kustomization\nresources:\n  - application.yaml\n' },
    });
  });

  test('is refused where all of them hold more', () => {
    const list = (file: string): string => `resources: [${file}]\nnamePrefix: x-\n`;
    const fixture = layout(['api', 'web'], { list });
    expect(create(fixture, { name: 'cache' })).toBe(
      'It is not clear what the Kustomize file of cache would say: each sibling has its own, and apps/api/kustomization.yaml holds more than the file of its Application. Create it by hand.',
    );
  });

  test('overwrites no Kustomize file', () => {
    const fixture = `${layout(['api', 'web'])}#- apps/cache/kustomization.yaml\nresources: []\n`;
    expect(create(fixture, { name: 'cache' })).toMatch(/^apps\/cache\/kustomization\.yaml is there already/);
  });
});
