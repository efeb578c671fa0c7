// Writes docs/settings.md from package.json: `node scripts/settingsDocs.mjs`. A test checks that it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { repository } from './lib/paths.mjs';

/**
 * @typedef {{
 *   type?: string | string[],
 *   default?: unknown,
 *   enum?: string[],
 *   description?: string,
 *   markdownDescription?: string,
 *   enumDescriptions?: string[],
 *   markdownEnumDescriptions?: string[],
 *   items?: Setting,
 *   properties?: Record<string, Setting>,
 * }} Setting
 */

export const settingsPage = path.join(repository, 'docs', 'settings.md');

/** The page as it should be, from the manifest and its English texts. */
export async function renderSettings() {
  const manifest = readJson('package.json');
  const strings = readJson('package.nls.json');
  /** @type {{ properties: Record<string, Setting> }[]} */
  const groups = [manifest.contributes.configuration].flat();
  const sections = groups
    .flatMap((group) => Object.entries(group.properties))
    .map(([name, setting]) => renderSetting(name, setting, (text) => translate(text, strings)));
  const options = await resolveConfig(settingsPage);
  return format([introduction, ...sections].join('\n\n'), { ...options, parser: 'markdown' });
}

const introduction = `# Settings

<!-- Written by scripts/settingsDocs.mjs from package.json. Change it there. -->

The extension's settings in VS Code.
A change applies at once, without a reload.
What belongs to a repository rather than to you goes into [\`.sync-waves.yaml\`](configuration.md).`;

/**
 * @param {string} name
 * @param {Setting} setting
 * @param {(text: string) => string} text Replaces a \`%key%\` by its text.
 */
function renderSetting(name, setting, text) {
  const facts = [`Type: ${typeOf(setting)}`];
  if (setting.default !== undefined) facts.push(`default: \`${JSON.stringify(setting.default)}\``);
  return [
    `## \`${name}\``,
    text(setting.markdownDescription ?? setting.description ?? ''),
    `${facts.join(', ')}.`,
    choicesOf(setting, text),
    propertiesOf(setting, text),
  ].join('\n\n');
}

/** @param {Setting} setting @returns {string} */
function typeOf(setting) {
  if (setting.enum) return 'one of the values below';
  const type = [setting.type ?? 'any'].flat().join(' or ');
  return setting.type === 'array' && setting.items ? `list of ${typeOf(setting.items)}s` : type;
}

/** @param {Setting} setting @param {(text: string) => string} text */
function choicesOf(setting, text) {
  const descriptions = setting.markdownEnumDescriptions ?? setting.enumDescriptions ?? [];
  const lines = (setting.enum ?? []).map((choice, index) => {
    const description = descriptions[index];
    return `- \`${choice}\`${description ? `: ${text(description)}` : ''}`;
  });
  return lines.join('\n');
}

/** @param {Setting} setting @param {(text: string) => string} text */
function propertiesOf(setting, text) {
  const properties = Object.entries(setting.properties ?? {});
  if (properties.length === 0) return '';
  const rows = properties.map(
    ([name, property]) => `| \`${name}\` | \`${property.default}\` | ${text(property.description ?? '')} |`,
  );
  const values = [...new Set(properties.flatMap(([, property]) => property.enum ?? []))];
  const head = `Each key may be ${values.map((value) => `\`${value}\``).join(', ')}.`;
  return [`${head}\n`, '| Key | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** @param {string} text @param {Record<string, string>} strings */
function translate(text, strings) {
  return text.replace(/^%(.+)%$/, (whole, key) => strings[key] ?? whole);
}

/** @param {string} name */
function readJson(name) {
  return JSON.parse(readFileSync(path.join(repository, name), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(settingsPage, await renderSettings());
}
