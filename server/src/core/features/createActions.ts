import type { NewApplication } from '../create/creation.ts';
import { draftApplication, type DraftWorld } from '../create/draftApplication.ts';
import { filePlace } from '../create/filePlace.ts';
import { homesFor } from '../create/homesFor.ts';
import { siblingsIn } from '../create/siblings.ts';
import type { Locale, Localized } from '../l10n/locale.ts';
import type { Finding } from '../rules/finding.ts';
import { basename, dirname, joinPath } from '../text/posixPath.ts';
import type { Place } from '../text/place.ts';
import { touches } from './ranges.ts';

/** An Application that is named at a place, is missing, and can be created as far as a glance tells. */
export interface CreateAction {
  readonly title: string;
  /** What it puts right; undefined for an entry in a list. */
  readonly finding: Finding | undefined;
  readonly creates: NewApplication;
}

const text: Localized<(name: string, scope: string) => string> = {
  en: (name, scope) => `Create ${name} in ${scope}`,
  fr: (name, scope) => `Créer ${name} dans ${scope}`,
};

/** The Applications that could be created where a dependency or a Kustomize list names one that is not there. */
export function createActions(world: DraftWorld, place: Place, locale: Locale): readonly CreateAction[] {
  return [...missingProviders(world, place), ...missingFiles(world, place)].flatMap(({ creates, finding }) =>
    'kind' in draftApplication(world, creates)
      ? []
      : [{ title: text[locale](creates.name, creates.scope.name), finding, creates }],
  );
}

type Missing = Pick<CreateAction, 'creates' | 'finding'>;

function missingProviders({ snapshot }: DraftWorld, { path, range }: Place): readonly Missing[] {
  const { model, findings } = snapshot;
  return (findings.get(path) ?? []).flatMap((finding) => {
    const { rule, provider: name, scope, alsoIn = [] } = finding;
    if (rule !== 'dependency-unknown' || name === undefined || !touches(finding.place.range, range))
      return [];
    const named = [scope, ...alsoIn];
    const homes = homesFor(model, name).filter((home) => named.includes(home.name));
    return homes.map((home) => ({ finding, creates: { scope: home, name } }));
  });
}

/** An entry of a Kustomize list names a file that is not there, and that is called as those of the siblings are. */
function missingFiles(world: DraftWorld, { path, range }: Place): readonly Missing[] {
  const {
    snapshot: { model },
    textOf,
  } = world;
  const entries = model.files.get(path)?.kustomization?.entries ?? [];
  return entries
    .filter((entry) => touches(entry.range, range))
    .flatMap(({ value }) => {
      const file = joinPath(dirname(path), value);
      if (!/\.ya?ml$/.test(file) || textOf(file) !== undefined) return [];
      const names = [basename(file).replace(/\.ya?ml$/, ''), basename(dirname(file))];
      return names.flatMap((name) =>
        homesFor(model, name)
          .filter((scope) => {
            const place = filePlace(world, { scope, name }, siblingsIn(model, scope));
            return 'file' in place && !('kind' in place) && place.entry === file;
          })
          .map((scope) => ({ finding: undefined, creates: { scope, name } })),
      );
    });
}
