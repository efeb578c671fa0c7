import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../../scripts/lib/paths.mjs';
import { runSuite } from './launch/runSuite.ts';
import { copyWorkspace } from './launch/workspaceCopy.ts';

interface Topic {
  /** Its tests are `suite/<name>.test.ts`. */
  readonly name: string;
  /** Absolute path of the files to open a copy of. */
  readonly source: string;
  /** What to open in the copy, when it is not the folder itself. */
  readonly workspaceFile?: string;
}

const workspaces = path.join(import.meta.dirname, 'workspaces');
const shared = path.join(repository, '..', 'shared');

const topics: readonly Topic[] = [
  { name: 'platform', source: path.join(workspaces, 'platform') },
  { name: 'multiRoot', source: path.join(workspaces, 'multiRoot'), workspaceFile: 'both.code-workspace' },
  { name: 'order', source: path.join(repository, 'examples', 'platform') },
  { name: 'report', source: path.join(repository, 'examples', 'platform') },
  { name: 'create', source: path.join(repository, 'examples', 'platform') },
  { name: 'corpus', source: path.join(shared, 'corpus', 'charchess__vixens') },
];

// The suite runs inside a real editor before vitest collects, and each of its tests becomes one test here.
for (const topic of topics.filter(isChosen)) {
  if (existsSync(topic.source)) {
    const outcome = await runInCopy(topic);
    describe(`in the editor: ${topic.name}`, () => {
      test('the suite runs to its end', () => {
        expect(outcome.problem).toBeUndefined();
      });
      for (const { title, state, error } of outcome.results) {
        test.skipIf(state === 'skipped')(title, () => {
          if (state === 'failed') throw new Error(error);
        });
      }
    });
  } else {
    test.skip(`in the editor: ${topic.name} (skipped: there is no ${topic.source})`);
  }
}

/** `SYNC_WAVES_E2E_TOPIC` chooses one topic. */
function isChosen({ name }: Topic): boolean {
  const { SYNC_WAVES_E2E_TOPIC: chosen } = process.env;
  return !chosen || chosen === name;
}

async function runInCopy({ name, source, workspaceFile }: Topic) {
  const copy = await copyWorkspace(source);
  try {
    return await runSuite(name, path.join(copy.folder, workspaceFile ?? ''));
  } finally {
    await copy.remove();
  }
}
