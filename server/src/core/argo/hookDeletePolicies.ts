import { annotationKeys } from './annotationKeys.ts';

/** The annotations that name delete policies of hooks, with the policies that each of them knows (S§2.2, S§2.12). */
export const hookDeletePolicies: ReadonlyMap<string, readonly string[]> = new Map([
  [annotationKeys.hookDeletePolicy, ['BeforeHookCreation', 'HookSucceeded', 'HookFailed']],
  [annotationKeys.helmHookDeletePolicy, ['before-hook-creation', 'hook-succeeded', 'hook-failed']],
]);
