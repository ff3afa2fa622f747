/** A random name, 96 bits in hexadecimal. `randomUUID` is missing where a school serves the page without https. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
