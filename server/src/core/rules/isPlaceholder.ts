const placeholders = [/\{\{/, /\$\{?\w/, /^<.*>$/, /^__\w+__$/, /^%\w+%$/, /^@\w+@$/, /^\$\(.*\)$/];

/**
 * Whether a value is filled in by some other program before Argo CD sees it: a Helm or Go template, an environment
 * variable, a marker such as `<WAVE>` or `__WAVE__`. What it will be is not known here, so it is never judged.
 */
export function isPlaceholder(value: string): boolean {
  return placeholders.some((placeholder) => placeholder.test(value.trim()));
}
