import { compareEnvironments } from '../../core/scopes/environmentDrift.ts';
import { environmentLabels } from '../../core/scopes/environmentLabels.ts';
import { environmentsDocument } from '../../core/features/environmentsDocument.ts';
import type { Localized } from '../../core/l10n/locale.ts';
import { planByMode } from '../../core/plan/planByMode.ts';
import { findPlatforms, type Platform } from '../../core/scopes/environments.ts';
import type { Scope } from '../../core/scopes/scope.ts';
import type { Model } from '../../core/workspace/model.ts';
import type { PerformOnFolder } from '../commands/task.ts';
import type { EnvironmentsOptions } from '../environmentsOptions.ts';
import { exitCode } from '../exitCode.ts';
import { formatJson } from '../formatJson.ts';
import { pinnedNames } from '../pinnedNames.ts';
import { reportPlan } from '../reportPlan.ts';

export const performEnvironments: PerformOnFolder = (workspace, _format, output, options) => {
  // The parser has checked them against `environmentsOptions`.
  const { format, from, to, pin, write } = options as EnvironmentsOptions;
  const { model } = workspace.snapshot;
  const words = texts[output.locale];
  if (from === undefined && to === undefined) {
    // What the editor shows is Markdown that can be read as it is.
    const document = environmentsDocument(model, output.locale).text.trimEnd();
    output.print(format === 'json' ? formatJson(environmentsReport(model)) : document);
    return exitCode.success;
  }
  const pair = from === undefined || to === undefined ? undefined : findPair(model, from, to);
  if (!pair) {
    output.remark(from === undefined || to === undefined ? words.both : words.unknown(from, to));
    return exitCode.usage;
  }
  const plan = planByMode(
    model,
    { mode: 'align', ...pair },
    {
      isChosen: () => true,
      pinned: pinnedNames(pin),
      movesSet: true,
      ignoresInferred: false,
      step: 1,
    },
  );
  return reportPlan({ plan, mode: 'align', workspace, isWritten: write === true }, format, output);
};

/** Two environments of one platform, each by its scope or by the part of that name that the others don't share. */
function findPair(model: Model, from: string, to: string): { from: Scope; to: Scope } | undefined {
  for (const platform of findPlatforms(model)) {
    const [source, target] = [from, to].map((name) => findScope(platform, name));
    if (source && target && source !== target) return { from: source, to: target };
  }
  return undefined;
}

function findScope(platform: Platform, name: string): Scope | undefined {
  const labels = environmentLabels(platform);
  return platform.environments.find(({ scope }, index) => scope.name === name || labels[index] === name)
    ?.scope;
}

function environmentsReport(model: Model) {
  return {
    platforms: findPlatforms(model).map((platform) => ({
      environments: platform.environments.map(({ scope }, index) => ({
        name: environmentLabels(platform)[index],
        scope: scope.name,
      })),
      applications: compareEnvironments(platform).map(({ name, instances, differs }) => ({
        application: name,
        differs,
        waves: instances.map((instance) => instance?.wave ?? null),
      })),
    })),
  };
}

const texts: Localized<{ readonly both: string; unknown(from: string, to: string): string }> = {
  en: {
    both: 'Give both --from and --to.',
    unknown: (from, to) =>
      `${from} and ${to} are not two environments of one platform. sync-waves environments names them all.`,
  },
  fr: {
    both: 'Indiquez --from et --to.',
    unknown: (from, to) =>
      `${from} et ${to} ne sont pas deux environnements d’une même plateforme. sync-waves environments les nomme tous.`,
  },
};
