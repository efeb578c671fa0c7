import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Locale, Localized } from '../core/l10n/locale.ts';
import { detach } from './detach.ts';

/** Work that is over sooner is not worth a notice. */
const patienceMilliseconds = 500;

/** The notice in the editor that the workspace is being read, when that takes long. */
export class IndexingProgress {
  readonly #create: () => Promise<WorkDoneProgressReporter>;
  #start: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #notice: Promise<WorkDoneProgressReporter | undefined> | undefined;

  constructor(create: () => Promise<WorkDoneProgressReporter>) {
    this.#create = create;
  }

  start(locale: Locale): void {
    if (this.#start !== undefined) return;
    this.#start = performance.now();
    this.#timer = setTimeout(() => {
      // An editor that refuses to show it is no reason to stop.
      this.#notice = this.#show(locale).catch(() => undefined);
    }, patienceMilliseconds);
  }

  /** Takes the notice away, and answers how many milliseconds the work took; undefined when none was going on. */
  end(): number | undefined {
    const start = this.#start;
    this.#start = undefined;
    clearTimeout(this.#timer);
    const notice = this.#notice;
    if (notice !== undefined) detach(async () => (await notice)?.done());
    this.#notice = undefined;
    return start === undefined ? undefined : performance.now() - start;
  }

  async #show(locale: Locale): Promise<WorkDoneProgressReporter> {
    const notice = await this.#create();
    notice.begin(title[locale]);
    return notice;
  }
}

const title: Localized<string> = { en: 'Reading sync waves', fr: 'Lecture des sync waves' };
