import { exitCode } from './exitCode.ts';
import { lastWords } from './lastWords.ts';
import { localeOf } from './localeOf.ts';
import { run } from './run.ts';

const words = lastWords[localeOf(process.env)];

function giveUp(message: string): never {
  process.stderr.write(`sync-waves: ${message}\n`);
  process.exit(exitCode.internal);
}

// Who reads our output may stop early, as `head` does. That is no reason to stop, or to say anything.
process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') giveUp(words.unwritable(code));
});
// There is no place left to say it.
process.stderr.on('error', () => undefined);
// By itself, Node would end with 1, as if there were findings.
process.on('uncaughtException', (error) => giveUp(words.internal(error)));

void run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
