import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import budgets from './budgets.json';
import type { GeneratedRepository } from './generatedRepository.ts';
import { interleave, median } from './interleave.ts';
import type { Measurement } from './results.ts';
import { timeCat, timeProgram } from './timeProgram.ts';

const rounds = 7;

/** Rendering all roots with kustomize takes minutes: so many, spread evenly, stand for all. */
const sampledRoots = 20;

/** The command line on a repository, against what people would type instead. */
export async function commandLine(script: string, { folder }: GeneratedRepository): Promise<Measurement[]> {
  const run = (...args: readonly string[]) => timeProgram(process.execPath, [script, ...args]);
  const samples = await interleave(
    {
      node: () => timeProgram(process.execPath, ['-e', '0']),
      version: () => run('--version'),
      cat: () => timeCat(folder),
      grep: () => timeGrep(folder),
      list: () => run('list', folder),
      check: () => run('check', folder),
    },
    rounds,
  );
  const [node, version, cat] = [median(samples.node), median(samples.version), median(samples.cat)];
  const [grep, list, check] = [median(samples.grep), median(samples.list), median(samples.check)];
  return [
    {
      name: 'sync-waves --version, above starting Node',
      value: version - node,
      unit: 'ms',
      budget: budgets.cliStart,
      detail: `${version.toFixed(0)} ms − ${node.toFixed(0)} ms`,
    },
    ratio('sync-waves check, 10,000 files / cat', [check, cat], budgets.checkCat),
    ratio('sync-waves list, 10,000 files / grep | sort | uniq', [list, grep], undefined),
    ...(await kustomize(folder, check)),
  ];
}

function ratio(
  name: string,
  [time, reference]: readonly [number, number],
  budget: number | undefined,
): Measurement {
  const detail = `${time.toFixed(0)} ms / ${reference.toFixed(0)} ms`;
  return { name, value: time / reference, unit: '×', budget, detail };
}

/** How the waves of a repository were counted before. */
function timeGrep(folder: string): Promise<number> {
  const script = `grep -rh sync-wave "$0" | cut -d: -f2 | sort -n | uniq -c`;
  return timeProgram('sh', ['-c', script, folder]);
}

/** Checking against rendering every root, as a share: the smaller, the better. */
async function kustomize(folder: string, check: number): Promise<readonly Measurement[]> {
  const [command, ...args] = kustomizeCommand() ?? [];
  if (command === undefined) {
    console.error('Neither kustomize nor kubectl is installed: nothing to compare rendering all roots with.');
    return [];
  }
  const roots = findRoots(folder);
  const step = Math.max(1, Math.floor(roots.length / sampledRoots));
  const times: number[] = [];
  for (let at = 0; at < roots.length; at += step) {
    times.push(await timeProgram(command, [...args, roots[at] ?? folder]));
  }
  const each = median(times);
  const all = each * roots.length;
  return [
    {
      name: 'sync-waves check / kustomize over all roots',
      value: check / all,
      unit: '×',
      budget: budgets.checkKustomize,
      detail: `${(all / check).toFixed(0)} times faster; ${roots.length} roots at ${each.toFixed(0)} ms each, of which ${times.length} were rendered`,
    },
  ];
}

function kustomizeCommand(): readonly string[] | undefined {
  const candidates = [
    ['kustomize', 'build'],
    ['kubectl', 'kustomize'],
  ];
  return candidates.find(([command = '']) => spawnSync(command, ['version', '--help']).status === 0);
}

/** The directories below a folder that hold a kustomization and that no other one is above of: the overlays. */
function findRoots(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('kustomization.yaml') && path.includes('overlays'))
    .map((path) => join(folder, dirname(path)))
    .sort();
}
