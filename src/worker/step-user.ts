import type { Timer } from "../clock.ts";
import type { IterationOutcome, VirtualUser } from "../executors/virtual-user.ts";
import { type RequestListener, RequestRun } from "../http/request-run.ts";
import type { CompiledRequest } from "./compile-request.ts";
import type { CompiledStep } from "./compile-steps.ts";
import { FunctionCall } from "./function-call.ts";
import { judgeStep, worse, type StepVerdict } from "./judge-step.ts";
import { renderStep } from "./render-step.ts";
import { Scope } from "./scope.ts";
import type { StepUserContext } from "./step-user-context.ts";

type Done = (outcome: IterationOutcome) => void;

/** `next`: the step is over. `waiting`: something will call back. The others: the iteration is over. */
type Progress = "next" | "waiting" | "completed" | "failed";

/** Rounds of loops between which nothing had to be waited for, until others get their turn. */
const MAX_IDLE_ROUNDS = 200;

/**
 * A virtual user that runs steps: a state machine that is moved by callbacks, without a promise or a
 * response object for each request.
 */
export class StepUser implements VirtualUser, RequestListener {
  readonly id: number;
  readonly #context: StepUserContext;
  readonly #rounds: number[];
  #done: Done | null = null;
  #index = 0;
  #scope: Scope | null = null;
  #iterations = 0;
  #run: RequestRun | null = null;
  /** Requests that run at the same time; empty when one step after the other does. */
  readonly #together = new Map<RequestRun, CompiledRequest>();
  #verdict: StepVerdict = "go on";
  #waiting: Timer | null = null;
  #call: FunctionCall | null = null;
  #idleRounds = 0;
  /** A step that ends before it has begun to wait moves on in the loop that started it, not deeper. */
  #isAdvancing = false;
  #mustAdvance = false;

  constructor(id: number, context: StepUserContext) {
    this.id = id;
    this.#context = context;
    this.#rounds = Array.from({ length: context.program.slots }, () => 0);
  }

  iterate(iteration: number, done: Done): void {
    const { program, scopes, connections } = this.#context;
    connections.cookies.beginIteration();
    this.#done = done;
    this.#index = 0;
    this.#iterations += 1;
    if (program.needsScope) this.#scope = new Scope(scopes, this.id, iteration);
    this.#advance();
  }

  async connect(): Promise<void> {
    const { program, connections } = this.#context;
    for (const step of program.steps) {
      const [request] = step.kind === "request" ? [step] : step.kind === "parallel" ? step.requests : [];
      if (request === undefined) continue;
      if (request.route?.keepAlive === true) await connections.connect(request.route);
      return;
    }
  }

