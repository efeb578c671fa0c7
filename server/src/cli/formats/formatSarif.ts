import { version } from '../../../../package.json';
import type { RuleSetting } from '../../core/config/config.ts';
import type { Locale } from '../../core/l10n/locale.ts';
import { rulePage } from '../../core/rules/rulePage.ts';
import { rules } from '../../core/rules/registry.ts';
import type { CheckReport, FindingReport } from '../checkReport.ts';
import type { FixReport } from '../fixReports.ts';
import { formatJson } from '../formatJson.ts';
import type { ReportPosition } from '../reportPosition.ts';

export interface SarifContext {
  readonly locale: Locale;
  fixesOf(finding: FindingReport): readonly FixReport[];
}

/** SARIF 2.1.0: what GitHub's code scanning and most dashboards read. Columns count UTF-16 code units. */
export function formatSarif({ findings }: CheckReport, context: SarifContext): string {
  return formatJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(context.locale) },
        language: context.locale,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { description: { text: texts.folder[context.locale] } } },
        results: findings.map((finding) => resultOf(finding, context)),
      },
    ],
  });
}

function driver(locale: Locale): object {
  return {
    name: 'sync-waves',
    version,
    informationUri: 'https://github.com/argocd-sync-waves/argocd-sync-waves',
    rules: rules.map(({ id, title, severity }) => ({
      id,
      shortDescription: { text: title[locale] },
      helpUri: rulePage(id),
      help: {
        text: `${title[locale]} ${rulePage(id)}`,
        markdown: `${title[locale]} [${id}](${rulePage(id)})`,
      },
      defaultConfiguration: { level: levels[severity] },
    })),
  };
}

function resultOf(finding: FindingReport, context: SarifContext): object {
  const { rule, severity, message, file, line, column, endLine, endColumn } = finding;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const fixes = context.fixesOf(finding).map(fixOf);
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(file), region } }],
    ...(finding.related.length > 0 && { relatedLocations: finding.related.map(relatedLocation) }),
    partialFingerprints: { 'syncWaves/v1': finding.fingerprint },
    ...(fixes.length > 0 && { fixes }),
  };
}

function relatedLocation(place: ReportPosition & { readonly message: string }, index: number): object {
  const region = { startLine: place.line, startColumn: place.column };
  return {
    id: index,
    message: { text: place.message },
    physicalLocation: { artifactLocation: artifact(place.file), region },
  };
}

function fixOf({ title, files }: FixReport): object {
  return {
    description: { text: title },
    artifactChanges: files.map(({ file, edits }) => ({
      artifactLocation: artifact(file),
      replacements: edits.map(({ start, end, newText }) => ({
        deletedRegion: {
          startLine: start.line,
          startColumn: start.column,
          endLine: end.line,
          endColumn: end.column,
        },
        insertedContent: { text: newText },
      })),
    })),
  };
}

function artifact(file: string): object {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: base };
}

const base = 'SRCROOT';

const levels: Readonly<Record<RuleSetting, string>> = {
  off: 'none',
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const texts = { folder: { en: 'The root of the repository.', fr: 'La racine du dépôt.' } };
