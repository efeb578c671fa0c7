import { isOlderVersion } from '../argo/isOlderVersion.ts';
import type { Localized } from '../l10n/locale.ts';
import { reportOnEntry } from './annotationEntries.ts';
import { argoVersionFor } from './argoVersionFor.ts';
import { hookReadings, type HookReading, type HookTypes } from './hookReadings.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

/** The first version that knows a hook of a deletion at all, and the first that surely finds it in a list (S§2.2). */
const firstVersions = new Map([
  ['PreDelete', { major: 3, minor: 3 }],
  ['pre-delete', { major: 3, minor: 3 }],
  ['PostDelete', { major: 2, minor: 10 }],
  ['post-delete', { major: 2, minor: 10 }],
]);
const firstWithLists = { major: 3, minor: 3 };

const text: Localized<{
  dropped(name: string, type: string, version: string): string;
  ignored(name: string, type: string, version: string): string;
}> = {
  en: {
    dropped: (name, type, version) =>
      `${name}: Argo CD ${version} does not know the hook type ${type}, and never applies this object. Upgrade Argo CD, or remove the hook.`,
    ignored: (name, type, version) =>
      `${name}: Argo CD ${version} does not read ${type} here, so nothing runs when the Application is deleted. Upgrade Argo CD, or make it an object of its own.`,
  },
  fr: {
    dropped: (name, type, version) =>
      `${name} : Argo CD ${version} ne connaît pas le type de hook ${type} et n’applique jamais cet objet. Mettez Argo CD à jour ou supprimez le hook.`,
    ignored: (name, type, version) =>
      `${name} : Argo CD ${version} ne lit pas ${type} ici, donc rien ne s’exécute quand l’Application est supprimée. Mettez Argo CD à jour ou faites-en un objet à part.`,
  },
};

/** Older versions of Argo CD know fewer hooks of a deletion (S§2.2, S§7.2). */
export const hookVersionUnsupported: FileRule = {
  id: 'hook-version-unsupported',
  over: 'file',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'The hook type is too new for this version of Argo CD',
    fr: 'Le type de hook est trop récent pour cette version d’Argo CD',
  },
  check: (facts, context) => {
    const version = argoVersionFor(facts.path, context);
    if (version === undefined) return [];
    return hookReadings(facts).flatMap((reading) => report(reading, version, context) ?? []);
  },
};

function report(reading: HookReading, version: string, { settings }: RuleContext): Report | undefined {
  const { manifest, argo, helm, classification } = reading;
  for (const types of [argo, helm]) {
    const type = types && unknownType(types, version);
    if (!types || type === undefined) continue;
    const messages = text[settings.locale];
    const isDropped = classification.kind === 'delete-hook' && classification.deleteHooks.length === 1;
    const message = messages[isDropped ? 'dropped' : 'ignored'](nameOf(manifest), type, version);
    return reportOnEntry({ manifest, entry: types.entry }, { message, fixes: [] });
  }
  return undefined;
}

function unknownType({ tokens }: HookTypes, version: string): string | undefined {
  return tokens.find((token) => {
    const first = firstVersions.get(token);
    if (!first) return false;
    return isOlderVersion(version, first) || (tokens.length > 1 && isOlderVersion(version, firstWithLists));
  });
}
