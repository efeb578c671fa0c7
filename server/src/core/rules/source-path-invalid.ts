import type { ApplicationSource } from '../argo/applicationSpec.ts';
import type { Localized } from '../l10n/locale.ts';
import { isApplication } from '../scopes/argoObject.ts';
import type { LostSource } from '../scopes/lostSource.ts';
import type { Instance } from '../scopes/scope.ts';
import { isTemplated } from '../text/isTemplated.ts';
import { joinPath } from '../text/posixPath.ts';
import { isPlaceholder } from './isPlaceholder.ts';
import type { Report, RuleContext, ScopeRule } from './rule.ts';
import { pathFix, pathPlace } from './sourcePlaces.ts';

const text: Localized<{
  absolute(name: string, path: string): string;
  outside(name: string, path: string): string;
  missing(name: string, path: string): string;
  file(name: string, path: string): string;
  fix(path: string): string;
}> = {
  en: {
    absolute: (name, path) =>
      `${name}: the path ${path} is absolute, and Argo CD refuses the Application. Write it relative to the root of the repository.`,
    outside: (name, path) =>
      `${name}: the path ${path} leads out of the repository, and Argo CD refuses the Application. Write it relative to the root of the repository.`,
    missing: (name, path) =>
      `${name}: there is no directory ${path} in this repository, and Argo CD refuses the Application. Correct the path, or create the directory.`,
    file: (name, path) =>
      `${name}: ${path} is a file, and Argo CD takes directories only. Write the directory, and choose the file with directory.include.`,
    fix: (path) => `Write ${path}`,
  },
  fr: {
    absolute: (name, path) =>
      `${name} : le chemin ${path} est absolu, et Argo CD refuse l’Application. Écrivez-le par rapport à la racine du dépôt.`,
    outside: (name, path) =>
      `${name} : le chemin ${path} sort du dépôt, et Argo CD refuse l’Application. Écrivez-le par rapport à la racine du dépôt.`,
    missing: (name, path) =>
      `${name} : il n’y a pas de répertoire ${path} dans ce dépôt, et Argo CD refuse l’Application. Corrigez le chemin ou créez le répertoire.`,
    file: (name, path) =>
      `${name} : ${path} est un fichier, et Argo CD ne prend que des répertoires. Écrivez le répertoire, et choisissez le fichier avec directory.include.`,
    fix: (path) => `Écrire ${path}`,
  },
};

/** The path of a source is a directory of its repository, relative to the root (S§5.1, S§7.6). */
export const sourcePathInvalid: ScopeRule = {
  id: 'source-path-invalid',
  over: 'scope',
  severity: 'error',
  fixable: true,
  title: {
    en: 'The path of a source is no directory of the repository',
    fr: 'Le chemin d’une source n’est pas un répertoire du dépôt',
  },
  check: (scope, context) =>
    scope.instances
      .filter(({ resource }) => isApplication(resource) && resource.manifest?.templated !== true)
      .flatMap((instance) => wrongPaths(instance, context).map((wrong) => report(instance, wrong, context))),
};

interface WrongPath {
  readonly source: ApplicationSource;
  readonly path: string;
  readonly reason: 'absolute' | 'outside' | LostSource['reason'];
  /** What to write instead. */
  readonly repaired: string | undefined;
}

function wrongPaths(instance: Instance, { model }: RuleContext): readonly WrongPath[] {
  const sources = instance.resource.application?.sources ?? [];
  const lost = model.lostSources(instance);
  return sources.flatMap((source) => {
    const { path, chart } = source;
    if (path === undefined || chart !== undefined) return nothing;
    const wrong = wrongPath(source, path, lost);
    return wrong && !isTemplated(path) && !isPlaceholder(path) ? [wrong] : nothing;
  });
}

const nothing: readonly WrongPath[] = [];

function wrongPath(
  source: ApplicationSource,
  path: string,
  lost: readonly LostSource[],
): WrongPath | undefined {
  if (path.startsWith('/'))
    return { source, path, reason: 'absolute', repaired: path.replace(/^\/+/, '') || '.' };
  if (path.includes('..') && joinPath(path).split('/')[0] === '..')
    return { source, path, reason: 'outside', repaired: undefined };
  const found = lost.find((candidate) => candidate.source === source);
  return found && { source, path, reason: found.reason, repaired: found.nearest };
}

function report(
  instance: Instance,
  { source, path, reason, repaired }: WrongPath,
  { settings: { locale } }: RuleContext,
): Report {
  const messages = text[locale];
  const { name } = instance.resource;
  return {
    place: pathPlace(instance, source),
    message: messages[reason](name, path),
    related: [],
    application: name,
    provider: undefined,
    scope: instance.scope.name,
    fixes:
      repaired === undefined
        ? []
        : pathFix(instance, source, { path: repaired, title: messages.fix(repaired) }),
  };
}
