import { expect, test } from 'vitest';
import { applyTextEdits } from '../../server/src/core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../../server/src/core/edit/computeTextEdits.ts';
import type { ManifestEdit } from '../../server/src/core/edit/manifestEdit.ts';
import { fixAll, hasSafeFix } from '../../server/src/core/features/fixAll.ts';
import type { Finding, Fix } from '../../server/src/core/rules/finding.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';
import { changedLines } from './changedLines.ts';
import { application } from './platform.ts';

const wrong = `#- apps/a.yaml
${application('a', { wave: '" 5"' })}---
${application('b', { wave: '"five"' })}---
${application('c', { wave: '"07"' })}#- apps/d.yaml
${application('d', { wave: '"+7"' })}`;

const [a, b] = ['/workspace/a.yaml', '/workspace/b.yaml'];
const texts = new Map([
  [a, 'name: x\nwave: "1"\n'],
  [b, 'wave: "2"\n'],
]);

/** A snapshot with findings whose fixes do what no rule of ours does. */
function withFixes(...fixes: readonly Partial<Fix>[]): Snapshot {
  const findings = fixes.map((fix): Finding => ({
    rule: 'test',
    severity: 'error',
    place: { path: a, range: { start: 0, end: 1 } },
    message: '',
    related: [],
    application: undefined,
    scope: undefined,
    provider: undefined,
    fixes: [{ title: '', safe: true, edits: [], ...fix }],
  }));
  return { ...workspaceFrom('').snapshot, findings: new Map([[a, findings]]) };
}

const textOf = (path: string) => texts.get(path);
const scalar = (path: string, start: number, value: string): ManifestEdit => ({
  type: 'setScalar',
  path,
  range: { start, end: start + 3 },
  value,
});
const annotation = (value: string): ManifestEdit => ({
  type: 'setAnnotation',
  at: { path: a, document: 0 },
  key: 'k',
  value,
});
const inA = scalar(a, 14, '5');
const inB = scalar(b, 6, '6');

test('every safe fix of the workspace, none that needs a decision', () => {
  const { snapshot, files } = workspaceFrom(wrong);
  const edits = fixAll(snapshot, { path: undefined, textOf: (path) => files.get(path) });
  expect(changedLines(files, edits)).toEqual([
    'apps/a.yaml:     argocd.argoproj.io/sync-wave: "5"',
    'apps/a.yaml:     argocd.argoproj.io/sync-wave: "7"',
    'apps/d.yaml:     argocd.argoproj.io/sync-wave: "7"',
  ]);
});

test('afterwards there is nothing left to fix, and nothing new to report', () => {
  const { workspace, snapshot, files, host } = workspaceFrom(wrong);
  const before = [...snapshot.findings.values()].flat().length;
  const edits = fixAll(snapshot, { path: undefined, textOf: (path) => files.get(path) });
  const changes = [...files].map(([path, text]) => {
    const own = edits.filter((edit) => ('at' in edit ? edit.at.path : edit.path) === path);
    return host.write(path, applyTextEdits(text, computeTextEdits(text, own) ?? []));
  });
  const after = workspace.apply(changes);
  expect(fixAll(after, { path: undefined, textOf: (path) => host.readText(path) })).toEqual([]);
  expect([before, [...after.findings.values()].flat().length]).toEqual([4, 1]);
});

test('those of one file', () => {
  const { snapshot, files } = workspaceFrom(wrong);
  const edits = fixAll(snapshot, { path: '/workspace/apps/d.yaml', textOf: (path) => files.get(path) });
  expect(changedLines(files, edits)).toEqual(['apps/d.yaml:     argocd.argoproj.io/sync-wave: "7"']);
  expect(hasSafeFix(snapshot, '/workspace/apps/d.yaml')).toBe(true);
  expect(hasSafeFix(snapshot, '/workspace/apps/e.yaml')).toBe(false);
  expect(fixAll(snapshot, { path: '/workspace/apps/e.yaml', textOf: (path) => files.get(path) })).toEqual([]);
});

test('what touches other files belongs to the workspace only', () => {
  const snapshot = withFixes({ edits: [inA, inB] });
  expect(fixAll(snapshot, { path: a, textOf })).toEqual([]);
  expect(fixAll(snapshot, { path: undefined, textOf })).toEqual([inA, inB]);
});

test('the same edit of two findings is made once', () => {
  expect(fixAll(withFixes({ edits: [inA] }, { edits: [inA] }), { path: a, textOf })).toEqual([inA]);
});

test('a fix that contradicts an earlier one is left for the next round', () => {
  expect(fixAll(withFixes({ edits: [inA] }, { edits: [scalar(a, 14, '9')] }), { path: a, textOf })).toEqual([
    inA,
  ]);
  const annotations = withFixes({ edits: [annotation('1')] }, { edits: [annotation('2')] });
  expect(fixAll(annotations, { path: a, textOf })).toEqual([annotation('1')]);
});

test('a fix is made wholly or not at all', () => {
  const impossible = scalar(b, 1, 'x');
  const gone = scalar('/workspace/gone.yaml', 1, 'x');
  const snapshot = withFixes({ edits: [impossible, inA] }, { edits: [gone] }, { edits: [inB] });
  expect(fixAll(snapshot, { path: undefined, textOf })).toEqual([inB]);
});

test('unsafe fixes are never made, and of several fixes only the first', () => {
  expect(fixAll(withFixes({ safe: false, edits: [inA] }), { path: a, textOf })).toEqual([]);
  expect(hasSafeFix(withFixes({ safe: false, edits: [inA] }), a)).toBe(false);
});
