import { env } from 'node:process';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: env.TESTS?.split(' ') ?? ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/integrations/**', 'test/packaging/**', 'node_modules/**'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['server/src/core/**/*.ts'],
      thresholds: { branches: 95 },
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
