export const id = 874;
export const ids = [874];
export const modules = {

/***/ 3874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   schema: () => (/* binding */ schema)
/* harmony export */ });
/* harmony import */ var _config_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9839);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4676);
/* harmony import */ var _parse_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8988);



const SCHEMAS = {
    config: async () => (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(393), __webpack_require__.e(987), __webpack_require__.e(276)]).then(__webpack_require__.bind(__webpack_require__, 7895))).configJsonSchema(),
    result: async () => (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(210)]).then(__webpack_require__.bind(__webpack_require__, 9210))).resultJsonSchema(),
};
/** Prints a published JSON Schema. */
const schema = (args, context) => {
    const name = args.positional ?? "config";
    const names = Object.keys(SCHEMAS);
    const load = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
    const message = `expected one of ${names.join(", ")}, got ${JSON.stringify(name)}`;
    return {
        problems: load === undefined ? [(0,_parse_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .withSuggestion */ .h2)(message, (0,_config_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .k)(name, names))] : [],
        run: async () => {
            context.stdout.write(`${JSON.stringify(await load?.(), null, 2)}\n`);
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODES */ .a.passed;
        },
    };
};


/***/ })

};
