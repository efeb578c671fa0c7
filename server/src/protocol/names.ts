/** Methods of ours beside the LSP's own. Who sends each is said at its parameters in types.ts. */
export const methods = {
  tree: 'syncWaves/tree',
  needs: 'syncWaves/needs',
  nodeAt: 'syncWaves/nodeAt',
  setWave: 'syncWaves/setWave',
  fixAll: 'syncWaves/fixAll',
  orderTargets: 'syncWaves/orderTargets',
  order: 'syncWaves/order',
  dependencies: 'syncWaves/dependencies',
  plan: 'syncWaves/plan',
  report: 'syncWaves/report',
  createTargets: 'syncWaves/createTargets',
  create: 'syncWaves/create',
  setPins: 'syncWaves/setPins',
  environments: 'syncWaves/environments',
  status: 'syncWaves/status',
  didChangeModel: 'syncWaves/didChangeModel',
} as const;

/**
 * What a client says in `capabilities.experimental` when it shows views of ours: it hears of every change of the model,
 * and the folders that it names are all that it wants to be read.
 */
export const viewsCapability = 'syncWavesViews';

/**
 * How Node starts the server: with a smaller nursery for new objects. It costs no time that could be measured, and a
 * server for 10,000 files takes 25 MB less.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4'];
