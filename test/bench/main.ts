import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coldIndex } from './coldIndex.ts';
import { commandLine } from './commandLine.ts';
import { addFleet } from './fleet.ts';
import { generateRepository } from './generatedRepository.ts';
import { growth } from './growth.ts';
import { inferenceCost } from './inferenceCost.ts';
import { keystrokes } from './keystrokes.ts';
import { memory } from './memory.ts';
import { formatResults, isOver } from './results.ts';
import { sharedBase } from './sharedBase.ts';

/** Where the scripts of this benchmark are, next to this one. */
const scripts = {
  indexOnce: join(__dirname, 'indexOnce.cjs'),
  server: join(__dirname, 'server.cjs'),
  emptyServer: join(__dirname, 'emptyServer.cjs'),
  editBase: join(__dirname, 'editBase.cjs'),
  cli: join(__dirname, 'cli.cjs'),
  indexWithoutInference: join(__dirname, 'withoutInference', 'indexOnce.cjs'),
  serverWithoutInference: join(__dirname, 'withoutInference', 'server.cjs'),
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
      ...(await inferenceCost(scripts, large)),
      ...(await commandLine(scripts.cli, large)),
      ...sharedBase(scripts.editBase, addFleet(large)),
    ];
    console.log(formatResults(measurements));
    if (measurements.some(isOver)) process.exitCode = 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

void main(process.argv[2] ?? '.');
