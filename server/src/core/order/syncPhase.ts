/** The phases of one sync operation in the order in which they run; SyncFail runs only after a failure (S§2.3). */
export const syncPhases = ['PreSync', 'Sync', 'PostSync', 'SyncFail'] as const;

export type SyncPhase = (typeof syncPhases)[number];

/** Phases of an Application's deletion, which no sync operation runs (S§2.9). */
export type DeletePhase = 'PreDelete' | 'PostDelete';
