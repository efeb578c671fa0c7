import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../server/src/core/edit/applyTextEdits.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import { refreshReport, type ReportAnswer } from '../../server/src/core/report/refreshReport.ts';
import type { ReportChoice } from '../../server/src/core/report/reportBlock.ts';
import { reportProblemText } from '../../server/src/core/report/reportProblemText.ts';
import { snapshotWith } from '../../server/src/core/workspace/snapshotWith.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { fixtureFolder } from '../kit/fixture.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

const { model } = workspaceFrom(`
#- apps/api.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: api }
`).snapshot;

function refresh(text: string, choice: Partial<ReportChoice> = {}, language: Locale = 'en'): ReportAnswer {
  return refreshReport({
    path: `${fixtureFolder}/docs/waves.md`,
    text,
    folder: fixtureFolder,
    choice,
    language,
    snapshotIn: (locale) => snapshotWith(model, { ...defaultSettings, locale }),
  });
}

function refreshed(text: string, ...rest: [Partial<ReportChoice>?, Locale?]): string {
  const answer = refresh(text, ...rest);
  if ('problem' in answer) throw new Error(answer.problem.kind);
  return applyTextEdits(text, answer.edits);
}

function problemOf(text: string, locale: Locale = 'en'): string | undefined {
  const answer = refresh(text);
  return 'problem' in answer ? reportProblemText[locale](answer.problem, 'waves.md') : undefined;
}

const begin = '<!-- sync-waves:begin -->';
const end = '<!-- sync-waves:end -->';
const known = '<!-- sync-waves:begin {"language":"en"} -->';

describe('where the report stands', () => {
  test.each([
    ['nothing', '', known],
    ['a text', '# Waves\n', `# Waves\n\n${known}`],
    ['a text without a line break at its end', '# Waves', `# Waves\n\n${known}`],
    ['a text and a blank line', '# Waves\n\n', `# Waves\n\n${known}`],
    ['a text of Windows', '# Waves\r\n', `# Waves\r\n\r\n${known}\r\n`],
  ])('behind %s', (_, text, start) => {
    expect(refreshed(text)).toMatch(new RegExp(`^${start.replace(/[{}]/g, '\\$&')}[^]*${end}\r?\n$`));
  });

  test('between the markers, whose lines are its own', () => {
    const text = refreshed(`# Waves\n\n  ${begin}\nold\n${end}  \n\nAfter\n`);
    expect(text).toBe(`# Waves\n\n${refreshed('').trimEnd()}\n\nAfter\n`);
  });

  test('with the line breaks of the place where it stands', () => {
    const text = refreshed(`One\n${begin}\r\nold\r\n${end}\r\nTwo\n`);
    expect(text.startsWith('One\n<!--') && text.endsWith(`${end}\r\nTwo\n`)).toBe(true);
    expect(text.slice(4, -4)).not.toMatch(/[^\r]\n/);
  });
});

describe('what the first marker says', () => {
  test('holds, unless the user says otherwise', () => {
    const french = refreshed('', { language: 'fr', scopes: ['apps'] });
    expect(french).toContain('<!-- sync-waves:begin {"language":"fr","scopes":["apps"]} -->');
    expect(french).toContain('0 Application sur 1 a une wave.');
    expect(refreshed(french, {}, 'en')).toBe(french);
    expect(refreshed(french, { language: 'en', scopes: [] })).toBe(refreshed(''));
  });

  test('can name a scope that would end a comment', () => {
    const fixture =
      '#- a-->b/x.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: x }\n';
    const { snapshot } = workspaceFrom(fixture);
    const request = {
      path: `${fixtureFolder}/x.md`,
      folder: fixtureFolder,
      language: 'en',
      snapshotIn: () => snapshot,
    } as const;
    const first = refreshReport({ ...request, text: '', choice: { scopes: ['a-->b'] } });
    const text = 'edits' in first ? applyTextEdits('', first.edits) : '';
    expect(text.split('\n')[0]).toBe(
      String.raw`<!-- sync-waves:begin {"language":"en","scopes":["a--\u003eb"]} -->`,
    );
    expect(refreshReport({ ...request, text, choice: {} })).toEqual({ edits: [] });
  });
});

describe('markers that cannot be used', () => {
  test.each([
    ['no end', `a\n${begin}\n`, 2, 'does not end'],
    ['no begin', `a\n\n${end}\n`, 3, 'does not begin'],
    ['the wrong order', `${end}\n${begin}\n`, 1, 'does not begin'],
    ['two reports', `${begin}\n${end}\n${begin}\n${end}\n`, 3, 'one marker too many'],
    ['two begins', `${begin}\n${begin}\n${end}\n`, 2, 'one marker too many'],
    ['two ends', `${begin}\n${end}\n${end}\n`, 3, 'one marker too many'],
    ['a slip', `${begin}\n<!-- sync-waves:ende -->\n`, 2, 'can’t be read'],
    ['a comment that stays open', `${begin}\n<!-- sync-waves:end\n`, 2, 'can’t be read'],
    ['something behind a marker', `${begin}\n${end} more\n`, 2, 'can’t be read'],
    ['no JSON', '<!-- sync-waves:begin {x} -->\n', 1, 'can’t be read'],
    ['a language that we lack', '<!-- sync-waves:begin {"language":"de"} -->\n', 1, 'can’t be read'],
    ['scopes that are none', '<!-- sync-waves:begin {"scopes":"apps"} -->\n', 1, 'can’t be read'],
  ])('%s', (_, text, line, words) => {
    const message = problemOf(text);
    expect(message).toMatch(new RegExp(`^Nothing was written\\. waves\\.md:${line}: `));
    expect(message).toContain(words);
    expect(problemOf(text, 'fr')).toMatch(new RegExp(`^Rien n’a été écrit\\. waves\\.md:${line} : `));
  });

  test('a scope that is gone', () => {
    const text = `<!-- sync-waves:begin {"scopes":["gone"]} -->\n${end}\n`;
    expect(problemOf(text)).toContain('about the scope gone, which does not exist');
    expect(problemOf(text, 'fr')).toContain('porte sur la portée gone, qui n’existe pas');
  });
});
