import type { ConfigIgnore, RuleSetting } from '../config/config.ts';
import type { Suppression } from '../facts/fileFacts.ts';
import type { Finding } from './finding.ts';
import type { Report, Rule, RuleContext } from './rule.ts';

/**
 * Turns what a rule reports into a finding with the severity in force, or into nothing: the rule is off, the
 * configuration ignores it, or a comment in the file does (`# sync-waves-ignore`).
 */
export function settleReport(rule: Rule, report: Report, context: RuleContext): Finding | undefined {
  const config = context.configFor(report.place.path);
  const setting = config.rules.get(rule.id) ?? context.settings.rules.get(rule.id);
  const severity: RuleSetting = setting ?? report.severity ?? rule.severity;
  if (severity === 'off') return undefined;
  if (config.ignore.some((ignore) => isIgnored(ignore, rule.id, report))) return undefined;
  const suppressions = context.model.files.get(report.place.path)?.suppressions ?? [];
  if (suppressions.some((suppression) => covers(suppression, rule.id, report))) return undefined;
  return { ...report, rule: rule.id, severity, scope: report.scope };
}

function isIgnored(ignore: ConfigIgnore, ruleId: string, report: Report): boolean {
  return (
    (ignore.rule === undefined || ignore.rule === ruleId) &&
    (ignore.app === undefined || ignore.app === report.application) &&
    (ignore.provider === undefined || ignore.provider === report.provider)
  );
}

function covers(suppression: Suppression, ruleId: string, report: Report): boolean {
  const { start } = report.place.range;
  return (
    isAmong(ruleId, suppression.rules) &&
    isAmong(report.provider, suppression.needs) &&
    start >= suppression.covers.start &&
    start <= suppression.covers.end
  );
}

/** An empty list takes everything. */
function isAmong(name: string | undefined, list: readonly string[]): boolean {
  return list.length === 0 || (name !== undefined && list.includes(name));
}
