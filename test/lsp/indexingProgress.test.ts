import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IndexingProgress } from '../../server/src/lsp/indexingProgress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Records what the editor would show. */
function newProgress(): { progress: IndexingProgress; shown: string[] } {
  const shown: string[] = [];
  const progress = new IndexingProgress(() =>
    Promise.resolve({
      begin: (title: string) => shown.push(title),
      report: () => undefined,
      done: () => shown.push('done'),
    }),
  );
  return { progress, shown };
}

test('long work is shown from some time on until it is done', async () => {
  const { progress, shown } = newProgress();
  progress.start('en');
  await vi.advanceTimersByTimeAsync(400);
  progress.start('en');
  await vi.advanceTimersByTimeAsync(400);
  expect(shown).toEqual(['Reading sync waves']);
  progress.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual(['Reading sync waves', 'done']);
});

test('short work is not shown', async () => {
  const { progress, shown } = newProgress();
  progress.start('en');
  await vi.advanceTimersByTimeAsync(400);
  progress.end();
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual([]);
});

test('an editor that refuses to show it does no harm', async () => {
  const progress = new IndexingProgress(() => Promise.reject(new Error('no')));
  progress.start('en');
  await vi.advanceTimersByTimeAsync(1000);
  progress.end();
  await vi.advanceTimersByTimeAsync(0);
});
