export const id = 276;
export const ids = [276];
export const modules = {

/***/ 7895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configJsonSchema: () => (/* binding */ configJsonSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8439);
/* harmony import */ var _executor_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1919);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8987);



/** Adds k6's spellings beside rampa's own; never both. */
function addAliases(map, aliases) {
    const conditions = [];
    for (const { alias, key } of aliases) {
        const own = map.properties[key];
        if (own === undefined)
            continue;
        map.properties[alias] = { ...own, description: `k6's spelling of ${key}.` };
        if (map.required?.includes(key) === true) {
            map.required = map.required.filter((name) => name !== key);
            conditions.push({ oneOf: [{ required: [key] }, { required: [alias] }] });
        }
        else {
            conditions.push({ not: { required: [key, alias] } });
        }
    }
    if (conditions.length > 0)
        map.allOf = conditions;
}
/** Whether a map must have the key: every schema here substitutes or permits absence explicitly. */
function isRequired(schema) {
    return !["optional", "prefault", "default"].includes(schema._zod.def.type);
}
function completeMap(schema, map) {
    const required = Object.entries(schema._zod.def.shape)
        .filter(([, value]) => isRequired(value))
        .map(([key]) => key);
    delete map.required;
    if (required.length > 0)
        map.required = required;
    map.additionalProperties = false;
    const executor = map.properties.executor?.const;
    if ((0,_executor_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isExecutorKind */ ._5)(executor)) {
        addAliases(map, _executor_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .SCENARIO_ALIASES */ .SI.filter(({ executors }) => executors.includes(executor)));
    }
    if ("abort_on_fail" in map.properties)
        addAliases(map, _executor_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .THRESHOLD_ALIASES */ .dx);
}
/**
 * The JSON Schema (draft 2020-12) of a config file, for editors and other tools. It accepts what
 * rampa accepts; rules that a schema cannot express are checked by rampa alone.
 */
function configJsonSchema() {
    const schema = zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .Config */ .T, {
        io: "input",
        target: "draft-2020-12",
        unrepresentable: "any",
        override({ zodSchema, jsonSchema }) {
            if (zodSchema._zod.def.type === "object")
                completeMap(zodSchema, jsonSchema);
        },
    });
    const { $schema, ...rest } = schema;
    return {
        $schema,
        title: "rampa config",
        description: "A load test and what decides its verdict.",
        ...rest,
    };
}


/***/ })

};
