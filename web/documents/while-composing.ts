/** A keyboard may rest with a word half made for as long as its writer does, and others' words are not to wait for that. */
const restMs = 2000;

/** The editor reads what has been composed a moment after the browser has told that it is. */
const readWithinMs = 50;

export type Composing = {
  /** Does the work now or, while a letter or word is being made, right after it; what is done later is done in its order. */
  after: (work: () => void) => void;
  forget: () => void;
};

/**
 * Keyboards that make a letter of two keys (´ and e), and those on phones, which make whole words, hold what is half made in the line itself. When the line changes
 * under it, they begin it again, and the half that stands there already stays: letters come twice.
 */
export function watchComposing(): Composing {
  let over: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void)[] = [];
  const go = () => {
    over = undefined;
    const works = waiting;
    waiting = [];
    for (const work of works) work();
  };
  const within = (ms: number) => () => {
    clearTimeout(over);
    over = setTimeout(go, ms);
  };
  const heard = { compositionstart: within(restMs), compositionupdate: within(restMs), compositionend: within(readWithinMs) };
  for (const [name, hear] of Object.entries(heard)) document.addEventListener(name, hear, true);
  return {
    after: (work) => (over === undefined ? work() : void waiting.push(work)),
    forget: () => {
      clearTimeout(over);
      go();
      for (const [name, hear] of Object.entries(heard)) document.removeEventListener(name, hear, true);
    },
  };
}
