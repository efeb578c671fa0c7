import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { installCiTools } from '../../scripts/integrations/installCiTools.mjs';
import { repository } from '../../scripts/lib/paths.mjs';
import { runOrThrow } from '../../scripts/lib/run.mjs';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { codeBlocks } from './kit/codeBlocks.ts';

const python = await installCiTools();
const reason = python === undefined ? ' (skipped: no Python 3 with venv, or no PyPI)' : '';
const gitlab = 'integrations/gitlab/sync-waves.gitlab-ci.yml';

describe.skipIf(python === undefined)(`what others publish as the form of these files${reason}`, () => {
  const validate = (schema: string, file: string): Promise<string> =>
    runOrThrow(python ?? '', ['-m', 'check_jsonschema', '--builtin-schema', `vendor.${schema}`, file]);

  test.each([
    ['github-actions', 'action.yml'],
    ['github-workflows', '.github/workflows/ci.yml'],
    ['gitlab-ci', gitlab],
  ])('%s: %s', async (schema, file) => {
    await validate(schema, path.join(repository, file));
  });

  test('the examples of the page', async () => {
    const examples = await codeBlocks('docs/ci.md', 'yaml');
    const schemas = new Map([
      ['# .github/workflows/', 'github-workflows'],
      ['# .gitlab-ci.yml', 'gitlab-ci'],
    ]);
    const checked = examples.flatMap((text, index) => {
      const schema = [...schemas].find(([start]) => text.startsWith(start))?.[1];
      if (schema === undefined) return [];
      const file = `${String(index)}.yml`;
      return [validate(schema, path.join(temporaryFolder({ [file]: text }), file))];
    });
    await Promise.all(checked);
    expect(checked).toHaveLength(4);
  });
});

test('everything that names a version names this one', async () => {
  const { version } = JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8')) as {
    version: string;
  };
  const pages = ['action.yml', gitlab, 'docs/ci.md', 'README.md'];
  const named = await Promise.all(
    pages.map(async (page) => {
      const text = await readFile(path.join(repository, page), 'utf8');
      const places =
        /(?:argocd-sync-waves@v?|argocd-sync-waves\/v|SYNC_WAVES_VERSION: |rev: v|default: (?=\d))(\d+\.\d+\.\d+)/g;
      return [...text.matchAll(places)].map((match) => match[1]);
    }),
  );
  expect(named.map((versions) => new Set(versions))).toEqual(pages.map(() => new Set([version])));
});
