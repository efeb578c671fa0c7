import budgets from './budgets.json';
import type { GeneratedRepository } from './generatedRepository.ts';
import { interleave, median } from './interleave.ts';
import type { Measurement } from './results.ts';
import { ServerProcess } from './serverProcess.ts';

const rounds = 5;

/** What further resources cost a server in memory, and what all of it costs above a server that knows nothing. */
export async function memory(
  scripts: { server: string; emptyServer: string },
  small: GeneratedRepository,
  large: GeneratedRepository,
): Promise<Measurement[]> {
  const samples = await interleave(
    {
      empty: () => measure(scripts.emptyServer, small, 'idle'),
      small: () => measure(scripts.server, small, 'index'),
      large: () => measure(scripts.server, large, 'index'),
    },
    rounds,
  );
  const [floor, some, all] = [median(samples.empty), median(samples.small), median(samples.large)];
  return [
    {
      name: 'memory per further 1,000 resources',
      value: (all - some) / ((large.resources - small.resources) / 1000),
      unit: 'MB',
      budget: budgets.memory,
      detail: `${all.toFixed(0)} MB − ${some.toFixed(0)} MB for ${large.resources - small.resources} resources more`,
    },
    {
      name: 'memory above an empty server, by 1,000 resources',
      value: (all - floor) / (large.resources / 1000),
      unit: 'MB',
      budget: undefined,
      detail: `${all.toFixed(0)} MB − ${floor.toFixed(0)} MB for ${large.resources} resources`,
    },
  ];
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
