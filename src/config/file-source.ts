/** What a file holds, or why it cannot be read, in a few words. */
export type FileReading =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "failed"; readonly reason: string };

/** Reads a file that a config names; relative paths start at the config's folder. */
export type FileSource = (path: string) => FileReading;
