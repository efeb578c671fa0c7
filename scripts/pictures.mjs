// Takes the README's pictures from the real editor: `npm run pictures`. They are the screenshots of one test.
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildAndRunEditorTests } from './lib/editorTests.mjs';
import { artifacts, repository } from './lib/paths.mjs';
import { installSystemPackages } from './system/installSystemPackages.mjs';

const screenshots = path.join(artifacts, 'screenshots', 'platform');
const shown = new Set(['overview.png', 'quick-fix.png', 'hover.png']);
const pictures = path.join(repository, 'docs', 'images');

const ready = await installSystemPackages();
const code = ready ? await buildAndRunEditorTests('pictures', 'test/e2e/ui/platform.test.ts') : 1;
if (code === 0) {
  await mkdir(pictures, { recursive: true });
  for (const file of await readdir(screenshots)) {
    const name = file.replace(/^\d+-/, '');
    if (shown.has(name)) await copyFile(path.join(screenshots, file), path.join(pictures, name));
  }
}
process.exitCode = code;
