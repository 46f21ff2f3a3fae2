import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

type Json = Record<string, unknown>;

/** Compiled when it is first asked: some answers of GitHub take seconds. */
type Lazy = () => ValidateFunction;

interface Operation {
  readonly method: string;
  readonly template: string;
  /** Parameters of the path and of the query, as one object schema each. */
  readonly path: Lazy;
  readonly query: Lazy;
  readonly body: Lazy | null;
  readonly knownBodyKeys: readonly string[];
  /** Status → schema of the answer. */
  readonly responses: ReadonlyMap<number, Lazy>;
  /** The same schemas, as GitHub wrote them. */
  readonly answers: ReadonlyMap<number, Json>;
}

/** A request as it reached the server. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * The calls of GitHub's REST API that were asked for, checked against the description that GitHub
 * publishes: requests by what they may say, answers by what they must.
 */
export class GithubOpenApi {
  readonly #ajv = addFormats.default(
    new Ajv({ strict: false, allErrors: true, coerceTypes: true, validateSchema: false, logger: false }),
  );
  readonly #components: Json;
  readonly #operations: readonly Operation[];

  constructor(templates: readonly string[]) {
    const file = createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json");
    const description = JSON.parse(readFileSync(file, "utf8")) as {
      paths: Record<string, Record<string, Json>>;
      components: Json;
    };
    this.#components = description.components;
    this.#operations = templates.flatMap((template) =>
      Object.entries(description.paths[template]!).map(([method, operation]) =>
        this.#compile(method.toUpperCase(), template, operation),
      ),
    );
  }

  /** The least that GitHub may answer: what an answer must have, with values of the right types. */
  sampleAnswer(method: string, template: string, status: number): unknown {
    const operation = this.#operations.find(
      (other) => other.method === method && other.template === template,
    );
    const schema = operation?.answers.get(status);
    return schema === undefined ? undefined : this.#sample(schema);
  }

  #sample(given: Json): unknown {
    const schema = this.#resolve(given);
    const [first] = (schema.allOf ?? schema.anyOf ?? schema.oneOf ?? []) as Json[];
    if (Array.isArray(schema.enum)) return schema.enum[0] as unknown;
    if (first !== undefined && schema.properties === undefined) return this.#sample(first);
    const type: unknown = Array.isArray(schema.type) ? schema.type[0] : schema.type;
    if (type === "array") return schema.items === undefined ? [] : [this.#sample(schema.items as Json)];
    if (type === "object" || schema.properties !== undefined) {
      const properties = (schema.properties ?? {}) as Record<string, Json>;
      const required = (schema.required ?? []) as string[];
      return Object.fromEntries(required.map((name) => [name, this.#sample(properties[name] ?? {})]));
    }
    if (type === "integer" || type === "number") return 1;
    if (type === "boolean") return false;
    if (type !== "string") return null;
    if (schema.format === "date-time") return "2026-01-01T00:00:00Z";
    return schema.format === "uri" ? "https://api.github.example/" : "text";
  }

  /** What is wrong with a request; empty when GitHub would understand it. */
  violationsOf(request: SentRequest): readonly string[] {
    const found = this.#find(request);
    const name = `${request.method} ${request.path}`;
    if (found === null) return [`${name}: GitHub has no such call`];
    const { operation, parameters } = found;
    return [
      ...this.#errors(operation.path, parameters, `${name} path`),
      ...this.#errors(operation.query, { ...request.query }, `${name} query`),
      ...this.#bodyErrors(operation, request.body, name),
    ];
  }

  /** What is wrong with an answer that a fake gave. */
  answerViolationsOf(request: SentRequest, status: number, body: unknown): readonly string[] {
    const schema = this.#find(request)?.operation.responses.get(status);
    return schema === undefined ? [] : this.#errors(schema, body, `answer ${status} to ${request.path}`);
  }

  #find({ method, path }: SentRequest): { operation: Operation; parameters: Record<string, string> } | null {
    for (const operation of this.#operations) {
      if (operation.method !== method) continue;
      const pattern = operation.template.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
      const match = new RegExp(`^${pattern}$`).exec(path);
      if (match !== null) return { operation, parameters: { ...match.groups } };
    }
    return null;
  }

  #bodyErrors(operation: Operation, body: unknown, name: string): readonly string[] {
    if (operation.body === null) return body === undefined ? [] : [`${name}: a body is not expected`];
    const unknownKeys = Object.keys(body ?? {}).filter((key) => !operation.knownBodyKeys.includes(key));
    return [
      ...this.#errors(operation.body, body, `${name} body`),
      ...unknownKeys.map((key) => `${name} body: unknown key ${key}`),
    ];
  }

  #errors(validator: Lazy, value: unknown, subject: string): readonly string[] {
    const validate = validator();
    if (validate(structuredClone(value))) return [];
    return (validate.errors ?? []).map((error) => `${subject}${error.instancePath}: ${error.message ?? ""}`);
  }

  #compile(method: string, template: string, operation: Json): Operation {
    const parameters = ((operation.parameters ?? []) as Json[]).map((parameter) => this.#resolve(parameter));
    const content = (body: unknown): Json | undefined =>
      ((body as Json | undefined)?.content as Record<string, Json> | undefined)?.["application/json"]
        ?.schema as Json | undefined;
    const bodySchema = content(operation.requestBody);
    const answers = Object.entries(operation.responses as Record<string, Json>).flatMap(
      ([status, response]) => {
        const schema = content(this.#resolve(response));
        return schema === undefined ? [] : [[Number(status), schema] as const];
      },
    );
    return {
      method,
      template,
      path: this.#validator(objectSchema(parameters.filter((parameter) => parameter.in === "path"))),
      query: this.#validator(objectSchema(parameters.filter((parameter) => parameter.in === "query"))),
      body: bodySchema === undefined ? null : this.#validator(bodySchema),
      knownBodyKeys: Object.keys(bodySchema?.properties ?? {}),
      responses: new Map(answers.map(([status, schema]) => [status, this.#validator(schema)])),
      answers: new Map(answers),
    };
  }

  /** The schema with only those components that it needs: the whole description has thousands. */
  #validator(schema: Json): Lazy {
    let compiled: ValidateFunction | null = null;
    return () => (compiled ??= this.#compiled(schema));
  }

  #compiled(schema: Json): ValidateFunction {
    const needed: Record<string, Json> = {};
    const collect = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, member] of Object.entries(value)) {
        if (key === "$ref" && typeof member === "string") {
          const name = member.split("/").at(-1)!;
          if (needed[name] !== undefined) continue;
          needed[name] = this.#resolve({ $ref: member });
          collect(needed[name]);
        } else collect(member);
      }
    };
    collect(schema);
    return this.#ajv.compile({ ...schema, components: { schemas: needed } });
  }

  #resolve(value: Json): Json {
    if (typeof value.$ref !== "string") return value;
    const [, , group = "", name = ""] = value.$ref.split("/");
    return (this.#components[group] as Record<string, Json>)[name]!;
  }
}

function objectSchema(parameters: readonly Json[]): Json {
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: false,
  };
}
