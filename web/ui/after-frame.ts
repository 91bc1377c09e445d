/** Calls the listener when the next frame has been drawn, once for however many calls there were before: nobody waits for it while they type. */
export function afterFrame(listener: () => void): { soon: () => void; cancel: () => void } {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      timer = setTimeout(listener);
    });
  };
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return { soon, cancel };
}
