import { basename, dirname } from '../../text/posixPath.ts';
import type { Parameters, TemplateMode } from '../parameters.ts';

/** What of a matched path becomes parameters: a directory, or a file in its directory. */
export interface MatchedPath {
  /** Relative to the repository's root. */
  readonly directory: string;
  readonly file: string | undefined;
}

/**
 * The parameters that a Git generator makes of a path (S§6): `path`, `path.basename`, `path[0]` … for fasttemplate,
 * `.path.path`, `.path.segments` … for Go templates; with `pathParamPrefix` under that name.
 */
export function pathParameters(
  matched: MatchedPath,
  mode: TemplateMode,
  prefix: string | undefined,
): Parameters {
  const segments = matched.directory === '.' ? [] : matched.directory.split('/');
  const fileFields = matched.file
    ? { filename: matched.file, filenameNormalized: normalizeName(matched.file) }
    : {};
  const fields = {
    basename: basename(matched.directory),
    basenameNormalized: normalizeName(basename(matched.directory)),
    ...fileFields,
  };
  if (mode === 'go') {
    const path = { path: { path: matched.directory, segments, ...fields } };
    return prefix ? { [prefix]: path } : path;
  }
  const root = prefix ? `${prefix}.path` : 'path';
  return {
    [root]: matched.directory,
    ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${root}.${key}`, value])),
    ...Object.fromEntries(segments.map((segment, index) => [`${root}[${index}]`, segment])),
  };
}

/** A name that Kubernetes accepts: lower case, other characters as dashes, no dash or dot at the ends. */
export function normalizeName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^-a-z0-9.]/g, '-')
    .slice(0, 253)
    .replace(/^[-._]+|[-._]+$/g, '');
}

/** The directory and file name of a path relative to the repository. */
export function matchedFile(path: string): MatchedPath {
  return { directory: dirname(path), file: basename(path) };
}
