const own = "http://own.invalid";

/**
 * Whether the address, as somebody wrote it behind `next`, stays in this app. Read as a browser reads it, to which a backslash is a slash and a
 * line break nothing, so that `/\elsewhere.example` leads elsewhere.
 */
export const isOwnAddress = (address: string): boolean => address.startsWith("/") && URL.parse(address, own)?.origin === own;
