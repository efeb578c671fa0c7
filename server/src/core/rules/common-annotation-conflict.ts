import type { ApplicationSource } from '../argo/applicationSpec.ts';
import { isFloating } from '../argo/isFloating.ts';
import type { Localized } from '../l10n/locale.ts';
import { kustomizationFileNames } from '../render/kustomize/loadKustomization.ts';
import type { Scope } from '../scopes/scope.ts';
import { joinPath } from '../text/posixPath.ts';
import type { Model } from '../workspace/model.ts';
import { mapOf } from '../yaml/plainMap.ts';
import type { SyncRule } from './rule.ts';

const text: Localized<{ message(name: string, keys: string): string }> = {
  en: {
    message: (name, keys) =>
      `${name}: the Application adds the common annotation ${keys}, and its kustomization sets it too. Kustomize refuses that, and nothing is deployed. Set forceCommonAnnotations: true, or remove one of the two.`,
  },
  fr: {
    message: (name, keys) =>
      `${name} : l’Application ajoute l’annotation commune ${keys}, et sa kustomization la définit aussi. Kustomize le refuse, et rien n’est déployé. Définissez forceCommonAnnotations: true ou supprimez l’une des deux.`,
  },
};

/** `kustomize edit add annotation` does not replace what is there (S§5.4, S§7.1). */
export const commonAnnotationConflict: SyncRule = {
  id: 'common-annotation-conflict',
  over: 'sync',
  severity: 'error',
  fixable: false,
  title: {
    en: 'A common annotation is set twice',
    fr: 'Une annotation commune est définie deux fois',
  },
  check: ({ scope }, { model, settings: { locale } }) => {
    const keys = conflicts(scope, model);
    if (!scope.parent || keys.length === 0) return [];
    const { name, place } = scope.parent.resource;
    return [
      {
        place,
        message: text[locale].message(name, keys.join(', ')),
        related: [],
        application: name,
        provider: undefined,
        scope: scope.name,
        fixes: [],
      },
    ];
  },
};

/** Only for a single source at a branch, so that it is known which directory is meant, and what is in it. */
function conflicts({ parent, directories: [directory] }: Scope, { files }: Model): readonly string[] {
  const [source, ...others] = parent?.resource.application?.sources ?? [];
  if (!source || others.length > 0 || !isFloating(source) || directory === undefined) return [];
  const added = addedAnnotations(source);
  if (added.length === 0) return [];
  if (files.has(joinPath(directory, '.argocd-source.yaml'))) return [];
  const there = kustomizationFileNames.flatMap(
    (name) => files.get(joinPath(directory, name))?.kustomization?.commonAnnotations ?? [],
  );
  return added.filter((key) => there.includes(key));
}

/** The keys that an Application adds without leave to replace them. */
function addedAnnotations({ kustomize }: ApplicationSource): readonly string[] {
  if (kustomize?.['forceCommonAnnotations'] === true) return [];
  return Object.keys(mapOf(kustomize?.['commonAnnotations']) ?? {});
}
