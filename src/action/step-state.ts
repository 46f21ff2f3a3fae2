/** Names of what the main part of the step leaves for its `post` part. */

/** The folder of the results. */
export const RESULTS_STATE = "results";

/** Set when the main part came to its end, whatever that was. */
export const OVER_STATE = "over";
