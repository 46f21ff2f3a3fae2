/** Names and values that a sample carries. */
export type Tags = Readonly<Record<string, string>>;
