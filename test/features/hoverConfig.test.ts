import { describe, expect, test } from 'vitest';
import { hoverConfig } from '../../server/src/core/features/hoverConfig.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

const application = (name: string, wave: string): string => `#- ${name}.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, annotations: { argocd.argoproj.io/sync-wave: "${wave}" } }
`;
const many = Array.from({ length: 12 }, (_, index) => application(`many-${String(index)}`, '1')).join('');
const platform = `${application('api', '3')}${application('redis', '1')}${application('redis-shared', '2')}${many}`;

function hover(config: string, locale: Locale = 'en'): string | undefined {
  const { snapshot, cursor, files } = workspaceFrom(`${platform}#- .sync-waves.yaml\n${config}`);
  if (!cursor) throw new Error('The fixture has no cursor.');
  const text = new Map(files).get(cursor.path) ?? '';
  return hoverConfig(snapshot.model, { ...cursor, text }, { locale, link: (_, label) => `[${label}](there)` })
    ?.markdown;
}

describe('the hover in .sync-waves.yaml', () => {
  test.each<[string, string, string]>([
    ['a key', 'p$0ins: []', 'Applications that no plan moves, by their names, with `*` and `?`.'],
    ['a key of an entry', 'ignore: [{ be$0cause: x }]', 'For the reader.'],
    ['a pin', 'pins: [ap$0i]', '1 Application:\n\n- [api](there), wave 3'],
    [
      'a pattern',
      "pins: 'red$0is*'",
      '2 Applications:\n\n- [redis](there), wave 1\n- [redis-shared](there), wave 2',
    ],
    ['a dependent', 'dependencies: { ap$0i: [redis] }', '1 Application:\n\n- [api](there), wave 3'],
    ['a name that nobody has', 'pins: [we$0b]', 'No Application that this file is about is called web.'],
    [
      'a rule',
      'rules: { wave-not-str$0ing: off }',
      '[The sync wave is not a string](https://github.com/argocd-sync-waves/argocd-sync-waves/blob/main/docs/rules/wave-not-string.md)',
    ],
  ])('tells of %s', (_, config, expected) => {
    expect(hover(config)).toBe(expected);
  });

  test('names the first of many', () => {
    expect(hover("pins: ['man$0y-*']")).toMatch(/^12 Applications:\n\n(?:- \[many.*\n){10}- and 2 more$/);
  });

  test('is in French, too', () => {
    expect(hover('p$0ins: []', 'fr')).toContain('Applications qu’aucun plan ne déplace');
    expect(hover("pins: ['red$0is*']", 'fr')).toContain('2 Applications :');
    expect(hover('pins: [red$0is]', 'fr')).toContain('1 Application :');
    expect(hover('pins: [we$0b]', 'fr')).toContain('Aucune Application');
  });

  test.each([
    ['free text', 'template: fi$0le.yaml'],
    ['an unknown key', 'he$0llo: 1'],
    ['an unknown rule', 'rules: { wave-$0x: off }'],
    ['a comment', '# he$0llo\nversion: 1'],
    ['an alias', 'pins: &p [api]\nrepositories: *$0p'],
  ])('has nothing to say about %s', (_, config) => {
    expect(hover(config)).toBeUndefined();
  });
});
