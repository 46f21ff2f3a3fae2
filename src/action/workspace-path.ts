import { isAbsolute, relative, resolve, sep } from "node:path";

/** Where paths of a job start. */
export interface PathContext {
  /** Root of the repository's checkout, as the runner names it. */
  readonly workspace: string;
  /** Where relative paths of inputs start; absolute. */
  readonly workingDirectory: string;
}

/** A path as annotations name it: relative to the repository's root, with forward slashes. */
export function workspacePath(file: string, { workspace, workingDirectory }: PathContext): string {
  const path = relative(workspace, resolve(workingDirectory, file));
  const isOutside = path === "" || isAbsolute(path) || path.split(sep)[0] === "..";
  return (isOutside ? file : path).split(sep).join("/");
}
