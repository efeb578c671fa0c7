import { dirname, innermost } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import { emptyConfig, type Config, type PlacedConfig } from './config.ts';

/**
 * The configuration in force for a file: the one in the nearest directory above it (design.md §5), or the empty one.
 * A file is covered by the configuration in its own directory too.
 */
export function nearestConfig(configs: readonly PlacedConfig[], path: FilePath): Config {
  return nearestPlacedConfig(configs, path)?.config ?? emptyConfig;
}

/** The configuration in force for a file, with its place; undefined where there is none. */
export function nearestPlacedConfig(
  configs: readonly PlacedConfig[],
  path: FilePath,
): PlacedConfig | undefined {
  if (configs.length === 0) return undefined;
  const directory = innermost(
    configs.map((placed) => dirname(placed.path)),
    path,
  );
  return configs.find((placed) => dirname(placed.path) === directory);
}
