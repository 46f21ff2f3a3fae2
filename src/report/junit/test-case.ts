/** One line of a view of test results. */
export interface TestCase {
  readonly name: string;
  readonly classname: string;
  readonly file?: string | undefined;
  /** `skipped`: there is no answer, which fails nothing. Absent: it passed. */
  readonly problem?:
    | { readonly kind: "failure" | "error"; readonly type: string; readonly message: string }
    | { readonly kind: "skipped"; readonly message: string };
  readonly output?: string;
}
