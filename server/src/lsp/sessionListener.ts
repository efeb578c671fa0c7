import type { RemoteConsole } from 'vscode-languageserver';
import type { Locale } from '../core/l10n/locale.ts';
import { FileLog } from './fileLog.ts';
import type { IndexingProgress } from './indexingProgress.ts';
import { logFailure } from './logFailure.ts';
import type { ModelReporter } from './modelReporter.ts';
import type { SessionListener, SessionUpdate } from './session.ts';

interface Reports {
  readonly console: RemoteConsole;
  readonly progress: IndexingProgress;
  readonly reporter: ModelReporter;
  readonly locale: () => Locale;
  readonly publish: (update: SessionUpdate) => void;
}

/** Tells the client what a session is doing: diagnostics, the model, the notice while it reads, the log. */
export function sessionListener(reports: Reports): SessionListener {
  const { console, progress, reporter, locale, publish } = reports;
  const fileLog = new FileLog(console);
  return {
    indexingStarted: () => {
      progress.start(locale());
      reporter.indexing();
    },
    updated: (update, state) => {
      publish(update);
      fileLog.noteFiles(update, locale());
      reporter.update(update.snapshot, state);
      const milliseconds = state === 'ready' ? progress.end() : undefined;
      if (milliseconds !== undefined) fileLog.noteIndex(reporter.summary, milliseconds, locale());
    },
    failed: (where, error) => {
      logFailure(console, where, error);
    },
  };
}
