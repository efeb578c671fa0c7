import { execFileSync } from 'node:child_process';
import budgets from './budgets.json';
import type { Fleet } from './fleet.ts';
import { median, quantile } from './interleave.ts';
import type { Measurement } from './results.ts';

const warmUp = 50;
const rounds = 200;

/** One edit of a base that 100 overlays share: until all of them are rendered again, and until they are judged, too. */
export function sharedBase(script: string, fleet: Fleet): Measurement[] {
  return [
    measure(script, fleet, 'rendered', budgets.sharedBaseP99),
    measure(script, fleet, 'judged', undefined),
  ];
}

function measure(
  script: string,
  { folder, path, overlays }: Fleet,
  until: 'rendered' | 'judged',
  budget: number | undefined,
): Measurement {
  const output = execFileSync(process.execPath, [script, folder, path, until, String(warmUp + rounds)], {
    encoding: 'utf8',
  });
  const { samples, rendered } = JSON.parse(output) as { samples: number[]; rendered: number };
  if (rendered < overlays) throw new Error(`Only ${rendered} of ${overlays} overlays render ${path}.`);
  const edits = samples.slice(warmUp);
  return {
    name: `edit of a base until its ${overlays} overlays are ${until}, p99`,
    value: quantile(edits, 0.99),
    unit: 'ms',
    budget,
    detail: `p50 ${median(edits).toFixed(1)} ms`,
  };
}
