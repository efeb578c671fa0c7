import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import type { Scope } from '../../server/src/core/scopes/scope.ts';
import { FileStore } from '../../server/src/core/workspace/fileStore.ts';
import { ScopeKeeper } from '../../server/src/core/workspace/scopeKeeper.ts';
import { textCache } from '../../server/src/core/workspace/storedSourceFiles.ts';
import { loadWorkspace } from '../../server/src/node/loadWorkspace.ts';
import { NodeWorkspaceFiles } from '../../server/src/node/nodeWorkspaceFiles.ts';

// A program of its own: reads a folder, edits one file of it again and again, and says how long it took after each edit,
// in milliseconds, until all scopes were rendered again, or also judged. The edits change a wave.
const [folder = '', file = '', until = 'judged', rounds = '0'] = process.argv.slice(2);
const path = `${folder}/${file}`;
const text = readFileSync(path, 'utf8');

/** The objects of every scope. */
type Rendered = readonly Scope['resources'][];

function textWithWave(wave: number): string {
  return text.replace(
    'metadata:\n',
    `metadata:\n  annotations: { argocd.argoproj.io/sync-wave: "${wave}" }\n`,
  );
}

/** From an edit to everything that is known after it. */
function judging(): (edited: string) => Rendered {
  let workspace = loadWorkspace(folder, defaultSettings);
  return (edited) => {
    workspace = workspace.edit([{ path, text: edited }]);
    return workspace.snapshot.model.scopes.map(({ resources }) => resources);
  };
}

/** From an edit to the rendered objects of all scopes. */
function rendering(): (edited: string) => Rendered {
  const files = new NodeWorkspaceFiles({ folders: [folder], exclude: [] });
  const readText = (of: string): string | undefined => {
    const read = files.readText(of);
    return 'text' in read ? read.text : undefined;
  };
  const host = { folders: [folder], readText, listDirectory: (of: string) => files.listDirectory(of) };
  const [store, texts] = [new FileStore(), textCache()];
  const scopes = new ScopeKeeper({ host, store, texts });
  const update = (): Rendered =>
    scopes.update(store.takeChanges().content).scopes.map(({ resources }) => resources);
  for (const found of files.discover()) store.stage({ path: found, text: readText(found) });
  update();
  return (edited) => {
    texts.delete(path);
    store.stage({ path, text: edited });
    return update();
  };
}

const edit = until === 'rendered' ? rendering() : judging();
const samples: number[] = [];
let rendered = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  const start = performance.now();
  const scopes = edit(textWithWave(1 + (round % 2)));
  samples.push(performance.now() - start);
  rendered = scopes.filter((resources) =>
    resources.some(({ manifest, annotations }) => manifest?.address.path === path && annotations.size > 0),
  ).length;
}
console.log(JSON.stringify({ samples, rendered }));
