import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTextEdits } from '../../server/src/core/edit/applyTextEdits.ts';
import { refreshReport } from '../../server/src/core/report/refreshReport.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { fixtureFolder } from '../kit/fixture.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

const special = fc.constantFrom(
  '`',
  '|',
  '\\',
  '<!--',
  '-->',
  '*',
  '# ',
  '\u2028',
  '[a](b)',
  '```',
  ' ',
  'é',
);
const name = fc.array(fc.oneof(special, fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 6 });
const line = fc.array(fc.oneof(special, fc.string({ maxLength: 5 })), { maxLength: 4 });
const prose = fc.array(
  fc.tuple(
    line.map((parts) => parts.join('')),
    fc.constantFrom('\n', '\r\n'),
  ),
  { maxLength: 6 },
);
const document = prose.map((lines) => lines.map((parts) => parts.join('')).join(''));

/** The workspace of one Application; JSON is YAML, so that any name can be written. */
function snapshotOf(applicationName: string, wave: string): Snapshot {
  const metadata = { name: applicationName, annotations: { 'argocd.argoproj.io/sync-wave': wave } };
  const manifest = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata };
  return workspaceFrom(`#- apps/a.yaml\n${JSON.stringify(manifest)}\n`).snapshot;
}

function refresh(text: string, snapshot: Snapshot): string {
  const request = {
    path: `${fixtureFolder}/x.md`,
    folder: fixtureFolder,
    choice: {},
    language: 'en',
  } as const;
  const answer = refreshReport({ ...request, text, snapshotIn: () => snapshot });
  if ('problem' in answer) throw new Error(answer.problem.kind);
  return applyTextEdits(text, answer.edits);
}

test('a report changes nothing around it, and a second one nothing at all', () => {
  fc.assert(
    fc.property(document, document, name, (before, after, parts) => {
      const [old, current] = ['1', 'no wave'].map((wave) => snapshotOf(parts.join(''), wave)) as [
        Snapshot,
        Snapshot,
      ];
      const first = refresh(before, old);
      expect(first.startsWith(before)).toBe(true);
      const text = first + after;
      const second = refresh(text, current);
      expect(second).not.toBe(text);
      expect(second.startsWith(before) && second.endsWith(after)).toBe(true);
      expect(refresh(second, current)).toBe(second);
      expect(refresh(second, old)).toBe(text);
    }),
    { numRuns: 300, seed: 1 },
  );
});
