/** Where sync options are written: on an object, or in an Application's `spec.syncPolicy.syncOptions`. */
export type SyncOptionPlace = 'annotation' | 'list';

/** Lets a sync begin although a kind does not exist yet (S§2.4). */
export const skipDryRun = 'SkipDryRunOnMissingResource=true';

const both = [
  'PruneLast=true',
  'Prune=false',
  'Prune=confirm',
  'Delete=false',
  'Delete=confirm',
  skipDryRun,
  'Validate=false',
  'Replace=true',
  'ServerSideApply=true',
];

/** The sync options that Argo CD reads in each place. They are compared letter by letter (S§2.11). */
export const syncOptions: Readonly<Record<SyncOptionPlace, ReadonlySet<string>>> = {
  annotation: new Set([...both, 'Force=true', 'ServerSideApply=false']),
  list: new Set([
    ...both,
    'ClientSideApplyMigration=false',
    'ApplyOutOfSyncOnly=true',
    'CreateNamespace=true',
    'PrunePropagationPolicy=foreground',
    'PrunePropagationPolicy=background',
    'PrunePropagationPolicy=orphan',
    'FailOnSharedResource=true',
    'RespectIgnoreDifferences=true',
  ]),
};

/**
 * Options that are spelt right and say what holds without them. Argo CD does not read them (S§2.11): on an object they
 * don't switch off what the Application's list switches on.
 */
export function isDefaultSyncOption(option: string): boolean {
  const [name, value] = option.split('=');
  const opposite = value === 'false' ? 'true' : 'false';
  return (
    (value === 'false' || value === 'true') &&
    Object.values(syncOptions).some((known) => known.has(`${name}=${opposite}`))
  );
}
