const pages = 'https://github.com/argocd-sync-waves/argocd-sync-waves/blob/main/docs/rules';

/** The address of a rule's page of documentation. */
export function rulePage(ruleId: string): string {
  return `${pages}/${ruleId}.md`;
}
