import picomatch from 'picomatch';
import type { Band, PlacedConfig } from '../config/config.ts';
import type { Instance } from '../scopes/scope.ts';
import { dirname, relativePath } from '../text/posixPath.ts';

/**
 * The first band that takes the Application, by its name or by its file. One without globs takes all, unless it is
 * reserved: then nobody is named who may go there.
 */
export function bandOf({ resource }: Instance, { config, path }: PlacedConfig): Band | undefined {
  const file = relativePath(dirname(path), resource.place.path);
  return config.bands.find(({ apps, paths, reserved }) =>
    apps === undefined && paths === undefined
      ? !reserved
      : matches(apps, resource.name) || matches(paths, file),
  );
}

function matches(globs: readonly string[] | undefined, text: string): boolean {
  return globs !== undefined && picomatch.isMatch(text, [...globs], { dot: true });
}
