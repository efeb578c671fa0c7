import type { Locale, Localized } from '../l10n/locale.ts';
import { classifyObject } from '../order/classifyObject.ts';
import { annotationValues } from '../render/annotationValues.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Report, SyncRule } from './rule.ts';

const text: Localized<{ message(kind: string, generateName: string): string }> = {
  en: {
    message: (kind, generateName) =>
      `This ${kind} has only generateName: ${generateName}, and Argo CD makes names for hooks only, so its sync fails. Give it a name, or make it a hook.`,
  },
  fr: {
    message: (kind, generateName) =>
      `Cet objet ${kind} n’a que generateName: ${generateName}, et Argo CD ne crée de noms que pour les hooks : la synchronisation échoue. Donnez-lui un nom ou faites-en un hook.`,
  },
};

/** Only hooks get a generated name; nothing else can be applied without one (S§7.2). */
export const generateNameNonHook: SyncRule = {
  id: 'generate-name-non-hook',
  over: 'sync',
  severity: 'error',
  fixable: false,
  title: {
    en: 'An object without a name that is not a hook',
    fr: 'Un objet sans nom qui n’est pas un hook',
  },
  check: ({ scope }, { settings: { locale } }) =>
    scope.parent && scope.sources.every(({ result }) => result.tool === 'directory')
      ? scope.resources.flatMap((resource) => report(resource, scope, locale) ?? [])
      : [],
};

/** Only of what an Application applies as it is: any other tool may still set a name. */
function report(resource: RenderedResource, scope: Scope, locale: Locale): Report | undefined {
  const { manifest, name, kind } = resource;
  const generateName = manifest?.generateName;
  if (!generateName || name !== '' || manifest.templated) return undefined;
  const { path } = manifest.address;
  if (classifyObject(annotationValues(resource)).kind !== 'resource') return undefined;
  return {
    place: { path, range: generateName.range },
    message: text[locale].message(kind, generateName.value),
    related: [],
    application: scope.parent?.resource.name,
    provider: undefined,
    scope: scope.name,
    fixes: [],
  };
}
