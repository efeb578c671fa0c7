/** The boundaries of ARCHITECTURE.md, checked by `npm run boundaries`. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: '^server/src/core' },
      to: {
        pathNot: [
          '^server/src/core',
          '^node_modules/(yaml|js-yaml|picomatch|ignore|fastest-levenshtein|@types)/',
        ],
      },
    },
    {
      name: 'protocol-imports-nothing',
      severity: 'error',
      from: { path: '^server/src/protocol' },
      to: { pathNot: '^server/src/protocol' },
    },
    {
      name: 'lsp-is-host-free',
      severity: 'error',
      from: { path: '^server/src/lsp' },
      to: { path: '^server/src/(node|cli)|^(node:|fs$|path$|os$|child_process$)|^client' },
    },
    {
      name: 'cli-has-no-editor',
      severity: 'error',
      from: { path: '^server/src/cli' },
      to: { path: '^server/src/lsp|vscode|^client' },
    },
    {
      name: 'client-sees-only-the-protocol',
      severity: 'error',
      from: { path: '^client' },
      to: { path: '^server/src/(?!protocol)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(server|client)/src',
        pathNot: ['main\\.ts$', 'extension\\.ts$', '\\.d\\.ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
