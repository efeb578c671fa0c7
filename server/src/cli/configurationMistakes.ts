import { configInvalid } from '../core/rules/config-invalid.ts';
import type { CheckReport } from './checkReport.ts';

/** The mistakes in `.sync-waves.yaml`, one line each. What is meant to be ignored or changed may not be, then. */
export function configurationMistakes({ findings }: CheckReport): readonly string[] {
  return findings
    .filter(({ rule }) => rule === configInvalid.id)
    .map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
}
