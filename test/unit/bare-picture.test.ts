import { describe, expect, test } from "vitest";
import type { ImageType } from "../../contract/file.ts";
import { barePicture } from "../../text/bare-picture.ts";
import { chart } from "../cast/chart.ts";

const words = (text: string): number[] => [...new TextEncoder().encode(text)];
const bytes = (...parts: (number | number[] | Uint8Array)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "number" ? part : [...part])));
const secret = words("Praksis, Ringsted");
const says = (picture: Uint8Array | null): boolean => picture === null || String.fromCharCode(...picture).includes("Ringsted");

const pngChunk = (name: string, content: number[]) => [0, 0, 0, content.length, ...words(name), ...content, 0, 0, 0, 0];
const jpegSegment = (marker: number, content: number[]) => [0xff, marker, 0, content.length + 2, ...content];
const webpChunk = (name: string, content: number[]) => [
  ...words(name),
  content.length,
  0,
  0,
  0,
  ...content,
  ...(content.length % 2 === 1 ? [0] : []),
];
const gifBlocks = (content: number[]) => [content.length, ...content, 0];

const jfif = jpegSegment(0xe0, [...words("JFIF"), 0, 1, 1, 0, 0, 72, 0, 72, 0, 0]);
const frame = jpegSegment(0xc0, [8, 0, 240, 1, 64, 1, 1, 0x11, 0]);
const points = [...jpegSegment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0x00, 0xff, 0xd0, 3];
/** EXIF in little endian, which says how the picture lies and where it was taken. */
const exif = (orientation: number) =>
  jpegSegment(0xe1, [...words("Exif\0\0II*\0"), 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, ...secret]);
const jpegHead = [0xff, 0xd8];
const jpegEnd = [0xff, 0xd9];
const extended = (flags: number) => webpChunk("VP8X", [flags, 0, 0, 0, 63, 1, 0, 239, 0, 0]);
const webp = (...chunks: number[][]) => bytes(words("RIFF"), 4 + chunks.flat().length, 0, 0, 0, words("WEBP"), ...chunks);
const gifHead = [...words("GIF89a"), 64, 1, 240, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6];
const gifImage = [0x2c, 0, 0, 0, 0, 64, 1, 240, 0, 0, 2, ...gifBlocks([7, 8, 9])];
const gifLoop = [0x21, 0xff, 11, ...words("NETSCAPE2.0"), ...gifBlocks([1, 0, 0])];
const gifTime = [0x21, 0xf9, ...gifBlocks([4, 10, 0, 0])];

describe("a picture without what is noted in it", () => {
  test.each<[string, ImageType, Uint8Array<ArrayBuffer>, Uint8Array]>([
    [
      "PNG",
      "png",
      bytes(
        chart.slice(0, 33),
        ...["tEXt", "iTXt", "eXIf", "iCCP", "tIME", "prVt"].map((name) => pngChunk(name, secret)),
        chart.slice(33),
        secret,
      ),
      chart,
    ],
    [
      "JPEG",
      "jpg",
      bytes(jpegHead, jfif, exif(1), jpegSegment(0xed, secret), jpegSegment(0xfe, secret), frame, points, jpegEnd, secret),
      bytes(jpegHead, jfif, frame, points, jpegEnd),
    ],
    [
      "WebP",
      "webp",
      webp(
        extended(0x2e),
        webpChunk("ICCP", secret),
        webpChunk("ANIM", [0, 0, 0, 0, 0, 0]),
        webpChunk("EXIF", secret),
        webpChunk("XMP ", secret),
      ),
      webp(extended(0x02), webpChunk("ANIM", [0, 0, 0, 0, 0, 0])),
    ],
    [
      "GIF",
      "gif",
      bytes(
        gifHead,
        gifLoop,
        [0x21, 0xfe, ...gifBlocks(secret)],
        [0x21, 0xff, 11, ...words("XMP DataXMP"), ...gifBlocks(secret)],
        gifTime,
        gifImage,
        0x3b,
        secret,
      ),
      bytes(gifHead, gifLoop, gifTime, gifImage, 0x3b),
    ],
  ])("is, as %s, what shows it", (_, type, full, shown) => {
    expect(says(full)).toBe(true);
    const bare = barePicture(type, full);
    expect(bare).toEqual(shown);
    // What is bare stays as it is, bytes and all, and so keeps its hash.
    expect(bare && barePicture(type, bare)).toEqual(bare);
  });

  test("keeps of a photo which way is up, and nothing else that the camera wrote", () => {
    const bare = barePicture("jpg", bytes(jpegHead, exif(6), frame, points, jpegEnd));
    expect(says(bare)).toBe(false);
    expect(bare).toEqual(
      bytes(
        jpegHead,
        jpegSegment(0xe1, [...words("Exif\0\0MM\0*"), 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]),
        frame,
        points,
        jpegEnd,
      ),
    );
  });

  test.each<[string, ImageType, Uint8Array<ArrayBuffer>]>([
    ["a PNG that has no end", "png", chart.slice(0, -12)],
    ["a PNG with a part that is longer than the file", "png", bytes(chart.slice(0, 33), [0xff, 0xff, 0xff, 0xff], chart.slice(37))],
    ["a JPEG with something between its parts", "jpg", bytes(jpegHead, secret, frame)],
    ["a WebP with a part that is longer than the file", "webp", webp(extended(0)).slice(0, -1)],
    ["a GIF with something between its pictures", "gif", bytes(gifHead, secret)],
    ["a GIF that breaks off", "gif", bytes(gifHead, gifImage.slice(0, -2))],
  ])("is none where it cannot be followed: %s", (_, type, broken) => expect(barePicture(type, broken)).toBeNull());
});
