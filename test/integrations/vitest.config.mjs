import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests with programs of others: pre-commit, npm, Neovim, the shell of a CI job. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/integrations/**/*.test.ts'],
    fileParallelism: false,
    globalSetup: fileURLToPath(new URL('kit/globalSetup.ts', import.meta.url)),
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
