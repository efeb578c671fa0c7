import type { PerformAlone } from '../commands/task.ts';
import { exitCode } from '../exitCode.ts';
import { serveLanguage } from '../../node/serveLanguage.ts';

/** Answers when the server listens; the process lives until the editor ends it. */
export const performLsp: PerformAlone = () => {
  serveLanguage();
  return exitCode.success;
};
