import { DefaultArtifactClient } from "@actions/artifact";

import type { UploadArtifact } from "./publish-artifact.ts";

/** Uploads through GitHub's own library, which takes the service's address and token from the process. */
export const uploadArtifact: UploadArtifact = async ({ name, folder, files }) => {
  const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder);
  return id ?? null;
};
