import type { Localized } from '../l10n/locale.ts';
import { dependsInCircle } from './dependsInCircle.ts';
import { comparedDependencies, nameWithin, orderReport } from './orderReport.ts';
import type { ScopeRule } from './rule.ts';
import { unorderedDependencies } from './unorderedScope.ts';

const id = 'dependency-in-same-wave';

const text: Localized<(dependent: string, provider: string, wave: string) => string> = {
  en: (dependent, provider, wave) =>
    `${dependent} needs ${provider}, and both are in wave ${wave}. Inside a wave Argo CD does not wait for one before it starts the other. Put ${dependent} into a later wave.`,
  fr: (dependent, provider, wave) =>
    `${dependent} a besoin de ${provider}, et les deux sont en wave ${wave}. Dans une même wave, Argo CD n’attend pas l’un avant de démarrer l’autre. Placez ${dependent} dans une wave ultérieure.`,
};

/** Inside one wave nothing waits for health (S§2.5, S§4.3; design.md §3.2). */
export const dependencyInSameWave: ScopeRule = {
  id,
  over: 'scope',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'An Application needs something that syncs in the same wave',
    fr: 'Une Application a besoin de ce qui est synchronisé dans la même wave',
  },
  check: (scope, context) =>
    comparedDependencies(scope, context)
      .filter(({ order }) => order.relation === 'same')
      .filter(({ order }) => unorderedDependencies(order.scope, context) === undefined)
      .filter(({ dependency }) => !dependsInCircle(dependency, context.model.graph))
      .map((compared) => {
        const { dependency, order } = compared;
        const [dependent, provider] = order.carriers;
        const message = text[context.settings.locale](
          nameWithin(dependency.dependent, dependent, context),
          nameWithin(dependency.provider, provider, context),
          String(dependent.wave),
        );
        const severity = dependency.strength === 'soft' ? 'information' : 'warning';
        return orderReport(compared, { rule: id, message, severity }, context);
      }),
};
