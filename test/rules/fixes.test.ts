import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../server/src/core/fixes/fixesOf.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import type { Finding, Fix } from '../../server/src/core/rules/finding.ts';
import { applyFix } from '../kit/applyFix.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
/** As in fixtures.test.ts. */
const only = process.env.FIXTURES?.split(',');
const reporting = (only ?? readdirSync(folder)).flatMap((rule) =>
  readdirSync(join(folder, rule))
    .filter((file) => file.startsWith('reports-'))
    .map((file) => ({ rule, file })),
);

const withFixes = reporting.map(readFixes).filter(({ fixes }) => fixes.length > 0);

describe.each(withFixes)('$rule/$file', ({ rule, file, text, findings, fixes }) => {
  test('every fix removes its finding and adds none', () => {
    for (const { finding, fix } of fixes) {
      const left = findingsAfter(text, fix);
      const gone = findings.filter((other) => !left.includes(summaryOf(other)));
      expect(gone.map(summaryOf), fix.title).toContain(summaryOf(finding));
      expect(
        left.filter((summary) => !findings.some((other) => summaryOf(other) === summary)),
        fix.title,
      ).toEqual([]);
    }
  });

  test('the fixes read well and change little', async () => {
    const described = fixes.map(({ finding, fix }) => describeFix(text, finding, fix));
    await expect(described.join('\n')).toMatchFileSnapshot(`fixes/${rule}/${file.replace('.yaml', '.txt')}`);
  });
});

test('a rule is fixable exactly if one of its fixtures has a fix', () => {
  const fixed = new Set(withFixes.flatMap(({ fixes }) => fixes.map(({ finding }) => finding.rule)));
  const fixable = rules.filter(({ id, fixable: has }) => has && (only?.includes(id) ?? true));
  expect([...fixed].filter((id) => only?.includes(id) ?? true).sort()).toEqual(fixable.map(({ id }) => id));
});

interface FixedFixture {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly fixes: readonly { readonly finding: Finding; readonly fix: Fix }[];
}

function readFixes({ rule, file }: { readonly rule: string; readonly file: string }): FixedFixture {
  const text = readFileSync(join(folder, rule, file), 'utf8');
  const { snapshot } = workspaceFrom(text);
  const findings = [...snapshot.findings.values()].flat();
  const context = { model: snapshot.model, locale: 'en' } as const;
  const fixes = findings.flatMap((finding) => fixesOf(finding, context).map((fix) => ({ finding, fix })));
  return { rule, file, text, findings, fixes };
}

/** What makes a finding the same one after an edit has moved it. */
function summaryOf({ rule, place, message }: Finding): string {
  return `${place.path} ${rule}: ${message}`;
}

function findingsAfter(text: string, fix: Fix): readonly string[] {
  const { workspace, files } = workspaceFrom(text);
  const changes = [...applyFix(files, fix)].map(([path, changed]) => ({ path, text: changed }));
  return [...workspace.apply(changes).findings.values()].flat().map(summaryOf);
}

/** The lines that a fix takes away and adds, file by file. */
function describeFix(text: string, finding: Finding, fix: Fix): string {
  const { files } = workspaceFrom(text);
  const changes = [...applyFix(files, fix)].flatMap(([path, changed]) => {
    const before = (files.get(path) ?? '').split('\n');
    const after = changed.split('\n');
    return [
      path,
      ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
      ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
    ];
  });
  return [`${finding.rule}: ${fix.title}${fix.safe ? ' [safe]' : ''}`, ...changes, ''].join('\n');
}
