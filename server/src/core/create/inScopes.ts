import type { Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import type { NewApplication } from './creation.ts';
import { mostCommon } from './mostCommon.ts';
import { pathIn, siblingsIn, splitAtName } from './siblings.ts';

/**
 * The same new Application in several scopes. A path that is as the siblings of one scope have theirs stands for its
 * category: each scope gets the path there that is as its own siblings have theirs.
 */
export function inScopes(
  model: Model,
  scopes: readonly Scope[],
  wanted: Omit<NewApplication, 'scope'>,
): readonly NewApplication[] {
  const { path, name } = wanted;
  const rests = scopes.map((scope) => usualRest(model, scope));
  const place = path === undefined ? undefined : splitAtName(path, name);
  return scopes.map((scope, index) => {
    const rest = rests[index];
    const isPattern = place !== undefined && rest !== undefined && rests.includes(place.rest);
    return { ...wanted, scope, path: isPattern ? pathIn({ ...place, rest }, name) : path };
  });
}

function usualRest(model: Model, scope: Scope): string | undefined {
  return mostCommon(siblingsIn(model, scope).flatMap(({ place }) => place?.rest ?? []));
}
