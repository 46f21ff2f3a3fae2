import type { Tags } from "../config/tags.ts";

/** Tags as scripts give them; without types they need not be texts. */
export type GivenTags = Readonly<Record<string, string | number | boolean>>;

/** The tags of a call over those of its scenario, whose own name stays. */
export function sampleTags(scenarioTags: Tags, own: GivenTags | undefined, group: string): Tags {
  const tags: Record<string, string> = { ...scenarioTags };
  for (const [name, value] of Object.entries(own ?? {})) {
    if (name !== "scenario") tags[name] = String(value);
  }
  if (group !== "") tags.group = group;
  return tags;
}
