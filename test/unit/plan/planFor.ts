import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { planDocument } from '../../../server/src/core/features/planDocument.ts';
import type { Locale } from '../../../server/src/core/l10n/locale.ts';
import { describePlan } from '../../../server/src/core/plan/describePlan.ts';
import { modeOf, planByMode, type PlanAim } from '../../../server/src/core/plan/planByMode.ts';
import type { PlanRequest } from '../../../server/src/core/plan/scopeProblem.ts';
import { fromFsPath } from '../../../server/src/node/fsPath.ts';
import { loadWorkspace } from '../../../server/src/node/loadWorkspace.ts';
import { temporaryFolder } from '../../node/temporaryFolder.ts';

interface App {
  readonly wave?: number;
  readonly needs?: string;
}

interface Question extends Partial<PlanRequest> {
  readonly mode?: PlanAim;
  readonly locale?: Locale;
  /** Text of `.sync-waves.yaml`. */
  readonly config?: string;
  /** Appended to the Kustomize file. */
  readonly kustomization?: string;
}

const request: PlanRequest = {
  isChosen: () => true,
  pinned: new Set(),
  movesSet: true,
  ignoresInferred: false,
  step: 1,
};

/** The description of a plan for some Applications of one scope, and its preview. */
export function planFor(apps: Readonly<Record<string, App>>, question: Question = {}) {
  const { mode = 'plan', locale = 'en', config = '', kustomization = '', ...rest } = question;
  const names = Object.keys(apps);
  const folder = temporaryFolder({
    '.sync-waves.yaml': `version: 1\n${config}`,
    'apps/kustomization.yaml': `kind: Kustomization\nresources: [${names.join('.yaml, ')}.yaml]\n${kustomization}`,
    ...Object.fromEntries(
      Object.entries(apps).map(([name, app]) => [`apps/${name}.yaml`, manifest(name, app)]),
    ),
  });
  const { snapshot } = loadWorkspace(fromFsPath(folder), defaultSettings);
  const planned = planByMode(snapshot.model, mode, { ...request, ...rest });
  const description = describePlan(planned, snapshot, locale);
  return { description, document: planDocument(description, modeOf(mode), locale).text };
}

function manifest(name: string, { wave, needs }: App): string {
  return [
    'apiVersion: argoproj.io/v1alpha1',
    'kind: Application',
    `metadata:\n  name: ${name}\n  annotations:\n    a: b`,
    ...(wave === undefined ? [] : [`    argocd.argoproj.io/sync-wave: "${String(wave)}"`]),
    ...(needs === undefined ? [] : [`    sync-waves/depends-on: ${needs}`]),
    'spec: {}\n',
  ].join('\n');
}

/** Chooses Applications by their names. */
export const isNamed =
  (...names: readonly string[]): PlanRequest['isChosen'] =>
  ({ resource }) =>
    names.includes(resource.name);
