import { isFields, type ConfigTree, type Fields } from "./config-tree.ts";
import { requestFields } from "./request-fields.ts";
import { readTemplate } from "./template.ts";

const MASK = "***";

/** Passwords and tokens that stand in `auth`, wherever that stands; not those that are known only when they are used. */
export function credentialsOf(tree: ConfigTree): readonly string[] {
  return [...requestFields(tree)].flatMap(([, { auth }]) => {
    if (!isFields(auth)) return [];
    const password = isFields(auth.basic) ? auth.basic.password : undefined;
    return [password, auth.bearer].flatMap((text) => {
      const template = typeof text === "string" ? readTemplate(text).template : "";
      return typeof template === "string" && template !== "" ? [template] : [];
    });
  });
}

/** The config with `***` for passwords and tokens in `auth`, however short they are. */
export function withoutCredentials(tree: ConfigTree): ConfigTree {
  return tree.with(masked(tree.value) as Fields);
}

function masked(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => masked(item));
  if (!isFields(value)) return value;
  const isAuth = key === "auth";
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      if (isAuth && name === "bearer") return [name, MASK];
      if (isAuth && name === "basic" && isFields(item)) return [name, { ...item, password: MASK }];
      return [name, masked(item, name)];
    }),
  );
}
