export const id = 673;
export const ids = [673];
export const modules = {

/***/ 9054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/exit-codes.js
var exit_codes = __webpack_require__(4676);
// EXTERNAL MODULE: ./lib/run/fail-on.js
var fail_on = __webpack_require__(3435);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./lib/clock.js
var clock = __webpack_require__(5233);
;// CONCATENATED MODULE: ./lib/cli/demo-target.js


const USERS = ["Ada", "Grace", "Edsger", "Barbara", "Donald", "Margaret", "Alan", "Radia"].map((name, index) => ({
    id: index + 1,
    name,
}));
const PAGE_SIZE = 4;
const MAX_BODY_BYTES = 64 * 1024;
const ENDPOINTS = [
    { method: "GET", path: /^\/health$/, baseMs: 0, tailMs: 0, answer: () => ok({ status: "ok" }) },
    { method: "GET", path: /^\/users$/, baseMs: 4, tailMs: 6, answer: listUsers },
    { method: "GET", path: /^\/users\/(?<id>\d{1,9})$/, baseMs: 2, tailMs: 3, answer: oneUser },
    { method: "POST", path: /^\/login$/, baseMs: 25, tailMs: 15, answer: logIn },
    { method: "POST", path: /^\/orders$/, baseMs: 40, tailMs: 30, answer: placeOrder },
];
/** Starts the shop on a free port. */
async function startDemoTarget(clock) {
    const shop = new Shop(clock);
    const server = (0,external_node_http_.createServer)((request, response) => void shop.serve(request, response));
    await listen(server);
    const { port } = server.address();
    return {
        origin: `http://127.0.0.1:${port}`,
        get answered() {
            return shop.answered;
        },
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
class Shop {
    #clock;
    #received = 0;
    answered = 0;
    constructor(clock) {
        this.#clock = clock;
    }
    async serve(request, response) {
        const number = ++this.#received;
        const url = new URL(request.url ?? "/", "http://shop.invalid");
        const endpoint = ENDPOINTS.find((one) => one.method === request.method && one.path.test(url.pathname));
        const body = await readBody(request);
        if (endpoint === undefined) {
            this.#reply(response, 404, { error: "not found" });
            return;
        }
        await (0,clock/* delay */.cb)(this.#clock, latencyMs(endpoint, number));
        if (!body.isJson) {
            this.#reply(response, 400, { error: "the body is no JSON" });
            return;
        }
        const { status, body: answer } = endpoint.answer({
            id: endpoint.path.exec(url.pathname)?.groups?.id ?? "",
            page: Number(url.searchParams.get("page") ?? "1"),
            body: body.value,
        });
        this.#reply(response, status, answer);
    }
    #reply(response, status, body) {
        const text = JSON.stringify(body);
        response.writeHead(status, {
            "content-type": "application/json; charset=utf-8",
            "content-length": Buffer.byteLength(text),
        });
        this.answered += 1;
        response.end(text);
    }
}
/**
 * The `number`-th request takes the same time in every run: multiples of the golden ratio spread
 * evenly over [0, 1), and the exponential quantile makes a tail of them.
 */
function latencyMs(endpoint, number) {
    const uniform = (number * 0.618_033_988_749_895) % 1;
    return endpoint.baseMs - endpoint.tailMs * Math.log(1 - uniform);
}
/** An empty body counts as JSON: most requests have none. */
async function readBody(request) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of request) {
            length += chunk.length;
            if (length <= MAX_BODY_BYTES)
                chunks.push(chunk);
        }
        if (length > MAX_BODY_BYTES)
            return { isJson: false, value: undefined };
        const text = Buffer.concat(chunks).toString("utf8");
        return { isJson: true, value: text === "" ? undefined : JSON.parse(text) };
    }
    catch {
        return { isJson: false, value: undefined };
    }
}
function ok(body) {
    return { status: 200, body };
}
function listUsers({ page }) {
    const start = (Math.max(page, 1) - 1) * PAGE_SIZE;
    return ok({ users: USERS.slice(start, start + PAGE_SIZE), total: USERS.length });
}
function oneUser({ id }) {
    const user = USERS.find((one) => one.id === Number(id));
    return user === undefined ? { status: 404, body: { error: "no such user" } } : ok(user);
}
function logIn({ body }) {
    const given = isRecord(body) ? body.password : undefined;
    if (given !== "demo")
        return { status: 401, body: { error: "the password is demo" } };
    return ok({ token: "demo-token" });
}
function placeOrder({ body }) {
    if (!isRecord(body) || !Array.isArray(body.items) || body.items.length === 0) {
        return { status: 422, body: { error: "an order needs items" } };
    }
    return { status: 201, body: { id: 4711, status: "accepted", items: body.items.length } };
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function listen(server) {
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", resolve);
    });
}

