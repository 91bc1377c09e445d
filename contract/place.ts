import * as v from "valibot";

/**
 * A place in a text: the field, which of its innermost blocks (from 0, the empty ones counted), and where in the block's words, in UTF-16 units.
 */
export const textPlaceSchema = v.object({
  field: v.pipe(v.string(), v.maxLength(40)),
  block: v.pipe(v.number(), v.integer(), v.minValue(0)),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type TextPlace = v.InferOutput<typeof textPlaceSchema>;

/** A place as the dotted path of a problem: `economics.3.14.11`. */
export const pathOfPlace = ({ field, block, offset, length }: TextPlace): string => [field, block, offset, length].join(".");

/** A path that names a place, as that place. */
export const placePathSchema = v.pipe(
  v.string(),
  v.transform((path) => {
    const [field, block, offset, length] = path.split(".");
    return { field, block: Number(block), offset: Number(offset), length: Number(length) };
  }),
  textPlaceSchema,
);
