/** An answer as it is kept with its idempotency key. */
export interface StoredAnswer {
  status: number;
  answer: unknown;
}
