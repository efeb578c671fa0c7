import { summary } from '../core/features/summary.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import type { DidChangeModelParams, Summary } from '../protocol/types.ts';

/** Views need not follow every keystroke: what changes within this time is told in one message. */
const delayMilliseconds = 100;

/** Numbers the states of the model, and tells the client of new ones, so that its views ask again. */
export class ModelReporter {
  readonly #send: (params: DidChangeModelParams) => void;
  #snapshot: Snapshot | undefined;
  #state: Summary['state'] = 'indexing';
  #revision = 0;
  #summary: { readonly revision: number; readonly value: Summary } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (params: DidChangeModelParams) => void) {
    this.#send = send;
  }

  /** Grows with every change of what the views show. */
  get revision(): number {
    return this.#revision;
  }

  /** The counts as they are now; those of before while the index is being built. */
  get summary(): Summary {
    if (this.#summary?.revision !== this.#revision) {
      const counts = this.#snapshot === undefined ? nothing : summary(this.#snapshot);
      this.#summary = { revision: this.#revision, value: { ...counts, state: this.#state } };
    }
    return this.#summary.value;
  }

  indexing(): void {
    this.#state = 'indexing';
    this.#revision += 1;
    this.#report();
  }

  update(snapshot: Snapshot, state: Summary['state']): void {
    if (snapshot === this.#snapshot && state === this.#state) return;
    const isNewState = state !== this.#state;
    this.#snapshot = snapshot;
    this.#state = state;
    this.#revision += 1;
    if (isNewState) this.#report();
    else
      this.#timer ??= setTimeout(() => {
        this.#report();
      }, delayMilliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #report(): void {
    this.dispose();
    this.#send({ revision: this.#revision, summary: this.summary });
  }
}

const nothing: Omit<Summary, 'state'> = {
  files: 0,
  applications: 0,
  withWave: 0,
  scopes: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
};
