import type { Fields } from './fields.ts';
import type { ReplacementEntry, ReplacementSource, ReplacementTarget } from './kustomization.ts';
import { readText, readSelector } from './readFields.ts';
import type { Entry } from './readFields.ts';

const defaultFieldPath = 'metadata.name';

/** Reads one replacement, or the reference to a file of replacements. */
export function readReplacement({ fields, range }: Entry): ReplacementEntry {
  return {
    path: readText(fields, 'path'),
    source: fields.has('source') ? readSource(fields.struct('source')) : undefined,
    targets: fields.structs('targets').map(readTarget),
    range,
  };
}

function readSource(fields: Fields): ReplacementSource {
  const options = fields.struct('options');
  return {
    select: readSelector(fields),
    fieldPath: fields.text('fieldPath') || defaultFieldPath,
    delimiter: options.text('delimiter'),
    index: options.number('index'),
  };
}

function readTarget(fields: Fields): ReplacementTarget {
  const options = fields.struct('options');
  const paths = fields.texts('fieldPaths').map(({ value }) => value);
  return {
    select: fields.has('select') ? readSelector(fields.struct('select')) : undefined,
    reject: fields.structs('reject').map(readSelector),
    fieldPaths: paths.length > 0 ? paths : [defaultFieldPath],
    delimiter: options.text('delimiter'),
    index: options.number('index'),
    create: options.flag('create'),
  };
}
