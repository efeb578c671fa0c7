import type { KindReferences } from './referenceTable.ts';

/** The groups of Crossplane itself, which hold no managed resources. */
const own: ReadonlySet<string> = new Set([
  'pkg.crossplane.io',
  'meta.pkg.crossplane.io',
  'apiextensions.crossplane.io',
  'ops.crossplane.io',
  'protection.crossplane.io',
]);

const providerConfig: KindReferences = { work: { 'spec.credentials.secretRef': 'Secret' } };

/**
 * What the managed resources of Crossplane's providers refer to: `s3.aws.upbound.io` is configured by a ProviderConfig
 * of `aws.upbound.io`, `kubernetes.crossplane.io` by one of its own group.
 */
export function crossplaneReferences(group: string, kind: string): KindReferences | undefined {
  if (!/\.(?:crossplane|upbound)\.io$/.test(group) || own.has(group)) return undefined;
  if (/^(?:Cluster)?ProviderConfig$/.test(kind)) return providerConfig;
  const labels = group.split('.');
  const isService = labels.filter((label) => label !== 'm').length > 3;
  const family = isService ? labels.slice(1).join('.') : group;
  const target = `ProviderConfig.${family}|ClusterProviderConfig.${family}`;
  return { work: { 'spec.providerConfigRef': target } };
}
