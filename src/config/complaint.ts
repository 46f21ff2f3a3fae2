/** What is wrong with a value, and what to write instead. */
export interface Complaint {
  readonly message: string;
  readonly hint?: string;
}
