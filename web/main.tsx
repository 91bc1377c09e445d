import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ProblemError } from "./api/client.ts";
import { createAppRouter } from "./routes.tsx";
import { AnnouncerProvider } from "./ui/announcer.tsx";
import { LanguageProvider } from "./ui/language.tsx";
import "./styles/app.scss";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      // A refusal is an answer; only silence is worth asking again.
      retry: (failures, error) => !(error instanceof ProblemError && error.status < 500) && failures < 3,
    },
  },
});
const router = createAppRouter(queries);

const root = document.getElementById("app");
if (root === null) throw new Error("index.html has no #app");
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <AnnouncerProvider>
          <RouterProvider router={router} />
        </AnnouncerProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
