import type { Severity } from '../core/config/config.ts';

/** All severities, the worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
