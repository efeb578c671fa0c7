import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { Locale, Localized } from '../l10n/locale.ts';
import type { Fix } from '../rules/finding.ts';
import { nameWithKind } from '../rules/nameWithKind.ts';
import { largestSafeWave } from '../rules/wave-out-of-range.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { insertCommentAt } from './insertCommentAt.ts';
import { moveBehind, moveInFront, type Moves } from './moves.ts';
import type { OrderedEdge } from './orderIndex.ts';
import { setInstanceWave } from './setInstanceWave.ts';

const mostNames = 3;

const text: Localized<{
  behind(moved: string, wave: bigint, provider: string): string;
  inFront(moved: string, wave: bigint, dependent: string): string;
  others: (names: string, more: number) => string;
  shared(title: string, names: string): string;
  ignore: string;
}> = {
  en: {
    behind: (moved, wave, provider) => `Move ${moved} behind ${provider}, to wave ${wave}`,
    inFront: (moved, wave, dependent) => `Move ${moved} in front of ${dependent}, to wave ${wave}`,
    others: (names, more) => ` (with ${names}${more > 0 ? ` and ${more} more` : ''})`,
    shared: (title, names) => `${title}; this also changes ${names}`,
    ignore: 'This order does not matter: ignore it here',
  },
  fr: {
    behind: (moved, wave, provider) => `Déplacer ${moved} après ${provider}, en wave ${wave}`,
    inFront: (moved, wave, dependent) => `Déplacer ${moved} avant ${dependent}, en wave ${wave}`,
    others: (names, more) => ` (avec ${names}${more > 0 ? ` et ${more} de plus` : ''})`,
    shared: (title, names) => `${title} ; cela change aussi ${names}`,
    ignore: 'Cet ordre est sans importance : l’ignorer ici',
  },
};

/** What repairs are made from. */
export interface RepairContext {
  readonly model: Model;
  readonly locale: Locale;
}

/**
 * The ways to repair an order (design.md §4): the dependent goes behind its provider, with everything that depends
 * on it; the provider goes in front, with everything that it needs; or a comment records that it doesn't matter.
 */
export function orderFixes(
  edge: OrderedEdge,
  ruleId: string,
  { model, locale }: RepairContext,
): readonly Fix[] {
  const messages = text[locale];
  const { dependent, provider } = edge;
  const behind = moveFix(dependent, moveBehind(edge, model), locale, (moved, wave) =>
    messages.behind(moved, wave, nameWithKind(provider)),
  );
  const inFront = moveFix(provider, moveInFront(edge, model), locale, (moved, wave) =>
    messages.inFront(moved, wave, nameWithKind(dependent)),
  );
  return [behind, inFront, ignoreFix(edge, ruleId, messages.ignore)].filter((fix) => fix !== undefined);
}

function moveFix(
  first: Instance,
  moves: Moves | undefined,
  locale: Locale,
  describe: (moved: string, wave: bigint) => string,
): Fix | undefined {
  const edits = moves && editsFor(moves);
  const wave = moves?.waves.get(first);
  if (!edits || wave === undefined) return undefined;
  const messages = text[locale];
  const others = [...moves.pushed].filter((instance) => instance !== first);
  const shared = [...moves.waves.keys()].filter((instance) => !moves.pushed.has(instance));
  const title =
    describe(nameWithKind(first), wave) + (others.length > 0 ? listNames(others, messages.others) : '');
  return {
    title: shared.length > 0 ? messages.shared(title, listShared(shared)) : title,
    safe: false,
    edits,
  };
}

/** One edit for each place; undefined when one of them can't be made, or would lead to a wave too large. */
function editsFor({ waves }: Moves): readonly ManifestEdit[] | undefined {
  const edits = new Map<string, ManifestEdit>();
  for (const [instance, wave] of waves) {
    const edit = setInstanceWave(instance, wave);
    if (!edit || wave > largestSafeWave || wave < -largestSafeWave) return undefined;
    edits.set(JSON.stringify(edit), edit);
  }
  return [...edits.values()];
}

function listNames(
  instances: readonly Instance[],
  describe: (names: string, more: number) => string,
): string {
  const names = instances.map(nameWithKind);
  return describe(names.slice(0, mostNames).join(', '), names.length - mostNames);
}

function listShared(instances: readonly Instance[]): string {
  const names = new Set(instances.map((instance) => `${nameWithKind(instance)} (${instance.scope.name})`));
  const shown = [...names].slice(0, mostNames).join(', ');
  return names.size > mostNames ? `${shown} …` : shown;
}

function ignoreFix({ dependent }: OrderedEdge, ruleId: string, title: string): Fix | undefined {
  const edit = insertCommentAt(dependent, `# sync-waves-ignore: ${ruleId}`);
  return edit && { title, safe: false, edits: [edit] };
}
