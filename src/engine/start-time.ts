import { delay, type Clock } from "../clock.ts";
import { formatValue } from "../metrics/format-value.ts";
import type { EngineOptions } from "./engine-options.ts";

/** Opening the connections takes no longer. */
const CONNECTING_MS = 1_000;

/** The last iterations of a warm-up usually end in less. */
const WARM_UP_REST_MS = 1_000;

/** A load that begins later than this is late. */
const LATE_MS = 250;

/** The moment at which a load is to begin, as several machines agreed on it; without one nothing waits. */
export class StartTime {
  readonly #clock: Clock;
  /** By the clock's steady scale; null: none. */
  readonly #startMs: number | null;
  readonly #startAtMs: number | null;

  constructor({ clock, startAtMs }: Pick<EngineOptions, "clock" | "startAtMs">) {
    this.#clock = clock;
    this.#startAtMs = startAtMs;
    this.#startMs = startAtMs === null ? null : clock.now() + startAtMs - clock.wallTime();
  }

  /** So that a warm-up of that length is over in time. */
  untilWarmUp(warmUpMs: number, signal: AbortSignal): Promise<void> {
    return this.#until(warmUpMs + WARM_UP_REST_MS + CONNECTING_MS, signal);
  }

  /** Connections that are opened long before they are used may be closed again. */
  untilConnecting(signal: AbortSignal): Promise<void> {
    return this.#until(CONNECTING_MS, signal);
  }

  /** @returns A sentence when the load begins late. */
  async untilLoad(signal: AbortSignal): Promise<readonly string[]> {
    await this.#until(0, signal);
    if (this.#startMs === null || this.#startAtMs === null || signal.aborted) return [];
    const lateMs = this.#clock.now() - this.#startMs;
    if (lateMs <= LATE_MS) return [];
    const instant = new Date(this.#startAtMs).toISOString();
    return [`The load began ${formatValue(lateMs, "ms")} after start-at (${instant}), which was too early.`];
  }

  async #until(leadMs: number, signal: AbortSignal): Promise<void> {
    if (this.#startMs === null) return;
    const restMs = this.#startMs - leadMs - this.#clock.now();
    if (restMs > 0) await delay(this.#clock, restMs, signal);
  }
}
