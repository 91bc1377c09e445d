import { accessRequestOperations } from "./access-request.ts";
import { agendaOperations } from "./agenda-operations.ts";
import { auditOperations } from "./audit-reading.ts";
import { commentOperations } from "./comment-operations.ts";
import { decisionOperations } from "./decision-operations.ts";
import { fileOperations } from "./file.ts";
import { forumOperations } from "./forum-operations.ts";
import { integrationOperations } from "./integration-operations.ts";
import { invitationOperations } from "./invitation.ts";
import { itemRequestOperations } from "./item-request.ts";
import { liveOperations } from "./live-operations.ts";
import { minutesOperations } from "./minutes-operations.ts";
import { mandateOperations } from "./mandate-operations.ts";
import { notificationOperations } from "./notification.ts";
import type { Operation } from "./operation.ts";
import { overviewOperations } from "./overview.ts";
import { positionOperations } from "./position.ts";
import { reviewOperations } from "./review.ts";
import { spaceActivityOperations } from "./space-activity.ts";
import { searchOperations } from "./search.ts";
import { spaceOperations } from "./space-operations.ts";
import { statusOperations } from "./status-operations.ts";
import { whoSeesOperations } from "./who-sees.ts";
import { templateOperations } from "./template.ts";

/** The sum of the groups has a type too long for the compiler to write down, so the names alone are taken from it. */
export type OperationId = keyof (typeof spaceOperations &
  typeof invitationOperations &
  typeof accessRequestOperations &
  typeof positionOperations &
  typeof whoSeesOperations &
  typeof forumOperations &
  typeof agendaOperations &
  typeof itemRequestOperations &
  typeof liveOperations &
  typeof decisionOperations &
  typeof minutesOperations &
  typeof mandateOperations &
  typeof statusOperations &
  typeof integrationOperations &
  typeof reviewOperations &
  typeof commentOperations &
  typeof auditOperations &
  typeof searchOperations &
  typeof notificationOperations &
  typeof overviewOperations &
  typeof spaceActivityOperations &
  typeof templateOperations &
  typeof fileOperations);

/**
 * Everything that can be asked of the API. What `/api/openapi.json` says is made from this; the tests hold every answer that they are given against it, and
 * the router's addresses too.
 */
export const operations: Readonly<Record<OperationId, Operation>> = {
  ...spaceOperations,
  ...invitationOperations,
  ...accessRequestOperations,
  ...positionOperations,
  ...whoSeesOperations,
  ...forumOperations,
  ...agendaOperations,
  ...itemRequestOperations,
  ...liveOperations,
  ...decisionOperations,
  ...minutesOperations,
  ...mandateOperations,
  ...statusOperations,
  ...integrationOperations,
  ...reviewOperations,
  ...commentOperations,
  ...auditOperations,
  ...searchOperations,
  ...notificationOperations,
  ...overviewOperations,
  ...spaceActivityOperations,
  ...templateOperations,
  ...fileOperations,
};

export const operationEntries = Object.entries(operations) as [OperationId, Operation][];
