/**
 * Brings a thread in sight within the panel, where that scrolls by itself. The page stays where it is: whoever clicks into a commented word is writing there, and on a
 * narrow screen the panel is far below.
 */
export function bringIntoPanel(card: Element): void {
  const panel = card.closest(".side-panel");
  if (panel === null) return;
  const { top, bottom } = card.getBoundingClientRect();
  const frame = panel.getBoundingClientRect();
  if (top < frame.top) panel.scrollTop += top - frame.top;
  else if (bottom > frame.bottom) panel.scrollTop += Math.min(bottom - frame.bottom, top - frame.top);
}
