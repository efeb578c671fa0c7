/**
 * Sends a message to the client without waiting for it. It fails only when the connection is gone, and then nobody is
 * left to be told: without this, Node would end the process for it.
 */
export function detach(send: () => Promise<unknown>): void {
  const attempt = async (): Promise<void> => {
    await send();
  };
  attempt().catch(() => undefined);
}
