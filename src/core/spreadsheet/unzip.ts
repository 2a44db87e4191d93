import { Inflate } from 'fflate';

/** Bytes that are inflated before their sum is looked at: a deflated byte makes at most 1032. */
const step = 1 << 14;

/**
 * The files of a zip archive that `wanted` names. What an archive says of its sizes is not believed: unpacking stops when
 * the files have more than `maxBytes` together.
 *
 * @throws Error for what is no zip archive, is damaged, encrypted or too large
 */
export function unzip(
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  maxBytes: number,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let room = maxBytes;
  for (const { name, method, packed } of entriesOf(archive)) {
    if (!wanted(name)) continue;
    const content = method === 0 ? packed : inflate(packed, method, room);
    room -= content.length;
    if (room < 0) throw tooLarge();
    files.set(name, content);
  }
  return files;
}

/** What the central directory at the end of the archive lists (PKWARE APPNOTE 4.3.12, 4.3.16). */
function entriesOf(archive: Uint8Array): { name: string; method: number; packed: Uint8Array }[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const utf8 = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const isEncrypted = (view.getUint16(at + 8, true) & 1) > 0;
    if (view.getUint32(at, true) !== 0x02014b50 || isEncrypted) throw new Error('The archive is damaged.');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const entry = {
      name: utf8.decode(archive.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      packed: archive.subarray(start, start + view.getUint32(at + 20, true)),
    };
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return entry;
  });
}

function inflate(packed: Uint8Array, method: number, maxBytes: number): Uint8Array {
  if (method !== 8) throw new Error('The archive is packed in an unknown way.');
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((part) => {
    length += part.length;
    if (length > maxBytes) throw tooLarge();
    parts.push(part);
  });
  for (let at = 0; at < packed.length; at += step)
    inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
  const content = new Uint8Array(length);
  parts.reduce((at, part) => (content.set(part, at), at + part.length), 0);
  return content;
}

function tooLarge(): Error {
  return new Error('The archive holds too much.');
}
