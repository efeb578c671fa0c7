import { annotationKeys } from '../argo/annotationKeys.ts';
import { annotationTokens } from '../argo/annotationTokens.ts';
import { isDefaultSyncOption, syncOptions, type SyncOptionPlace } from '../argo/syncOptions.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Located, Manifest } from '../manifest/manifest.ts';
import { nearestName } from '../text/nearestName.ts';
import { annotationEntries, reportOnEntry, setEntry, type AnnotationEntry } from './annotationEntries.ts';
import type { Fix } from './finding.ts';
import { isPlaceholder } from './isPlaceholder.ts';
import type { FileRule, Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

type Problem = 'unknown' | 'default' | 'elsewhere';

const text: Localized<
  Readonly<Record<Problem, (name: string, option: string) => string>> & {
    nearest(option: string): string;
    wayOut: string;
    fix(option: string): string;
  }
> = {
  en: {
    unknown: (name, option) => `${name}: Argo CD does not know the sync option ${option} and ignores it.`,
    default: (name, option) =>
      `${name}: Argo CD does not read the sync option ${option}. It does not switch off what the Application sets. Remove it.`,
    elsewhere: (name, option) =>
      `${name}: Argo CD reads the sync option ${option} only in an Application’s spec.syncPolicy.syncOptions. As an annotation it has no effect. Move it there.`,
    nearest: (option) => ` Do you mean ${option}?`,
    wayOut: ' Correct or remove it.',
    fix: (option) => `Change it to ${option}`,
  },
  fr: {
    unknown: (name, option) =>
      `${name} : Argo CD ne connaît pas l’option de synchronisation ${option} et l’ignore.`,
    default: (name, option) =>
      `${name} : Argo CD ne lit pas l’option de synchronisation ${option}. Elle ne désactive pas ce que l’Application définit. Supprimez-la.`,
    elsewhere: (name, option) =>
      `${name} : Argo CD ne lit l’option de synchronisation ${option} que dans spec.syncPolicy.syncOptions d’une Application. En annotation, elle n’a aucun effet. Déplacez-la.`,
    nearest: (option) => ` Vouliez-vous dire ${option} ?`,
    wayOut: ' Corrigez-la ou supprimez-la.',
    fix: (option) => `Remplacer par ${option}`,
  },
};

/** Sync options are compared letter by letter, and what does not match is ignored (S§2.11, S§7.3). */
export const syncOptionUnknown: FileRule = {
  id: 'sync-option-unknown',
  over: 'file',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'The sync option is unknown here and has no effect',
    fr: 'L’option de synchronisation est inconnue ici et n’a aucun effet',
  },
  check: (facts, context) => [...inAnnotations(facts, context), ...inLists(facts, context)],
};

function inAnnotations(facts: FileFacts, context: RuleContext): readonly Report[] {
  return annotationEntries(facts, annotationKeys.syncOptions)
    .filter(({ entry }) => entry.type === 'string' && !isPlaceholder(entry.value.value))
    .flatMap((found) =>
      annotationTokens(found.entry.value.value).flatMap(
        (option) => reportOption(found, option, context) ?? [],
      ),
    );
}

function reportOption(found: AnnotationEntry, option: string, context: RuleContext): Report | undefined {
  const problem = problemOf(option, 'annotation');
  if (problem === undefined) return undefined;
  const { message, nearest } = describe(found.manifest, { option, problem, place: 'annotation' }, context);
  const written = annotationTokens(found.entry.value.value).map((other) =>
    other === option ? nearest : other,
  );
  return reportOnEntry(found, {
    message,
    severity: problem === 'default' ? 'hint' : 'warning',
    fixes: nearest === undefined ? [] : [fixFor(nearest, setEntry(found, written.join(',')), context)],
  });
}

/** What is wrong with an option; in a list, saying what holds anyway does no harm. */
function problemOf(option: string, place: SyncOptionPlace): Problem | undefined {
  if (syncOptions[place].has(option)) return undefined;
  if (isDefaultSyncOption(option)) return place === 'annotation' ? 'default' : undefined;
  return place === 'annotation' && syncOptions.list.has(option) ? 'elsewhere' : 'unknown';
}

function inLists(facts: FileFacts, context: RuleContext): readonly Report[] {
  return facts.manifests.flatMap((manifest) =>
    (manifest.application?.ranges.unknownSyncOptions ?? [])
      .filter(({ value }) => !isPlaceholder(value))
      .map((option) => reportItem(manifest, option, context)),
  );
}

function reportItem(manifest: Manifest, option: Located<string>, context: RuleContext): Report {
  const written = option.value === option.value.trim() ? option.value : JSON.stringify(option.value);
  const { message, nearest } = describe(
    manifest,
    { option: written, problem: 'unknown', place: 'list' },
    context,
  );
  const { path } = manifest.address;
  const edits: Fix['edits'] = [
    { type: 'setScalar', path, range: option.range, value: nearest ?? option.value },
  ];
  return {
    place: { path, range: option.range },
    message,
    related: [],
    application: nameOf(manifest),
    provider: undefined,
    fixes: nearest === undefined || manifest.templated ? [] : [fixFor(nearest, edits, context)],
  };
}

function describe(
  manifest: Manifest,
  found: { readonly option: string; readonly problem: Problem; readonly place: SyncOptionPlace },
  context: RuleContext,
): { readonly message: string; readonly nearest: string | undefined } {
  const messages = text[context.settings.locale];
  const nearest = found.problem === 'unknown' ? nearestOption(found.option, found.place) : undefined;
  const message = messages[found.problem](nameOf(manifest), found.option);
  if (nearest !== undefined) return { message: message + messages.nearest(nearest), nearest };
  return { message: found.problem === 'unknown' ? message + messages.wayOut : message, nearest };
}

/** Another case, blanks around it, `=true` left out, or a slip of the pen. */
function nearestOption(option: string, place: SyncOptionPlace): string | undefined {
  const known = syncOptions[place];
  const plain = option.replace(/["\s]/g, '').toLowerCase();
  const sameLetters = [...known].find((other) => [plain, `${plain}=true`].includes(other.toLowerCase()));
  return sameLetters ?? nearestName(option, known);
}

/** Not safe: the option takes effect for the first time. */
function fixFor(option: string, edits: Fix['edits'], context: RuleContext): Fix {
  return { title: text[context.settings.locale].fix(option), safe: false, edits };
}
