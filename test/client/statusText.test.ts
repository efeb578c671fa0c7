import { describe, expect, test } from 'vitest';
import { statusText } from '../../client/src/statusText.ts';
import type { Summary } from '../../server/src/protocol/types.ts';
import { english, french } from './kit.ts';

const none = { error: 0, warning: 0, information: 0, hint: 0 };
const summary: Summary = {
  state: 'ready',
  files: 1200,
  applications: 61,
  withWave: 14,
  scopes: 2,
  findings: none,
};
const ready = (different: Partial<Summary>, t = english) =>
  statusText({ phase: 'ready', summary: { ...summary, ...different } }, t);

describe('statusText', () => {
  test('counts the files while it reads them', () => {
    expect(statusText({ phase: 'indexing', summary: undefined }, english)).toMatchObject({
      text: '$(sync~spin) Sync Waves',
      tooltip: 'Reading the YAML files of this workspace.',
    });
    const reading = { phase: 'indexing', summary: { ...summary, state: 'indexing' } } as const;
    expect(statusText(reading, english)?.tooltip).toBe('Reading YAML files: 1200 so far.');
  });

  test('says that the server has stopped', () => {
    expect(statusText({ phase: 'stopped' }, english)).toMatchObject({
      text: '$(error) Sync Waves',
      problem: true,
    });
  });

  test('stays away from workspaces without Applications', () => {
    expect(ready({ applications: 0 })).toBeUndefined();
  });

  test('but not when something is broken there', () => {
    expect(ready({ applications: 0, findings: { ...none, error: 1 } })).toBeDefined();
  });

  test.each<[Partial<Summary['findings']>, string]>([
    [{}, '$(layers) Sync Waves'],
    [{ error: 2 }, '$(layers) Sync Waves $(error) 2'],
    [{ error: 2, warning: 5, information: 7 }, '$(layers) Sync Waves $(error) 2 $(warning) 5'],
    [{ information: 7 }, '$(layers) Sync Waves $(info) 7'],
    [{ hint: 7 }, '$(layers) Sync Waves'],
  ])('shows what has to be acted on: %o', (findings, text) => {
    expect(ready({ findings: { ...none, ...findings } })?.text).toBe(text);
  });

  test.each<[Partial<Summary>, string, string]>([
    [
      {},
      '61 Applications, 14 with a wave.\n\nNothing to report.',
      '61 Applications, dont 14 avec une wave.\n\nRien à signaler.',
    ],
    [
      { applications: 1, withWave: 1, findings: { error: 1, warning: 1, information: 1, hint: 1 } },
      '1 Application, with a wave.\n\n1 error, 1 warning, 1 info, 1 hint.',
      '1 Application, avec une wave.\n\n1 erreur, 1 avertissement, 1 info, 1 conseil.',
    ],
    [
      { applications: 1, withWave: 0, findings: { error: 2, warning: 3, information: 4, hint: 5 } },
      '1 Application, without a wave.\n\n2 errors, 3 warnings, 4 infos, 5 hints.',
      '1 Application, sans wave.\n\n2 erreurs, 3 avertissements, 4 infos, 5 conseils.',
    ],
  ])('explains itself in the tooltip: %o', (different, inEnglish, inFrench) => {
    expect(ready(different)?.tooltip).toBe(inEnglish);
    expect(ready(different, french)?.tooltip).toBe(inFrench);
  });

  test('a screen reader hears the same', () => {
    const label = ready({ findings: { ...none, error: 2 } })?.label;
    expect(label).toBe('Sync Waves: 61 Applications, 14 with a wave. 2 errors.');
  });
});
