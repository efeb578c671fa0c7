import { nearestName } from '../text/nearestName.ts';
import type { Config } from './config.ts';
import { configMessages } from './configMessages.ts';
import type { ConfigProblem } from './readConfig.ts';

/** The rule names of a configuration that no rule has. */
export function unknownRules(config: Config, ruleIds: ReadonlySet<string>): readonly ConfigProblem[] {
  return config.namedRules
    .filter((named) => !ruleIds.has(named.value))
    .map(({ value, range }) => ({
      range,
      message: configMessages.unknownRule(value, nearestName(value, ruleIds)),
    }));
}
