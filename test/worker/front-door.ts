import { exports } from "cloudflare:workers";

/** The whole application, as HTTP finds it. */
export const atTheDoor = (url: string, init: RequestInit = {}): Promise<Response> => exports.default.fetch(url, init);
