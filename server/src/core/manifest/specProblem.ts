import type { TextRange } from '../text/textRange.ts';

/**
 * What is wrong in the `spec` of an Application or ApplicationSet whatever else the repository holds, named by the rule
 * that tells of it. Found while the file is read, since what is right is not kept.
 */
export interface SpecProblem {
  readonly rule: SpecRuleId;
  readonly range: TextRange;
  /** The value concerned, as messages show it. */
  readonly detail: string;
  /** Why it is a problem, where a rule knows several cases. */
  readonly reason?: string;
  /** The field is not there, so that a patch or a template may still add it. */
  readonly absent: boolean;
}

export type SpecRuleId =
  | 'appset-list-non-string'
  | 'appset-templatepatch-unquoted'
  | 'chart-without-revision'
  | 'common-annotation-not-string'
  | 'deletion-order-ignored'
  | 'ref-without-source'
  | 'rollingsync-automated-ignored'
  | 'rollingsync-label-missing'
  | 'rollingsync-max-update'
  | 'rollingsync-no-steps'
  | 'rollingsync-operator-invalid'
  | 'rollingsync-type-mismatch'
  | 'source-multiple-tools'
  | 'source-shadowed-by-sources';
