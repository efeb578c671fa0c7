import picomatch from 'picomatch';
import { nearestName } from '../text/nearestName.ts';

/** The prefix of all keys of `argocd-cm` that customize resources. */
export const customizations = 'resource.customizations';

/** The override that gives Applications a health check. */
export const applicationKey = 'argoproj.io/Application';

/** The key of `argocd-cm` that gives Applications a health check (S§3.3). */
export const applicationHealthKey = `${customizations}.health.argoproj.io_Application`;

const types = [
  'health',
  'useOpenLibs',
  'actions',
  'ignoreDifferences',
  'ignoreResourceUpdates',
  'knownTypeFields',
];

/** What Argo CD makes of a key of `argocd-cm` (S§3.3). */
export type CustomizationKey =
  /** `resource.customizations`: a map of overrides as YAML. */
  | { readonly kind: 'map' }
  /** One setting of one override, `health` of `argoproj.io/Application`. */
  | { readonly kind: 'split'; readonly type: string; readonly override: string }
  /** All overrides fail to load because of it. */
  | {
      readonly kind: 'invalid';
      readonly problem: 'unknownType' | 'underscores';
      readonly repaired: string | undefined;
    };

/** Reads a key as Argo CD does; undefined for one that has nothing to do with customizations. */
export function readCustomizationKey(key: string): CustomizationKey | undefined {
  if (key === customizations) return { kind: 'map' };
  if (!key.startsWith(`${customizations}.`)) return undefined;
  const [type, ...rest] = key.slice(customizations.length + 1).split('.');
  // Argo CD passes over keys without a group and kind.
  if (type === undefined || rest.length === 0) return undefined;
  const groupKind = rest.join('.');
  const parts = groupKind.split('_');
  if (parts.length > 2 || groupKind === '')
    return { kind: 'invalid', problem: 'underscores', repaired: undefined };
  if (!types.includes(type)) {
    const nearest = nearestType(type);
    const repaired = nearest && `${customizations}.${nearest}.${groupKind}`;
    return { kind: 'invalid', problem: 'unknownType', repaired };
  }
  return { kind: 'split', type, override: groupKind === 'all' ? '*/*' : parts.join('/') };
}

/** Whether an override applies to Applications: a star matches across `/`. */
export function coversApplications(override: string): boolean {
  return (
    override === applicationKey ||
    picomatch.isMatch(applicationKey, override, { bash: true, dot: true, nobrace: true, nonegate: true })
  );
}

/** Whether somebody who wrote this override most probably meant Applications of Argo CD. */
export function meansApplications(override: string): boolean {
  return /^(?:argoproj\.io)?[/_.-]?applications?$/i.test(override) && !coversApplications(override);
}

/** `healthcheck` is too far from `health` for a slip of the finger, and means nothing else. */
function nearestType(type: string): string | undefined {
  const known = types.find((candidate) => type.toLowerCase().startsWith(candidate.toLowerCase()));
  return known ?? nearestName(type, types);
}
