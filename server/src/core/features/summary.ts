import type { Severity } from '../config/config.ts';
import type { Finding } from '../rules/finding.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { applicationsIn } from './applicationsIn.ts';

/** Counts over the whole workspace. */
export interface WorkspaceSummary {
  readonly files: number;
  /** Each one counts once, in how many scopes it may be. */
  readonly applications: number;
  /** Those of them whose wave is written somewhere. */
  readonly withWave: number;
  /** Scopes that hold an Application. */
  readonly scopes: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export function summary({ model, findings }: Snapshot): WorkspaceSummary {
  const scopes = model.scopes.map(applicationsIn).filter((instances) => instances.length > 0);
  return {
    files: model.files.size,
    ...coverageOf(scopes.flat()),
    scopes: scopes.length,
    findings: countFindings(findings.values()),
  };
}

/** How many Applications there are, and how many of them have a wave somewhere. */
export function coverageOf(
  instances: readonly Instance[],
): Pick<WorkspaceSummary, 'applications' | 'withWave'> {
  // Instances of one manifest are one Application to the reader.
  const applications = new Map<object, boolean>();
  for (const instance of instances) {
    const source = instance.resource.manifest ?? instance;
    applications.set(source, hasWave(instance) || applications.get(source) === true);
  }
  return { applications: applications.size, withWave: [...applications.values()].filter(Boolean).length };
}

/** Whether the wave of an instance is written somewhere, and is not the default 0. */
export function hasWave({ waveSource }: Instance): boolean {
  return waveSource !== undefined;
}

function countFindings(files: Iterable<readonly Finding[]>): WorkspaceSummary['findings'] {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const findings of files) {
    for (const { severity } of findings) counts[severity] += 1;
  }
  return counts;
}
