import { build, context } from 'esbuild';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: flags } = parseArgs({
  options: {
    // Minified, without source maps: what is packaged.
    production: { type: 'boolean', default: false },
    // Also the suite that runs inside the editor, dist/e2e/.
    tests: { type: 'boolean', default: false },
    // Again at every change, until Ctrl-C.
    watch: { type: 'boolean', default: false },
  },
});

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The ES module builds of the dependencies are the smaller ones once bundled.
  mainFields: ['module', 'main'],
  minify: flags.production,
  sourcemap: !flags.production,
  metafile: true,
  logLevel: 'info',
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  'dist/client.js': { entryPoints: ['client/src/extension.ts'], external: ['vscode'] },
  'dist/server.js': { entryPoints: ['server/src/node/main.ts'] },
  'dist/cli.js': { entryPoints: ['server/src/cli/main.ts'], banner: { js: '#!/usr/bin/env node' } },
};

const builds = [
  ...Object.entries(bundles).map(([outfile, options]) => ({ ...common, ...options, outfile })),
  ...(flags.tests ? [await suiteBuild()] : []),
];
requireEntries(builds);
await mkdir('dist', { recursive: true });
await (flags.watch ? watch() : buildOnce());

async function buildOnce() {
  const results = await Promise.all(builds.map((options) => build(options)));
  await chmod('dist/cli.js', 0o755);
  const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile?.outputs));
  const inputs = Object.assign({}, ...results.map(({ metafile }) => metafile?.inputs));
  await writeFile('dist/meta.json', JSON.stringify({ inputs, outputs }));
}

async function watch() {
  const contexts = await Promise.all(builds.map((options) => context(options)));
  await Promise.all(contexts.map((watched) => watched.watch()));
}

/**
 * One file for each test file, since the runner inside the editor loads the one of its topic. mocha stays
 * outside: it loads its parts by name while it runs.
 *
 * @returns {Promise<import('esbuild').BuildOptions>}
 */
async function suiteBuild() {
  const folder = 'test/e2e/suite';
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const entryPoints = files.map((name) => path.join(folder, name));
  return { ...common, minify: false, entryPoints, outdir: 'dist/e2e', external: ['vscode', 'mocha'] };
}

/** @param {readonly import('esbuild').BuildOptions[]} wanted */
function requireEntries(wanted) {
  const entries = wanted.flatMap(({ entryPoints }) => /** @type {string[]} */ (entryPoints));
  const missing = entries.filter((entry) => !existsSync(entry));
  if (missing.length === 0) return;
  console.error(`Nothing was built: these entry files do not exist: ${missing.join(', ')}.`);
  process.exit(1);
}
