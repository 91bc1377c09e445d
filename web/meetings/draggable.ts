import type { DragEvent } from "react";
import type { Placing } from "./item-tools.tsx";

/** Of a type of its own: words and files that are dragged over an agenda are none of its items. */
const dragged = "application/x-samarbejdsrum-agenda-place";

/** What makes a row of the agenda one that can be dragged, and one that another can be dropped on: that one then takes its place. */
export function draggable(placing: Placing) {
  if (placing === null) return {};
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(dragged, String(placing.place)),
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(dragged)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const from = event.dataTransfer.getData(dragged);
      if (from === "") return;
      event.preventDefault();
      placing.onDrop(Number(from));
    },
  };
}
