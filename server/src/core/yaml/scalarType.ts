/**
 * The type that Argo CD's YAML reader (go-yaml v2, YAML 1.1, through sigs.k8s.io/yaml) gives a scalar. Only a
 * `string` survives as an annotation value in a directory or Helm source (S§1.3).
 */
export type ScalarType = 'string' | 'number' | 'boolean' | 'null';
