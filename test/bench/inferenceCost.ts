import budgets from './budgets.json';
import type { GeneratedRepository } from './generatedRepository.ts';
import { interleave, median } from './interleave.ts';
import type { Measurement } from './results.ts';
import { ServerProcess } from './serverProcess.ts';
import { timeProgram } from './timeProgram.ts';

const coldRounds = 7;
const warmUp = 100;
const rounds = 300;

/** The same program twice: once as it is, once built without inference (see scripts/bench.mjs). */
interface Twins {
  readonly indexOnce: string;
  readonly indexWithoutInference: string;
  readonly server: string;
  readonly serverWithoutInference: string;
}

/** What inference adds to the cold index, and to a keystroke in a file that refers to nothing. */
export async function inferenceCost(scripts: Twins, repository: GeneratedRepository): Promise<Measurement[]> {
  const index = (script: string) => () => timeProgram(process.execPath, [script, repository.folder]);
  const cold = await interleave(
    { with: index(scripts.indexOnce), without: index(scripts.indexWithoutInference) },
    coldRounds,
  );
  const [with_, without] = [median(cold.with), median(cold.without)];
  return [
    {
      name: 'cold index with inference / without',
      value: with_ / without,
      unit: '×',
      budget: budgets.inferenceColdIndex,
      detail: `${with_.toFixed(0)} ms / ${without.toFixed(0)} ms`,
    },
    await keystroke(scripts, repository),
  ];
}

async function keystroke(scripts: Twins, { folder, plain }: GeneratedRepository): Promise<Measurement> {
  const [server, twin] = await Promise.all(
    [scripts.server, scripts.serverWithoutInference].map(async (script) => {
      const started = await ServerProcess.start(script, folder);
      await started.index();
      await started.open(plain.path, plain.text);
      return started;
    }),
  );
  if (!server || !twin) throw new Error('No servers were started.');
  const samples = await interleave(
    { with: () => server.timeEditAndHover(plain.path), without: () => twin.timeEditAndHover(plain.path) },
    warmUp + rounds,
  );
  await server.stop();
  await twin.stop();
  const [one, other] = [median(samples.with.slice(warmUp)), median(samples.without.slice(warmUp))];
  return {
    name: 'keystroke without references, with inference / without',
    value: one / other,
    unit: '×',
    budget: budgets.inferenceKeystroke,
    detail: `p50 ${one.toFixed(2)} ms / ${other.toFixed(2)} ms, until a hover knows of it`,
  };
}
