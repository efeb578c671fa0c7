import { expect, test } from 'vitest';
import { FileQueue } from '../../server/src/lsp/fileQueue.ts';

/** Takes everything, as a reader does that finds every file but those in `missing`. */
function drain(queue: FileQueue, missing: readonly string[] = []): string[] {
  const taken: string[] = [];
  for (let file = queue.take(); file !== undefined; file = queue.take()) {
    taken.push(`${file.origin} ${file.path}`);
    queue.note(file.path, missing.includes(file.path) ? 'absent' : 'indexed');
  }
  return taken;
}

test('changes are merged and come before what a walk finds', () => {
  const queue = new FileQueue();
  queue.startWalk(['/a', '/b']);
  queue.add('/c');
  queue.add('/c');
  expect(drain(queue)).toEqual(['change /c', 'walk /a', 'walk /b', 'change /c']);
  expect(queue.isEmpty).toBe(true);
});

test('a file that was taken already is not found again', () => {
  const queue = new FileQueue();
  queue.add('/a');
  queue.startWalk(['/a', '/b']);
  expect(drain(queue)).toEqual(['change /a', 'walk /b']);
});

test('a later walk yields what is new, and what is gone', () => {
  const queue = new FileQueue();
  queue.startWalk(['/a', '/b']);
  drain(queue);
  queue.startWalk(['/b', '/c']);
  expect(drain(queue, ['/a'])).toEqual(['walk /c', 'change /a']);
  expect(queue.indexedUnder(new Set(['/']))).toEqual([]);
  expect(queue.indexedUnder(new Set(['/b', '/c', '/a']))).toEqual(['/b', '/c']);
});

test('knows what lies below a directory', () => {
  const queue = new FileQueue();
  queue.startWalk(['/x/a', '/x/y/b', '/xy/c']);
  drain(queue);
  expect(queue.indexedUnder(new Set(['/x']))).toEqual(['/x/a', '/x/y/b']);
  expect(queue.indexedUnder(new Set())).toEqual([]);
});

test('walks lazily', () => {
  let steps = 0;
  const queue = new FileQueue();
  queue.startWalk(
    (function* () {
      for (const path of ['/a', '/b']) {
        steps += 1;
        yield path;
      }
    })(),
  );
  expect(steps).toBe(0);
  queue.take();
  expect(steps).toBe(1);
  expect(queue.isWalking).toBe(true);
});
