/** A part of what the binding's plugin keeps: its package has no types for that. */
export const partOf = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Object.getOwnPropertyDescriptor(of, name)?.value : undefined;
