import type { Locale } from '../core/l10n/locale.ts';

/** The language that the environment asks for. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): Locale {
  const language = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return language.startsWith('fr') ? 'fr' : 'en';
}
