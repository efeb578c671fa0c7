import type * as vscode from 'vscode';

/** With the numbers of `vscode.LogLevel`. */
const levels = { trace: 1, debug: 2, info: 3, warn: 4, error: 5 } as const;
const off = 0;

const linesKept = 2000;

/** An output channel that remembers its newest lines, since VS Code doesn't let anybody read one. */
export class RecordingLog implements vscode.LogOutputChannel {
  readonly #channel: vscode.LogOutputChannel;
  readonly #lines: string[] = [];

  constructor(channel: vscode.LogOutputChannel) {
    this.#channel = channel;
  }

  /** What the channel shows, oldest first, each line with its level in front. */
  get lines(): readonly string[] {
    return [...this.#lines];
  }

  get name(): string {
    return this.#channel.name;
  }

  get logLevel(): vscode.LogLevel {
    return this.#channel.logLevel;
  }

  get onDidChangeLogLevel(): vscode.Event<vscode.LogLevel> {
    return this.#channel.onDidChangeLogLevel;
  }

  trace(message: string, ...args: unknown[]): void {
    this.#record('trace', message);
    this.#channel.trace(message, ...args);
  }

  debug(message: string, ...args: unknown[]): void {
    this.#record('debug', message);
    this.#channel.debug(message, ...args);
  }

  info(message: string, ...args: unknown[]): void {
    this.#record('info', message);
    this.#channel.info(message, ...args);
  }

  warn(message: string, ...args: unknown[]): void {
    this.#record('warn', message);
    this.#channel.warn(message, ...args);
  }

  error(message: string | Error, ...args: unknown[]): void {
    this.#record('error', typeof message === 'string' ? message : (message.stack ?? message.message));
    this.#channel.error(message, ...args);
  }

  append(value: string): void {
    this.#record('info', value);
    this.#channel.append(value);
  }

  appendLine(value: string): void {
    this.#record('info', value);
    this.#channel.appendLine(value);
  }

  replace(value: string): void {
    this.#channel.replace(value);
  }

  clear(): void {
    this.#channel.clear();
  }

  show(): void {
    this.#channel.show(true);
  }

  hide(): void {
    this.#channel.hide();
  }

  dispose(): void {
    this.#channel.dispose();
  }

  #record(level: keyof typeof levels, message: string): void {
    const shownFrom: number = this.#channel.logLevel;
    if (shownFrom === off || levels[level] < shownFrom) return;
    this.#lines.push(`${level}: ${message}`);
    if (this.#lines.length > linesKept) this.#lines.shift();
  }
}
