export const id = 160;
export const ids = [160];
export const modules = {

/***/ 93160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67220);

/** Uploads through GitHub's own library, which takes the service's address and token from the process. */
const uploadArtifact = async ({ name, folder, files }) => {
    const { id } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_0__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, [...files], folder);
    return id ?? null;
};


/***/ })

};
