import { describe, expect, test } from 'vitest';
import { markdownIn, platformAt } from './hoverAt.ts';
import { application, platform } from './platform.ts';

describe('dependencies', () => {
  test('unknown and ambiguous names, and a hint that is never wrong', () => {
    const lines = ['  annotations:', '    sync-waves/depends-on: "redid, twin"', '  # After redis (wave 0)'];
    const twins = ['x', 'y'].map(
      (name) => `#- apps/${name}.yaml\n${application('twin', { lines: [`  namespace: ${name}`] })}`,
    );
    const redis = `#- apps/redis.yaml\n${application('redis')}`;
    expect(markdownIn(`#- apps/a.yaml\n${application('$0a', { lines })}${redis}${twins.join('')}`))
      .toMatchInlineSnapshot(`
      "**a** · Application · wave **0**

      The default: nothing sets a wave.

      Scope: \`apps\`, assumed, since no Application here renders it.

      Needs:

      - [redis](apps/redis.yaml:69), wave 0: syncs in the same wave (hint: [\`# after redis\`](apps/a.yaml:137))
      - [redid](apps/a.yaml:114): no Application here has this name. Did you mean redis?
      - [twin](apps/a.yaml:121): which Application is meant is not clear.

      Findings:

      - **Warning**: a names redid, but no Application of that name is in this workspace. The dependency has no effect. Do you mean redis?"
    `);
  });

  test('in another scope of the same tree by its order path, in another tree without order', () => {
    const other = `#- elsewhere/far.yaml\n${application('far', { wave: '"9"' })}`;
    const fixture = platform.replace('name: root\n', 'name: root\n  # after: api\n  # after: far\n') + other;
    expect(markdownIn(fixture.replace('name: root', 'name: $0root'))).toMatchInlineSnapshot(`
      "**root** · Application · wave **-2**

      Set in the manifest, [roots/root.yaml](roots/root.yaml:153).

      Scope: \`roots\`, assumed, since no Application here renders it.

      Needs:

      - [api](base/api.yaml:69), wave -2 ▸ 1: one is part of the other (declared: [\`# after: api\`](roots/root.yaml:85))
      - [far](elsewhere/far.yaml:69), wave 9: no common scope, so no order (declared: [\`# after: far\`](roots/root.yaml:100))

      Findings:

      - **Hint**: root is a root: no Application here applies it, so its wave has no effect. Remove the wave, or put root under a parent.
      - **Information**: root (roots) needs far (elsewhere), but no common parent applies the two. Their waves have no effect on each other. Put them under one parent Application, or make sure that root can wait."
    `);
  });

  test('more than anybody reads', () => {
    const names = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const providers = names.map((name) => `#- apps/${name}.yaml\n${application(name)}`);
    const lines = [`  # after: ${names.join(', ')}`];
    const markdown = markdownIn(`#- apps/a.yaml\n${application('$0a', { lines })}${providers.join('')}`);
    expect(markdown?.match(/^- \[p/gm)).toHaveLength(10);
    expect(markdown).toContain('\n- and 2 more');
  });

  test('what the scope lacks', () => {
    const root =
      '#- apps/kustomization.yaml\nresources: [a.yaml, x.yaml, y.yaml, z.yaml, "https://example.com/remote.yaml"]\n';
    expect(markdownIn(`${root}#- apps/a.yaml\n${application('$0a')}`)).toMatchInlineSnapshot(`
      "**a** · Application · wave **0**

      The default: nothing sets a wave.

      Scope: \`apps\`, assumed, since no Application here renders it.

      Not resolved in this scope:

      - [\`x.yaml\`](apps/kustomization.yaml:20): does not exist
      - [\`y.yaml\`](apps/kustomization.yaml:28): does not exist
      - [\`z.yaml\`](apps/kustomization.yaml:36): does not exist
      - and 1 more"
    `);
  });

  test('a revision is only worth a word when it may not be the checkout', () => {
    const head = platformAt('redis\n  annotations').replace('targetRevision: stable', 'targetRevision: HEAD');
    expect(markdownIn(head)).toContain('rendered by [root](roots/root.yaml:69).');
  });

  test('a scope that two Applications render', () => {
    const [root = ''] = platform.split('#- base/kustomization');
    const second = root.replace('name: root', 'name: second').replace('roots/root', 'roots/second');
    expect(markdownIn(platformAt('redis\n  annotations') + second)).toContain('which others render too');
  });
});
