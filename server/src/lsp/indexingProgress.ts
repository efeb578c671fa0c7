import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Locale, Localized } from '../core/l10n/locale.ts';

/** Work that is over sooner is not worth a notice. */
const patienceMilliseconds = 500;

/** The notice in the editor that the workspace is being read, when that takes long. */
export class IndexingProgress {
  readonly #create: () => Promise<WorkDoneProgressReporter>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #notice: Promise<WorkDoneProgressReporter | undefined> | undefined;

  constructor(create: () => Promise<WorkDoneProgressReporter>) {
    this.#create = create;
  }

  start(locale: Locale): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      // An editor that refuses to show it is no reason to stop.
      this.#notice = this.#show(locale).catch(() => undefined);
    }, patienceMilliseconds);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#notice?.then((notice) => {
      notice?.done();
    });
    this.#notice = undefined;
  }

  async #show(locale: Locale): Promise<WorkDoneProgressReporter> {
    const notice = await this.#create();
    notice.begin(title[locale]);
    return notice;
  }
}

const title: Localized<string> = { en: 'Reading sync waves', fr: 'Lecture des sync waves' };
