import type { Localized } from '../l10n/locale.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
import type { RepeatedResource } from '../scopes/rendering.ts';
import type { Report, SyncRule } from './rule.ts';

/** More than so many have one cause: two sources yield the same. */
const mostSingle = 3;

const text: Localized<{
  one(name: string): string;
  many(name: string, more: number): string;
  kept(name: string): string;
}> = {
  en: {
    one: (name) =>
      `${name} is there twice in this Application. Argo CD applies the last one only, with its wave, and nothing of this one. Remove one of them.`,
    many: (name, more) =>
      `${name} and ${more} more objects are there twice in this Application. Argo CD applies the last of each only, with its wave. Remove the others.`,
    kept: (name) => `This ${name} is applied.`,
  },
  fr: {
    one: (name) =>
      `${name} est présent deux fois dans cette Application. Argo CD n’applique que le dernier, avec sa wave, et rien de celui-ci. Supprimez l’un des deux.`,
    many: (name, more) =>
      `${name} et ${more} autres objets sont présents deux fois dans cette Application. Argo CD n’applique que le dernier de chaque, avec sa wave. Supprimez les autres.`,
    kept: (name) => `Ce ${name} est appliqué.`,
  },
};

/** Of equal objects of all sources Argo CD keeps the last one (S§2.1). */
export const duplicateResource: SyncRule = {
  id: 'duplicate-resource',
  over: 'sync',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'An object is in one Application twice',
    fr: 'Un objet est deux fois dans une Application',
  },
  check: ({ scope }, { settings: { locale } }) => {
    const messages = text[locale];
    // Loose files need not be for one Application.
    const repeated = scope.parent ? scope.repeated.filter(isInTwoPlaces) : [];
    const isMany = repeated.length > mostSingle;
    return repeated.slice(0, isMany ? 1 : mostSingle).map(({ dropped, kept }): Report => {
      const name = nameOf(dropped);
      return {
        place: dropped.place,
        message: isMany ? messages.many(name, repeated.length - 1) : messages.one(name),
        related: [{ place: kept.place, message: messages.kept(nameOf(kept)) }],
        application: scope.parent?.resource.name,
        provider: undefined,
        scope: scope.name,
        fixes: [],
      };
    });
  },
};

/** Two sources of one directory yield every object twice, and nobody sees a difference. */
function isInTwoPlaces({ dropped, kept }: RepeatedResource): boolean {
  return dropped.place.path !== kept.place.path || dropped.place.range.start !== kept.place.range.start;
}

function nameOf({ kind, name }: RenderedResource): string {
  return `${kind} ${name}`;
}
