// Opens VS Code with the extension on a folder: `npm run demo [-- <folder>]`, by default examples/platform.
// It uses an installed `code`; without one, the editor of the end-to-end tests, shown in your browser.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEditorServer } from './editor/editorServer.mjs';
import { installEditor } from './editor/installEditor.mjs';
import { repository } from './lib/paths.mjs';
import { runOrThrow } from './lib/run.mjs';
import { findProgram } from './system/findProgram.mjs';

const { positionals } = parseArgs({ allowPositionals: true });
// npm runs its scripts in the package's folder, and says in INIT_CWD where the user stood.
const base = process.env.INIT_CWD ?? process.cwd();
const folder = positionals[0]
  ? path.resolve(base, positionals[0])
  : path.join(repository, 'examples', 'platform');

if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}. Give another one: npm run demo -- <folder>.`);
  process.exit(1);
}
await runOrThrow(process.execPath, [path.join(repository, 'esbuild.mjs')], { output: 'show' });
const code = findProgram('code');
await (code ? openDesktop(code) : openInBrowser());

/** @param {string} program */
async function openDesktop(program) {
  console.log(`Opening ${folder} with ${program} …`);
  await runOrThrow(program, ['--new-window', `--extensionDevelopmentPath=${repository}`, folder], {
    output: 'show',
  });
}

async function openInBrowser() {
  console.log('There is no program `code` on this machine, so VS Code is shown in your browser instead.');
  const server = await startEditorServer({ editor: await installEditor('oldest') });
  console.log(
    `\nOpen this address:\n\n  ${server.address({ folder, extension: repository })}\n\nEnd with Ctrl-C.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
}
