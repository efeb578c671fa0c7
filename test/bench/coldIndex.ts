import budgets from './budgets.json';
import { interleave, median, type Samples } from './interleave.ts';
import type { Measurement } from './results.ts';
import { timeCat, timeProgram } from './timeProgram.ts';

const rounds = 9;

/** A cold start, whole process, against reading the same files with `find` and `cat`. */
export async function coldIndex(
  script: string,
  folders: { real: string; generated: string },
): Promise<Measurement[]> {
  const time = (folder: string) => timeProgram(process.execPath, [script, folder]);
  const samples = await interleave(
    {
      cat: () => timeCat(folders.real),
      index: () => time(folders.real),
      catGenerated: () => timeCat(folders.generated),
      indexGenerated: () => time(folders.generated),
      node: () => timeProgram(process.execPath, ['-e', '0']),
    },
    rounds,
  );
  return [
    measurement('cold index, real repository / cat', samples, ['index', 'cat'], budgets.coldIndexReal),
    measurement(
      'cold index, 10,000 files / cat',
      samples,
      ['indexGenerated', 'catGenerated'],
      budgets.coldIndexGenerated,
    ),
    measurement('cold index, 10,000 files / starting Node', samples, ['indexGenerated', 'node'], undefined),
  ];
}

function measurement<Name extends string>(
  name: string,
  samples: Samples<Name>,
  [one, other]: readonly [Name, Name],
  budget: number | undefined,
): Measurement {
  const [time, reference] = [median(samples[one]), median(samples[other])];
  const detail = `${time.toFixed(0)} ms / ${reference.toFixed(0)} ms, best/best ${(Math.min(...samples[one]) / Math.min(...samples[other])).toFixed(2)}`;
  return { name, value: time / reference, unit: '×', budget, detail };
}
