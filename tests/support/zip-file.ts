import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a ZIP file made for a test; `claims` and `flags` let it lie. */
export type ZipPart = { readonly name: string | Uint8Array; readonly bytes: Uint8Array | string; readonly store?: boolean; readonly flags?: number; readonly method?: number };

/** The bytes of a ZIP file. */
export const zipFile = (parts: readonly ZipPart[]): Buffer => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const raw = Buffer.from(part.bytes);
    const name = Buffer.from(part.name);
    const data = part.store === true ? raw : deflateRawSync(raw);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(part.flags ?? (typeof part.name === 'string' ? 0x800 : 0), 2);
    head.writeUInt16LE(part.method ?? (part.store === true ? 0 : 8), 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(raw.length, 18);
    head.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, name, data]);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
};