// EXTERNAL MODULE: ./lib/cli/gated-run.js + 23 modules
var gated_run = __webpack_require__(3392);
;// CONCATENATED MODULE: ./lib/cli/quickstart.js
/** `examples/quickstart.yml`, for a program that was copied without it; a test keeps the two equal. */
const QUICKSTART = `# Ten virtual users read and order for ten seconds.
# Against your own service: BASE_URL=http://127.0.0.1:8080 rampa run quickstart.yml
base_url: \${env.BASE_URL:-http://127.0.0.1:3000}

options:
  vus: 10
  duration: 10s
  steps:
    - get: /users?page=1
      name: list users
      checks:
        - status == 200
        - header content-type contains json
    - think: { min: 20ms, max: 60ms }
    - post: /orders
      name: place order
      json: { user_id: 7, items: [{ sku: green-tea, quantity: 2 }] }
      checks:
        - status == 201
        - duration < 2s
    - think: 50ms

thresholds:
  http_req_failed: ["rate<0.01"]
  checks: ["rate>0.95"]
  "http_req_duration{name:list users}": ["p(95)<500"]
  "http_req_duration{name:place order}": ["p(95)<1s", "avg<500"]
`;

;// CONCATENATED MODULE: ./lib/cli/commands/demo.js








/** Runs the quickstart against a target inside this process. */
const demo = (args, context) => ({ problems: [], run: () => runDemo(args, context) });
async function runDemo(args, context) {
    const resultsDir = args.value("out") ?? "rampa-results";
    const config = (0,external_node_path_.join)((0,external_node_path_.resolve)(context.cwd, resultsDir), "quickstart.yml");
    await writeConfig(config);
    const say = args.has("quiet") ? () => undefined : (text) => context.stdout.write(`${text}\n`);
    const target = await startDemoTarget(context.clock);
    try {
        say(`A small shop listens at ${target.origin}; ${(0,external_node_path_.relative)(context.cwd, config)} says what is tested.`);
        const code = await (0,gated_run/* runAndShow */._)({
            request: {
                configPath: (0,external_node_path_.relative)(context.cwd, config),
                workingDirectory: context.cwd,
                overrides: {},
                env: { ...context.env, BASE_URL: target.origin },
                waitOn: [],
                waitOnTimeoutMs: 0,
                resultsDir,
                signal: context.signal,
            },
            failOn: (0,fail_on/* parseFailOn */.X)("any").statuses,
            eventsPath: null,
            view: { progressMs: 2_000, isJson: false, isQuiet: args.has("quiet"), noColor: args.has("no-color") },
        }, context);
        if (code === exit_codes/* EXIT_CODES */.a.passed) {
            say(`The shop counted ${target.answered} requests itself. Next: "rampa init" writes a config of your own.`);
        }
        return code;
    }
    finally {
        await target.close();
    }
}
async function writeConfig(path) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, QUICKSTART);
    }
    catch (cause) {
        throw new errors/* RampaError */.QG("result_not_written", `cannot write ${path}: ${(0,errors/* messageOf */.bD)(cause)}`, {
            hint: 'Name another folder with "--out DIR".',
            cause,
        });
    }
}


/***/ })

};
