import type { Platform } from './environments.ts';

/** The part of each environment's name that the others do not share: `dev` and `prod` of `overlays/dev/apps`. */
export function environmentLabels({ environments }: Platform): readonly string[] {
  const names = environments.map(({ scope }) => scope.name.split('/'));
  const start = sharedLength(names);
  const end = sharedLength(names.map((parts) => parts.slice(start).toReversed()));
  return names.map((parts) => parts.slice(start, parts.length - end).join('/'));
}

/** How many of the first parts all names share; each keeps a part of its own. */
function sharedLength(names: readonly (readonly string[])[]): number {
  const [first = []] = names;
  const most = Math.min(...names.map(({ length }) => length)) - 1;
  let length = 0;
  while (length < most && names.every((parts) => parts[length] === first[length])) length += 1;
  return length;
}
