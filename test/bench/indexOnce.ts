import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { loadWorkspace } from '../../server/src/node/loadWorkspace.ts';

// A cold start as a program of its own: reads a folder, judges it, and says on stdout how long that took in here.
const start = performance.now();
const { snapshot } = loadWorkspace(process.argv[2] ?? '', defaultSettings);
const milliseconds = performance.now() - start;
const { model, findings } = snapshot;
console.log(
  JSON.stringify({
    milliseconds,
    files: model.files.size,
    scopes: model.scopes.length,
    findings: findings.size,
  }),
);
