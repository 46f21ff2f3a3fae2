import js from "@eslint/js";
import tseslint from "typescript-eslint";

const ambientTime = {
  selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: "Time is an argument: take a Clock (src/clock.ts).",
};

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "lib/",
      "node_modules/",
      "coverage/",
      "rampa-results/",
      "__tests__/fixtures/",
      "src/report/html/page-assets.ts",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "no-restricted-syntax": ["error", ambientTime],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/clock.ts", "src/action/main.ts", "src/action/post.ts", "src/cli/main.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: "Only src/http owns an HTTP client; front ends pass theirs in." },
        { name: "setTimeout", message: "Time is an argument: take a Clock (src/clock.ts)." },
        { name: "setInterval", message: "Time is an argument: take a Clock (src/clock.ts)." },
        { name: "performance", message: "Time is an argument: take a Clock (src/clock.ts)." },
        { name: "process", message: "Environment, streams and exit are arguments, given by main.ts." },
        { name: "Intl", message: "A locale takes 30 ms at its first use: take groupThousands." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Randomness is an argument." },
      ],
      "no-console": "error",
    },
  },
  {
    // A file that grows beyond this has a part that deserves a name of its own.
    files: ["src/**/*.ts"],
    rules: { "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["__tests__/**/*.ts", "scripts/**/*.ts", "benchmarks/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
