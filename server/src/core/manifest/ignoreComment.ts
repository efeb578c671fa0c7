import { copyText } from '../text/copyText.ts';

/** The word that starts a comment about what we should not say. */
export const ignoreKeyword = 'sync-waves-ignore';

/** What `# sync-waves-ignore: rule, rule needs name, name -- because` says. Empty lists mean all rules, all providers. */
export interface IgnoreComment {
  readonly rules: readonly string[];
  /** Only what is about these providers. Without rules: the Application does not need them at all. */
  readonly needs: readonly string[];
}

const form = new RegExp(String.raw`^#+[ \t]*${ignoreKeyword}(?![\w-])[ \t]*:?(.*)$`);
const ruleId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const applicationName = /^(?:[a-z0-9][a-z0-9.-]*\/)?[a-z0-9][a-z0-9.-]*$/;

/** Reads the text of a comment; undefined for any other comment, one about this mechanism, say. */
export function readIgnoreComment(comment: string): IgnoreComment | undefined {
  const words = form
    .exec(comment.trimEnd())?.[1]
    ?.replace(/--.*$/, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (!words) return undefined;
  const at = words.indexOf('needs');
  const rules = at < 0 ? words : words.slice(0, at);
  const needs = at < 0 ? [] : words.slice(at + 1);
  const isPlain =
    rules.every((rule) => ruleId.test(rule)) && needs.every((name) => applicationName.test(name));
  // Without a name behind `needs`, everything would be ignored.
  if (!isPlain || (at >= 0 && needs.length === 0)) return undefined;
  return { rules: rules.map(copyText), needs: needs.map(copyText) };
}
