// Measures speed and memory against the budgets in test/bench/budgets.json: `npm run bench`.
// Ratios to what the machine does at the same moment, never absolute times: see test/bench/interleave.ts.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'sync-waves-bench-'));
try {
  await build({
    absWorkingDir: repository,
    entryPoints: {
      main: 'test/bench/main.ts',
      emptyServer: 'test/bench/emptyServer.ts',
      indexOnce: 'test/bench/indexOnce.ts',
      server: 'server/src/node/main.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    // What is packaged is minified, so this is too.
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const { code } = await run(
    process.execPath,
    [path.join(folder, 'main.cjs'), repository, ...process.argv.slice(2)],
    {
      output: 'show',
    },
  );
  process.exitCode = code;
} finally {
  await rm(folder, { recursive: true, force: true });
}
