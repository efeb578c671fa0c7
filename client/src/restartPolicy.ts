const restarts = 5;
const withinMilliseconds = 3 * 60 * 1000;

/** Decides whether a crashed server starts again: five times within three minutes, and then no more. */
export class RestartPolicy {
  #crashes: readonly number[] = [];

  /** Counts one crash. `now` is in milliseconds. */
  allowsRestart(now: number): boolean {
    const recent = this.#crashes.filter((crash) => now - crash < withinMilliseconds);
    this.#crashes = [...recent, now];
    return recent.length < restarts;
  }
}
