/**
 * The arrows of the architecture (docs/architecture.md) point down only:
 * action, cli → run → report, loader, engine → threads → executors, worker → http, compare, metrics, thresholds → config → errors, clock
 */
const layers = [
  ["action", "cli"],
  ["run"],
  ["report", "loader", "engine"],
  ["threads"],
  ["executors", "worker"],
  ["http", "compare", "metrics", "thresholds"],
  ["config"],
];

const folder = (names) => `^src/(${names.join("|")})/`;

const upwardRules = layers.slice(1).map((names, index) => ({
  name: `${names.join("-")}-only-point-down`,
  comment: "A lower layer must not know a higher one.",
  severity: "error",
  // A thread's entry wires all together, as the main files of the front ends do.
  from: { path: folder(names), pathNot: "^src/threads/entry" },
  // The threshold grammar is a leaf; its own rules stand below.
  to: { path: folder(layers.slice(0, index + 1).flat()), pathNot: "^src/thresholds/parse" },
}));

const onlyIn = (name, owner, packages) => ({
  name,
  comment: `${owner} is the one owner of this package.`,
  severity: "error",
  from: { path: "^src/", pathNot: owner },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-orphans", severity: "error", from: { orphan: true, pathNot: ["\\.d\\.ts$"] }, to: {} },
    ...upwardRules,
    {
      name: "front-ends-apart",
      severity: "error",
      from: { path: "^src/(action|cli)/" },
      to: { path: "^src/(action|cli)/", pathNot: "^src/$1/" },
    },
    {
      name: "executors-know-no-http",
      severity: "error",
      from: { path: "^src/executors/" },
      to: { path: "^src/(http|worker|report)/" },
    },
    {
      name: "config-uses-only-the-threshold-grammar",
      severity: "error",
      from: { path: "^src/config/" },
      to: { path: "^src/thresholds/", pathNot: "^src/thresholds/parse" },
    },
    {
      name: "threshold-grammar-is-a-leaf",
      severity: "error",
      from: { path: "^src/thresholds/parse" },
      to: { path: "^src/", pathNot: "^src/(errors|thresholds/parse)" },
    },
    {
      name: "report-does-no-io",
      severity: "error",
      from: { path: "^src/report/" },
      to: { path: "^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads)$" },
    },
    {
      name: "compare-is-arithmetic",
      severity: "error",
      from: { path: "^src/compare/" },
      to: { path: "^(node:|src/(http|config)/)" },
    },
    onlyIn("one-owner-of-undici", "^src/http/", "node_modules/undici/"),
    onlyIn("one-owner-of-actions", "^src/action/", "node_modules/@actions/"),
    {
      name: "no-dev-dependencies-in-src",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(action|report/html/page)/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
    {
      name: "page-apart",
      comment: "What runs in a browser is bundled into page-assets.ts; nothing else may import it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/report/html/page/" },
      to: { path: "^src/report/html/page/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
