import { queryOptions } from "@tanstack/react-query";
import { useLoaderData } from "@tanstack/react-router";
import type { Me } from "../../contract/views.ts";
import { get } from "../api/client.ts";

export const meQuery = queryOptions({ queryKey: ["me"], queryFn: () => get<Me>("/me"), staleTime: 60_000 });

/** Who is signed in; on the pages behind the sign-in there always is somebody. */
export const useMe = (): Me => useLoaderData({ from: "/app" });
