import { leadsTo } from "../config/leads-to.ts";
import type { Plan } from "../config/plan.ts";

/** A running version that a run is compared with. */
export interface RunningVersion {
  /** Takes the place of the origin of `base_url`. */
  readonly origin: string;
  readonly mode: "url" | "ref";
  /** As it was asked for, such as `ref:main`. */
  readonly name: string;
  /** Commit, where it is known. */
  readonly sha?: string;
  readonly ref?: string;
}

/** The plan with another address for all that goes to the origin of `base_url`; null when it has none. */
export function retargetPlan(plan: Plan, origin: string): Plan | null {
  const from = URL.parse(plan.baseUrl ?? "")?.origin;
  if (from === undefined) return null;
  const moved = { from, to: origin };
  const { baseUrl, env, scenarios } = plan;
  return {
    ...plan,
    ...(baseUrl === undefined ? {} : { baseUrl: movedText(baseUrl, moved) }),
    env: movedValues(env, moved),
    scenarios: scenarios.map((scenario) => ({ ...scenario, env: movedValues(scenario.env, moved) })),
    moved,
  };
}

type Moved = NonNullable<Plan["moved"]>;

function movedValues(env: Readonly<Record<string, string>>, moved: Moved): Readonly<Record<string, string>> {
  return Object.freeze(
    Object.fromEntries(Object.entries(env).map(([name, text]) => [name, movedText(text, moved)])),
  );
}

/** A URL below the origin, with or without credentials. */
function movedText(text: string, { from, to }: Moved): string {
  const url = URL.parse(text);
  if (url === null || !leadsTo(url, from) || !/^https?:\/\//i.test(text)) return text;
  const [, credentials = "", path = ""] = /^https?:\/\/([^/?#]*@)?[^/?#]*(.*)$/is.exec(text) ?? [];
  return to.replace("//", `//${credentials}`) + path;
}
