import { execFileSync } from 'node:child_process';
import budgets from './budgets.json';
import type { Fleet } from './fleet.ts';
import { median, quantile } from './interleave.ts';
import type { Measurement } from './results.ts';

const warmUp = 50;
const rounds = 200;

/** One edit of a base that 100 overlays share, from the text to the snapshot with all of them rendered again. */
export function sharedBase(script: string, { folder, path, overlays }: Fleet): Measurement[] {
  const output = execFileSync(process.execPath, [script, folder, path, String(warmUp + rounds)], {
    encoding: 'utf8',
  });
  const { samples, rendered } = JSON.parse(output) as { samples: number[]; rendered: number };
  if (rendered < overlays) throw new Error(`Only ${rendered} of ${overlays} overlays render ${path}.`);
  const edits = samples.slice(warmUp);
  return [
    {
      name: `edit of a base in ${overlays} overlays, p99`,
      value: quantile(edits, 0.99),
      unit: 'ms',
      budget: budgets.sharedBaseP99,
      detail: `p50 ${median(edits).toFixed(1)} ms, until all are rendered and judged`,
    },
  ];
}
