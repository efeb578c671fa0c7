import { argoHookTypes, helmHookPhases } from '../order/classifyObject.ts';
import { nearestName } from '../text/nearestName.ts';

/**
 * The type of Argo CD's own hook annotation that somebody meant: another case (`presync`), another separator
 * (`pre-sync`), Helm's name for it (`pre-install`) or a slip. Undefined when nothing is near.
 */
export function nearestHookType(token: string): string | undefined {
  const plain = token.replace(/[-_]/g, '').toLowerCase();
  const sameLetters = [...argoHookTypes].find((type) => type.toLowerCase() === plain);
  return sameLetters ?? helmHookPhases.get(token) ?? nearestName(token, argoHookTypes);
}
