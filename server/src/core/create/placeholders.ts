/** What the placeholders of a template stand for. */
export interface PlaceholderValues {
  readonly name: string;
  readonly path: string;
  readonly category: string | undefined;
  readonly namespace: string | undefined;
  readonly environment: string;
  readonly targetRevision: string | undefined;
  readonly repoURL: string | undefined;
  readonly wave: string;
}

/** The words of placeholders, without everything but letters, and what each stands for. */
const meanings: ReadonlyMap<string, keyof PlaceholderValues> = new Map([
  ['name', 'name'],
  ['app', 'name'],
  ['appname', 'name'],
  ['application', 'name'],
  ['applicationname', 'name'],
  ['path', 'path'],
  ['apppath', 'path'],
  ['sourcepath', 'path'],
  ['category', 'category'],
  ['namespace', 'namespace'],
  ['env', 'environment'],
  ['environment', 'environment'],
  ['overlay', 'environment'],
  ['branch', 'targetRevision'],
  ['revision', 'targetRevision'],
  ['targetrevision', 'targetRevision'],
  ['repo', 'repoURL'],
  ['repourl', 'repoURL'],
  ['wave', 'wave'],
  ['syncwave', 'wave'],
]);

/** `<app-name>`, `{{name}}`, `{{ .name }}`, `${NAME}`, and bare words that cannot be anything else: `APP_NAME`. */
const placeholder =
  /<(?<angle>[A-Za-z][\w -]*)>|\{\{-? *\.?(?<braces>[A-Za-z][\w.-]*) *-?\}\}|\$\{(?<dollar>[A-Za-z]\w*)\}|\b(?<bare>APP_NAME|APPLICATION_NAME|APP_PATH|SOURCE_PATH|TARGET_REVISION|NAMESPACE|CATEGORY|ENVIRONMENT|REPO_URL|SYNC_WAVE)\b/g;

/** The text with every placeholder that we know replaced; those that we don't know are told, and stay. */
export function fillPlaceholders(
  text: string,
  values: PlaceholderValues,
): { readonly text: string; readonly left: readonly string[] } {
  const left = new Set<string>();
  const filled = text.replace(placeholder, (whole, ...parts) => {
    const { angle, braces, dollar, bare } = parts.at(-1) as Readonly<Record<string, string | undefined>>;
    const word = (angle ?? braces ?? dollar ?? bare ?? '').replace(/^.*\./, '').replace(/[^A-Za-z]/g, '');
    const meaning = meanings.get(word.toLowerCase());
    const value = meaning && values[meaning];
    if (value === undefined) left.add(whole);
    return value ?? whole;
  });
  return { text: filled, left: [...left] };
}

/** Whether a text holds a placeholder, known or not. */
export function holdsPlaceholder(text: string): boolean {
  return text.search(placeholder) >= 0 || /:\s*["']?X["']?\s*$/.test(text);
}
