/** Mutation tests of what decides: `npm run mutation`. They take long, so they are not part of `npm test`. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.config.mts' },
  mutate: [
    'server/src/core/argo/{readSyncWave,goInteger}.ts',
    'server/src/core/order/*.ts',
    'server/src/core/scopes/{compareOrder,orderPath}.ts',
    'server/src/core/rules/*.ts',
    'server/src/core/fixes/*.ts',
  ],
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  concurrency: 2,
  thresholds: { high: 90, low: 80, break: 75 },
};
