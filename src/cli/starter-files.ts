/** A first config: one page, read by five virtual users. */
export const STARTER_CONFIG = `# What is tested, how hard, and what must hold.
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
export const STARTER_WORKFLOW = `name: Load test

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
