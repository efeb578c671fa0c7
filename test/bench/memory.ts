import budgets from './budgets.json';
import type { GeneratedRepository } from './generatedRepository.ts';
import { interleave, median } from './interleave.ts';
import type { Measurement } from './results.ts';
import { ServerProcess } from './serverProcess.ts';

/** Memory of a server that has read a large repository, above that of one that knows nothing, by resources. */
export async function memory(
  scripts: { server: string; emptyServer: string },
  repository: GeneratedRepository,
): Promise<Measurement[]> {
  const samples = await interleave(
    {
      empty: () => measure(scripts.emptyServer, repository, 'idle'),
      server: () => measure(scripts.server, repository, 'index'),
    },
    5,
  );
  const [used, floor] = [median(samples.server), median(samples.empty)];
  const value = (used - floor) / (repository.resources / 1000);
  const detail = `${used.toFixed(0)} MB − ${floor.toFixed(0)} MB for ${repository.resources} resources`;
  return [{ name: 'memory per 1,000 resources', value, unit: 'MB', budget: budgets.memory, detail }];
}

async function measure(
  script: string,
  { folder }: GeneratedRepository,
  work: 'idle' | 'index',
): Promise<number> {
  const server = await ServerProcess.start(script, folder);
  if (work === 'index') await server.index();
  const megabytes = server.memory();
  await server.stop();
  return megabytes;
}
