import type { PlacedConfig } from '../config/config.ts';
import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import type { Scope } from '../scopes/scope.ts';
import { joinPath } from '../text/posixPath.ts';
import type { Model } from '../workspace/model.ts';

/** The configuration in force for what a scope has yet to get. */
export function configOf({ configs }: Model, { directories, folder }: Scope): PlacedConfig | undefined {
  // Any name will do: what is looked for lies around the directory.
  return nearestPlacedConfig(configs, joinPath(directories[0] ?? folder, 'application.yaml'));
}
