/** What a link in a text may lead to. Anything else, `javascript:` above all, is shown as plain words. */
export const isSafeAddress = (href: string): boolean => /^(https?:\/\/|mailto:)/i.test(href.trim());
