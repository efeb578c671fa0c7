import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MessageType } from 'vscode-languageserver/node';
import { LspClient } from './lspClient.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const repositories = existsSync(corpus)
  ? readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  : [];

describe.skipIf(repositories.length === 0)(
  'real repositories (skipped where ../shared/corpus is not)',
  () => {
    test.each(repositories.map(({ name }) => name))('%s is read without a failure', async (name) => {
      const client = await LspClient.start([corpus + name]);
      const failures = client.logs.filter(
        ({ type }) => type === MessageType.Error || type === MessageType.Warning,
      );
      expect(failures).toEqual([]);
      expect((await client.ready()).files).toBeGreaterThan(0);
    });
  },
);
