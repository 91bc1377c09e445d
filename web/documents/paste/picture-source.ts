const written = /^data:(image\/(png|jpeg|gif|webp));base64,([A-Za-z0-9+/=\s]+)$/u;

/** The picture, where its source is the picture itself; null where it is an address: nothing is fetched from where it came from. */
export function fileOfSource(source: string, number: number): File | null {
  const [, type, ending, base64] = written.exec(source) ?? [];
  if (base64 === undefined || type === undefined) return null;
  const bytes = Uint8Array.from(atob(base64.replaceAll(/\s/gu, "")), (letter) => letter.charCodeAt(0));
  return new File([bytes], `${number}.${ending}`, { type });
}
