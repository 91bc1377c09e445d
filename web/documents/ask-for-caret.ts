/**
 * Has the editors read where the caret is. The browser tells of a moved caret by an event that comes some milliseconds after it has moved, and after keys that are
 * pressed meanwhile. Whoever acts on the caret, or redraws and so puts it back to where the editor last knew it, asks first: by that same event.
 */
export const askForCaret = (): void => void document.dispatchEvent(new Event("selectionchange"));
