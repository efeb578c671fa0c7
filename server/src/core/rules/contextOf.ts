import type { Config } from '../config/config.ts';
import { nearestConfig } from '../config/nearestConfig.ts';
import type { Settings } from '../config/settings.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from '../workspace/model.ts';
import type { RuleContext } from './rule.ts';

/** What rules know of a workspace. */
export function contextOf(model: Model, settings: Settings): RuleContext {
  const configs = new Map<FilePath, Config>();
  return {
    model,
    settings,
    configFor: (path) => {
      const known = configs.get(path) ?? nearestConfig(model.configs, path);
      configs.set(path, known);
      return known;
    },
  };
}
