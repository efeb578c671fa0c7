import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { parseFixture, printFixture, type Expectation } from '../kit/fixture.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const update = process.env.UPDATE === '1';

/** FIXTURES names the rules whose fixtures are run, by default all: a mutation run is about one of them. */
const only = process.env.FIXTURES?.split(',');

const fixtures = (only ?? readdirSync(folder)).flatMap((rule) =>
  readdirSync(join(folder, rule)).map((file) => ({ rule, file, path: join(folder, rule, file) })),
);

/**
 * `reports-*` and `accepts-*`: what is written under carets is everything that all rules say of the files. With
 * UPDATE=1 the files are written anew from what was found; read the difference before you commit it.
 */
describe.each(fixtures)('$rule/$file', ({ rule, file, path }) => {
  const text = readFileSync(path, 'utf8');

  test('finds exactly what the carets say', () => {
    const { snapshot, files } = workspaceFrom(text);
    const found = printFixture(files, allFindings(snapshot).map(toExpectation));
    if (update) writeFileSync(path, found);
    else expect(found).toBe(printFixture(files, parseFixture(text).expectations));
  });

  test(file.startsWith('reports-') ? `${rule} reports` : `${rule} accepts`, () => {
    const findings = allFindings(workspaceFrom(text).snapshot).filter((finding) => finding.rule === rule);
    expect(findings.length > 0).toBe(file.startsWith('reports-'));
  });
});

function allFindings({ findings }: Snapshot): readonly Finding[] {
  return [...findings.values()].flat();
}

function toExpectation({ place, severity, rule, message }: Finding): Expectation {
  return { ...place, text: `${severity} ${rule}: ${message}` };
}
