import { catalogKeys } from './catalogKeys.ts';
import { key, text, texts, type ConfigKeys, type ConfigShape } from './configShape.ts';
import { ruleSettings } from './config.ts';

const applications: ConfigShape = { holds: 'list', item: { holds: 'text', names: 'application' } };
const truth: ConfigShape = { holds: 'text', choices: ['true', 'false'] };

const argocdKeys: ConfigKeys = {
  version: key(text, 'The version of Argo CD, as 3.4 or 3.4.1.', 'La version d’Argo CD, comme 3.4 ou 3.4.1.'),
  applicationHealth: key(
    truth,
    'Whether argocd-cm gives argoproj.io/Application a health check. Without one, waves on Applications order only their creation.',
    'Si argocd-cm donne un contrôle de santé à argoproj.io/Application. Sans lui, les waves des Applications n’ordonnent que leur création.',
  ),
};

const bandKeys: ConfigKeys = {
  wave: key(text, 'The wave of the band.', 'La wave de la bande.'),
  waves: key(
    texts,
    'Instead of `wave`: the first and the last wave of the band.',
    'Au lieu de `wave` : la première et la dernière wave de la bande.',
  ),
  name: key(text, 'Shown to people.', 'Affiché.'),
  apps: key(
    applications,
    'Names of Applications, with `*` and `?`.',
    'Noms d’Applications, avec `*` et `?`.',
  ),
  paths: key(
    texts,
    'Files that the Applications stand in, from the directory of this file, with `*` and `**`.',
    'Fichiers des Applications, à partir du dossier de ce fichier, avec `*` et `**`.',
  ),
  reserved: key(
    truth,
    'Whether nothing is proposed for this band.',
    'Si rien n’est proposé pour cette bande.',
  ),
};

const ignoreKeys: ConfigKeys = {
  rule: key(
    { holds: 'text', names: 'rule' },
    'The rule’s name; without it, all rules.',
    'Le nom de la règle ; sans lui, toutes les règles.',
  ),
  app: key(
    { holds: 'text', names: 'application' },
    'The name of the Application that the finding is about.',
    'Le nom de l’Application dont parle le constat.',
  ),
  provider: key(
    { holds: 'text', names: 'application' },
    'Only the finding about this provider.',
    'Seulement le constat sur ce fournisseur.',
  ),
  because: key(text, 'For the reader.', 'Pour qui lit.'),
};

/** Every key of `.sync-waves.yaml` (design.md §5): what it means, and what may stand there. */
export const configKeys: ConfigKeys = {
  version: key({ holds: 'text', choices: ['1'] }, 'The version of this format.', 'La version de ce format.'),
  argocd: key(
    { holds: 'keys', keys: argocdKeys },
    'What the cluster runs, where the repository cannot tell.',
    'Ce que fait tourner le cluster, là où le dépôt ne le dit pas.',
  ),
  repositories: key(
    texts,
    'Further URLs of this repository, besides its Git remotes.',
    'D’autres URL de ce dépôt, en plus de ses remotes Git.',
  ),
  defaultWave: key(
    text,
    'The wave for an Application for which no dependency and no band says anything. Without it, that is 0.',
    'La wave d’une Application dont aucune dépendance ni aucune bande ne dit rien. Sans elle, c’est 0.',
  ),
  bands: key(
    { holds: 'list', item: { holds: 'keys', keys: bandKeys } },
    'Which waves are meant for what. The first band that matches an Application is its band.',
    'Quelles waves sont prévues pour quoi. La première bande qui convient à une Application est la sienne.',
  ),
  dependencies: key(
    { holds: 'entries', names: 'application', value: applications },
    'Who needs whom: the dependent, then its providers.',
    'Qui a besoin de qui : la dépendante, puis ses fournisseurs.',
  ),
  pins: key(
    applications,
    'Applications that no plan moves, by their names, with `*` and `?`.',
    'Applications qu’aucun plan ne déplace, par leurs noms, avec `*` et `?`.',
  ),
  ignore: key(
    { holds: 'list', item: { holds: 'keys', keys: ignoreKeys } },
    'Findings that do not matter, and why. An entry names a rule, an Application, or both.',
    'Constats sans importance, et pourquoi. Une entrée nomme une règle, une Application, ou les deux.',
  ),
  rules: key(
    { holds: 'entries', names: 'rule', value: { holds: 'text', choices: ruleSettings } },
    'The severity of each rule. This wins over the setting syncWaves.rules.',
    'La gravité de chaque règle. Elle l’emporte sur le réglage syncWaves.rules.',
  ),
  template: key(
    text,
    'A file that new Applications are made from, relative to this file. It is not taken for an Application itself.',
    'Un fichier d’après lequel sont créées les nouvelles Applications, relatif à ce fichier. Il n’est pas pris lui-même pour une Application.',
  ),
  catalog: key(
    { holds: 'list', item: { holds: 'keys', keys: catalogKeys } },
    'More products for the catalogue of what operators, charts and their manifests make.',
    'D’autres produits pour le catalogue de ce que créent les opérateurs, les charts et leurs manifestes.',
  ),
  durations: key(
    { holds: 'entries', names: 'application', value: text },
    'Reserved: accepted, and not read yet.',
    'Réservé : accepté, pas encore lu.',
  ),
};

/** A whole `.sync-waves.yaml`. */
export const configShape: ConfigShape = { holds: 'keys', keys: configKeys };
