// Drives the window of a real editor as a person would: `npm run test:ui`. Screenshots go to artifacts/screenshots.
import { buildAndRunEditorTests } from './lib/editorTests.mjs';
import { installSystemPackages } from './system/installSystemPackages.mjs';

const ready = await installSystemPackages();
process.exitCode = ready ? await buildAndRunEditorTests('ui', 'test/e2e/ui') : 1;
