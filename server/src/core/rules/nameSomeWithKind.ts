import type { Locale, Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import { nameWithKind } from './nameWithKind.ts';

/** How many objects a message names. */
const mostNamed = 3;

const further: Localized<(count: number) => string> = {
  en: (count) => ` and ${count} more`,
  fr: (count) => ` et ${count} de plus`,
};

/** `Secret a, Secret b, ConfigMap c and 4 more`. */
export function nameSomeWithKind(instances: readonly Instance[], locale: Locale): string {
  const names = [...new Set(instances.map(nameWithKind))];
  const rest = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (rest > 0 ? further[locale](rest) : '');
}
