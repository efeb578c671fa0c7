import { describe, expect, test } from 'vitest';
import { workspaceFrom } from '../kit/workspaceFrom.ts';
import { hoverIn, markdownIn, platformAt } from './hoverAt.ts';
import { application } from './platform.ts';

describe('on the name of an Application', () => {
  test('one section per scope: wave, origin, order path, scope, needs and findings', () => {
    expect(markdownIn(platformAt('api\n  annotations:\n    argocd.argoproj.io/sync-wave: "1"')))
      .toMatchInlineSnapshot(`
        "**api** · Application · wave **7**

        Set by the patch in [overlays/dev/api-wave.yaml](overlays/dev/api-wave.yaml:122).

        Scope: \`overlays/dev\`, assumed, since no Application here renders it.

        Step 3 of 3: after wave 2 (redis).

        Health check for Applications: unknown.

        Needs:

        - [redis](base/redis.yaml:69), wave 2: syncs earlier (declared: [\`# after: redis\`](base/api.yaml:135))

        ---

        **api** · Application · wave **1**

        Set in the manifest, [base/api.yaml](base/api.yaml:122).

        Order path: -2 ▸ 1

        Scope: \`overlays/prod\`, rendered by [root](roots/root.yaml:69), as if \`stable\` were this checkout.

        Step 2 of 3: after wave 0 (tenants), before wave 2 (redis).

        Health check for Applications: unknown.

        Needs:

        - [redis](base/redis.yaml:69), wave 2: **syncs later** (declared: [\`# after: redis\`](base/api.yaml:135))

        Findings:

        - **Warning**: api does not sync by itself, and the sync of its parent waits for it: after wave 1 nothing starts until somebody syncs api by hand. (That is so if Argo CD has a health check for Applications, which this repository does not tell.) Add \\\`automated: \\{\\}\\\` to the syncPolicy.
        - **Error**: api (wave 1) needs redis, which syncs later, in wave 2. On a fresh cluster api starts before its provider is there. Move api to wave 3 or later."
      `);
  });

  test('what needs it, and the parent above the scopes', () => {
    expect(markdownIn(platformAt('redis\n  annotations'))).toMatchInlineSnapshot(`
      "**redis** · Application · wave **2**

      Set in the manifest, [base/redis.yaml](base/redis.yaml:124).

      Scope: \`overlays/dev\`, assumed, since no Application here renders it.

      Step 2 of 3: after wave 0 (tenants), before wave 7 (api).

      Health check for Applications: unknown.

      Needed by:

      - [api](base/api.yaml:69), wave 7: syncs later (declared: [\`# after: redis\`](base/api.yaml:135))

      ---

      **redis** · Application · wave **2**

      Set in the manifest, [base/redis.yaml](base/redis.yaml:124).

      Order path: -2 ▸ 2

      Scope: \`overlays/prod\`, rendered by [root](roots/root.yaml:69), as if \`stable\` were this checkout.

      Step 3 of 3: after wave 1 (api).

      Health check for Applications: unknown.

      Needed by:

      - [api](base/api.yaml:69), wave 1: **syncs earlier** (declared: [\`# after: redis\`](base/api.yaml:135))"
    `);
  });

  test('in French', () => {
    expect(markdownIn(platformAt('redis\n  annotations'), 'fr')).toMatchInlineSnapshot(`
      "**redis** · Application · wave **2**

      Fixée dans le manifeste, [base/redis.yaml](base/redis.yaml:124).

      Portée : \`overlays/dev\`, supposée, car aucune Application ne la rend ici.

      Étape 2 sur 3 : après wave 0 (tenants), avant wave 7 (api).

      Contrôle de santé des Applications : inconnu.

      Nécessaire à :

      - [api](base/api.yaml:69), wave 7 : synchronisée plus tard (déclarée : [\`# after: redis\`](base/api.yaml:135))

      ---

      **redis** · Application · wave **2**

      Fixée dans le manifeste, [base/redis.yaml](base/redis.yaml:124).

      Chemin d’ordre : -2 ▸ 2

      Portée : \`overlays/prod\`, rendue par [root](roots/root.yaml:69), comme si \`stable\` était ce dépôt local.

      Étape 3 sur 3 : après wave 1 (api).

      Contrôle de santé des Applications : inconnu.

      Nécessaire à :

      - [api](base/api.yaml:69), wave 1 : **synchronisée plus tôt** (déclarée : [\`# after: redis\`](base/api.yaml:135))"
    `);
  });

  test('that no scope lists', () => {
    expect(markdownIn(platformAt('old\n'))).toMatchInlineSnapshot(`
      "**old** · Application

      Unused: no scope lists this file, so nothing here applies it."
    `);
    expect(markdownIn(platformAt('old\n'), 'fr')).toMatchInlineSnapshot(`
      "**old** · Application

      Inutilisé : aucune portée ne liste ce fichier, donc rien ici ne l’applique."
    `);
  });

  test('the span is the name', () => {
    const fixture = workspaceFrom(platformAt('redis\n  annotations'));
    const range = hoverIn(fixture)?.range;
    expect(range && fixture.files.get('/workspace/base/redis.yaml')?.slice(range.start, range.end)).toBe(
      'redis',
    );
  });

  test('in more scopes than anybody reads', () => {
    const overlays = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
      (name) => `#- ${name}/kustomization.yaml\nresources: [../base]\n`,
    );
    const base = `#- base/kustomization.yaml\nresources: [api.yaml]\n#- base/api.yaml\n${application('$0api')}`;
    const markdown = markdownIn(base + overlays.join(''));
    expect(markdown?.match(/^Scope: .*/gm)).toHaveLength(5);
    expect(markdown?.split('\n').at(-1)).toBe('and 2 more');
  });
});

