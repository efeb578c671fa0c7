import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { run } from '../../server/src/cli/run.ts';
import { corpus, withoutCorpus } from '../kit/corpus.ts';
import { LspClient } from '../lsp/lspClient.ts';

const repositories = corpus
  ? readdirSync(corpus.root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  : [];

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

interface Reported {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: keyof typeof severities;
  readonly message: string;
}

describe.skipIf(corpus === undefined)(`real repositories (${withoutCorpus})`, () => {
  test.each(repositories.map(({ name }) => name))(
    'the command line and the editor find the same in %s',
    async (name) => {
      const folder = `${corpus?.root ?? ''}/${name}`;
      expect(await inTerminal(folder)).toEqual(await inEditor(folder));
    },
    120_000,
  );
});

async function inTerminal(folder: string): Promise<readonly string[]> {
  let stdout = '';
  const status = await run(['check', '--format', 'json'], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
    env: {},
    cwd: () => folder,
  });
  expect(status).toBeLessThan(3);
  const { findings } = JSON.parse(stdout) as { findings: readonly Reported[] };
  return findings
    .map(({ file, line, column, endLine, endColumn, rule, severity, message }) =>
      [file, line, column, endLine, endColumn, rule, severities[severity], message].join(' '),
    )
    .sort();
}

async function inEditor(folder: string): Promise<readonly string[]> {
  const client = await LspClient.start([folder]);
  const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
  return [...last]
    .flatMap(([uri, diagnostics]) =>
      diagnostics.map(({ range: { start, end }, code, severity, message }) => {
        const file = relative(folder, fileURLToPath(uri)).replaceAll('\\', '/');
        const from = `${start.line + 1} ${start.character + 1}`;
        const to = `${end.line + 1} ${end.character + 1}`;
        const said = typeof message === 'string' ? message : message.value;
        return `${file} ${from} ${to} ${String(code)} ${String(severity)} ${said}`;
      }),
    )
    .sort();
}
