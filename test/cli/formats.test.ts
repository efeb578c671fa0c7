import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { repository } from '../../scripts/lib/paths.mjs';
import { checkFormats, type CheckFormat } from '../../server/src/cli/formats/checkFormats.ts';
import { run } from '../../server/src/cli/run.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';

const schemas = `${repository}/test/cli/schemas/`;
const clean = { 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n' };

describe('SARIF', () => {
  // A pattern of the schema is no regular expression for ECMAScript's mode `u`.
  const ajv = new AjvDraft04({ strict: false, unicodeRegExp: false, formats: fullFormats });
  const validate = ajv.compile(
    JSON.parse(readFileSync(`${schemas}sarif-2.1.0-rtm.5.json`, 'utf8')) as object,
  );

  test.each([
    ['the example', `${repository}/examples/platform`],
    ['nothing', undefined],
  ])('is valid for %s', async (_, folder) => {
    const log = JSON.parse(await check('sarif', folder ?? temporaryFolder(clean))) as object;
    expect([validate(log), validate.errors]).toEqual([true, null]);
  });

  test('has fixes, related places and fingerprints', async () => {
    const { results } = await sarifRun(`${repository}/examples/platform`);
    expect(results.length).toBeGreaterThan(3);
    expect(results.some(({ fixes }) => fixes !== undefined)).toBe(true);
    expect(results.some(({ relatedLocations }) => relatedLocations !== undefined)).toBe(true);
    expect(new Set(results.map(fingerprintOf)).size).toBe(results.length);
  });

  test('has paths from the root of the repository, in findings, related places and fixes', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      'apps/kustomization.yaml': 'kind: Kustomization\nresources: [a.yaml, b.yaml]\n',
      'apps/a.yaml': application('a', '"1"', 'sync-waves/depends-on: b'),
      'apps/b.yaml': application('b', '"2"'),
    });
    const log = await check('sarif', '.', join(folder, 'apps'));
    const uris = [...log.matchAll(/"uri": "(.*)"/g)].map(([, uri]) => uri);
    expect([...new Set(uris)].sort()).toEqual(['apps/a.yaml', 'apps/b.yaml']);
    expect(log).toContain('"artifactChanges"');
  });

  test('keeps fingerprints where lines were added above', async () => {
    const text =
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: a\n  annotations:\n    argocd.argoproj.io/sync-wave: 5\n';
    const [before, after] = await Promise.all(
      [text, `# One\n# Two\n${text}`].map(async (content) =>
        (await sarifRun(temporaryFolder({ 'a.yaml': content }))).results.map(fingerprintOf),
      ),
    );
    expect(before).toHaveLength(1);
    expect(after).toEqual(before);
  });
});

test('Code Quality has what GitLab requires', async () => {
  const validate = new Ajv().compile(
    JSON.parse(readFileSync(`${schemas}gitlab-code-quality.json`, 'utf8')) as object,
  );
  const report = JSON.parse(await check('gitlab', `${repository}/examples/platform`)) as object;
  expect([validate(report), validate.errors]).toEqual([true, null]);
});

test.each([
  ['the example', `${repository}/examples/platform`],
  ['nothing', undefined],
])('JUnit is valid for %s', async (_, folder) => {
  const contents = await check('junit', folder ?? temporaryFolder(clean));
  const schema = readFileSync(`${schemas}junit-10.xsd`, 'utf8');
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents }, schema });
  expect(errors).toEqual([]);
});

test('XML escapes what a name may hold', async () => {
  const name = `"a<b>&'c"`;
  const folder = temporaryFolder({
    'a.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${JSON.stringify(name)}\n  annotations:\n    argocd.argoproj.io/sync-wave: "x\\u0001<"\n`,
  });
  const schema = readFileSync(`${schemas}junit-10.xsd`, 'utf8');
  const xml = await check('junit', folder);
  expect((await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema })).errors).toEqual([]);
  expect(xml).toContain('&lt;');
  expect(xml).not.toContain('\u0001');
});

test.each(checkFormats)('%s is written for a repository without findings', async (format) => {
  const folder = temporaryFolder(clean);
  expect(await statusOf(['check', folder, '--format', format])).toBe(0);
});

interface Result {
  readonly fixes?: unknown;
  readonly relatedLocations?: unknown;
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

async function sarifRun(folder: string): Promise<{ readonly results: readonly Result[] }> {
  const { runs } = JSON.parse(await check('sarif', folder)) as { runs: [{ results: Result[] }] };
  return runs[0];
}

function fingerprintOf({ partialFingerprints }: Result): string | undefined {
  return partialFingerprints['syncWaves/v1'];
}

async function check(format: CheckFormat, folder: string, cwd = repository): Promise<string> {
  let stdout = '';
  await statusOf(['check', folder, '--format', format], { cwd, write: (text) => (stdout += text) });
  return stdout;
}

function statusOf(
  args: readonly string[],
  { cwd = repository, write = () => undefined }: { cwd?: string; write?: (text: string) => unknown } = {},
): Promise<number> {
  return run(args, { stdout: { write }, stderr: { write: () => undefined }, env: {}, cwd: () => cwd });
}

function application(name: string, wave: string, annotation = 'a: b'): string {
  return `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ${name}\n  annotations: { argocd.argoproj.io/sync-wave: ${wave}, ${annotation} }\n`;
}
