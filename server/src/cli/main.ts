import { run } from './run.ts';

// Who reads our output may stop early, as `head` does. That is no reason to stop, or to say anything.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

void run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
