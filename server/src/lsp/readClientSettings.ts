import { ruleSettings, type RuleSetting } from '../core/config/config.ts';
import { defaultSettings } from '../core/config/settings.ts';
import type { ClientSettings } from '../protocol/types.ts';

/**
 * Reads what a client sends as settings. Editors other than ours may send anything, also below a `syncWaves` key:
 * what makes no sense is left out, and the default applies.
 */
export function readClientSettings(value: unknown): ClientSettings {
  const settings = ownSettings(value);
  const annotations = settings['dependencyAnnotations'];
  return {
    rules: entriesWhere(settings['rules'], isRuleSetting),
    dependencyAnnotations: Array.isArray(annotations)
      ? annotations.filter((key) => typeof key === 'string')
      : defaultSettings.dependencyAnnotations,
    unorderedScopes: settings['unorderedScopes'] === 'report' ? 'report' : 'summarize',
    filesExclude: entriesWhere(settings['filesExclude'], isBoolean),
  };
}

/** Whether there is any setting in it. Many editors tell of settings that nobody has made, right after the start. */
export function holdsSettings(value: unknown): boolean {
  return Object.keys(ownSettings(value)).length > 0;
}

function ownSettings(value: unknown): Record<string, unknown> {
  return recordOf(recordOf(value)['syncWaves'] ?? value);
}

function isRuleSetting(value: unknown): value is RuleSetting {
  return ruleSettings.some((setting) => setting === value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function entriesWhere<T>(value: unknown, isWanted: (entry: unknown) => entry is T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(recordOf(value)).filter((entry): entry is [string, T] => isWanted(entry[1])),
  );
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
