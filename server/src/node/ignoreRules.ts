import ignore, { type Ignore } from 'ignore';

/**
 * The rules of one `.gitignore`. The package `ignore` decides; because it tries every rule on every path and on all
 * its parents, which costs more than reading the files, it is only asked about paths that some rule could match.
 * Directories above a path have to be accepted before the path itself is asked about.
 */
export class IgnoreRules {
  readonly #exact: Ignore;
  /** The rules that look at a name only, whatever directory it is in, and what they said of names so far. */
  readonly #byName: Ignore;
  readonly #names = new Map<string, boolean>();
  /** The rules with a slash inside, by their first segment; those that begin with a wildcard under ''. */
  readonly #byFirstSegment = new Map<string, Ignore>();

  constructor(text: string) {
    this.#exact = newIgnore().add(text);
    this.#byName = newIgnore();
    for (const line of text.split(/\r?\n/)) this.#sortIn(line);
  }

  /** What the rules say of `path`, relative to their directory; a directory's path ends with `/`. */
  verdict(path: string): 'ignored' | 'kept' | undefined {
    if (!this.#mayMatch(path)) return undefined;
    const { ignored, unignored } = this.#exact.test(path);
    if (ignored) return 'ignored';
    return unignored ? 'kept' : undefined;
  }

  #sortIn(line: string): void {
    if (line.trim() === '' || line.startsWith('#')) return;
    const rule = line.replace(/^!/, '');
    const inner = rule
      .replace(/^(\*\*\/)+/, '')
      .trimEnd()
      .replace(/\/$/, '');
    if (inner.includes('/')) this.#sortInPath(rule);
    else this.#byName.add(rule);
  }

  #sortInPath(rule: string): void {
    const first = rule.replace(/^\//, '').split('/')[0] ?? '';
    const key = /[*?[\\]/.test(first) ? '' : first;
    const rules = this.#byFirstSegment.get(key) ?? newIgnore();
    this.#byFirstSegment.set(key, rules.add(rule));
  }

  #mayMatch(path: string): boolean {
    if (this.#nameMayMatch(path.slice(path.lastIndexOf('/', path.length - 2) + 1))) return true;
    const first = path.slice(0, path.indexOf('/') + 1).slice(0, -1) || path;
    return [first, ''].some((key) => this.#byFirstSegment.get(key)?.ignores(path) === true);
  }

  #nameMayMatch(name: string): boolean {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const matches = this.#byName.ignores(name);
    this.#names.set(name, matches);
    return matches;
  }
}

/** Git tells upper from lower case unless `core.ignorecase` says otherwise. */
function newIgnore(): Ignore {
  return ignore({ ignoreCase: false });
}
