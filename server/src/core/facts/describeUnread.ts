import type { Localized } from '../l10n/locale.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { FileFacts } from './fileFacts.ts';

/** Why a file, or a part of it, counts for nothing. `template` is as it should be, the others are mistakes. */
export interface UnreadFile {
  readonly reason: 'broken' | 'template' | UnreadableReason;
  /** To be shown behind the file's path and a colon. */
  readonly message: Localized<string>;
}

/** What keeps a file from having a text at all. */
export type UnreadableReason = 'tooLarge' | 'notText' | 'unreadable' | 'brokenLink' | 'linkOutside';

/** Says what of a file was not read, or undefined when all of it was, or when there is nothing of ours in it. */
export function describeUnread(facts: FileFacts, text: string): UnreadFile | undefined {
  if (facts.skipped === 'tooLarge') return describeUnreadable('tooLarge');
  const [problem] = facts.problems;
  if (problem === undefined) return undefined;
  if (text.includes('{{')) return { reason: 'template', message: template };
  const line = new LineIndex(text).positionAt(problem.range.start).line + 1;
  const extent = facts.manifests.length > 0 ? 'part' : 'none';
  return { reason: 'broken', message: broken(extent, `${line}: ${problem.message}`) };
}

/** The same for a file whose text could not be had. */
export function describeUnreadable(reason: UnreadableReason): UnreadFile {
  return { reason, message: unreadable[reason] };
}

const template: Localized<string> = {
  en: 'a template, not read as YAML.',
  fr: 'un modèle, qui n’est pas lu comme du YAML.',
};

const unreadable: Readonly<Record<UnreadableReason, Localized<string>>> = {
  tooLarge: { en: 'not read: the file is too large.', fr: 'non lu : le fichier est trop volumineux.' },
  notText: { en: 'not read: it is not UTF-8 text.', fr: 'non lu : ce n’est pas du texte UTF-8.' },
  unreadable: { en: 'not read: the file can’t be opened.', fr: 'non lu : le fichier ne s’ouvre pas.' },
  brokenLink: { en: 'not read: the link leads nowhere.', fr: 'non lu : le lien ne mène nulle part.' },
  linkOutside: {
    en: 'not read: the link leads out of the folder.',
    fr: 'non lu : le lien mène hors du dossier.',
  },
};

function broken(extent: 'part' | 'none', where: string): Localized<string> {
  const start = {
    part: { en: 'read only in part', fr: 'lu seulement en partie' },
    none: { en: 'not read', fr: 'non lu' },
  }[extent];
  return { en: `${start.en}: line ${where}`, fr: `${start.fr} : ligne ${where}` };
}
