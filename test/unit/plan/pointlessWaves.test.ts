import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../../server/src/core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../../../server/src/core/edit/computeTextEdits.ts';
import { pointlessWaves } from '../../../server/src/core/plan/pointlessWaves.ts';
import { planByMode } from '../../../server/src/core/plan/planByMode.ts';
import { workspaceFrom, fixtureRepository } from '../../kit/workspaceFrom.ts';

interface App {
  readonly wave?: string;
  readonly annotations?: string;
  readonly path?: string;
}

function application(file: string, { wave, annotations = '', path = '' }: App): string {
  const name = file.split('/').at(-1) ?? file;
  const set = wave === undefined ? '' : `argocd.argoproj.io/sync-wave: "${wave}"`;
  const entries = [set, annotations].filter((entry) => entry !== '').join(', ');
  const source = path === '' ? '{}' : `{ source: { repoURL: "${fixtureRepository}", path: ${path} } }`;
  return `#- ${file}.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}${entries === '' ? '' : `\n  annotations: { ${entries} }`}
spec: ${source}
`;
}

const configMap = (file: string, wave: string): string => `#- ${file}.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${file.split('/').at(-1) ?? ''}
  annotations: { argocd.argoproj.io/sync-wave: "${wave}" }
`;
const list = (directory: string, text: string): string =>
  `#- ${directory}/kustomization.yaml\nkind: Kustomization\n${text}\n`;

/** The names of what loses its wave. */
function pointless(...files: readonly string[]): readonly string[] {
  const { snapshot } = workspaceFrom(files.join(''));
  return pointlessWaves(snapshot.model, () => false)
    .map(({ instances: [first] }) => first.resource.name)
    .sort();
}

describe('a written 0 is pointless', () => {
  test('beside other waves', () => {
    expect(pointless(application('apps/a', { wave: '0' }), application('apps/b', { wave: '1' }))).toEqual([
      'a',
    ]);
  });

  test.each([
    ['where a patch of another overlay changes it', 'patches: [{ path: wave.yaml }]', 'wave: "3"'],
    ['where a patch adds to its annotations', '', 'patch'],
  ])('but not %s', (_, __, kind) => {
    const patch =
      kind === 'patch'
        ? `patches:\n  - target: { kind: Application }\n    patch: |\n      - { op: add, path: /metadata/annotations/acme, value: x }`
        : `patches:\n  - target: { kind: Application }\n    patch: |\n      - { op: replace, path: /metadata/annotations/argocd.argoproj.io~1sync-wave, value: "3" }`;
    expect(
      pointless(
        application('base/a', { wave: '0' }),
        application('base/b', { wave: '1', annotations: 'c: d' }),
        list('base', 'resources: [a.yaml, b.yaml]'),
        list('dev', 'resources: [../base]'),
        list('prod', `resources: [../base]\n${patch}`),
      ),
    ).toEqual([]);
  });

  test('but not where a Helm hook weight would take its place', () => {
    expect(
      pointless(
        application('apps/a', { wave: '0', annotations: '"helm.sh/hook-weight": "4"' }),
        application('apps/b', { wave: '1' }),
      ),
    ).toEqual([]);
  });
});

describe('one wave for everything is pointless', () => {
  const child = application('apps/child', { path: 'child' });

  test('on what an Application deploys', () => {
    expect(pointless(child, configMap('child/one', '3'), configMap('child/two', '3'))).toEqual([
      'one',
      'two',
    ]);
  });

  test('but not where something has another one', () => {
    expect(pointless(child, configMap('child/one', '3'), configMap('child/two', '4'))).toEqual([]);
  });

  test('but not on a base that is of use elsewhere', () => {
    expect(
      pointless(
        application('apps/dev', { path: 'dev' }),
        application('apps/prod', { path: 'prod' }),
        configMap('base/one', '3'),
        list('base', 'resources: [one.yaml]'),
        list('dev', 'resources: [../base]'),
        configMap('prod/two', '4'),
        list('prod', 'resources: [../base, two.yaml]'),
      ),
    ).toEqual([]);
  });

  test('on a root, but not on Applications that something elsewhere may apply', () => {
    expect(
      pointless(
        application('roots/root', { wave: '5', path: 'apps' }),
        application('apps/a', {}),
        application('other/b', { wave: '5' }),
      ),
    ).toEqual(['root']);
  });

  test('on the Applications of an app of apps, all together', () => {
    expect(
      pointless(
        application('roots/root', { path: 'apps' }),
        application('apps/a', { wave: '5' }),
        application('apps/b', { wave: '5' }),
      ),
    ).toEqual(['a', 'b']);
  });
});

describe('what is taken away', () => {
  const files = [
    application('apps/a', { wave: '0' }),
    application('apps/b', { wave: '0', annotations: 'c: d' }),
  ];
  const request = {
    isChosen: () => true,
    pinned: new Set<string>(),
    movesSet: false,
    ignoresInferred: false,
    step: 1,
  };
  const planned = (config = '', names: readonly string[] = []) => {
    const { snapshot } = workspaceFrom(`${files.join('')}#- .sync-waves.yaml\n${config}\n`);
    const plan = planByMode(snapshot.model, 'pointless', { ...request, pinned: new Set(names) });
    expect(plan.units.map(({ unit: { id } }) => plan.unitOf(id)?.wave)).toEqual(plan.units.map(() => 0));
    return plan.units.map(({ instances: [first] }) => first.resource.name);
  };

  test('is the annotation, and the mapping that it leaves empty', () => {
    const { snapshot, host } = workspaceFrom(files.join(''));
    const texts = pointlessWaves(snapshot.model, () => false).map(({ removal }) => {
      const text = host.files.get('path' in removal ? removal.path : '') ?? '';
      return applyTextEdits(text, computeTextEdits(text, [removal]) ?? []);
    });
    expect(texts[0]).toBe(
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: a\nspec: {}\n',
    );
    expect(texts[1]).toContain('annotations: { c: d }');
  });

  test('is nothing that the configuration gives a wave to, or pins', () => {
    expect(planned()).toEqual(['a', 'b']);
    expect(planned('defaultWave: 0')).toEqual([]);
    expect(planned('bands: [{ wave: 0, apps: a }]')).toEqual(['b']);
    expect(planned('pins: a')).toEqual(['b']);
    expect(planned('', ['b'])).toEqual(['a']);
  });

  test('is only what is chosen, with what it deploys', () => {
    const { snapshot } = workspaceFrom(
      application('apps/child', { path: 'child', wave: '0' }) +
        application('apps/web', { path: 'web', wave: '1' }) +
        configMap('child/one', '3') +
        configMap('web/two', '3'),
    );
    const names = (chosen: string) =>
      planByMode(snapshot.model, 'pointless', {
        ...request,
        isChosen: ({ resource }) => resource.name === chosen,
      }).units.map(({ instances: [first] }) => first.resource.name);
    expect(names('child').toSorted()).toEqual(['child', 'one']);
    expect(names('web')).toEqual(['two']);
  });
});
