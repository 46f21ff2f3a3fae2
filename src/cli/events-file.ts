import { createWriteStream, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import type { WriteStream } from "node:fs";

import { RampaError, messageOf } from "../errors.ts";

/** The file of `--events`: one JSON value per line, in the order in which they came. */
export class EventsFile {
  readonly #stream: WriteStream;
  #failure: string | null = null;

  private constructor(stream: WriteStream) {
    this.#stream = stream;
    stream.on("error", (error) => {
      this.#failure ??= messageOf(error);
    });
  }

  /**
   * Creates the file, and the folders above it.
   *
   * @throws RampaError `input_invalid` when that is not possible.
   */
  static open(path: string): EventsFile {
    try {
      mkdirSync(dirname(path), { recursive: true });
      return new EventsFile(createWriteStream(path, { fd: openSync(path, "w") }));
    } catch (cause) {
      throw new RampaError("input_invalid", `flag "--events": cannot write ${path}: ${messageOf(cause)}`, {
        hint: "Name a file in a folder that can be written.",
        cause,
      });
    }
  }

  write(value: unknown): void {
    this.#stream.write(`${JSON.stringify(value)}\n`);
  }

  /** Resolves when everything is on disk, to the reason why it is not otherwise. */
  async close(): Promise<string | null> {
    await new Promise<void>((resolve) => {
      if (this.#stream.destroyed) resolve();
      this.#stream.once("close", resolve);
      this.#stream.end();
    });
    return this.#failure;
  }
}
