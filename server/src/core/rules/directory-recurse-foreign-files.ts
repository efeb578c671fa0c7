import type { Locale, Localized } from '../l10n/locale.ts';
import type { ForeignFile } from '../render/sourceRemark.ts';
import { basename, dirname, relativePath } from '../text/posixPath.ts';
import type { Fix } from './finding.ts';
import type { SyncRule } from './rule.ts';
import { settingFix } from './sourcePlaces.ts';
import { remarkedSources, sourceReport, type RemarkedSource } from './sourceRemarks.ts';

/** How many files one finding lists. */
const mostShown = 5;

const text: Localized<{
  message(name: string, path: string, files: string): string;
  more(count: number): string;
  readonly what: Readonly<Record<ForeignFile['what'], string>>;
  fix(pattern: string): string;
}> = {
  en: {
    message: (name, path, files) =>
      `${name}: Argo CD takes everything below ${path} for manifests, also ${files}. The sync fails on it. Leave it out with directory.exclude, or write "# +argocd:skip-file-rendering" into it.`,
    more: (count) => `${count} more`,
    what: {
      kustomization: 'A Kustomize file is no object that the cluster knows.',
      template: 'A template of a chart is no YAML before Helm renders it.',
      document: 'A document without a kind is no object.',
      part: 'A document without a kind is no object. The others in the file are not read either.',
    },
    fix: (pattern) => `Exclude ${pattern}`,
  },
  fr: {
    message: (name, path, files) =>
      `${name} : Argo CD prend tout ce qui est sous ${path} pour des manifests, aussi ${files}. La synchronisation y échoue. Laissez-le de côté avec directory.exclude, ou écrivez-y « # +argocd:skip-file-rendering ».`,
    more: (count) => `${count} de plus`,
    what: {
      kustomization: 'Un fichier Kustomize n’est pas un objet que le cluster connaît.',
      template: 'Un modèle de chart n’est pas du YAML avant que Helm ne le rende.',
      document: 'Un document sans kind n’est pas un objet.',
      part: 'Un document sans kind n’est pas un objet. Les autres du fichier ne sont pas lus non plus.',
    },
    fix: (pattern) => `Exclure ${pattern}`,
  },
};

/** With `recurse` every YAML file below the directory has to be a manifest (S§5.3, S§7.6). */
export const directoryRecurseForeignFiles: SyncRule = {
  id: 'directory-recurse-foreign-files',
  over: 'sync',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'The search through subdirectories meets files that are no manifests',
    fr: 'La recherche dans les sous-répertoires rencontre des fichiers qui ne sont pas des manifests',
  },
  check: ({ scope }, { settings: { locale } }) =>
    remarkedSources(scope, 'foreignFile').map((found) => {
      const messages = text[locale];
      const { application, source, remarks } = found;
      return sourceReport(found, {
        message: messages.message(application.resource.name, source.path ?? '.', nameFiles(remarks, locale)),
        related: remarks
          .slice(0, mostShown)
          .map(({ place, what }) => ({ place, message: messages.what[what] })),
        fixes: fixesFor(found, locale),
      });
    }),
};

function nameFiles(files: readonly ForeignFile[], locale: Locale): string {
  const names = files.map(({ directory, place }) => relativePath(directory, place.path));
  const more = names.length - mostShown;
  return [...names.slice(0, mostShown), ...(more > 0 ? [text[locale].more(more)] : [])].join(', ');
}

function fixesFor(
  { application, source, remarks }: RemarkedSource<'foreignFile'>,
  locale: Locale,
): readonly Fix[] {
  const patterns = [...new Set(remarks.map(patternFor))];
  // What is excluded already, names that a glob reads otherwise, and files with objects too are left to the user.
  if (remarks.some(({ what }) => what === 'part')) return [];
  if (source.directory?.exclude !== undefined || patterns.some((pattern) => /[?[\]{}\\,]/.test(pattern)))
    return [];
  const pattern = patterns.length === 1 ? (patterns[0] ?? '') : `{${patterns.join(',')}}`;
  return settingFix(application, ['directory', 'exclude'], {
    value: { text: pattern },
    title: text[locale].fix(pattern),
  });
}

/** A star crosses slashes (S§5.3). Kustomize files of all subdirectories are left out together, and whole charts. */
function patternFor({ directory, what, subject }: ForeignFile): string {
  const relative = relativePath(directory, subject);
  if (what === 'template') return relative === '.' ? 'templates/*' : `${relative}/*`;
  return what === 'kustomization' && dirname(subject) !== directory ? `*/${basename(subject)}` : relative;
}
