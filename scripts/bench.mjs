// Measures speed and memory against the budgets in test/bench/budgets.json: `npm run bench`.
// Ratios to what the machine does at the same moment, never absolute times: see test/bench/interleave.ts.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** Built twice, with inference and without, to see what it costs. */
const twins = { indexOnce: 'test/bench/indexOnce.ts', server: 'server/src/node/main.ts' };

/** @type {import('esbuild').Plugin} */
const leaveOutInference = {
  name: 'leave-out-inference',
  setup: ({ onLoad }) => {
    onLoad({ filter: /inference[\\/]inference\.ts$/ }, () => ({
      loader: 'ts',
      contents: `const nothing = { links: [], open: [] };
        export class Inference { forget() {} infer() { return nothing; } }`,
    }));
  },
};

/**
 * @param {string} outdir
 * @param {Record<string, string>} entryPoints
 * @param {import('esbuild').Plugin[]} plugins
 */
async function bundle(outdir, entryPoints, plugins = []) {
  await build({
    absWorkingDir: repository,
    entryPoints,
    outdir,
    plugins,
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
}

const folder = await mkdtemp(path.join(tmpdir(), 'sync-waves-bench-'));
try {
  await bundle(folder, {
    main: 'test/bench/main.ts',
    emptyServer: 'test/bench/emptyServer.ts',
    editBase: 'test/bench/editBase.ts',
    cli: 'server/src/cli/main.ts',
    ...twins,
  });
  await bundle(path.join(folder, 'withoutInference'), twins, [leaveOutInference]);
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
