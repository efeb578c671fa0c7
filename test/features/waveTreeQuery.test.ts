import { describe, expect, test } from 'vitest';
import { nodeId } from '../../server/src/core/features/nodeId.ts';
import { waveTree } from '../../server/src/core/features/waveTree.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';
import { find, outline, treeOf, whole } from './outline.ts';
import { application, platform } from './platform.ts';

describe('grouped by wave', () => {
  test('one list of waves over all scopes, each Application with its scope', () => {
    expect(outline(treeOf(platform, { grouping: 'wave' }))).toMatchInlineSnapshot(`
      "Wave -2 (1 Application) [1 hint]
        root (roots) [1 hint] *
      Wave 0 (2 Applications, 2 by default)
        tenants (overlays/dev · no wave) *
        tenants (overlays/prod · no wave) *
      Wave 1 (1 Application) [2 error]
        api (overlays/prod · dev: 7) [2 error] *
      Wave 2 (2 Applications)
        redis (overlays/dev) *
        redis (overlays/prod) *
      Wave 7 (1 Application)
        api (overlays/dev · prod: 1) *
      Different in environments (1 Application)
        api (dev: 7 · prod: 1)
      Unused (1 Application)
        old (base/old.yaml)
      "
    `);
  });

  test('an Application has the same id as in its scope', () => {
    const redis = treeOf(platform, { grouping: 'wave' });
    const inScopes = treeOf(platform)
      .flatMap(({ children }) => children)
      .flatMap(({ children }) => children);
    expect(inScopes.map(({ id }) => id)).toContain(find(redis, 'redis').id);
    expect(redis[0]?.id).toBe(nodeId.wave(-2n, undefined));
  });
});

describe('filtered', () => {
  test('by a part of the name, whatever its case', () => {
    expect(outline(treeOf(platform, { filter: 'RED' }))).toMatchInlineSnapshot(`
      "overlays/dev (3 Applications, 2 with a wave · assumed · 1 wave differs from prod)
        Wave 2 (1 Application)
          redis *
      overlays/prod (3 Applications, 2 with a wave · rendered by root · 1 wave differs from dev) [1 information]
        Wave 2 (1 Application)
          redis *
      "
    `);
  });

  test('unused Applications too', () => {
    expect(outline(treeOf(platform, { filter: 'ol' }))).toMatchInlineSnapshot(`
      "Unused (1 Application)
        old (base/old.yaml)
      "
    `);
  });

  test('only with findings: unused files have none', () => {
    expect(outline(treeOf(platform, { onlyFindings: true }))).toMatchInlineSnapshot(`
      "roots (1 Application, 1 with a wave · assumed) [1 hint]
        Wave -2 (1 Application) [1 hint]
          root [1 hint] *
      overlays/prod (3 Applications, 2 with a wave · rendered by root · 1 wave differs from dev) [3 error]
        Wave 1 (1 Application) [2 error]
          api (dev: 7) [2 error] *
      "
    `);
  });

  test('only with findings: a scope that has one itself stays', () => {
    const fixture = `#- apps/a.yaml\n${application('a', { lines: ['  # after: b'] })}#- apps/b.yaml\n${application('b')}`;
    expect(outline(treeOf(fixture, { onlyFindings: true }))).toMatchInlineSnapshot(`
      "apps (2 Applications, 0 with a wave · assumed) [1 information]
      "
    `);
    expect(treeOf(fixture, { onlyFindings: true, filter: 'a' })).toEqual([]);
  });

  test('down to nothing', () => {
    expect(treeOf(platform, { filter: 'nowhere' })).toEqual([]);
  });
});

test('in French', () => {
  expect(outline(waveTree(workspaceFrom(platform).snapshot, whole, 'fr'))).toMatchInlineSnapshot(`
    "overlays/dev (3 Applications, dont 2 avec une wave · supposée · 1 wave diffère de prod)
      Wave 0 (1 Application, 1 par défaut)
        tenants (sans wave) *
      Wave 2 (1 Application)
        redis *
      Wave 7 (1 Application)
        api (prod : 1) *
    roots (1 Application, dont 1 avec une wave · supposée) [1 hint]
      Wave -2 (1 Application) [1 hint]
        root [1 hint] *
    overlays/prod (3 Applications, dont 2 avec une wave · rendue par root · 1 wave diffère de dev) [3 error]
      Wave 0 (1 Application, 1 par défaut)
        tenants (sans wave) *
      Wave 1 (1 Application) [2 error]
        api (dev : 7) [2 error] *
      Wave 2 (1 Application)
        redis *
    Différentes selon l’environnement (1 Application)
      api (dev : 7 · prod : 1)
    Inutilisés (1 Application)
      old (base/old.yaml)
    "
  `);
});