describe('why this wave', () => {
  const scope = 'Scope: `apps`, assumed, since no Application here renders it.';

  test.each([
    ['set', '"3"', `Set in the manifest, [apps/a.yaml](apps/a.yaml:120). ${scope}`],
    [
      'ignored, since it is no integer',
      '"five"',
      `The default: nothing sets a wave. Argo CD ignores the sync wave \`five\`, which is not an integer. ${scope}`,
    ],
    [
      'ignored, since it is too large',
      '"9223372036854775808"',
      `The default: nothing sets a wave. Argo CD ignores the sync wave \`9223372036854775808\`, which does not fit into 64 bits. ${scope}`,
    ],
    [
      'decided by a template',
      '"{{ .wave }}"',
      'Decided by a template, which is not evaluated here. The wave cannot be changed here: a template decides it.',
    ],
  ])('%s', (_, wave, expected) => {
    const blocks = markdownIn(`#- apps/a.yaml\n${application('$0a', { wave })}`)?.split('\n\n');
    expect(blocks?.slice(1, 3).join(' ')).toBe(expected);
  });

  test('a Helm hook weight', () => {
    const annotations = [
      '  annotations:',
      '    helm.sh/hook-weight: "4"',
      '    argocd.argoproj.io/sync-wave: "x"',
    ];
    expect(markdownIn(`#- apps/a.yaml\n${application('$0a', { lines: annotations })}`))
      .toMatchInlineSnapshot(`
      "**a** · Application · wave **4**

      Set in the manifest, [apps/a.yaml](apps/a.yaml:111). The Helm hook weight counts, since no \`argocd.argoproj.io/sync-wave\` does. Argo CD ignores the sync wave \`x\`, which is not an integer.

      Scope: \`apps\`, assumed, since no Application here renders it.

      Findings:

      - **Error**: a: the sync wave "x" is not an integer. Argo CD ignores it without a message and uses the Helm hook weight, wave 4. Write an integer."
    `);
  });

  test('an alias is explained, and not offered to be changed', () => {
    const lines = ['  annotations:', '    weight: &wave "4"', '    argocd.argoproj.io/sync-wave: *wave'];
    expect(markdownIn(`#- apps/a.yaml\n${application('$0a', { lines })}`)).toMatchInlineSnapshot(`
      "**a** · Application · wave **4**

      Set in the manifest, [apps/a.yaml](apps/a.yaml:142).

      The wave cannot be changed here: it is not a plain value in [apps/a.yaml](apps/a.yaml:142).

      Scope: \`apps\`, assumed, since no Application here renders it."
    `);
  });

  test('common annotations', () => {
    const root =
      '#- apps/kustomization.yaml\nresources: [a.yaml]\ncommonAnnotations:\n  argocd.argoproj.io/sync-wave: "6"\n';
    expect(markdownIn(`${root}#- apps/a.yaml\n${application('$0a')}`)).toMatchInlineSnapshot(`
      "**a** · Application · wave **6**

      Set by the common annotations in [apps/kustomization.yaml](apps/kustomization.yaml:71).

      Scope: \`apps\`, assumed, since no Application here renders it."
    `);
  });

  test('an inline patch', () => {
    const root = `#- apps/kustomization.yaml
resources: [a.yaml]
patches:
  - target: { kind: Application }
    patch: |-
      - op: add
        path: /metadata/annotations
        value: { argocd.argoproj.io/sync-wave: "6" }
`;
    expect(markdownIn(`${root}#- apps/a.yaml\n${application('$0a')}`)).toMatchInlineSnapshot(`
      "**a** · Application · wave **6**

      Set by the patch in [apps/kustomization.yaml](apps/kustomization.yaml:176).

      Scope: \`apps\`, assumed, since no Application here renders it."
    `);
  });
});
