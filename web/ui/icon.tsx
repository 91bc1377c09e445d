/** A picture beside words that say the same, so screen readers pass it by. */
export function Icon({ path, className }: { path: string; className?: string }) {
  return (
    <svg className={className === undefined ? "icon" : `icon ${className}`} viewBox="0 -960 960 960" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
