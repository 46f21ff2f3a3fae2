export const id = 416;
export const ids = [416];
export const modules = {

/***/ 3416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/exit-codes.js
var exit_codes = __webpack_require__(4676);
// EXTERNAL MODULE: ./lib/cli/parse-arguments.js
var parse_arguments = __webpack_require__(8988);
;// CONCATENATED MODULE: ./lib/cli/starter-files.js
/** A first config: one page, read by five virtual users. */
const STARTER_CONFIG = `# What is tested, how hard, and what must hold.
base_url: \${env.BASE_URL:-http://127.0.0.1:3000}

options:
  vus: 5
  duration: 30s
  steps:
    - get: /
      name: home
      checks:
        - status == 200
    - think: 500ms

thresholds:
  http_req_duration: ["p(95)<500"]
  checks: ["rate>0.99"]
`;
/** A workflow that runs the config on each pull request. */
const STARTER_WORKFLOW = `name: Load test

on:
  pull_request:
  workflow_dispatch:

permissions:
  contents: read
  pull-requests: write # for the comment; a run without it has the same verdict

jobs:
  load-test:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm ci
      - uses: rampa/action@v1
        with:
          config: rampa.yml
          start: npm start
          wait-on: http://127.0.0.1:3000
`;

;// CONCATENATED MODULE: ./lib/cli/commands/init.js







const FILES = [
    { path: "rampa.yml", text: STARTER_CONFIG },
    { path: (0,external_node_path_.join)(".github", "workflows", "rampa.yml"), text: STARTER_WORKFLOW },
];
/** Writes the starter files: all of them, or none when one is there already. */
const init = (args, context) => ({
    problems: [],
    run: () => writeStarterFiles(args, context),
});
async function writeStarterFiles(args, context) {
    const folder = (0,external_node_path_.resolve)(context.cwd, args.value("working-directory") ?? ".");
    if (!args.has("force")) {
        const problems = FILES.filter(({ path }) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, path))).map(({ path }) => ({
            message: `${path} exists already`,
            hint: "Nothing was written; use --force to overwrite it.",
        }));
        if (problems.length > 0)
            throw (0,parse_arguments/* usageError */.Wp)("init", problems);
    }
    for (const { path, text } of FILES) {
        await write((0,external_node_path_.join)(folder, path), text);
        context.stdout.write(`wrote ${path}\n`);
    }
    context.stdout.write([
        "",
        "Next:",
        "  1. put the requests of your service into rampa.yml",
        "  2. rampa check   shows the plan",
        "  3. rampa run     runs it, with BASE_URL=… for another address",
        "  4. in .github/workflows/rampa.yml, say how your service starts",
        "",
    ].join("\n"));
    return exit_codes/* EXIT_CODES */.a.passed;
}
async function write(path, text) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text);
    }
    catch (cause) {
        throw new errors/* RampaError */.QG("result_not_written", `cannot write ${path}: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
}


/***/ })

};
