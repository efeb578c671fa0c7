import type { Provision } from '../../../server/src/core/catalogue/provision.ts';

/** As `Kind.group/name`, with `@namespace` where it is another one, or `api Kind.group`. */
export function printProvision(provision: Provision): string {
  if (provision.kind === 'api')
    return `api ${[provision.objectKind, provision.group].filter(Boolean).join('.')}`;
  const { objectKind, group, name, namespace } = provision;
  return `${[objectKind, group].filter(Boolean).join('.')}/${name}${namespace === undefined ? '' : `@${namespace}`}`;
}

/** What a table of a test lists in one text. */
export const listOf = (text: string): readonly string[] => (text === '' ? [] : text.split(' + '));
