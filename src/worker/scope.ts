import type { Clock } from "../clock.ts";
import type { Feeder, DataRow } from "./feeder.ts";
import { Random } from "./random.ts";
import type { RunTimeSecrets } from "./run-time-secrets.ts";

/** What the scopes of a scenario have in common. */
export interface ScopeContext {
  readonly scenario: string;
  /** Of all random choices. */
  readonly seed: number;
  readonly feeders: ReadonlyMap<string, Feeder>;
  readonly clock: Clock;
  readonly secrets?: RunTimeSecrets | undefined;
}

/** What expressions and scripts of one iteration see. */
export class Scope {
  readonly iteration: number;
  /** Number of the virtual user. */
  readonly vu: number;
  /** Variables of the iteration. */
  readonly vars: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  readonly #context: ScopeContext;
  #random: Random | null = null;
  #rows: Map<string, DataRow> | null = null;
  #data: Readonly<Record<string, DataRow>> | null = null;

  constructor(context: ScopeContext, vu: number, iteration: number) {
    this.#context = context;
    this.vu = vu;
    this.iteration = iteration;
    context.secrets?.watch(this.vars);
  }

  get scenario(): string {
    return this.#context.scenario;
  }

  /** Milliseconds since the Unix epoch. */
  get wallTime(): number {
    return this.#context.clock.wallTime();
  }

  /** Numbers of this iteration: the same in every run with the same seed. */
  get random(): Random {
    return (this.#random ??= this.#randomFor(""));
  }

  isFeeder(name: string): boolean {
    return this.#context.feeders.has(name);
  }

  /** The row of the iteration, always the same one. */
  row(feeder: string): DataRow | undefined {
    const known = this.#rows?.get(feeder);
    if (known !== undefined) return known;
    const row = this.#context.feeders.get(feeder)?.row(this.iteration, () => this.#randomFor(feeder));
    if (row !== undefined) (this.#rows ??= new Map()).set(feeder, row);
    return row;
  }

  /** Rows by the name of their data, each read when it is asked for. */
  get data(): Readonly<Record<string, DataRow>> {
    if (this.#data !== null) return this.#data;
    const data = Object.create(null) as Record<string, DataRow>;
    for (const name of this.#context.feeders.keys()) {
      Object.defineProperty(data, name, { enumerable: true, get: () => this.row(name) });
    }
    return (this.#data = Object.freeze(data));
  }

  #randomFor(purpose: string): Random {
    const { seed, scenario } = this.#context;
    return new Random({ seed, stream: `${scenario}\n${purpose}`, iteration: this.iteration });
  }
}
