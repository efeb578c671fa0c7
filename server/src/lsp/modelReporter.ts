import { summary } from '../core/features/summary.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import type { DidChangeModelParams, Summary } from '../protocol/types.ts';

/** What the client was told last, and of which snapshot. */
interface Reported {
  readonly snapshot: Snapshot | undefined;
  readonly summary: Summary;
}

/** Numbers the states of the model, and tells the client of each new one, so that its views ask again. */
export class ModelReporter {
  readonly #send: (params: DidChangeModelParams) => void;
  #reported: Reported | undefined;
  #revision = 0;

  constructor(send: (params: DidChangeModelParams) => void) {
    this.#send = send;
  }

  /** Grows with every change of what the views show. */
  get revision(): number {
    return this.#revision;
  }

  /** The index is being built; the counts stay those of before. */
  indexing(): void {
    this.#report({ snapshot: this.#reported?.snapshot, summary: { ...this.summary, state: 'indexing' } });
  }

  update(snapshot: Snapshot, state: Summary['state']): void {
    const before = this.#reported;
    if (before?.snapshot === snapshot && before.summary.state === state) return;
    const counts = before?.snapshot === snapshot ? before.summary : summary(snapshot);
    this.#report({ snapshot, summary: { ...counts, state } });
  }

  #report(reported: Reported): void {
    this.#revision += 1;
    this.#reported = reported;
    this.#send({ revision: this.#revision, summary: reported.summary });
  }

  /** The counts as they were last reported. */
  get summary(): Summary {
    return this.#reported?.summary ?? unknownSummary;
  }
}

/** What is said as long as nothing is known. */
export const unknownSummary: Summary = {
  state: 'indexing',
  files: 0,
  applications: 0,
  withWave: 0,
  scopes: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
};
