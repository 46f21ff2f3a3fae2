import { formatProblem, type Problem } from "../errors.ts";
import type { Annotation } from "../report/annotations.ts";
import type { AnnotationPlace, Toolkit } from "./toolkit.ts";
import { workspacePath, type PathContext } from "./workspace-path.ts";

/** GitHub shows no more errors of a step and drops the rest without a word. */
const MAX_ANNOTATIONS = 10;
/** GitHub cuts what is longer. */
const MAX_LENGTH = 4_000;

/** A problem of the config as an annotation of its line. */
export function annotationOf(problem: Problem): Annotation {
  // The place is the annotation's own.
  const { file, line, column, ...rest } = problem;
  return {
    level: "error",
    title: "Load test: config error",
    message: formatProblem(rest),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

/** Shows remarks at their lines; the first ten, which is all that GitHub takes. */
export function annotate(toolkit: Toolkit, annotations: readonly Annotation[], paths: PathContext): void {
  for (const { level, title, message, file, line, column } of annotations.slice(0, MAX_ANNOTATIONS)) {
    const place: AnnotationPlace = {
      title,
      ...(file === undefined ? {} : { file: workspacePath(file, paths) }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    };
    const text = message.slice(0, MAX_LENGTH);
    if (level === "error") toolkit.error(text, place);
    else if (level === "warning") toolkit.warning(text, place);
    else toolkit.notice(text, place);
  }
}
