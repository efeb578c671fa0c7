// Makes dist/argocd-sync-waves.vsix: `npm run package`.
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { repository, vsixFile } from './lib/paths.mjs';
import { runOrThrow } from './lib/run.mjs';

await runOrThrow(process.execPath, [path.join(repository, 'esbuild.mjs'), '--production'], {
  output: 'show',
});
// Everything is bundled: no node_modules in the package.
await createVSIX({ cwd: repository, packagePath: vsixFile, dependencies: false });
