import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coldIndex } from './coldIndex.ts';
import { generateRepository } from './generatedRepository.ts';
import { growth } from './growth.ts';
import { keystrokes } from './keystrokes.ts';
import { memory } from './memory.ts';
import { formatResults, isOver } from './results.ts';

/** Where the scripts of this benchmark are, next to this one. */
const scripts = {
  indexOnce: join(__dirname, 'indexOnce.cjs'),
  server: join(__dirname, 'server.cjs'),
  emptyServer: join(__dirname, 'emptyServer.cjs'),
};

/** A repository of the shared test data; where there is none, the example that belongs to this repository. */
function realRepository(root: string): string {
  const shared = join(root, '..', 'shared', 'corpus', 'charchess__vixens');
  return existsSync(shared) ? shared : join(root, 'examples', 'platform');
}

async function main(root: string): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'sync-waves-bench-'));
  try {
    const large = generateRepository(join(temporary, 'large'), 10_000);
    const small = generateRepository(join(temporary, 'small'), 1_600);
    const measurements = [
      ...(await coldIndex(scripts.indexOnce, { real: realRepository(root), generated: large.folder })),
      ...(await growth(scripts.indexOnce, small, large)),
      ...(await keystrokes(scripts, large)),
      ...(await memory(scripts, small, large)),
    ];
    console.log(formatResults(measurements));
    if (measurements.some(isOver)) process.exitCode = 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

void main(process.argv[2] ?? '.');
