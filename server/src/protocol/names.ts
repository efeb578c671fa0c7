/** Methods of ours beside the LSP's own. Who sends each is said at its parameters in types.ts. */
export const methods = {
  tree: 'syncWaves/tree',
  nodeAt: 'syncWaves/nodeAt',
  setWave: 'syncWaves/setWave',
  fixAll: 'syncWaves/fixAll',
  status: 'syncWaves/status',
  didChangeModel: 'syncWaves/didChangeModel',
} as const;
