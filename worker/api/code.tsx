/** Wide lines are scrolled in their own box, which those without a mouse must be able to reach. */
export function Code({ label, children }: { label: string; children: string }) {
  return (
    <pre class="record-code" tabindex={0} role="region" aria-label={label}>
      <code>{children}</code>
    </pre>
  );
}
