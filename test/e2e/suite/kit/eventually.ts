import type * as vscode from 'vscode';
import { timeLimit } from '../../timeLimit.ts';

const patience = 20_000;

/** What to wait for: read at once, and again after each event. */
export interface Watched<T> {
  /** For the message when it never comes. */
  readonly what: string;
  readonly read: () => T | Promise<T>;
  readonly accept: (value: T) => boolean;
  /** Fires when the value may have changed. */
  readonly changes: vscode.Event<unknown>;
}

/** Waits until a value is as it should be, and returns it. */
export async function eventually<T>({ what, read, accept, changes }: Watched<T>): Promise<T> {
  const limit = timeLimit(patience);
  try {
    for (;;) {
      // Listening begins before the look, so that no change falls between the two.
      const change = nextEvent(changes);
      const value = await read();
      if (accept(value)) return value;
      const next = await Promise.race([change, limit.reached]);
      if (next === 'too late') throw new Error(`${what}: not in time. Last seen: ${JSON.stringify(value)}`);
    }
  } finally {
    limit.clear();
  }
}

function nextEvent(event: vscode.Event<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const listener = event(() => {
      listener.dispose();
      resolve();
    });
  });
}
