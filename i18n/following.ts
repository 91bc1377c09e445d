import type { Dictionary } from "./language.ts";

type FollowingWords = {
  follow: string;
  of: (name: string) => string;
  stop: string;
  following: (name: string) => string;
  how: string;
  nowhere: (name: string) => string;
  stopped: (name: string) => string;
  left: (name: string) => string;
};

export const followingWords: Dictionary<FollowingWords> = {
  da: {
    follow: "Følg",
    of: (name) => `Følg ${name} i teksten`,
    stop: "Stop",
    following: (name) => `Du følger ${name}`,
    how: "Siden ruller med. Esc, eller at du selv skriver eller ruller, stopper det.",
    nowhere: (name) => `${name} har ikke markøren i teksten lige nu.`,
    stopped: (name) => `Du følger ikke længere ${name}`,
    left: (name) => `${name} er gået, og du følger ikke længere nogen`,
  },
  en: {
    follow: "Follow",
    of: (name) => `Follow ${name} in the text`,
    stop: "Stop",
    following: (name) => `You follow ${name}`,
    how: "The page scrolls along. Esc, or writing or scrolling yourself, stops it.",
    nowhere: (name) => `${name} does not have the caret in the text right now.`,
    stopped: (name) => `You no longer follow ${name}`,
    left: (name) => `${name} has left, and you follow nobody any more`,
  },
};
