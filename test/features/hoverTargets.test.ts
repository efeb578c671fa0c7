import { describe, expect, test } from 'vitest';
import { markdownIn, platformAt, titlesIn } from './hoverAt.ts';
import { application, platform } from './platform.ts';

describe('at other spots', () => {
  test.each([
    ['key of the wave', '$0argocd.argoproj.io/sync-wave: "2"', '**redis** · Application · wave **2**'],
    ['value of the wave', 'argocd.argoproj.io/sync-wave: $0"2"', '**redis** · Application · wave **2**'],
    [
      'value of the wave, at its end',
      'argocd.argoproj.io/sync-wave: "2"$0',
      '**redis** · Application · wave **2**',
    ],
  ])('the %s', (_, text, title) => {
    expect(titlesIn(platform.replace(text.replace('$0', ''), text))).toEqual([title, title]);
  });

  test('a wave in a patch tells of what it patches', () => {
    expect(titlesIn(platformAt('"7"'))).toEqual(['**api** · Application · wave **7**']);
  });

  test.each([
    ['a comment', '  # after: $0b'],
    ['an annotation', '  annotations: { sync-waves/depends-on: "x, $0b" }'],
    ['a comment on what comes later', '  # before: $0b'],
    ['prose', '  # Deploy before $0b (wave 8)'],
  ])('the name of another Application in %s', (_, line) => {
    const fixture = `#- apps/a.yaml\n${application('a', { lines: [line] })}#- apps/b.yaml\n${application('b', { wave: '"8"' })}`;
    expect(titlesIn(fixture)).toEqual(['**b** · Application · wave **8**']);
  });

  const declared = (config: string) =>
    `#- .sync-waves.yaml\ndependencies:\n  ${config}\n#- apps/a.yaml\n${application('a')}#- apps/b.yaml\n${application('b', { wave: '"8"' })}`;

  test('both sides of a dependency in the configuration', () => {
    expect(titlesIn(declared('a: [$0b]'))).toEqual(['**b** · Application · wave **8**']);
    expect(titlesIn(declared('$0a: [b]'))).toEqual(['**a** · Application · wave **0**']);
    expect(titlesIn(declared('$0a: [nobody]'))).toEqual(['**a** · Application · wave **0**']);
    expect(titlesIn(declared('$0nobody: [b]'))).toBeUndefined();
  });

  test('the project of an Application', () => {
    const lines = ['spec:', '  project: $0shop'];
    const project = 'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: shop }\n';
    expect(titlesIn(`#- apps/a.yaml\n${application('a', { lines })}#- apps/shop.yaml\n${project}`)).toEqual([
      '**shop** · AppProject · wave **0**',
    ]);
  });

  test('the name of an Application stays its own, also where a patch gives it a project', () => {
    const root = `#- apps/kustomization.yaml
resources: [a.yaml, shop.yaml]
patches:
  - target: { kind: Application }
    patch: |-
      - op: add
        path: /spec
        value: { project: shop }
`;
    const project = 'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: shop }\n';
    expect(titlesIn(`${root}#- apps/shop.yaml\n${project}#- apps/a.yaml\n${application('$0a')}`)).toEqual([
      '**a** · Application · wave **0**',
    ]);
  });

  test('nothing is said elsewhere', () => {
    expect(markdownIn(platformAt('kind: Application'))).toBeUndefined();
    expect(
      markdownIn('#- a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: $0a }\n'),
    ).toBeUndefined();
  });
});

describe('in a template', () => {
  const job = (text: string) =>
    `#- chart/Chart.yaml\nname: chart\nversion: 1.0.0\n#- chart/templates/job.yaml\n${text}`;
  const template =
    '{{- if .Values.migrate }}\napiVersion: batch/v1\nkind: Job\nmetadata:\n  name: migrate\n  annotations:\n    "helm.sh/hook": pre-install\n    argocd.argoproj.io/sync-wave: "1"\n{{- end }}\n';

  test.each(['Job', 'helm.sh/hook"', 'argocd.argoproj.io/sync-wave'])(
    '%s is undecided, and says so',
    (sign) => {
      const fixture = job(template.replace(sign, `$0${sign}`));
      expect(markdownIn(fixture)).toMatch(/^Undecided: a template makes this object\./);
      expect(markdownIn(fixture, 'fr')).toMatch(/^Indécis : un modèle fabrique cet objet\./);
    },
  );

  test('nothing else is', () => {
    expect(markdownIn(job(template.replace('name: migrate', 'name: $0migrate')))).toBeUndefined();
    const broken = 'kind: $0Job\nmetadata:\n  argocd.argoproj.io/sync-wave: "1\n';
    expect(markdownIn(`#- a.yaml\n${broken}`)).toBeUndefined();
  });
});
