import type { OpenApi } from "./publish-comment.ts";

const silent = (): void => undefined;

/** GitHub's API through octokit, which honours the proxy of the environment. A chunk of its own. */
export const openOctokit: OpenApi = async ({ apiUrl, token }) => {
  const { getOctokit } = await import("@actions/github");
  const octokit = getOctokit(token, {
    baseUrl: apiUrl,
    userAgent: "rampa",
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  return (route, parameters, { signal, isStream = false }) =>
    octokit.request(route, { ...parameters, request: { signal, parseSuccessResponseBody: !isStream } });
};
