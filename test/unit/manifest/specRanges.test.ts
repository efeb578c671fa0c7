import { describe, expect, test } from 'vitest';
import { manifestsOf, withTexts } from './manifestsOf.ts';

describe('the places of what a spec says', () => {
  test.each([
    ['{}', {}],
    [
      '{project: p, sources: [{path: first}, {path: second}], source: {path: not}}',
      { project: 'p', sourcePaths: ['first', 'second'] },
    ],
    ['{sources: [{chart: c}, {path: second}]}', { sourcePaths: [undefined, 'second'] }],
    ['{sources: [{chart: c}]}', {}],
    ['{sources: [{chart: c}, {repoURL: u}]}', { repoURLs: [undefined, 'u'] }],
    ['{destination: {name: n, server: s}}', { destination: 'n' }],
    ['{destination: {server: s, namespace: x}}', { destination: 's' }],
    ['{sources: [], source: {path: one}}', { sourcePaths: ['one'] }],
    ['{sourceHydrator: {drySource: {path: dry}}, source: {path: not}}', { sourcePaths: ['dry'] }],
  ])('of the spec %s', (spec, expected) => {
    const text = `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: ${spec}\n`;
    expect(withTexts(text, manifestsOf(text)[0]?.application?.ranges)).toEqual(expected);
  });

  test('of an ApplicationSet are those of its template', () => {
    const text =
      'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec: {template: {spec: {project: p}}}\n';
    expect(withTexts(text, manifestsOf(text)[0]?.application?.ranges)).toEqual({ project: 'p' });
  });
});
