import type { PlacedConfig } from '../config/config.ts';
import { nearestConfig } from '../config/nearestConfig.ts';
import type { EvidenceLink } from './evidenceMerger.ts';
import { isNamed, referencedName } from './reference.ts';

type Ends = Pick<EvidenceLink, 'dependent' | 'provider'>;

/**
 * Whether somebody says of what was inferred that it is no dependency: a comment `# sync-waves-ignore: needs x` in the
 * dependent's metadata, or an entry of `ignore` that names both ends and no rule. What is declared stands all the same.
 */
export function deniedBy(configs: readonly PlacedConfig[]): (link: Ends) => boolean {
  const isAsked = configs.some(({ config }) => config.ignore.some(isDenial));
  return ({ dependent, provider }) => {
    const { manifest, place, name } = dependent.resource;
    if (manifest?.deniedNeeds?.some((denied) => isNamed(provider, referencedName(denied)))) return true;
    return (
      isAsked &&
      nearestConfig(configs, place.path).ignore.some(
        (entry) => isDenial(entry) && entry.app === name && entry.provider === provider.resource.name,
      )
    );
  };
}

function isDenial({ rule, app, provider }: PlacedConfig['config']['ignore'][number]): boolean {
  return rule === undefined && app !== undefined && provider !== undefined;
}
