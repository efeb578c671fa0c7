/** How `scripts/mutation.mjs` runs Stryker: it says which files, and with which tests. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.config.mts', related: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  ignorePatterns: ['artifacts', 'dist', 'docs', 'examples', 'media', 'test/e2e'],
  concurrency: 2,
  warnings: { slow: false },
};
