/** Bytes 0x80 to 0x9F; all others are the same in Unicode. https://encoding.spec.whatwg.org/index-windows-1252.txt */
const upperControls = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Decodes windows-1252. `TextDecoder` alone is not enough: Node 20.18.3 to 20.20, and others of that time, leave bytes
 * 0x80 to 0x9F (`€`, `’`, `œ`) as control characters, https://github.com/nodejs/node/issues/60888.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (control) => upperControls[control.charCodeAt(0) - 0x80]);
}
