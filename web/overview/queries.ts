import { queryOptions } from "@tanstack/react-query";
import type { Overview } from "../../contract/overview.ts";
import { get } from "../api/client.ts";

export const overviewQuery = queryOptions({ queryKey: ["overview"], queryFn: () => get<Overview>("/overview") });
