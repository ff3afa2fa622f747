/** Starts a server at the first of these ports that no other program has taken. Rejects if all are taken. */
export async function atFirstFreePort<Server>(
  ports: readonly number[],
  start: (port: number) => Promise<Server>,
): Promise<Server> {
  for (const port of ports)
    try {
      return await start(port);
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port === ports.at(-1)) throw error;
    }
  throw new Error('There is no port to try.');
}
