import { describe, expect, test } from 'vitest';
import type { Model } from '../../../server/src/core/workspace/model.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';
import { app, fixtureOf, needs, project } from './dependencyCase.ts';

describe('evidence points at the text', () => {
  function places({ graph }: Model, texts: ReadonlyMap<string, string>): string[] {
    return graph.dependencies.flatMap(({ evidence }) =>
      evidence.map(({ place: { path, range } }) => texts.get(path)?.slice(range.start, range.end) ?? ''),
    );
  }

  test.each([
    ['double quotes', needs('"b, c"'), ['b', 'c']],
    ['single quotes', needs("'b,c'"), ['b', 'c']],
    ['no quotes', needs('b'), ['b']],
    ['escapes: the whole value', needs('"b,\\u0063"'), ['"b,\\u0063"', '"b,\\u0063"']],
    [
      'several lines: the whole value',
      'annotations:\n  sync-waves/depends-on: >-\n    b,\n    c',
      ['>-\n      b,\n      c', '>-\n      b,\n      c'],
    ],
    ['a comment', '# after: b, c\nlabels: {}', ['b', 'c']],
    ['a key that only the settings know', needs('"b"', 'acme.example/needs'), ['b']],
  ])('%s', (_, metadata, expected) => {
    const { snapshot, files } = workspaceFrom(
      fixtureOf({ 'a.yaml': app('a', metadata), 'b.yaml': app('b'), 'c.yaml': app('c') }),
      { settings: { dependencyAnnotations: ['acme.example/needs'] } },
    );
    expect(places(snapshot.model, files)).toEqual(expected);
  });

  test('the project in the specification, the name in the configuration, the annotation in a patch', () => {
    const { snapshot, files } = workspaceFrom(
      fixtureOf({
        '.sync-waves.yaml': 'dependencies: { a: [b] }\n',
        'kustomization.yaml': 'resources: [a.yaml, b.yaml, p.yaml]\npatches: [{ path: patch.yaml }]\n',
        'patch.yaml': app('b', needs('c')).replace('spec:\n  destination: {}\n', 'spec: { project: q }\n'),
        'a.yaml': app('a', '', 'project: p'),
        'b.yaml': app('b'),
        'p.yaml': `${project('p')}---\n${project('q')}---\n${app('c')}`,
      }),
    );
    expect(places(snapshot.model, files)).toEqual(['b', 'p', 'c', 'b']);
  });
});

test('the graph is looked up both ways', () => {
  const { model } = workspaceFrom(fixtureOf({ 'a.yaml': app('a', needs('b')), 'b.yaml': app('b') })).snapshot;
  const [dependency] = model.graph.dependencies;
  const [a, b] = model.scopes[0]?.instances ?? [];
  expect(a && model.graph.of(a)).toEqual([dependency]);
  expect(b && model.graph.on(b)).toEqual([dependency]);
  expect(b && model.graph.of(b)).toEqual([]);
  expect(a && model.graph.on(a)).toEqual([]);
});
