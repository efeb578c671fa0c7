import { annotationKeys } from '../argo/annotationKeys.ts';
import type { Localized } from '../l10n/locale.ts';
import { gatedObjects, gatedReports } from './gatedReports.ts';
import type { StepsRule } from './rule.ts';

const key = annotationKeys.ignoreHealthcheck;

const text: Localized<(name: string, step: string) => string> = {
  en: (name, step) =>
    `${name} sets ignore-healthcheck, but ${step} waits for its health all the same: the annotation only keeps it out of the health of the Application. Move ${name} to the last wave if nothing needs to wait for it.`,
  fr: (name, step) =>
    `${name} définit ignore-healthcheck, mais la ${step} attend quand même sa santé : l’annotation l’exclut seulement de la santé de l’Application. Déplacez ${name} dans la dernière wave si rien ne doit l’attendre.`,
};

/** The annotation is read for the health of the Application, and nowhere else (S§2.5). */
export const ignoreHealthcheckDoesNotUnblock: StepsRule = {
  id: 'ignore-healthcheck-does-not-unblock',
  over: 'steps',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'A wave waits for something in spite of ignore-healthcheck',
    fr: 'Une wave attend un objet malgré ignore-healthcheck',
  },
  check: (operation, context) => {
    const ignored = gatedObjects(operation).filter(
      ({ instance }) => instance.resource.annotations.get(key)?.value === 'true',
    );
    return gatedReports(ignored, operation, context, (name, step, locale) => text[locale](name, step)).map(
      (report, index) => ({
        ...report,
        place: ignored[index]?.instance.resource.annotations.get(key)?.origin.place ?? report.place,
      }),
    );
  },
};
