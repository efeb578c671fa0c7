import { key, text, texts, type ConfigKeys, type ConfigShape } from './configShape.ts';

const providedKeys: ConfigKeys = {
  api: key(
    texts,
    'An API group, or one kind of it: acme.example, Database.acme.example.',
    'Un groupe d’API, ou l’un de ses types : acme.example, Database.acme.example.',
  ),
  object: key(
    text,
    'The kind and group of objects: Service, IngressClass.networking.k8s.io.',
    'Le type et le groupe des objets : Service, IngressClass.networking.k8s.io.',
  ),
  name: key(texts, 'The names of the objects.', 'Les noms des objets.'),
  namespace: key(
    text,
    'The namespace of the objects; without it, that of whatever provides them.',
    'Le namespace des objets ; sans lui, celui de ce qui les fournit.',
  ),
  each: key(
    text,
    'A list, a mapping or a text with commas: once per element, which is {item}, and its key {key}.',
    'Une liste, des paires ou un texte à virgules : une fois par élément, qui est {item}, et sa clé {key}.',
  ),
  when: key(
    texts,
    'Conditions, all of which must hold: spec.x, !spec.x, spec.x=a,b, spec.x!=a.',
    'Des conditions, toutes requises : spec.x, !spec.x, spec.x=a,b, spec.x!=a.',
  ),
};

const provides = key(listOf(providedKeys), 'What then exists.', 'Ce qui existe alors.');

const resourceKeys: ConfigKeys = {
  kind: key(
    text,
    'The kind and its group: Certificate.cert-manager.io.',
    'Le type et son groupe : Certificate.cert-manager.io.',
  ),
  provides,
};

const chartKeys: ConfigKeys = {
  chart: key(text, 'The chart’s name.', 'Le nom du chart.'),
  repositories: key(
    texts,
    'Where it comes from; without it, from everywhere.',
    'D’où il vient ; sans elle, de partout.',
  ),
  name: key(
    text,
    'The nameOverride that the chart’s own values give.',
    'Le nameOverride que donnent les valeurs du chart lui-même.',
  ),
  provides,
};

const remoteKeys: ConfigKeys = {
  url: key(
    text,
    'A repository, as github.com/metallb/metallb, or a host with a path.',
    'Un dépôt, comme github.com/metallb/metallb, ou un hôte avec un chemin.',
  ),
  files: key(
    texts,
    'Paths below the URL, with * and **; without it, all.',
    'Des chemins sous l’URL, avec * et ** ; sans elle, tous.',
  ),
  provides,
};

/** The keys of one product in `catalog`. */
export const catalogKeys: ConfigKeys = {
  product: key(
    text,
    'A name of your choice. The name of a built-in product replaces that product.',
    'Un nom de votre choix. Le nom d’un produit intégré remplace ce produit.',
  ),
  title: key(text, 'Shown to people.', 'Affiché.'),
  writtenFrom: key(
    text,
    'The versions that this was written from, for the reader.',
    'Les versions d’après lesquelles ceci est écrit, pour qui lit.',
  ),
  resources: key(
    listOf(resourceKeys),
    'What every object of a kind makes.',
    'Ce que crée chaque objet d’un type.',
  ),
  charts: key(listOf(chartKeys), 'What a Helm chart makes.', 'Ce que crée un chart Helm.'),
  remotes: key(
    listOf(remoteKeys),
    'What manifests make that a kustomization names by URL.',
    'Ce que créent les manifestes qu’une kustomization nomme par une URL.',
  ),
};

function listOf(keys: ConfigKeys): ConfigShape {
  return { holds: 'list', item: { holds: 'keys', keys } };
}
