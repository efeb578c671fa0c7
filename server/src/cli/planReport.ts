import type { MissingText } from '../core/create/missingText.ts';
import { writtenWave, type PlanDescription, type PlanRow } from '../core/plan/describePlan.ts';
import { relativePath } from '../core/text/posixPath.ts';
import type { FilePath } from '../core/text/place.ts';

/** What `plan` prints as JSON, and formats as text. */
export interface PlanReport {
  readonly changes: readonly PlannedChange[];
  readonly conflicts: readonly PlannedConflict[];
  /** How many waves fewer there are; only where waves were merged. */
  readonly savedWaves?: number;
  /** What is named but not there, and is not created; only where there is any. */
  readonly missing?: readonly MissingText[];
}

export interface PlannedChange {
  readonly application: string;
  readonly kind: string;
  readonly scope: string;
  readonly file: string;
  /** The file and its Application are created. */
  readonly isNew?: true;
  /** Null where no wave is set. */
  readonly from: bigint | null;
  /** Null where the wave is taken away, or a new Application gets none. */
  readonly to: bigint | null;
  readonly reason: { readonly kind: string; readonly text: string };
  readonly removes: readonly {
    readonly rule: string;
    readonly application: string;
    readonly provider: string;
  }[];
}

export interface PlannedConflict {
  readonly kind: string;
  readonly text: string;
  readonly dependencies: readonly { readonly application: string; readonly provider: string }[];
}

export function planReport(
  { rows, conflicts, savedWaves }: PlanDescription,
  missing: readonly MissingText[],
  folder: FilePath,
): PlanReport {
  return {
    changes: rows.map((row) => changeOf(row, folder)),
    conflicts: conflicts.map(({ conflict, text }) => ({
      kind: conflict.kind,
      text,
      dependencies: conflict.edges.map(({ carriers: [dependent, provider] }) => ({
        application: dependent.resource.name,
        provider: provider.resource.name,
      })),
    })),
    ...(savedWaves !== undefined && { savedWaves }),
    ...(missing.length > 0 && { missing }),
  };
}

function changeOf(row: PlanRow, folder: FilePath): PlannedChange {
  const { instance, from, kind, reason, removes, isNew } = row;
  const { resource, scope } = instance;
  return {
    application: resource.name,
    kind: resource.kind,
    scope: scope.name,
    file: relativePath(folder, resource.place.path),
    ...(isNew && { isNew }),
    from: from ?? null,
    to: writtenWave(row) ?? null,
    reason: { kind, text: reason },
    removes: removes.map(({ rule, application = '', provider = '' }) => ({ rule, application, provider })),
  };
}
