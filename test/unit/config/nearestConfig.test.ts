import { expect, test } from 'vitest';
import { emptyConfig } from '../../../server/src/core/config/config.ts';
import { nearestConfig } from '../../../server/src/core/config/nearestConfig.ts';

const configs = [
  '/repo/.sync-waves.yaml',
  '/repo/apps/db/.sync-waves.yaml',
  '/repo/apps/.sync-waves.yaml',
].map((path, index) => ({ path, config: { ...emptyConfig, defaultWave: BigInt(index) } }));

test.each([
  ['/repo/readme.yaml', 0n],
  ['/repo/apps/db/x.yaml', 1n],
  ['/repo/apps/db/deep/er/x.yaml', 1n],
  ['/repo/apps/x.yaml', 2n],
  ['/repo/apps-of-others/x.yaml', 0n],
  ['/elsewhere/x.yaml', undefined],
])('%s is covered by the configuration in the nearest directory above it', (path, expected) => {
  expect(nearestConfig(configs, path).defaultWave).toBe(expected);
});