  interrupt(): void {
    if (this.#done === null) return;
    this.#waiting?.cancel();
    const runs = [...this.#together.keys(), ...(this.#run === null ? [] : [this.#run])];
    this.#together.clear();
    this.#run = null;
    for (const run of runs) run.abort();
    const call = this.#call;
    this.#call = null;
    call?.interrupt();
    this.#finish("interrupted");
  }

  async close(): Promise<void> {
    await this.#context.connections.close();
  }

  onRequestDone(run: RequestRun): void {
    if (run.failure !== null) this.#context.reportFailure(run);
    if (this.#run === run) {
      this.#run = null;
      const step = this.#context.program.steps[this.#index - 1];
      this.#proceed(step?.kind === "request" ? judgeStep(run, step, this.#scope, this.#context) : "go on");
      return;
    }
    // An interrupted iteration has let go of its requests: nobody checks what came of them.
    const request = this.#together.get(run);
    if (request === undefined) return;
    this.#verdict = worse(this.#verdict, judgeStep(run, request, this.#scope, this.#context));
    this.#together.delete(run);
    if (this.#together.size === 0) this.#proceed(this.#verdict);
  }

  #proceed(verdict: StepVerdict): void {
    if (verdict === "go on") this.#advance();
    else this.#finish(verdict === "fail" ? "failed" : "completed");
  }

  #advance(): void {
    if (this.#isAdvancing) {
      this.#mustAdvance = true;
      return;
    }
    this.#isAdvancing = true;
    let progress: Progress;
    do {
      this.#mustAdvance = false;
      progress = this.#startNext();
    } while (progress === "next" || (progress === "waiting" && this.#isAhead()));
    this.#isAdvancing = false;
    if (progress === "completed" || progress === "failed") this.#finish(progress);
  }

  /** Whether what the last step began is over already. */
  #isAhead(): boolean {
    return this.#mustAdvance;
  }

  /** Begins the next step. */
  #startNext(): Progress {
    const step = this.#context.program.steps[this.#index];
    if (step === undefined) return "completed";
    this.#index += 1;
    if (step.kind === "request") return this.#request(step);
    return this.#control(step);
  }

  #control(step: Exclude<CompiledStep, { kind: "request" }>): Progress {
    switch (step.kind) {
      case "think": {
        const { minMs, maxMs } = step;
        const share = minMs < maxMs ? (this.#scope?.random.fraction() ?? 0) : 0;
        return this.#wait(minMs + (maxMs - minMs) * share);
      }
      case "parallel":
        return this.#parallel(step.requests);
      case "when":
        if (!step.condition.holds(null, this.#scope)) this.#index = step.otherwise;
        return "next";
      case "repeat":
        this.#rounds[step.slot] = 0;
        return "next";
      case "again":
        return this.#again(step);
      case "call":
        return this.#callFunction(step.name);
    }
  }

  #request(step: CompiledRequest): Progress {
    const { network, connections } = this.#context;
    const spec = step.spec ?? renderStep(step, this.#scope, this.#context);
    if (spec === null) return "failed";
    this.#run = new RequestRun(spec, network, connections, this);
    this.#run.start();
    return "waiting";
  }

  #parallel(requests: readonly CompiledRequest[]): Progress {
    const { network, connections } = this.#context;
    this.#verdict = "go on";
    const specs = requests.map((request) => request.spec ?? renderStep(request, this.#scope, this.#context));
    if (specs.includes(null)) return "failed";
    specs.forEach((spec, index) => {
      const request = requests[index];
      if (spec === null || request === undefined) return;
      this.#together.set(new RequestRun(spec, network, connections, this), request);
    });
    // Each may end at once, but the step does not before all have begun.
    for (const run of [...this.#together.keys()]) if (this.#together.has(run)) run.start();
    return "waiting";
  }

  #again({ slot, times, from }: Extract<CompiledStep, { kind: "again" }>): Progress {
    const rounds = (this.#rounds[slot] ?? 0) + 1;
    this.#rounds[slot] = rounds;
    if (rounds >= times) return "next";
    this.#index = from;
    this.#idleRounds += 1;
    if (this.#idleRounds < MAX_IDLE_ROUNDS) return "next";
    this.#idleRounds = 0;
    const { clock } = this.#context;
    return this.#wakeAt(clock.now());
  }

  #wait(durationMs: number): Progress {
    const { clock } = this.#context;
    return durationMs <= 0 ? "next" : this.#wakeAt(clock.now() + durationMs);
  }

  #wakeAt(atMs: number): Progress {
    this.#waiting = this.#context.clock.at(atMs, () => {
      this.#waiting = null;
      this.#advance();
    });
    return "waiting";
  }

  #callFunction(name: string): Progress {
    const scope = this.#scope;
    const userFunction = this.#context.functions.get(name);
    if (scope === null || userFunction === undefined) throw new TypeError(`there is no function ${name}`);
    const place = {
      name,
      user: this.id,
      iteration: scope.iteration,
      iterationInWorker: this.#iterations - 1,
      scope: () => scope,
    };
    const call = new FunctionCall(this.#context, place, (outcome) => {
      if (this.#call !== call) return;
      this.#call = null;
      if (outcome === "completed") this.#advance();
      else this.#finish(outcome);
    });
    this.#call = call;
    call.run(userFunction);
    return "waiting";
  }

  #finish(outcome: IterationOutcome): void {
    const done = this.#done;
    this.#done = null;
    this.#waiting = null;
    this.#scope = null;
    this.#idleRounds = 0;
    done?.(outcome);
  }
}
