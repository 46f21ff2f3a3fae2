import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A repository of a small service; `main` answers orders at once, and the branch that is checked out after 20 ms more. */
export interface SlowerCommit {
  readonly path: string;
  /** Of `main`. */
  readonly main: string;
  /** What is checked out. */
  readonly head: string;
  readonly git: (...args: readonly string[]) => string;
}

/** Listens on `PORT`, notes its process in the folder `PIDS`, and needs `built.txt` where nobody else built it. */
const service = (ordersMs: number): string => `
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

if (process.env.RAMPA_TARGET === "baseline" && !existsSync("built.txt")) process.exit(3);
writeFileSync(\`\${process.env.PIDS}/\${process.env.RAMPA_TARGET}\`, String(process.pid));
createServer((request, response) => {
  setTimeout(() => response.end("{}"), request.url === "/orders" ? ${ordersMs} : 5);
}).listen(Number(process.env.PORT), "127.0.0.1", () => console.log("listening on", process.env.PORT));
`;

const config = (port: number): string => `base_url: http://127.0.0.1:${port}
options:
  vus: 4
  duration: 2s
  steps:
    - { get: /orders, name: list orders }
    - { get: /login, name: login }
thresholds:
  "http_req_duration{name:list orders}": ["med<+10%"]
compare: { rounds: 20 }
validity: warn
`;

/** @param port Where the version under test listens. */
export function slowerCommit(path: string, port: number): SlowerCommit {
  mkdirSync(path, { recursive: true });
  const git = (...args: readonly string[]): string => {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@t.test", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...identity, ...args], { cwd: path, encoding: "utf8", stdio: "pipe" }).trim();
  };
  git("init", "--quiet", "--initial-branch=main", ".");
  writeFileSync(join(path, "rampa.yml"), config(port));
  writeFileSync(join(path, "service.mjs"), service(10));
  writeFileSync(join(path, ".gitignore"), "rampa-results/\nbuilt.txt\n");
  git("add", ".");
  git("commit", "--quiet", "-m", "Answer orders");
  git("checkout", "--quiet", "-b", "sort-orders");
  writeFileSync(join(path, "service.mjs"), service(30));
  git("commit", "--quiet", "-am", "Sort orders");
  return { path, main: git("rev-parse", "main"), head: git("rev-parse", "HEAD"), git };
}
