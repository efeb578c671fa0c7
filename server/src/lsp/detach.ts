/**
 * Lets a message to the client go its way. It fails only when the connection is gone, and then nobody is left to be
 * told: without this, Node would end the process for it.
 */
export function detach(message: Promise<unknown>): void {
  message.catch(() => undefined);
}
