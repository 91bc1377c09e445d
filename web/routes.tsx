import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  stripSearchParams,
} from "@tanstack/react-router";
import * as v from "valibot";
import { idSchema } from "../contract/ids.ts";
import { ProblemError } from "./api/client.ts";
import { asked, askedWords, searchedWords } from "./asked-in-address.ts";
import { commentFilters } from "./comments/filter-names.ts";
import { AppShell } from "./shell/app-shell.tsx";
import { CrashedInFrame, NotFoundInFrame } from "./shell/framed-stops.tsx";
import { meQuery } from "./shell/session.ts";
import { Crashed, NotFound } from "./shell/stops.tsx";
import { idIn } from "./id-in-address.ts";
import { auditSearch, integrationsSearch, recordSearch, searchSearch } from "./searches.ts";
import { isOwnAddress } from "./sign-in/own-address.ts";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ errorComponent: CrashedInFrame, notFoundComponent: NotFoundInFrame });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  // `error` is what a link that no longer works comes back with.
  validateSearch: v.object({ next: v.fallback(v.optional(v.pipe(v.string(), v.check(isOwnAddress)), "/"), "/"), error: askedWords }),
  search: { middlewares: [stripSearchParams({ next: "/" })] },
  component: lazyRouteComponent(() => import("./sign-in/sign-in-page.tsx"), "SignInPage"),
});

/** Everything behind the sign-in. Whoever is not signed in is sent there and comes back to the same address. */
const app = createRoute({
  getParentRoute: () => root,
  id: "app",
  component: AppShell,
  loader: async ({ context, location }) => {
    try {
      return await context.queries.query({ ...meQuery, staleTime: "static" });
    } catch (error) {
      if (error instanceof ProblemError && error.code === "not_signed_in")
        redirect({ to: "/sign-in", search: { next: location.href }, throw: true });
      throw error;
    }
  },
  errorComponent: CrashedInFrame,
});

