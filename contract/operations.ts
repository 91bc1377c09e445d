import { accessRequestOperations } from "./access-request.ts";
import { agendaOperations } from "./agenda-operations.ts";
import { auditOperations } from "./audit-reading.ts";
import { commentOperations } from "./comment-operations.ts";
import { decisionOperations } from "./decision-operations.ts";
import { forumOperations } from "./forum-operations.ts";
import { integrationOperations } from "./integration-operations.ts";
import { invitationOperations } from "./invitation.ts";
import { liveOperations } from "./live-operations.ts";
import { minutesOperations } from "./minutes-operations.ts";
import { mandateOperations } from "./mandate-operations.ts";
import { notificationOperations } from "./notification.ts";
import type { Operation } from "./operation.ts";
import { overviewOperations } from "./overview.ts";
import { positionOperations } from "./position.ts";
import { reviewOperations } from "./review.ts";
import { spaceActivityOperations } from "./space-activity.ts";
import { spaceOperations } from "./space-operations.ts";
import { statusOperations } from "./status-operations.ts";
import { whoSeesOperations } from "./who-sees.ts";

/**
 * Everything that can be asked of the API. What `/api/openapi.json` says is made from this; the tests hold every answer that they are given against it, and
 * the router's addresses too.
 */
export const operations = {
  ...spaceOperations,
  ...invitationOperations,
  ...accessRequestOperations,
  ...positionOperations,
  ...whoSeesOperations,
  ...forumOperations,
  ...agendaOperations,
  ...liveOperations,
  ...decisionOperations,
  ...minutesOperations,
  ...mandateOperations,
  ...statusOperations,
  ...integrationOperations,
  ...reviewOperations,
  ...commentOperations,
  ...auditOperations,
  ...notificationOperations,
  ...overviewOperations,
  ...spaceActivityOperations,
};
export type OperationId = keyof typeof operations;

export const operationEntries = Object.entries(operations) as [OperationId, Operation][];
