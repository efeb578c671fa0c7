import type { Product, ProvidedEntry } from '../product.ts';

/** The copies that the annotations ask for. Lists may hold patterns: what is no plain name provides nothing. */
function copies(annotations: string, object: string, name: string): readonly ProvidedEntry[] {
  const key = (last: string): string => `${annotations}["reflector.v1.k8s.emberstack.com/${last}"]`;
  return [
    {
      each: key('reflection-auto-namespaces'),
      object,
      name,
      namespace: '{item}',
      when: [`${key('reflection-allowed')}=true`, `${key('reflection-auto-enabled')}=true`],
    },
  ];
}

export const reflector: Product = {
  product: 'reflector',
  title: 'Reflector',
  writtenFrom: 'reflector 7.0 to 9.1',
  resources: [
    { kind: 'Secret', provides: copies('metadata.annotations', 'Secret', '{name}') },
    { kind: 'ConfigMap', provides: copies('metadata.annotations', 'ConfigMap', '{name}') },
    {
      kind: 'Certificate.cert-manager.io',
      provides: copies('spec.secretTemplate.annotations', 'Secret', '{spec.secretName}'),
    },
    {
      kind: 'ExternalSecret.external-secrets.io',
      provides: copies('spec.target.template.metadata.annotations', 'Secret', '{spec.target.name|name}'),
    },
    {
      kind: 'SealedSecret.bitnami.com',
      provides: copies('spec.template.metadata.annotations', 'Secret', '{name}'),
    },
  ],
};
