import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs something short to its end, although the user may stop the program meanwhile. It stops right behind then, with
 * the exit code that shells give to this.
 */
export function uninterrupted<T>(run: () => T): T {
  const stop = (signal: (typeof signals)[number]): void => {
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    return run();
  } finally {
    // What came meanwhile is heard of when Node looks for it the next time, which is before this.
    setImmediate(() => {
      for (const signal of signals) process.off(signal, stop);
    });
  }
}
