/** More values than this are masked only where they come up: in the errors of their own iterations. */
const MAX_VALUES = 2_000;

/** Values of the variables that `secrets` names, as they come up while a load runs. */
export class RunTimeSecrets {
  readonly #names: readonly string[];
  readonly #known = new Set<string>();
  readonly #values: string[] = [];
  #drained = 0;

  constructor(names: readonly string[] = []) {
    this.#names = names;
  }

  /** In the order in which they came up; it only grows. */
  get values(): readonly string[] {
    return this.#values;
  }

  /** Notices what is put into secret variables from now on. */
  watch(vars: Record<string, unknown>): void {
    for (const name of this.#names) this.#define(vars, name, undefined, false);
  }

  /** Notices the members of these names, as `setup` may return them. */
  look(data: unknown): void {
    if (typeof data !== "object" || data === null) return;
    for (const [name, value] of Object.entries(data)) if (this.#names.includes(name)) this.#learn(value);
  }

  absorb(values: readonly string[]): void {
    for (const value of values) this.#learn(value);
  }

  /** Takes out what came up since the last call. */
  drain(): readonly string[] {
    const fresh = this.#values.slice(this.#drained);
    this.#drained = this.#values.length;
    return fresh;
  }

  /** A variable that is listed only once it has a value, as any other. */
  #define(vars: Record<string, unknown>, name: string, value: unknown, enumerable: boolean): void {
    let current = value;
    Object.defineProperty(vars, name, {
      configurable: true,
      enumerable,
      get: () => current,
      set: (next: unknown) => {
        this.#learn(next);
        if (enumerable) current = next;
        else this.#define(vars, name, next, true);
      },
    });
  }

  #learn(value: unknown): void {
    if (typeof value === "object" && value !== null) {
      for (const item of Object.values(value)) this.#learn(item);
      return;
    }
    if (typeof value !== "string" && typeof value !== "number") return;
    const text = String(value);
    if (this.#known.has(text) || this.#values.length >= MAX_VALUES) return;
    this.#known.add(text);
    this.#values.push(text);
  }
}
