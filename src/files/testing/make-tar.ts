import { gzipSync } from 'node:zlib';

interface MadeMember {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  readonly type?: string;
  /** Another size than that of the data. */
  readonly saysBytes?: number;
}

const BLOCK = 512;

/** What kinds of programs write behind the target of a link. Those from before POSIX write nothing. */
export const TAR_MAGIC = { posix: 'ustar\x0000', gnu: 'ustar  \0', v7: '' } as const;

/** A tar as a program of such a kind writes it. */
export function makeTar(
  members: readonly MadeMember[],
  magic: (typeof TAR_MAGIC)[keyof typeof TAR_MAGIC] = TAR_MAGIC.posix,
): Blob {
  const blocks = members.flatMap(({ name, data = '', type = '0', saysBytes }) => {
    const body = Buffer.from(data);
    const rest = Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK);
    return [header(Buffer.from(name), saysBytes ?? body.length, type, magic), body, rest];
  });
  return new Blob([Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)])]);
}

export async function gzipped(tar: Blob): Promise<Blob> {
  return new Blob([gzipSync(Buffer.from(await tar.arrayBuffer()))]);
}

/** A member that says in UTF-8 how the next one is called, and what else is known of it. */
export function paxMember(fields: Readonly<Record<string, string>>): MadeMember {
  const records = Object.entries(fields).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    const digits = String(bytes + String(bytes).length).length;
    return `${bytes + digits}${rest}`;
  });
  return { name: 'PaxHeaders/one', type: 'x', data: records.join('') };
}

function header(name: Buffer, bytes: number, type: string, magic: string): Buffer {
  const block = Buffer.alloc(BLOCK);
  name.copy(block, 0, 0, 100);
  block.write(`0000644\0${'0000000\0'.repeat(2)}`, 100);
  block.write(bytes.toString(8).padStart(11, '0'), 124);
  block.write('14000000000', 136);
  block.write(type, 156);
  block.write(magic, 257);
  block.fill(' ', 148, 156);
  const sum = block.reduce((all, byte) => all + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
