import type { Localized } from '../l10n/locale.ts';
import type { ReportProblem } from './refreshReport.ts';
import { endMarker } from './reportBlock.ts';

/** Why a file has no new wave report, and the way out. */
export const reportProblemText: Localized<(problem: ReportProblem, file: string) => string> = {
  en: (problem, file) =>
    problem.kind === 'unknownScope'
      ? `Nothing was written. The wave report in ${file} is about the scope ${problem.scope}, which does not exist. Its first marker names it: take it out there.`
      : `Nothing was written. ${file}:${problem.line}: ${markers[problem.kind].en}`,
  fr: (problem, file) =>
    problem.kind === 'unknownScope'
      ? `Rien n’a été écrit. Le rapport des waves dans ${file} porte sur la portée ${problem.scope}, qui n’existe pas. Sa première marque la nomme : enlevez-la là.`
      : `Rien n’a été écrit. ${file}:${problem.line} : ${markers[problem.kind].fr}`,
};

const markers = {
  unreadable: {
    en: 'this marker of the wave report can’t be read. Repair it, or remove it together with its other half.',
    fr: 'cette marque du rapport des waves est illisible. Réparez-la, ou supprimez-la avec son autre moitié.',
  },
  repeated: {
    en: 'this is one marker too many, since a file holds one wave report. Remove it.',
    fr: 'cette marque est de trop, car un fichier contient un seul rapport des waves. Supprimez-la.',
  },
  noEnd: {
    en: `the wave report that begins here does not end. Add the line ${endMarker} behind it.`,
    fr: `le rapport des waves qui commence ici ne finit pas. Ajoutez la ligne ${endMarker} derrière lui.`,
  },
  noBegin: {
    en: 'the wave report that ends here does not begin. Remove this line to have a new one at the end of the file.',
    fr: 'le rapport des waves qui finit ici ne commence pas. Supprimez cette ligne pour en avoir un nouveau à la fin du fichier.',
  },
} satisfies Record<Exclude<ReportProblem['kind'], 'unknownScope'>, Localized<string>>;
