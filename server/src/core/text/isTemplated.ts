/** Whether somebody else decides the text: a template, a variable. */
export function isTemplated(text: string): boolean {
  return /[{}$]/.test(text);
}
