import type { Localized } from '../l10n/locale.ts';
import { relativePath } from '../text/posixPath.ts';
import type { SyncRule } from './rule.ts';
import { settingFix } from './sourcePlaces.ts';
import { remarkedSources, sourceReport } from './sourceRemarks.ts';

const text: Localized<{
  message(name: string, path: string, file: string): string;
  manifest(file: string): string;
  readonly fix: string;
}> = {
  en: {
    message: (name, path, file) =>
      `${name}: ${path} holds manifests in subdirectories only, such as ${file}. Argo CD does not enter them, and applies nothing. Set directory.recurse: true, or correct the path.`,
    manifest: (file) => `${file} is not applied.`,
    fix: 'Enter subdirectories',
  },
  fr: {
    message: (name, path, file) =>
      `${name} : ${path} ne contient des manifests que dans des sous-répertoires, comme ${file}. Argo CD n’y entre pas et n’applique rien. Définissez directory.recurse: true, ou corrigez le chemin.`,
    manifest: (file) => `${file} n’est pas appliqué.`,
    fix: 'Entrer dans les sous-répertoires',
  },
};

/** Without `recurse` a plain directory is read at its top only (S§5.3, S§7.6). */
export const directoryNotRecursive: SyncRule = {
  id: 'directory-not-recursive',
  over: 'sync',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'The manifests of a directory lie in subdirectories that Argo CD does not enter',
    fr: 'Les manifests d’un répertoire sont dans des sous-répertoires où Argo CD n’entre pas',
  },
  check: ({ scope }, { settings: { locale } }) => {
    const messages = text[locale];
    return remarkedSources(scope, 'notRecursive').flatMap(({ application, source, remarks }) =>
      remarks.map(({ directory, manifest }) => {
        const file = relativePath(directory, manifest);
        return sourceReport(
          { application, source },
          {
            message: messages.message(application.resource.name, source.path ?? '.', file),
            related: [
              { place: { path: manifest, range: { start: 0, end: 0 } }, message: messages.manifest(file) },
            ],
            fixes: settingFix(application, ['directory', 'recurse'], {
              value: { flag: true },
              title: messages.fix,
            }),
          },
        );
      }),
    );
  },
};
