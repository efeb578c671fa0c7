import type { Severity } from '../config/config.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { applicationsIn } from './applicationsIn.ts';
import { severities } from './findingIndex.ts';

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
  const scopes = model.scopes.map(applicationsIn).filter((applications) => applications.length > 0);
  const applications = [...groupBy(scopes.flat(), sourceOf).values()];
  const all = [...findings.values()].flat();
  const count = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  return {
    files: model.files.size,
    applications: applications.length,
    withWave: applications.filter((instances) => instances.some(hasWave)).length,
    scopes: scopes.length,
    findings: Object.fromEntries(severities.map((severity) => [severity, count(severity)])) as Record<
      Severity,
      number
    >,
  };
}

/** Whether the wave of an instance is written somewhere, and is not the default 0. */
export function hasWave({ waveSource }: Instance): boolean {
  return waveSource !== undefined;
}

/** Instances of one manifest are one Application to the reader. */
function sourceOf({ resource: { manifest }, id }: Instance): string {
  if (!manifest) return id;
  const { path, document, item } = manifest.address;
  return `${path}#${document}.${item ?? ''}`;
}
