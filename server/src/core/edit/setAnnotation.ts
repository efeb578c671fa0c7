import type { ManifestAddress } from '../manifest/manifest.ts';
import { planAddField } from './addField.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';
import { planSetScalar } from './setScalar.ts';

export interface NewAnnotation {
  readonly key: string;
  readonly value: string;
  /** A comment to write behind a new entry, `#` included. */
  readonly comment?: string | undefined;
  /** The key of `metadata` that new annotations go behind, if it is there. */
  readonly behind?: string | undefined;
}

/** Plans to set `metadata.annotations[key]` of an object, creating what is missing in the style of the file. */
export function planSetAnnotation(
  context: EditContext,
  at: ManifestAddress,
  { key, value, comment, behind }: NewAnnotation,
): PlannedEdit | undefined {
  return planAddField(context, at, {
    keys: ['metadata', 'annotations', key],
    value: { text: value },
    comment,
    behind,
    replace: (present) =>
      present.kind === 'scalar' ? planSetScalar(context, present.range, value) : undefined,
  });
}
