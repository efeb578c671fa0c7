import fc from 'fast-check';

const entries = fc.subarray([
  'a.yaml',
  'b.yaml',
  '../base',
  '../base/deep',
  '../apps/a.yaml',
  '../../base/b.yaml',
  'deep',
]);

/** The text of a Kustomize file that lists other files, or of a component. */
export const kustomizationFile = fc
  .record({
    resources: entries,
    components: fc.subarray(['../base/deep']),
    isComponent: fc.boolean(),
    patch: fc.boolean(),
    annotation: fc.constantFrom('', 'commonAnnotations: { argocd.argoproj.io/sync-wave: "9" }\n'),
    start: fc.constantFrom('', '# moves all that follows\n'),
  })
  .map(
    (file) =>
      `${file.start}kind: ${file.isComponent ? 'Component' : 'Kustomization'}\nresources: ${JSON.stringify(file.resources)}\ncomponents: ${JSON.stringify(file.components)}\n${file.patch ? 'patches: [{ path: b.yaml }]\n' : ''}${file.annotation}`,
  );
