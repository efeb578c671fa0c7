// Drives the window of a real editor as a person would: `npm run test:ui`. Screenshots go to artifacts/screenshots.
import { runEditorTests } from './lib/runEditorTests.mjs';

process.exitCode = await runEditorTests('test/e2e/ui');
