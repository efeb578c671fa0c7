import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { loadWorkspace } from '../../server/src/node/loadWorkspace.ts';

// A program of its own: reads a folder, edits one file of it again and again, and says how long the snapshot after
// each edit took, in milliseconds. The objects of every scope that renders the file are looked at.
const [folder = '', path = '', rounds = '0'] = process.argv.slice(2);
const text = readFileSync(`${folder}/${path}`, 'utf8');
const marked = text.replace(
  'metadata:\n',
  'metadata:\n  annotations: { argocd.argoproj.io/sync-wave: "1" }\n',
);
let workspace = loadWorkspace(folder, defaultSettings);
const samples: number[] = [];
let rendered = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  const start = performance.now();
  workspace = workspace.edit([{ path: `${folder}/${path}`, text: round % 2 === 0 ? marked : text }]);
  const { scopes } = workspace.snapshot.model;
  rendered = scopes.filter(({ resources }) =>
    resources.some(({ manifest }) => manifest?.address.path === `${folder}/${path}`),
  ).length;
  samples.push(performance.now() - start);
}
console.log(JSON.stringify({ samples, rendered }));
