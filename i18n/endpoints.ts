import type { Dictionary } from "./language.ts";
import { endpointsInDanish, type EndpointWords } from "./endpoints.da.ts";
import { endpointsInEnglish } from "./endpoints.en.ts";

export const endpointWords: Dictionary<EndpointWords> = { da: endpointsInDanish, en: endpointsInEnglish };
