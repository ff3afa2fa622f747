/** Ends a `switch` over a union. The compiler complains if a kind is not handled. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
