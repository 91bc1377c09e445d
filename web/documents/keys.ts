const isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** `Mod+Alt+2` as the keyboard in front of the reader calls it. */
export const keysShown = (keys: string): string =>
  isMac ? keys.replace("Mod", "⌘").replace("Alt", "⌥").replace("Shift", "⇧").replaceAll("+", "") : keys.replace("Mod", "Ctrl");

/** The same for assistive technology, in the form of `aria-keyshortcuts`. */
export const keysNamed = (keys: string): string => keys.replace("Mod", isMac ? "Meta" : "Control");
