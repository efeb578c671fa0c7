import type { Dependency } from '../dependencies/dependency.ts';
import { isInferred } from '../dependencies/isInferred.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import { nameWithKind } from './nameWithKind.ts';
import type { ComparedDependency } from './orderReport.ts';
import type { RuleContext } from './rule.ts';

const text: Localized<{
  within(name: string, carrier: string): string;
  withWave(name: string, wave: string): string;
  withinWave(name: string, carrier: string, wave: string): string;
  wayOut(name: string, wave: string): string;
}> = {
  en: {
    within: (name, carrier) => `${name} (deployed by ${carrier})`,
    withWave: (name, wave) => `${name} (wave ${wave})`,
    withinWave: (name, carrier, wave) => `${name} (deployed by ${carrier} in wave ${wave})`,
    wayOut: (name, wave) => `Move ${name} to wave ${wave} or later.`,
  },
  fr: {
    within: (name, carrier) => `${name} (déployé par ${carrier})`,
    withWave: (name, wave) => `${name} (wave ${wave})`,
    withinWave: (name, carrier, wave) => `${name} (déployé par ${carrier} en wave ${wave})`,
    wayOut: (name, wave) => `Déplacez ${name} en wave ${wave} ou après.`,
  },
};

/** The name of an instance, with its kind unless it is an Application, and the Application that brings it. */
export function nameWithin(instance: Instance, carrier: Instance, { settings }: RuleContext): string {
  const name = nameWithKind(instance);
  return instance === carrier ? name : text[settings.locale].within(name, carrier.resource.name);
}

/** The same with the wave that counts. */
export function nameWithWave(instance: Instance, carrier: Instance, { settings }: RuleContext): string {
  const messages = text[settings.locale];
  const [name, wave] = [nameWithKind(instance), String(carrier.wave)];
  return instance === carrier
    ? messages.withWave(name, wave)
    : messages.withinWave(name, carrier.resource.name, wave);
}

/** The strongest evidence of a dependency that nobody declared, in brackets; empty for others. */
export function reasonOf({ evidence }: Dependency): string {
  const [strongest] = evidence;
  return strongest && isInferred(strongest) ? ` (${strongest.text})` : '';
}

/** What to do: one wave behind the provider is the least. */
export function wayOut({ carriers }: ComparedDependency['order'], { settings }: RuleContext): string {
  const [dependent, provider] = carriers;
  return text[settings.locale].wayOut(nameWithKind(dependent), String((provider.wave ?? 0n) + 1n));
}
