import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Severity } from '../../core/config/config.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { rulePage } from '../../core/rules/rulePage.ts';
import type { Positions } from '../positions.ts';
import { toUri } from './uri.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as the editor shows it. */
export function toDiagnostic(finding: Finding, positions: Positions): Diagnostic {
  return {
    range: positions.rangeOf(finding.place),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    source: 'sync-waves',
    message: finding.message,
    relatedInformation: finding.related.map(({ place, message }) => ({
      location: { uri: toUri(place.path), range: positions.rangeOf(place) },
      message,
    })),
  };
}
