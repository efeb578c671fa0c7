import type { PatchEntry } from './kustomization.ts';
import { readSelector, readText } from './readFields.ts';
import type { Entry } from './readFields.ts';
import type { TreeSource } from './tree.ts';

/** Reads an entry of `patches` or `patchesJson6902`, or the configuration of a transformer that patches. */
export function readPatch({ fields, range }: Entry, source: TreeSource): PatchEntry {
  const inline = fields.scalar('patch') ?? fields.scalar('jsonOp');
  const options = fields.struct('options');
  const path = readText(fields, 'path');
  return {
    path: path && { value: path.value, range: source.inline ?? path.range },
    inline: inline && {
      text: inline.value,
      via: 'patch',
      place: { path: source.path, range: source.inline ?? inline.range },
    },
    target: fields.has('target') ? readSelector(fields.struct('target')) : undefined,
    allowNameChange: options.flag('allowNameChange'),
    allowKindChange: options.flag('allowKindChange'),
    range: source.inline ?? range,
  };
}
