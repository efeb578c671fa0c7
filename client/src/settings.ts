import type { ClientSettings, SeverityName } from '../../server/src/protocol/types.ts';

/** Reads one setting by its full name, as `vscode.workspace.getConfiguration().get` does. */
export type ReadSetting = (name: string) => unknown;

/** The settings that the server hears of; it is told again whenever one of them changes. */
export const serverSettings = [
  'syncWaves.rules',
  'syncWaves.dependencyAnnotations',
  'syncWaves.unorderedScopes',
  'files.exclude',
] as const;

/**
 * The user's settings in the form that the server understands. A settings file can hold anything: what makes no
 * sense is left out, and the server's default applies.
 */
export function readSettings(read: ReadSetting): ClientSettings {
  return {
    rules: entriesWhere(read('syncWaves.rules'), isRuleSetting),
    dependencyAnnotations: stringsOf(read('syncWaves.dependencyAnnotations')),
    unorderedScopes: read('syncWaves.unorderedScopes') === 'report' ? 'report' : 'summarize',
    // An exclusion can also depend on a sibling file (`{ "when": … }`): made for compiled files, so not for YAML.
    filesExclude: entriesWhere(read('files.exclude'), (value) => typeof value === 'boolean'),
  };
}

const ruleSettings: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

function isRuleSetting(value: unknown): value is SeverityName | 'off' {
  return ruleSettings.includes(value);
}

function entriesWhere<T>(value: unknown, isWanted: (value: unknown) => value is T): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  const wanted = Object.entries(value).filter((entry): entry is [string, T] => isWanted(entry[1]));
  return Object.fromEntries(wanted);
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
