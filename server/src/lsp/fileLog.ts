import type { RemoteConsole } from 'vscode-languageserver';
import { describeUnread, describeUnreadable, type UnreadFile } from '../core/facts/describeUnread.ts';
import type { Locale, Localized } from '../core/l10n/locale.ts';
import type { FilePath } from '../core/text/place.ts';
import { basename, isInside, relativePath } from '../core/text/posixPath.ts';
import type { Summary } from '../protocol/types.ts';
import type { SessionUpdate } from './session.ts';

/**
 * Says in the output channel what was read, and names every file that could not be, once: more typing in a broken file
 * says nothing new. Templates are no mistakes and appear at the lowest level only.
 */
export class FileLog {
  readonly #console: RemoteConsole;
  /** What was said of each file, until it can be read again. */
  readonly #said = new Map<FilePath, UnreadFile['reason']>();

  constructor(console: RemoteConsole) {
    this.#console = console;
  }

  /** Says that the workspace was searched, and what was found. */
  noteIndex({ files, applications }: Summary, milliseconds: number, locale: Locale): void {
    this.#console.info(index[locale](files, applications, (milliseconds / 1000).toFixed(1)));
  }

  noteFiles(update: SessionUpdate, locale: Locale): void {
    const lines: Record<'template' | 'mistake', string[]> = { template: [], mistake: [] };
    for (const path of update.changed) {
      const unread = describe(update, path);
      if (unread === undefined) this.#said.delete(path);
      if (unread === undefined || this.#said.get(path) === unread.reason) continue;
      this.#said.set(path, unread.reason);
      const level = unread.reason === 'template' ? 'template' : 'mistake';
      lines[level].push(`${shortPath(path, update.snapshot.model.folders)}: ${unread.message[locale]}`);
    }
    if (lines.template.length > 0) this.#console.debug(lines.template.join('\n'));
    if (lines.mistake.length > 0) this.#console.warn(lines.mistake.join('\n'));
  }
}

const index: Localized<(files: number, applications: number, seconds: string) => string> = {
  en: (files, applications, seconds) =>
    `Read the workspace in ${seconds} s. YAML files: ${files}. Applications: ${applications}.`,
  fr: (files, applications, seconds) =>
    `Espace de travail lu en ${seconds} s. Fichiers YAML : ${files}. Applications : ${applications}.`,
};

function describe(update: SessionUpdate, path: FilePath): UnreadFile | undefined {
  const reason = update.unreadable.get(path);
  if (reason !== undefined) return describeUnreadable(reason);
  const facts = update.snapshot.model.files.get(path);
  if (facts === undefined || (facts.problems.length === 0 && facts.skipped !== 'tooLarge')) return undefined;
  return describeUnread(facts, update.textOf(path) ?? '');
}

/** The path as a person would say it: below its folder, whose name stands in front where there are several. */
function shortPath(path: FilePath, folders: readonly FilePath[]): string {
  const folder = folders.find((candidate) => isInside(candidate, path));
  if (folder === undefined) return path;
  const relative = relativePath(folder, path);
  return folders.length === 1 ? relative : `${basename(folder)}/${relative}`;
}
