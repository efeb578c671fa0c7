/** What plans and environments can be printed as; Markdown is as the editor shows them. */
export const planFormats = ['text', 'json', 'markdown'] as const;

export type PlanFormat = (typeof planFormats)[number];
