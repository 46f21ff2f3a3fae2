/** Runs at the end of the job: publishes what a main part that was killed had measured. */
import * as core from "@actions/core";

import { publishCheckpoint } from "./publish-checkpoint.ts";
import { OVER_STATE, RESULTS_STATE } from "./step-state.ts";
import { plainForRunner } from "./workflow-text.ts";

const folder = core.getState(RESULTS_STATE);
// The main part has failed the step already: nothing here is to fail it in another way.
if (folder !== "" && core.getState(OVER_STATE) === "") {
  try {
    const notes = await publishCheckpoint(folder, process.env.GITHUB_STEP_SUMMARY);
    for (const note of notes) core.warning(plainForRunner(note), { title: "Load test" });
  } catch (thrown) {
    core.warning(`rampa could not publish what was measured: ${plainForRunner(String(thrown))}`);
  }
}
