import path from 'node:path';
import { expect, test } from 'vitest';
import { openView, treeRow } from './kit/gestures.ts';
import { openSession } from './kit/session.ts';

const source = path.join(import.meta.dirname, '../workspaces/platform');
const file = 'argocd/api.yaml';

test('a person drags an Application onto another wave, and its file says so', async () => {
  const { page, screenshot, read } = await openSession('wave-tree', { source });
  const before = await read(file);
  await openView(page, 'Sync Waves');
  const dragged = treeRow(page, 'api');
  const inTargetWave = treeRow(page, 'database');
  await inTargetWave.waitFor();
  await screenshot('tree');

  await dragged.dragTo(inTargetWave);
  await expect.poll(() => read(file)).toBe(before.replace('sync-wave: "3"', 'sync-wave: "5"'));
  await screenshot('dropped');
});
