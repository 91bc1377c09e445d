import { queryOptions } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { ReviewBoard, ReviewView } from "../../contract/review.ts";
import { get } from "../api/client.ts";

export const boardQuery = (forumId: Id<"forum">) =>
  queryOptions({ queryKey: ["forums", forumId, "reviews"], queryFn: () => get<ReviewBoard>(`/forums/${forumId}/reviews`) });

export const reviewQuery = (documentId: Id<"document">) =>
  queryOptions({ queryKey: ["documents", documentId, "review"], queryFn: () => get<ReviewView>(`/documents/${documentId}/review`) });
