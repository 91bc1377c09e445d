type Bytes = Uint8Array<ArrayBuffer>;

const headLength = 13;
const [image, extension, trailer] = [0x2c, 0x21, 0x3b];
const [control, application] = [0xf9, 0xff];
/** Of what applications write into it, how often it is to be played. */
const loops = new Set(["NETSCAPE2.0", "ANIMEXTS1.0"]);

/** Its pictures, how long each is shown and how often; null where they cannot be followed. */
export function bareGif(bytes: Bytes): Bytes[] | null {
  const begin = headLength + coloursIn(bytes[10] ?? 0);
  const parts = [bytes.subarray(0, begin)];
  for (let place = begin; place < bytes.length;) {
    const kind = bytes[place];
    if (kind === trailer) return [...parts, bytes.subarray(place, place + 1)];
    const data = kind === image ? place + 11 + coloursIn(bytes[place + 9] ?? 0) : kind === extension ? place + 2 : null;
    const end = data === null ? null : afterBlocks(bytes, data);
    if (end === null) return null;
    const label = bytes[place + 1];
    const isLoop = label === application && loops.has(String.fromCharCode(...bytes.subarray(place + 3, place + 14)));
    if (kind === image || label === control || isLoop) parts.push(bytes.subarray(place, end));
    place = end;
  }
  return parts;
}

/** The length of a table of colours, which the last bits of its flags say, if there is one. */
const coloursIn = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

/** Blocks that each begin with their length, up to one without any; null where they are not all there. */
function afterBlocks(bytes: Bytes, from: number): number | null {
  for (let place = from; place < bytes.length;) {
    const length = bytes[place] ?? 0;
    place += 1 + length;
    if (length === 0) return place;
  }
  return null;
}
