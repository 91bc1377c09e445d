const minuteS = 60;
const hourS = 60 * minuteS;

/** What a receiver of webhooks can count on. The guide to the API says the same numbers. */
export const deliveryTerms = {
  /** Waiting times between one attempt and the next: ten attempts in about 75 hours. Source: Standard Webhooks 1.0, "Deliverability and reliability". */
  retryDelaysS: [5, 5 * minuteS, 30 * minuteS, 2 * hourS, 5 * hourS, 10 * hourS, 14 * hourS, 20 * hourS, 24 * hourS] as readonly number[],
  /** How long a receiver may take to answer. */
  timeoutS: 15,
  /** A receiver may ask for more time than the schedule gives, but not for ever. */
  retryAfterMaxS: 24 * hourS,
  /** An endpoint that has only failed for so long is paused. */
  failingMaxS: 24 * hourS,
  /** How long messages are signed with the secret before a replaced one, too. */
  secretOverlapS: 24 * hourS,
} as const;
