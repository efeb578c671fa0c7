import budgets from './budgets.json';
import type { GeneratedRepository } from './generatedRepository.ts';
import { interleave, median, quantile } from './interleave.ts';
import type { Measurement } from './results.ts';
import { ServerProcess } from './serverProcess.ts';

/** After this many rounds the code is compiled; what comes before is not what a person feels. */
const warmUp = 100;
const rounds = 500;

/** From a keystroke in a large repository to its diagnostics, against the hover of a server that knows nothing. */
export async function keystrokes(
  scripts: { server: string; emptyServer: string },
  repository: GeneratedRepository,
): Promise<Measurement[]> {
  const { path, text, line, character } = repository.edited;
  const digit = { start: { line, character }, end: { line, character: character + 1 } };
  const empty = await ServerProcess.start(scripts.emptyServer, repository.folder);
  const server = await ServerProcess.start(scripts.server, repository.folder);
  await server.index();
  await server.open(path, text);
  await empty.open(path, text);
  let edits = 0;
  const samples = await interleave(
    {
      hover: () => empty.timeHover(path),
      edit: () => {
        edits += 1;
        // Wave 1 is that of the provider, so the finding comes and goes.
        return server.timeEdit(path, digit, edits % 2 === 0 ? '2' : '1');
      },
    },
    warmUp + rounds,
  );
  await server.stop();
  await empty.stop();
  return report(samples.edit.slice(warmUp), samples.hover.slice(warmUp));
}

function report(edits: readonly number[], hovers: readonly number[]): Measurement[] {
  const [edit, hover] = [quantile(edits, 0.99), quantile(hovers, 0.99)];
  const middle = `p50 ${median(edits).toFixed(2)} ms and ${median(hovers).toFixed(2)} ms`;
  return [
    {
      name: 'keystroke to diagnostics, p99',
      value: edit,
      unit: 'ms',
      budget: budgets.keystrokeP99,
      detail: middle,
    },
    {
      name: 'keystroke p99 / empty hover p99',
      value: edit / hover,
      unit: '×',
      budget: budgets.keystrokeP99Ratio,
      detail: `${edit.toFixed(2)} ms / ${hover.toFixed(2)} ms`,
    },
  ];
}
