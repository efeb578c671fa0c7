import type { Shape } from './checkShape.ts';

const text: Shape = { is: 'scalar', type: 'string', words: 'texts' };
const flag: Shape = { is: 'scalar', type: 'boolean', words: 'texts' };
const number: Shape = { is: 'scalar', type: 'number' };
const textMap: Shape = { is: 'map', of: text };
const texts = listOf(text);
/** Go's reader turns numbers and booleans into texts. */
const anyScalars: Shape = { is: 'map', of: { is: 'scalar', type: 'any' } };

const fieldSpecs = listOf(struct({ group: text, version: text, kind: text, path: text, create: flag }));
/** Two transformers are read by a decoder that takes words for booleans. */
const laxFieldSpecs = listOf(
  struct({ group: text, version: text, kind: text, path: text, create: { is: 'scalar', type: 'boolean' } }),
);
const selector = struct({
  group: text,
  version: text,
  kind: text,
  name: text,
  namespace: text,
  annotationSelector: text,
  labelSelector: text,
});
const fieldOptions = struct({ delimiter: text, index: number, encoding: text, create: flag });
const patch = { path: text, target: selector, options: { is: 'map', of: flag } } as const;
const generator = struct({
  name: text,
  namespace: text,
  behavior: text,
  literals: texts,
  files: texts,
  envs: texts,
  env: text,
  type: text,
  options: struct({
    labels: textMap,
    annotations: textMap,
    disableNameSuffixHash: flag,
    immutable: flag,
  }),
});

const shapes: Readonly<Record<string, Shape>> = {
  AnnotationsTransformer: struct({ annotations: anyScalars, fieldSpecs }),
  LabelTransformer: struct({ labels: anyScalars, fieldSpecs }),
  NamespaceTransformer: struct({ unsetOnly: flag, setRoleBindingSubjects: text, fieldSpecs }),
  PrefixTransformer: struct({ prefix: text, fieldSpecs: laxFieldSpecs }),
  SuffixTransformer: struct({ suffix: text, fieldSpecs: laxFieldSpecs }),
  PatchTransformer: struct({ ...patch, patch: text }),
  PatchJson6902Transformer: struct({ ...patch, jsonOp: text }),
  PatchStrategicMergeTransformer: struct({ paths: texts, patches: text }),
  ReplacementTransformer: struct({
    replacements: listOf(
      struct({
        path: text,
        source: struct({ fieldPath: text, options: fieldOptions }),
        targets: listOf(
          struct({
            select: selector,
            reject: listOf(selector),
            fieldPaths: texts,
            options: fieldOptions,
          }),
        ),
      }),
    ),
  }),
  ImageTagTransformer: struct({ imageTag: struct({ name: text, newName: text }), fieldSpecs }),
  ConfigMapGenerator: generator,
  SecretGenerator: generator,
};

/** What the configuration of a built-in generator or transformer looks like (5.5.0). Other fields are passed over. */
export function pluginShape(kind: string): Shape {
  return shapes[kind] ?? { is: 'any' };
}

function listOf(of: Shape): Shape {
  return { is: 'list', of };
}

function struct(fields: Readonly<Record<string, Shape>>): Shape {
  return { is: 'struct', fields, others: 'ignored' };
}
