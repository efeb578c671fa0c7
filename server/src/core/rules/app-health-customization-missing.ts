import { placeOfPart, type PlacedPart } from '../argoConfig/argoSetup.ts';
import { applicationHealthKey } from '../argoConfig/customizationKey.ts';
import { scopeHealth } from '../argoConfig/scopeHealth.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { Localized } from '../l10n/locale.ts';
import { ordersApplications } from '../scopes/ordersApplications.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Fix } from './finding.ts';
import { gatedApplications, plainApplications } from './gatedApplications.ts';
import type { Report, RuleContext, WorkspaceRule } from './rule.ts';

/** How many scopes one finding lists. */
const mostRelated = 20;

const text: Localized<{
  message(scope: string, others: number): string;
  scope(name: string, applications: number): string;
  readonly fix: string;
}> = {
  en: {
    message: (scope, others) =>
      `This configuration of Argo CD has no health check for Applications. The waves of ${scope}${others === 0 ? '' : others === 1 ? ' and of 1 more scope' : ` and of ${others} more scopes`} only order when Applications are created: Argo CD does not wait until one is healthy. Add ${applicationHealthKey}.`,
    scope: (name, applications) =>
      `${name}: Argo CD does not wait for ${applications === 1 ? '1 Application' : `${applications} Applications`}.`,
    fix: 'Add a health check for Applications',
  },
  fr: {
    message: (scope, others) =>
      `Cette configuration d’Argo CD n’a pas de contrôle de santé pour les Applications. Les waves de ${scope}${others === 0 ? '' : others === 1 ? ' et d’une autre portée' : ` et de ${others} autres portées`} n’ordonnent que la création des Applications : Argo CD n’attend pas qu’elles soient saines. Ajoutez ${applicationHealthKey}.`,
    scope: (name, applications) =>
      `${name} : Argo CD n’attend pas ${applications === 1 ? '1 Application' : `${applications} Applications`}.`,
    fix: 'Ajouter un contrôle de santé pour les Applications',
  },
};

/** The script of Argo CD's own manual: what the Application itself says of its health. */
const script = `hs = {}
hs.status = "Progressing"
hs.message = ""
if obj.status ~= nil then
  if obj.status.health ~= nil then
    hs.status = obj.status.health.status
    if obj.status.health.message ~= nil then
      hs.message = obj.status.health.message
    end
  end
end
return hs
`;

/** Since 1.8 Argo CD waits for no Application by itself (S§3.1, S§3.2). Told once, where it is to be put right. */
export const appHealthCustomizationMissing: WorkspaceRule = {
  id: 'app-health-customization-missing',
  over: 'workspace',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'Applications have waves, but Argo CD does not wait for them',
    fr: 'Des Applications ont des waves, mais Argo CD ne les attend pas',
  },
  check: (context) => {
    const lacking = context.model.argoScopes.flatMap((scope) => lackingIn(scope, context));
    return [...groupBy(lacking, ({ part }) => part)].map(([part, scopes]) => report(part, scopes, context));
  },
};

interface Lacking {
  readonly part: PlacedPart;
  readonly scope: Scope;
  readonly applications: number;
}

function lackingIn(scope: Scope, { model }: RuleContext): readonly Lacking[] {
  if (!ordersApplications(plainApplications(scope))) return [];
  const { state, part } = scopeHealth(scope, model);
  const applications = state === 'no' && part ? gatedApplications(scope).length : 0;
  return part && applications > 0 ? [{ part, scope, applications }] : [];
}

function report(part: PlacedPart, lacking: readonly Lacking[], context: RuleContext): Report {
  const messages = text[context.settings.locale];
  const [first] = lacking;
  return {
    place: placeOfPart(part),
    message: messages.message(first?.scope.name ?? '', lacking.length - 1),
    related: lacking.slice(0, mostRelated).flatMap(({ scope, applications }) => {
      const place = scope.parent?.resource.place ?? plainApplications(scope)[0]?.resource.place;
      return place ? [{ place, message: messages.scope(scope.name, applications) }] : [];
    }),
    application: undefined,
    provider: undefined,
    fixes: fixesFor(part, messages.fix),
  };
}

function fixesFor({ path, part: { insertion } }: PlacedPart, title: string): readonly Fix[] {
  if (!insertion) return [];
  const at = { path, document: insertion.document };
  const keys = [...insertion.keys, applicationHealthKey];
  return [{ title, safe: false, edits: [{ type: 'addField', at, keys, value: { text: script } }] }];
}
