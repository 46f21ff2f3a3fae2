import type { Toolkit } from "../../src/action/toolkit.ts";

/** The log and the outputs of a step, kept to be looked at. */
export class KeptLog implements Toolkit {
  readonly outputs: Record<string, string> = {};
  readonly #lines: string[] = [];

  get text(): string {
    return this.#lines.join("\n");
  }

  info(text: string): void {
    this.#lines.push(text);
  }

  startGroup(name: string): void {
    this.info(name);
  }

  error(message: string): void {
    this.info(message);
  }

  warning(message: string): void {
    this.info(message);
  }

  notice(message: string): void {
    this.info(message);
  }

  setOutput(name: string, value: string): void {
    this.outputs[name] = value;
  }

  endGroup(): void {
    // Nothing to keep.
  }

  setSecret(): void {
    // Nothing to keep.
  }

  saveState(): void {
    // Nothing to keep.
  }
}
