import type { Locale, Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';

/** How many objects a message names. */
const mostNamed = 3;

const further: Localized<(count: number) => string> = {
  en: (count) => ` and ${count} more`,
  fr: (count) => ` et ${count} de plus`,
};

/** `a, b, c and 4 more`. */
export function nameSome(
  instances: readonly Instance[],
  locale: Locale,
  nameOf: (instance: Instance) => string = ({ resource }) => resource.name,
): string {
  const names = [...new Set(instances.map(nameOf))];
  const rest = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (rest > 0 ? further[locale](rest) : '');
}
