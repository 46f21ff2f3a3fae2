/** `examples/quickstart.yml`, for a program that was copied without it; a test keeps the two equal. */
export const QUICKSTART = `# Ten virtual users read and order for ten seconds.
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
