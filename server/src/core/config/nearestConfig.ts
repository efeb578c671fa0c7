import { dirname, isInside } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import { emptyConfig, type Config, type PlacedConfig } from './config.ts';

/**
 * The configuration in force for a file: the one in the nearest directory above it (design.md §5), or the empty one.
 * A file is covered by the configuration in its own directory too.
 */
export function nearestConfig(configs: readonly PlacedConfig[], path: FilePath): Config {
  let nearest: PlacedConfig | undefined;
  for (const candidate of configs) {
    const isNearer = !nearest || dirname(candidate.path).length > dirname(nearest.path).length;
    if (isNearer && isInside(dirname(candidate.path), path)) nearest = candidate;
  }
  return nearest?.config ?? emptyConfig;
}
