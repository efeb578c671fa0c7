// Makes dist/npm, the folder that is published to npm: one bundled file, and what goes with it.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { npmFolder, repository } from './lib/paths.mjs';

const fromRoot = (/** @type {string} */ file) => path.join(repository, file);

await rm(npmFolder, { recursive: true, force: true });
await mkdir(npmFolder, { recursive: true });
const { metafile } = await build({
  absWorkingDir: repository,
  entryPoints: ['server/src/cli/main.ts'],
  outfile: path.join(npmFolder, 'cli.js'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  minify: true,
  metafile: true,
  legalComments: 'none',
  banner: { js: '#!/usr/bin/env node' },
});
await copyFile(fromRoot('LICENSE'), path.join(npmFolder, 'LICENSE'));
await copyFile(fromRoot('server/README.md'), path.join(npmFolder, 'README.md'));
await copyFile(fromRoot('server/package.json'), path.join(npmFolder, 'package.json'));
await writeFile(
  path.join(npmFolder, 'THIRD-PARTY-LICENSES.txt'),
  await licenses(Object.keys(metafile.inputs)),
);

/**
 * The licenses of everything that is bundled.
 *
 * @param {readonly string[]} inputs
 */
async function licenses(inputs) {
  const names = inputs.flatMap(
    (file) => /(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
  );
  const texts = await Promise.all([...new Set(names)].sort().map(licenseOf));
  return texts.join('\n\n');
}

/** @param {string} name */
async function licenseOf(name) {
  const folder = fromRoot(`node_modules/${name}`);
  const files = existsSync(folder) ? await readdir(folder) : [];
  const file = files.find((candidate) => /^licen[cs]e/i.test(candidate));
  if (file === undefined) throw new Error(`${name} is bundled, but no license was found.`);
  return `== ${name}\n\n${(await readFile(path.join(folder, file), 'utf8')).trim()}\n`;
}
