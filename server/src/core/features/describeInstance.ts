import type { Severity } from '../config/config.ts';
import type { Localized } from '../l10n/locale.ts';
import type { Finding } from '../rules/finding.ts';
import type { Instance } from '../scopes/scope.ts';
import { describeDependencies } from './describeDependencies.ts';
import type { Describer } from './describer.ts';
import { describeHealthCheck } from './describeHealthCheck.ts';
import { describeOrder } from './describeOrder.ts';
import { describeScope, describeUnresolved } from './describeScope.ts';
import { explainFixedWave, explainWave } from './explainWave.ts';
import { describeGenerated, describeGeneratedOrder } from './generatedText.ts';
import { escapeMarkdown } from './markdown.ts';
import { orderPathText, waveText } from './waveText.ts';

interface Messages {
  wave(wave: string): string;
  orderPath(path: string): string;
  readonly findings: string;
  finding(severity: string, message: string): string;
  readonly severity: Readonly<Record<Severity, string>>;
}

const text: Localized<Messages> = {
  en: {
    wave: (wave) => `wave **${wave}**`,
    orderPath: (path) => `Order path: ${path}`,
    findings: 'Findings:',
    finding: (severity, message) => `**${severity}**: ${message}`,
    severity: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
  },
  fr: {
    wave: (wave) => `wave **${wave}**`,
    orderPath: (path) => `Chemin d’ordre : ${path}`,
    findings: 'Constats :',
    finding: (severity, message) => `**${severity}** : ${message}`,
    severity: { error: 'Erreur', warning: 'Avertissement', information: 'Information', hint: 'Conseil' },
  },
};

/** Everything there is to know about an instance, as Markdown. */
export function describeInstance(instance: Instance, describer: Describer): string {
  return [
    ...describeWave(instance, describer),
    ...describeGenerated(instance, describer),
    ...(instance.scope.order === 'waves' ? describeOrder(instance, describer) : []),
    ...describeHealthCheck(instance.scope, describer),
    ...describeDependencies(instance, describer),
    ...describeFindings(describer.findings.of(instance), describer),
    ...describeUnresolved(instance.scope, describer),
  ].join('\n\n');
}

/** Who it is, its wave and why, its order path and its scope, as blocks of Markdown. */
export function describeWave(
  instance: Instance,
  describer: Pick<Describer, 'locale' | 'link'>,
): readonly string[] {
  const { resource, scope, wave } = instance;
  if (scope.order !== 'waves') {
    return [...describeGeneratedOrder(instance, describer), describeScope(scope, describer)];
  }
  const messages = text[describer.locale];
  const fixed = explainFixedWave(instance, describer);
  return [
    `**${escapeMarkdown(resource.name)}** · ${escapeMarkdown(resource.kind)} · ${messages.wave(waveText(wave))}`,
    explainWave(instance, describer),
    ...(fixed === undefined ? [] : [fixed]),
    ...(scope.parent ? [messages.orderPath(orderPathText(instance))] : []),
    describeScope(scope, describer),
  ];
}

/** The findings, as blocks of Markdown. */
export function describeFindings(
  findings: readonly Finding[],
  { locale }: Pick<Describer, 'locale'>,
): readonly string[] {
  if (findings.length === 0) return [];
  const messages = text[locale];
  const items = findings.map(
    ({ severity, message }) => `- ${messages.finding(messages.severity[severity], escapeMarkdown(message))}`,
  );
  return [[messages.findings, '', ...items].join('\n')];
}
