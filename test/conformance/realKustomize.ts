import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { collectFacts } from '../../server/src/core/facts/collectFacts.ts';
import type { FilePath } from '../../server/src/core/text/place.ts';
import { fixtureFolder } from '../kit/fixture.ts';
import { describeObjects } from './describeResult.ts';
import type { BuildOutcome } from './describeResult.ts';

/** The command in KUSTOMIZE, else `kustomize build` or `kubectl kustomize`, whichever is installed. */
export const kustomizeCommand: readonly string[] | undefined = findCommand();

/** Why tests that need it did not run, for their titles. */
export const withoutKustomize = kustomizeCommand
  ? ''
  : ' (skipped: there is neither kustomize nor kubectl on PATH, nor a command in KUSTOMIZE)';

/** What real kustomize prints for a directory; undefined where it fails. */
export function buildText(directory: string): string | undefined {
  const [program = '', ...options] = kustomizeCommand ?? [];
  const { status, stdout } = spawnSync(program, [...options, directory], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? stdout : undefined;
}

/** Builds files that lie in the fixture folder, in a temporary copy, with real kustomize. */
export function buildForReal(files: ReadonlyMap<FilePath, string>, root: string): BuildOutcome {
  const folder = mkdtempSync(join(tmpdir(), 'kustomize-'));
  try {
    for (const [path, text] of files) writeInto(join(folder, path.slice(fixtureFolder.length)), text);
    return describeOutput(buildText(join(folder, root)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function findCommand(): readonly string[] | undefined {
  const command = process.env.KUSTOMIZE;
  if (command !== undefined) return command.includes(' ') ? command.split(' ') : [command, 'build'];
  const installed = [
    { probe: ['kustomize', 'version'], build: ['kustomize', 'build'] },
    { probe: ['kubectl', 'kustomize', '--help'], build: ['kubectl', 'kustomize'] },
  ];
  return installed.find(({ probe: [program = '', ...options] }) => spawnSync(program, options).status === 0)
    ?.build;
}

function writeInto(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** What a text that kustomize printed comes to. */
export function describeOutput(yaml: string | undefined): BuildOutcome {
  if (yaml === undefined) return 'fails';
  const { manifests } = collectFacts('/output.yaml', yaml, { manifests: 'all' });
  return describeObjects(
    manifests.map(({ apiVersion, kind, namespace, name, annotations }) => ({
      apiVersion,
      kind,
      namespace: namespace?.value,
      name: name?.value ?? '',
      annotation: (key: string) => annotations.find((entry) => entry.key.value === key)?.value.value,
    })),
  );
}
