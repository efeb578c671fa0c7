import type { Localized } from '../l10n/locale.ts';

/** An order that a plan puts an end to. */
export interface BrokenOrder {
  readonly dependent: string;
  readonly dependentWave: number;
  readonly provider: string;
  readonly providerWave: number;
  readonly evidence: string;
}

interface PlanText {
  band(name: string | undefined): string;
  readonly fallback: string;
  behind(provider: string, wave: number, evidence: string): string;
  before(dependent: string, wave: number, evidence: string): string;
  readonly kept: string;
  readonly renumbered: string;
  merged(from: bigint, to: bigint): string;
  readonly moved: string;
  removed(wave: bigint): string;
  aligned(environment: string): string;
  cycle(names: string, dependent: string, provider: string): string;
  samePlace(dependent: string, provider: string): string;
  bounds(held: string, names: string, dependent: string, provider: string): string;
  reserved(name: string, wave: number): string;
  pinned(name: string, wave: number): string;
  unwritable(name: string, wave: number): string;
  torn(name: string, wave: number): string;
  order(facts: BrokenOrder): string;
  pin(name: string, wave: number): string;
  inBand(name: string): string;
  readonly and: string;
}

/** Why a plan gives which wave, and what it could not do. */
export const planText: Localized<PlanText> = {
  en: {
    band: (name) => (name === undefined ? 'its band in .sync-waves.yaml' : `its band: ${name}`),
    fallback: 'the default wave of .sync-waves.yaml',
    behind: (provider, wave, evidence) => `behind ${provider}, which is in wave ${wave} (${evidence})`,
    before: (dependent, wave, evidence) => `in front of ${dependent}, which is in wave ${wave} (${evidence})`,
    kept: 'it stays',
    renumbered: 'its place in the order stays, with a gap to the next one',
    merged: (from, to) => `nothing separates wave ${from} from wave ${to}`,
    moved: 'as asked',
    removed: (wave) =>
      wave === 0n
        ? '0 is the default: nothing changes without it'
        : 'everything here has this wave: it orders nothing',
    aligned: (environment) => `as in ${environment}`,
    cycle: (names, dependent, provider) =>
      `${names} depend on each other in a circle. The plan does not put ${dependent} behind ${provider}. Take one of these dependencies away.`,
    samePlace: (dependent, provider) =>
      `${dependent} needs ${provider}, but one place in a file sets the wave of both. Give each a wave of its own.`,
    bounds: (held, names, dependent, provider) =>
      `${held}: that leaves no room for ${names} one behind the other. The plan does not put ${dependent} behind ${provider}. Let one of them move, or take a dependency away.`,
    reserved: (name, wave) =>
      `${name} takes wave ${wave}, which is reserved: no other wave between what it needs and what needs it is left. Make room, or let others move.`,
    pinned: (name, wave) => `${name} stays in wave ${wave}: it is pinned. Unpin it, or leave it there.`,
    unwritable: (name, wave) =>
      `${name} stays in wave ${wave}: its wave can’t be written safely. Its hover says why.`,
    torn: (name, wave) =>
      `${name} stays in wave ${wave}: one place in a file sets its wave and that of others, which have to go elsewhere. Give each a wave of its own.`,
    order: ({ dependent, dependentWave, provider, providerWave, evidence }) =>
      `${dependent} needs ${provider} (${evidence}) and would not come behind it any more: ${dependent} would be in wave ${dependentWave}, ${provider} in wave ${providerWave}. Move both, or neither.`,
    pin: (name, wave) => `${name} stays in wave ${wave}`,
    inBand: (name) => `${name} stays in its band`,
    and: ' and ',
  },
  fr: {
    band: (name) => (name === undefined ? 'sa bande dans .sync-waves.yaml' : `sa bande : ${name}`),
    fallback: 'la wave par défaut de .sync-waves.yaml',
    behind: (provider, wave, evidence) => `après ${provider}, qui est en wave ${wave} (${evidence})`,
    before: (dependent, wave, evidence) => `avant ${dependent}, qui est en wave ${wave} (${evidence})`,
    kept: 'elle reste',
    renumbered: 'sa place dans l’ordre reste, avec un écart jusqu’à la suivante',
    merged: (from, to) => `rien ne sépare la wave ${from} de la wave ${to}`,
    moved: 'comme demandé',
    removed: (wave) =>
      wave === 0n
        ? '0 est la valeur par défaut : sans elle, rien ne change'
        : 'tout ici a cette wave : elle n’ordonne rien',
    aligned: (environment) => `comme dans ${environment}`,
    cycle: (names, dependent, provider) =>
      `${names} dépendent les uns des autres en cercle. Le plan ne place pas ${dependent} après ${provider}. Retirez l’une de ces dépendances.`,
    samePlace: (dependent, provider) =>
      `${dependent} a besoin de ${provider}, mais un seul endroit d’un fichier fixe la wave des deux. Donnez à chacun sa propre wave.`,
    bounds: (held, names, dependent, provider) =>
      `${held} : il n’y a pas la place pour ${names} l’un après l’autre. Le plan ne place pas ${dependent} après ${provider}. Laissez l’un d’eux bouger, ou retirez une dépendance.`,
    reserved: (name, wave) =>
      `${name} prend la wave ${wave}, qui est réservée : il ne reste aucune autre wave entre ce dont il a besoin et ce qui a besoin de lui. Faites de la place, ou laissez-en bouger d’autres.`,
    pinned: (name, wave) =>
      `${name} reste en wave ${wave} : elle est épinglée. Retirez l’épingle, ou laissez-la là.`,
    unwritable: (name, wave) =>
      `${name} reste en wave ${wave} : sa wave ne peut pas être écrite sans risque. Son survol dit pourquoi.`,
    torn: (name, wave) =>
      `${name} reste en wave ${wave} : un seul endroit d’un fichier fixe sa wave et celle d’autres, qui doivent aller ailleurs. Donnez à chacune sa propre wave.`,
    order: ({ dependent, dependentWave, provider, providerWave, evidence }) =>
      `${dependent} a besoin de ${provider} (${evidence}) et ne vient plus après : ${dependent} serait en wave ${dependentWave}, ${provider} en wave ${providerWave}. Déplacez les deux, ou aucune.`,
    pin: (name, wave) => `${name} reste en wave ${wave}`,
    inBand: (name) => `${name} reste dans sa bande`,
    and: ' et ',
  },
};
