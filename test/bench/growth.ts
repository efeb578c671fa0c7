import { execFileSync } from 'node:child_process';
import budgets from './budgets.json';
import type { GeneratedRepository } from './generatedRepository.ts';
import { interleave, median } from './interleave.ts';
import type { Measurement } from './results.ts';

/** The power of the number of files that indexing grows with, between two sizes: 1 is linear. */
export async function growth(
  script: string,
  small: GeneratedRepository,
  large: GeneratedRepository,
): Promise<Measurement[]> {
  const samples = await interleave(
    { small: () => timeInside(script, small), large: () => timeInside(script, large) },
    7,
  );
  const [fast, slow] = [median(samples.small), median(samples.large)];
  const value = Math.log(slow / fast) / Math.log(large.files / small.files);
  const detail = `${small.files} files ${fast.toFixed(0)} ms, ${large.files} files ${slow.toFixed(0)} ms, without Node's start`;
  return [{ name: 'growth exponent', value, unit: '', budget: budgets.growthExponent, detail }];
}

function timeInside(script: string, { folder, files }: GeneratedRepository): number {
  const output = execFileSync(process.execPath, [script, folder], { encoding: 'utf8' });
  const result = JSON.parse(output) as { milliseconds: number; files: number };
  if (result.files < files) throw new Error(`Only ${result.files} of ${files} files were indexed.`);
  return result.milliseconds;
}
