/** Which rooms each room may import; see `rooms.config.js`. */
export const rooms: Readonly<Record<string, readonly string[]>>;
