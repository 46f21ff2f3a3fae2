/** The part of a stream of Node's that prints. */
export interface PrintingStream {
  write(chunk: string | Uint8Array, ...rest: never[]): boolean;
}

/** Commands of the runner that tell it what to mask. */
const TELLS_SECRET = "::add-mask::";

/**
 * Has every text that is printed from now on masked, whoever prints it. Lines that tell GitHub's runner a
 * secret are left as they are: the runner does not print them.
 */
export function maskOutput(stream: PrintingStream, mask: (text: string) => string): void {
  const write = stream.write.bind(stream);
  stream.write = (chunk, ...rest) => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    return write(text.startsWith(TELLS_SECRET) ? text : mask(text), ...rest);
  };
}
