// Runs the API suite in a real editor: `npm run test:e2e`.
//   --editor oldest|latest      which VS Code; `latest` is also `npm run test:e2e:latest`
//   --host codeServer|electron  VS Code's server in headless Chromium, or the desktop VS Code, which is downloaded
//   --topic <name>              one file of test/e2e/suite
import { parseArgs } from 'node:util';
import { buildAndRunEditorTests } from './lib/editorTests.mjs';
import { installSystemPackages } from './system/installSystemPackages.mjs';

const { values } = parseArgs({
  options: {
    editor: { type: 'string', default: 'oldest' },
    host: { type: 'string', default: 'codeServer' },
    topic: { type: 'string', default: '' },
  },
});

// The desktop VS Code brings its own browser.
const ready = values.host === 'electron' || (await installSystemPackages());
const variables = {
  SYNC_WAVES_E2E_EDITOR: values.editor,
  SYNC_WAVES_E2E_HOST: values.host,
  SYNC_WAVES_E2E_TOPIC: values.topic,
};
process.exitCode = ready ? await buildAndRunEditorTests('e2e', 'test/e2e/api', variables) : 1;