const overview = createRoute({
  getParentRoute: () => app,
  path: "/",
  validateSearch: v.object({ waiting: askedWords }),
  component: lazyRouteComponent(() => import("./overview/overview-page.tsx"), "OverviewPage"),
});
const spaces = createRoute({
  getParentRoute: () => app,
  path: "/spaces",
  validateSearch: v.object({ q: searchedWords }),
  search: { middlewares: [stripSearchParams({ q: "" })] },
  component: lazyRouteComponent(() => import("./spaces/spaces-page.tsx"), "SpacesPage"),
});
const space = createRoute({
  getParentRoute: () => app,
  path: "/spaces/$spaceId",
  params: { parse: ({ spaceId }) => ({ spaceId: idIn("space", spaceId) }) },
  validateSearch: v.object({ view: asked(v.picklist(["list"])) }),
  component: lazyRouteComponent(() => import("./spaces/space-page.tsx"), "SpacePage"),
});
const document = createRoute({
  getParentRoute: () => app,
  path: "/documents/$documentId",
  params: { parse: ({ documentId }) => ({ documentId: idIn("document", documentId) }) },
  validateSearch: v.object({
    comments: v.fallback(v.optional(v.picklist(commentFilters), "open"), "open"),
    organisation: searchedWords,
    thread: asked(idSchema("thread")),
    changes: asked(idSchema("version")),
  }),
  search: { middlewares: [stripSearchParams({ comments: "open", organisation: "" } as const)] },
  component: lazyRouteComponent(() => import("./documents/document-page.tsx"), "DocumentPage"),
});
const position = createRoute({
  getParentRoute: () => app,
  path: "/documents/$documentId/position",
  params: { parse: ({ documentId }) => ({ documentId: idIn("document", documentId) }) },
  component: lazyRouteComponent(() => import("./positions/position-page.tsx"), "PositionPage"),
});
const forums = createRoute({
  getParentRoute: () => app,
  path: "/forums",
  validateSearch: v.object({ q: searchedWords }),
  search: { middlewares: [stripSearchParams({ q: "" })] },
  component: lazyRouteComponent(() => import("./forums/forums-page.tsx"), "ForumsPage"),
});
const forum = createRoute({
  getParentRoute: () => app,
  path: "/forums/$forumId",
  params: { parse: ({ forumId }) => ({ forumId: idIn("forum", forumId) }) },
  component: lazyRouteComponent(() => import("./forums/forum-page.tsx"), "ForumPage"),
});
const forumRules = createRoute({
  getParentRoute: () => app,
  path: "/forums/$forumId/rules",
  params: { parse: ({ forumId }) => ({ forumId: idIn("forum", forumId) }) },
  component: lazyRouteComponent(() => import("./forums/rules-page.tsx"), "RulesPage"),
});
const template = createRoute({
  getParentRoute: () => app,
  path: "/templates/$templateId",
  params: { parse: ({ templateId }) => ({ templateId: idIn("template", templateId) }) },
  component: lazyRouteComponent(() => import("./templates/template-page.tsx"), "TemplatePage"),
});
const importing = createRoute({
  getParentRoute: () => app,
  path: "/forums/$forumId/import",
  params: { parse: ({ forumId }) => ({ forumId: idIn("forum", forumId) }) },
  validateSearch: v.object({
    draft: asked(idSchema("import")),
    part: asked(v.picklist(["questions", "meeting", "items", "names", "store"])),
    item: asked(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  component: lazyRouteComponent(() => import("./imports/import-page.tsx"), "ImportPage"),
});
const imported = createRoute({
  getParentRoute: () => app,
  path: "/imports/$importId",
  params: { parse: ({ importId }) => ({ importId: idIn("import", importId) }) },
  component: lazyRouteComponent(() => import("./record/imported-meeting-page.tsx"), "ImportedMeetingPage"),
});
const importedItem = createRoute({
  getParentRoute: () => app,
  path: "/imported-items/$importedItemId",
  params: { parse: ({ importedItemId }) => ({ importedItemId: idIn("importedItem", importedItemId) }) },
  component: lazyRouteComponent(() => import("./record/imported-item-page.tsx"), "ImportedItemPage"),
});
const reviewBoard = createRoute({
  getParentRoute: () => app,
  path: "/forums/$forumId/review",
  params: { parse: ({ forumId }) => ({ forumId: idIn("forum", forumId) }) },
  component: lazyRouteComponent(() => import("./reviews/board-page.tsx"), "ReviewBoardPage"),
});
const review = createRoute({
  getParentRoute: () => app,
  path: "/documents/$documentId/review",
  params: { parse: ({ documentId }) => ({ documentId: idIn("document", documentId) }) },
  component: lazyRouteComponent(() => import("./reviews/review-page.tsx"), "ReviewPage"),
});
const statusRounds = createRoute({
  getParentRoute: () => app,
  path: "/forums/$forumId/status",
  params: { parse: ({ forumId }) => ({ forumId: idIn("forum", forumId) }) },
  component: lazyRouteComponent(() => import("./status/rounds-page.tsx"), "StatusRoundsPage"),
});
const statusRound = createRoute({
  getParentRoute: () => app,
  path: "/status-rounds/$statusRoundId",
  params: { parse: ({ statusRoundId }) => ({ statusRoundId: idIn("statusRound", statusRoundId) }) },
  component: lazyRouteComponent(() => import("./status/round-page.tsx"), "StatusRoundPage"),
});
const audit = createRoute({
  getParentRoute: () => app,
  path: "/audit",
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import("./audit/audit-page.tsx"), "AuditPage"),
});
const record = createRoute({
  getParentRoute: () => app,
  path: "/record",
  validateSearch: recordSearch,
  search: { middlewares: [stripSearchParams({ q: "" })] },
  component: lazyRouteComponent(() => import("./record/record-page.tsx"), "RecordPage"),
});
const searching = createRoute({
  getParentRoute: () => app,
  path: "/search",
  validateSearch: searchSearch,
  search: { middlewares: [stripSearchParams({ q: "" })] },
  component: lazyRouteComponent(() => import("./search/search-page.tsx"), "SearchPage"),
});
const meeting = createRoute({
  getParentRoute: () => app,
  path: "/meetings/$meetingId",
  params: { parse: ({ meetingId }) => ({ meetingId: idIn("meeting", meetingId) }) },
  component: lazyRouteComponent(() => import("./meetings/meeting-page.tsx"), "MeetingPage"),
});
const agenda = createRoute({
  getParentRoute: () => meeting,
  path: "/",
  component: lazyRouteComponent(() => import("./meetings/agenda-view.tsx"), "AgendaView"),
});
const live = createRoute({
  getParentRoute: () => meeting,
  path: "/live",
  component: lazyRouteComponent(() => import("./live/live-view.tsx"), "LiveView"),
});
const actions = createRoute({
  getParentRoute: () => app,
  path: "/actions",
  validateSearch: v.object({ forum: asked(idSchema("forum")), all: asked(v.boolean()) }),
  component: lazyRouteComponent(() => import("./actions/actions-page.tsx"), "ActionsPage"),
});
const notifications = createRoute({
  getParentRoute: () => app,
  path: "/notifications",
  validateSearch: v.object({ kind: askedWords, all: asked(v.boolean()) }),
  component: lazyRouteComponent(() => import("./notifications/notifications-page.tsx"), "NotificationsPage"),
});
const mail = createRoute({
  getParentRoute: () => app,
  path: "/notifications/mail",
  component: lazyRouteComponent(() => import("./notifications/mail-page.tsx"), "MailPage"),
});
const publication = createRoute({
  getParentRoute: () => meeting,
  path: "/publication",
  component: lazyRouteComponent(() => import("./meetings/publication-view.tsx"), "PublicationView"),
});
const agendaItem = createRoute({
  getParentRoute: () => app,
  path: "/agenda-items/$agendaItemId",
  params: { parse: ({ agendaItemId }) => ({ agendaItemId: idIn("agendaItem", agendaItemId) }) },
  component: lazyRouteComponent(() => import("./meetings/item-page.tsx"), "ItemPage"),
});
const minutes = createRoute({
  getParentRoute: () => meeting,
  path: "/minutes",
  validateSearch: v.object({ variant: asked(v.picklist(["public", "full"])) }),
  component: lazyRouteComponent(() => import("./minutes/minutes-view.tsx"), "MinutesView"),
});
const decision = createRoute({
  getParentRoute: () => app,
  path: "/decisions/$decisionId",
  params: { parse: ({ decisionId }) => ({ decisionId: idIn("decision", decisionId) }) },
  component: lazyRouteComponent(() => import("./decisions/decision-page.tsx"), "DecisionPage"),
});
const decisionVerification = createRoute({
  getParentRoute: () => app,
  path: "/decisions/$decisionId/verify",
  params: { parse: ({ decisionId }) => ({ decisionId: idIn("decision", decisionId) }) },
  component: lazyRouteComponent(() => import("./decisions/verification-page.tsx"), "VerificationPage"),
});
const integrations = createRoute({
  getParentRoute: () => app,
  path: "/integrations",
  validateSearch: integrationsSearch,
  component: lazyRouteComponent(() => import("./integrations/integrations-page.tsx"), "IntegrationsPage"),
});
const verify = createRoute({
  getParentRoute: () => app,
  path: "/integrations/verify",
  component: lazyRouteComponent(() => import("./integrations/verify-page.tsx"), "VerifyPage"),
});

const tree = root.addChildren([
  signIn,
  app.addChildren([
    overview,
    spaces,
    space,
    document,
    position,
    forums,
    forum,
    forumRules,
    template,
    importing,
    imported,
    importedItem,
    record,
    searching,
    audit,
    reviewBoard,
    review,
    statusRounds,
    statusRound,
    meeting.addChildren([agenda, publication, live, minutes]),
    actions,
    notifications,
    mail,
    agendaItem,
    decision,
    decisionVerification,
    integrations,
    verify,
  ]),
]);

export const createAppRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    scrollRestoration: true,
    defaultErrorComponent: Crashed,
    defaultNotFoundComponent: NotFound,
    // TanStack Query decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 0,
  });
