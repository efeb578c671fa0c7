import type { RenderReport } from '../renderReport.ts';
import type { Kustomization } from './kustomization.ts';

/** placeholder */
export function withArgoSettings(
  kustomization: Kustomization,
  settings: Readonly<Record<string, unknown>> | undefined,
  _report: RenderReport,
): Kustomization {
  if (!settings) return kustomization;
  return kustomization;
}
