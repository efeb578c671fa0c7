import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { editors } from '../../scripts/editor/editors.mjs';
import { cacheFolder, repository } from '../../scripts/lib/paths.mjs';

const runner = path.join(repository, 'node_modules/vscode-tmgrammar-test/dist/unit.js');
const cases = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'));

/** The YAML grammars to inject into: a small one of ours, and those of the editors that are installed. */
const bases = [
  { name: 'our test grammar', folder: path.join(import.meta.dirname, 'base') },
  ...Object.values(editors).map((recipe) => ({
    name: `VS Code ${recipe.vscode}`,
    folder: grammarFolder(recipe),
  })),
];

for (const { name, folder } of bases) {
  const reason = existsSync(folder) ? '' : ' (skipped: this editor is not installed, see npm run test:e2e)';
  describe.skipIf(reason !== '')(`the injection grammar in ${name}${reason}`, () => {
    test.each(cases)('%s', (file) => {
      expect(run(folder, file)).toBe('as expected');
    });
  });
}

function grammarFolder({ codeServer, node }: (typeof editors)['oldest']): string {
  const editor = `code-server-${codeServer}-node${String(node)}-${process.platform}-${process.arch}`;
  return path.join(cacheFolder(), editor, 'node_modules/code-server/lib/vscode/extensions/yaml/syntaxes');
}

/** The runner takes our grammar, and where to inject it, from package.json. */
function run(folder: string, file: string): string {
  const grammars = readdirSync(folder).flatMap((name) => ['-g', path.join(folder, name)]);
  const args = [runner, '--config', path.join(repository, 'package.json'), ...grammars];
  try {
    execFileSync(process.execPath, [...args, path.join(import.meta.dirname, file)], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return 'as expected';
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}
