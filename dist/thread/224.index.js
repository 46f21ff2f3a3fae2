export const id = 224;
export const ids = [224];
export const modules = {

/***/ 6224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scriptFunctions: () => (/* binding */ scriptFunctions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _import_script_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1132);
/* harmony import */ var _read_script_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4687);



/**
 * Loads a script once more, in another thread than the one that read the test.
 *
 * @throws RampaError `script_not_found` or `script_invalid` when it cannot be loaded any more.
 */
async function scriptFunctions(script) {
    const { path, shownAs } = script;
    const imported = await (0,_import_script_js__WEBPACK_IMPORTED_MODULE_1__/* .importScript */ .v)(path, shownAs);
    switch (imported.kind) {
        case "loaded":
            return (0,_read_script_js__WEBPACK_IMPORTED_MODULE_2__/* .readScript */ .U)(imported.exports, shownAs).functions;
        case "missing":
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("script_not_found", `the script ${shownAs} does not exist any more`);
        case "invalid":
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("script_invalid", (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .Vw)(imported.problem), { cause: imported.cause });
    }
}


/***/ })

};
