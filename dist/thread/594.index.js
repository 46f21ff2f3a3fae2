export const id = 594;
export const ids = [594];
export const modules = {

/***/ 2365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ layerFromObject),
  i: () => (/* binding */ readConfigText)
});

// EXTERNAL MODULE: ./lib/config/place.js
var config_place = __webpack_require__(2413);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/config/yaml-complaint.js
const ALIGN = "Indent with two spaces for each level, and align keys of one level";
const HINTS = {
    TAB_AS_INDENT: "Indent with spaces: YAML allows no tabs there",
    BAD_INDENT: ALIGN,
    BAD_SCALAR_START: "Put the value in quotes",
    BAD_DQ_ESCAPE: "Double the backslash, or put the text in single quotes",
    BLOCK_AS_IMPLICIT_KEY: 'Put a value that holds ": " in quotes, or start nested keys on a line of their own',
    MULTILINE_IMPLICIT_KEY: `Check for a missing ":" after a key. ${ALIGN}`,
    MULTIPLE_DOCS: 'A config is one document: remove the "---" line',
    DUPLICATE_KEY: "Keep one of them",
    BAD_ALIAS: "Define the anchor (&name) before its alias (*name)",
    TAG_RESOLVE_FAILED: "Remove the tag: a config holds plain values",
    MISSING_CHAR: "Check for a missing quote, bracket, comma or colon on this line or the one above",
};
/** In place of the parser's own words where they speak to a programmer. */
const MESSAGES = {
    MULTIPLE_DOCS: "a second document begins here",
    MISSING_CHAR: "a quote, bracket, comma or colon is missing",
};
const GENERAL_HINT = "Check quotes, brackets and indentation on this line and the one above";
/** Words for a syntax error; `line` is the text of the line where it was noticed. */
function describeYamlError(error, line) {
    // Only the first sentence: the rest repeats the source.
    const [message = error.code] = (MESSAGES[error.code] ?? error.message).split("\n", 1);
    if (message.includes("must be sufficiently indented and end with")) {
        return { message: "a bracket is never closed", hint: "Close the list with ] or the map with }" };
    }
    if (/^[^"']*[[{][^"']*\$\{/.test(line)) {
        return { message, hint: "Inside { } and [ ], put a text with ${…} in quotes" };
    }
    if (line.startsWith("\t") || /^ *\t/.test(line)) {
        return { message, hint: "Indent with spaces: YAML allows no tabs there" };
    }
    return { message, hint: HINTS[error.code] ?? GENERAL_HINT };
}

;// CONCATENATED MODULE: ./lib/config/yaml-nodes.js


/** Limits that no config of a person reaches, and that a hostile one must not pass. */
const MAX_DEPTH = 64;
/** Values after aliases are resolved. */
const MAX_VALUES = 100_000;
const TOO_MANY_DIGITS = 'Put it in quotes to use it as text; a JSON body that needs the number can be written as text under "body"';
const NO_CHILDREN = new Map();
/** Ends the reading: a limit was passed, and everything after it would only repeat that. */
class LimitPassed extends Error {
}
/** Turns the nodes of one document into plain data; collects what cannot be turned. */
class YamlReader {
    problems = [];
    #file;
    #lines;
    #anchors = new Map();
    /** Anchored nodes that are being read: an alias to one of them would be endless. */
    #open = new Set();
    #values = 0;
    constructor(file, lines) {
        this.#file = file;
        this.#lines = lines;
    }
    /** The value of a node and of everything below it. */
    read(node, path, key) {
        this.#values += 1;
        if (this.#values > MAX_VALUES || path.length > MAX_DEPTH) {
            const limit = path.length > MAX_DEPTH
                ? `is nested more than ${MAX_DEPTH} levels deep`
                : `holds more than ${MAX_VALUES} values`;
            this.#complain(key ?? this.#place(node), [], `the file ${limit}`, "Use fewer aliases or a flatter structure");
            throw new LimitPassed(limit);
        }
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#alias(node.source, this.#place(node), path, key);
        const anchor = (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? node.anchor : undefined;
        if (anchor !== undefined)
            this.#anchors.set(anchor, node);
        const spot = {
            ...(key === undefined ? {} : { key }),
            value: this.#place(node, key),
            children: NO_CHILDREN,
        };
        if ((0,dist/* isMap */.jh)(node))
            return this.#guarded(node, () => this.#map(node, path, spot));
        if ((0,dist/* isSeq */.oP)(node))
            return this.#guarded(node, () => this.#sequence(node, path, spot));
        return { value: (0,dist/* isScalar */.jn)(node) ? this.#scalar(node, spot, path) : null, spot };
    }
    #guarded(node, read) {
        this.#open.add(node);
        const text = read();
        this.#open.delete(node);
        return text;
    }
    #alias(name, place, path, key) {
        const spot = { ...(key === undefined ? {} : { key }), value: place, children: NO_CHILDREN };
        const target = this.#anchors.get(name);
        if (target === undefined || this.#open.has(target)) {
            const found = target === undefined ? `nothing is anchored as "${name}"` : `"*${name}" stands inside its own anchor`;
            this.#complain(place, path, found, "Define the anchor (&name) before its alias (*name)");
            return { value: null, spot };
        }
        const text = this.read(target, path);
        return { value: text.value, spot: { ...spot, children: text.spot.children } };
    }
    #scalar({ value, source = "" }, spot, path) {
        if (typeof value === "number" && isCutShort(value, source)) {
            const message = `${source} has more digits than a number can keep: it would become ${BigInt(value)}`;
            this.#complain(spot.value, path, message, TOO_MANY_DIGITS);
        }
        if (value === null || ["string", "number", "boolean"].includes(typeof value))
            return value;
        if (value === undefined)
            return null;
        this.#complain(spot.value, path, "expected plain text, a number or a boolean", "Put the value in quotes");
        return null;
    }
    #sequence(node, path, spot) {
        const texts = node.items.map((item, index) => this.read(item, [...path, index]));
        return {
            value: texts.map((text) => text.value),
            spot: { ...spot, children: new Map(texts.map((text, index) => [index, text.spot])) },
        };
    }
    #map(node, path, spot) {
        const value = {};
        const children = new Map();
        const merged = [];
        for (const pair of node.items) {
            const place = this.#place(pair.key, spot.value);
            const key = this.#key(pair, place, path);
            if (key === null)
                continue;
            if (key === "<<") {
                merged.push(...this.#merge(pair, place, path));
            }
            else if (children.has(key)) {
                const first = children.get(key)?.key;
                const where = first === undefined ? "" : `, first on line ${first.line}`;
                this.#complain(place, [...path, key], `the key "${key}" stands here twice${where}`, "Keep one of them");
            }
            else {
                const text = this.read(pair.value, [...path, key], place);
                value[key] = text.value;
                children.set(key, text.spot);
            }
        }
        for (const text of merged)
            this.#fill(value, children, text);
        return { value, spot: { ...spot, children } };
    }
    /** Takes the keys of a merged map that the map itself does not have. */
    #fill(value, children, merged) {
        for (const [key, item] of Object.entries(merged.value)) {
            const child = merged.spot.children.get(key);
            if (child === undefined || children.has(key))
                continue;
            value[key] = item;
            children.set(key, child);
        }
    }
    #merge(pair, place, path) {
        const text = this.read(pair.value, path, place);
        const maps = Array.isArray(text.value)
            ? text.value.map((value, index) => ({
                value,
                spot: text.spot.children.get(index) ?? text.spot,
            }))
            : [text];
        return maps.filter(({ value }) => {
            if (typeof value === "object" && value !== null && !Array.isArray(value))
                return true;
            this.#complain(place, path, 'expected a map after "<<"', "Write <<: *name with the anchor of a map");
            return false;
        });
    }
    #key(pair, place, path) {
        const key = (0,dist/* isScalar */.jn)(pair.key)
            ? pair.key.value
            : (0,dist/* isAlias */.Vj)(pair.key)
                ? pair.key
                : (pair.key ?? null);
        if (typeof key === "string" && key !== "__proto__")
            return key;
        const shown = typeof key === "object" && key !== null ? "a list, map or alias" : JSON.stringify(key);
        const hint = key === "__proto__" || typeof key === "object"
            ? "Choose another key"
            : `Write the key in quotes: "${shown}"`;
        this.#complain(place, path, `expected a text as key, got ${shown}`, hint);
        return null;
    }
    #place(node, otherwise = { line: 1, column: 1 }) {
        const range = (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isAlias */.Vj)(node) ? node.range : undefined;
        return range === undefined || range === null ? otherwise : this.at(range[0]);
    }
    /** The place of an offset in the text. */
    at(offset) {
        const { line, col } = this.#lines.linePos(offset);
        return line === 0 ? { line: 1, column: Math.max(col, 1) } : { line, column: col };
    }
    #complain(place, path, message, hint) {
        const where = path.length === 0 ? {} : { path: (0,config_place/* formatPath */.j)(path) };
        this.problems.push({ file: this.#file, ...place, ...where, message, hint });
    }
}
/** Whether a whole number, as it stands in the file, would silently become another one. */
function isCutShort(value, source) {
    return (Number.isInteger(value) && /^[-+]?\d+$/.test(source) && BigInt(source.replace("+", "")) !== BigInt(value));
}

;// CONCATENATED MODULE: ./lib/config/yaml-reader.js




/** No config of a person is longer. */
const MAX_CHARACTERS = 500_000;
const MAX_SYNTAX_ERRORS = 10;
/** Levels that the parser, which is recursive, is given. */
const MAX_NESTING = 500;
/** Each is an error of the parser's own, which takes its time. */
const MAX_UNOPENED = 5_000;
function syntaxProblems(document, text, file, reader) {
    const lines = text.split(/\r?\n/);
    const seen = new Set();
    const problems = [];
    for (const error of [...document.errors, ...document.warnings]) {
        const place = reader.at(Math.min(error.pos[0], text.length));
        // A second error on a line is a consequence of the first.
        if (seen.has(place.line) || problems.length === MAX_SYNTAX_ERRORS)
            continue;
        seen.add(place.line);
        const { message, hint } = describeYamlError(error, lines[place.line - 1] ?? "");
        problems.push({ file, ...place, message: `this is not valid YAML: ${message}`, hint });
    }
    return problems;
}
/** What is wrong with the brackets or indicators of a text that the parser should not be asked to follow. */
function nestingComplaint(text) {
    const tooDeep = `the file is nested more than ${MAX_NESTING} levels deep`;
    let depth = 0;
    let unopened = 0;
    for (const character of text) {
        if (character === "[" || character === "{")
            depth += 1;
        else if (character === "]" || character === "}") {
            if (depth > 0)
                depth -= 1;
            else
                unopened += 1;
        }
        if (depth > MAX_NESTING)
            return tooDeep;
    }
    if (unopened > MAX_UNOPENED)
        return `the file closes ${unopened} brackets that it never opened`;
    // "- - - -" and "? ? ? ?" open a level each.
    return /(?:[-?:] ){500}/.test(text) ? tooDeep : null;
}
/** Reads one YAML document into plain data; never throws. */
function readYaml(text, file) {
    if (text.length > MAX_CHARACTERS) {
        const message = `the file has ${text.length} characters, at most ${MAX_CHARACTERS} are read`;
        return {
            root: null,
            problems: [{ file, message, hint: "Is this the right file? Move data to another one" }],
        };
    }
    const complaint = nestingComplaint(text);
    if (complaint !== null) {
        const hint = "Check the brackets: each must be opened and closed";
        return { root: null, problems: [{ file, message: complaint, hint }] };
    }
    const lineCounter = new dist/* LineCounter */.HN();
    const reader = new YamlReader(file, lineCounter);
    try {
        // Duplicates are found while reading: the parser's own search is quadratic.
        const document = (0,dist/* parseDocument */.Tp)(text, {
            lineCounter,
            prettyErrors: false,
            uniqueKeys: false,
            logLevel: "error",
        });
        const problems = syntaxProblems(document, text, file, reader);
        if (problems.length > 0)
            return { root: null, problems };
        const root = reader.read(document.contents, []);
        return { root, problems: reader.problems };
    }
    catch (thrown) {
        if (thrown instanceof LimitPassed)
            return { root: null, problems: reader.problems };
        const hint = "Use a flatter structure";
        return {
            root: null,
            problems: [{ file, message: `this cannot be read as YAML: ${(0,errors/* messageOf */.bD)(thrown)}`, hint }],
        };
    }
}

;// CONCATENATED MODULE: ./lib/config/layer.js


const ROOT_HINT = "A config is a map of keys such as options, scenarios and thresholds";
function isMap(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Reads a YAML config (JSON is YAML). Never throws. */
function readConfigText(text, file) {
    const { root, problems } = readYaml(text, file);
    if (root === null)
        return { layer: null, problems };
    const { spot } = root;
    // An empty file, or one of comments only, says nothing, which is not wrong in itself.
    const raw = root.value ?? {};
    if (!isMap(raw)) {
        const message = `expected a map, got ${Array.isArray(raw) ? "a list" : "a single value"}`;
        return { layer: null, problems: [...problems, { file, ...spot.value, message, hint: ROOT_HINT }] };
    }
    return {
        layer: { file, raw, locate: (path, part = "value") => (0,config_place/* locateSpot */.F)(file, spot, path, part) },
        problems,
    };
}
/** Levels that {@link layerFromObject} reads. */
const layer_MAX_DEPTH = 64;
/** Copies plain data; everything else becomes a problem and null. */
function copyPlain(value, path, complain) {
    if (value === null ||
        typeof value === "string" ||
        typeof value === "number" ||
        typeof value === "boolean") {
        return value;
    }
    if (path.length > layer_MAX_DEPTH) {
        complain(path.slice(0, 8), `more than ${layer_MAX_DEPTH} levels`);
        return null;
    }
    if (Array.isArray(value))
        return value.map((item, index) => copyPlain(item, [...path, index], complain));
    if (typeof value !== "object") {
        complain(path, `a ${typeof value}`);
        return null;
    }
    const prototype = Object.getPrototypeOf(value);
    // A script of another realm has another Object.prototype; what counts is that nothing lies below it.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
        complain(path, `an instance of ${value.constructor.name}`);
        return null;
    }
    const copy = {};
    for (const [key, item] of Object.entries(value)) {
        if (item === undefined)
            continue;
        if (key === "__proto__")
            complain([...path, key], "this key");
        else
            copy[key] = copyPlain(item, [...path, key], complain);
    }
    return copy;
}
/** Makes a layer of what a script exports. Its places are the file alone. */
function layerFromObject(raw, file) {
    const problems = [];
    const copy = copyPlain(raw, [], (path, found) => problems.push({
        file,
        ...(path.length === 0 ? {} : { path: (0,config_place/* formatPath */.j)(path) }),
        message: `expected plain data, got ${found}`,
        hint: "Export texts, numbers, booleans, lists and plain objects",
    }));
    if (!isMap(copy)) {
        const problem = { file, message: "expected the config to be a plain object", hint: ROOT_HINT };
        return { layer: null, problems: problems.length > 0 ? problems : [problem] };
    }
    const place = Object.freeze({ file });
    return { layer: { file, raw: copy, locate: () => place }, problems };
}


/***/ }),

/***/ 2413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ locateSpot),
/* harmony export */   j: () => (/* binding */ formatPath)
/* harmony export */ });
/** The place of a path, or of the nearest parent that exists. */
function locateSpot(file, root, path, part) {
    let spot = root;
    let isWhole = true;
    for (const segment of path) {
        const child = spot.children.get(segment);
        if (child === undefined) {
            isWhole = false;
            break;
        }
        spot = child;
    }
    // What is missing is shown at the key of the parent that lacks it.
    const place = part === "key" || !isWhole ? (spot.key ?? spot.value) : spot.value;
    return Object.freeze({ file, line: place.line, column: place.column });
}
/** `scenarios.checkout.stages[1].duration`; a key that is no plain word is quoted. */
function formatPath(path) {
    return path
        .map((segment, index) => {
        if (typeof segment === "number")
            return `[${segment}]`;
        if (!/^[\w$-]{1,200}$/.test(segment))
            return `[${JSON.stringify(segment)}]`;
        return index === 0 ? segment : `.${segment}`;
    })
        .join("");
}


/***/ }),

/***/ 1132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ SCRIPT_EXTENSION),
  v: () => (/* binding */ importScript)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/worker/own-file.js
var own_file = __webpack_require__(3153);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/loader/script-module.js + 1 modules
var script_module = __webpack_require__(6305);
;// CONCATENATED MODULE: ./lib/loader/import-failure.js






/** A module as messages name it: from where the user's own name of the script starts. */
function shownFile(file, { path, shownAs }) {
    return file === path ? shownAs : (0,external_node_path_.join)((0,external_node_path_.dirname)(shownAs), (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), file));
}
/**
 * What is wrong with an import of the script, or of a module that it imports, with the place of that
 * import; null when an error is about something else.
 */
async function importProblem(cause, script) {
    const site = (0,script_module/* failedImport */.hg)(cause);
    if (!site?.parentUrl.startsWith("file:"))
        return null;
    const importer = (0,external_node_url_.fileURLToPath)(site.parentUrl.replace(/[?#].*$/, ""));
    if ((0,own_file/* isOwnFile */.Z)(importer))
        return null;
    return {
        file: shownFile(importer, script),
        ...(await placeIn(importer, site.specifier)),
        ...complaintOf(cause, site, importer),
    };
}
function complaintOf(cause, { specifier }, importer) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const isPath = /^(?:\.{0,2}\/|file:)/.test(specifier);
    if (code !== "ERR_MODULE_NOT_FOUND") {
        return { message: `cannot import "${specifier}": ${(0,errors/* messageOf */.bD)(cause).split("\n")[0] ?? ""}` };
    }
    if (isPath) {
        const looked = specifier.startsWith("file:") ? specifier : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(importer), specifier);
        return {
            message: `cannot find the file "${specifier}"`,
            hint: `Looked in ${looked}; check the path, which needs its extension`,
        };
    }
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
    return {
        message: `cannot find the package "${name}"`,
        hint: `Install it where the script is: npm install ${name}`,
    };
}
/** Where a module imports `specifier`, if its text tells. */
async function placeIn(importer, specifier) {
    const text = await (0,promises_.readFile)(importer, "utf8").catch(() => "");
    for (const quote of ['"', "'", "`"]) {
        const written = quote + specifier + quote;
        for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + 1)) {
            const before = text.slice(0, at);
            const start = before.lastIndexOf("\n") + 1;
            if (!isImport(before, before.slice(start)))
                continue;
            return { line: before.split("\n").length, column: at - start + 1 };
        }
    }
    return {};
}
function isImport(before, lineBefore) {
    // A comment, or types, which are stripped before anything is imported.
    if (/^\s*(?:\/\/|\*|\/\*|import\s+type\b|export\s+type\b)/.test(lineBefore))
        return false;
    return /\b(?:from|import)\s*\(?\s*$/.test(before.slice(-100));
}

;// CONCATENATED MODULE: ./lib/loader/native-import.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
/**
 * Node's own import of a file of the user's. It has a file of its own because bundlers and test runners
 * replace `import()` where they can; they are told to leave this one alone.
 */
async function nativeImport(url) {
    return (await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ url)));
}

;// CONCATENATED MODULE: ./lib/loader/import-script.js







/** Files that can be scripts: ES modules, TypeScript by Node's own type stripping. */
const SCRIPT_EXTENSION = /\.m?[jt]s$/i;
/**
 * Runs a script's top level and hands out its exports.
 *
 * @param path Absolute.
 * @param shownAs As the user named it, for messages.
 */
async function importScript(path, shownAs) {
    try {
        await (0,promises_.access)(path);
    }
    catch {
        return { kind: "missing" };
    }
    await (0,script_module/* prepareScriptModule */.BL)();
    const url = (0,external_node_url_.pathToFileURL)(path).href;
    (0,script_module/* readAsModule */.jb)(url);
    try {
        return { kind: "loaded", exports: await nativeImport(url) };
    }
    catch (cause) {
        const script = { path, shownAs };
        const problem = (await importProblem(cause, script)) ?? {
            ...(await placeOf(cause, url, script)),
            ...import_script_complaintOf(cause),
        };
        return { kind: "invalid", problem, cause };
    }
}
function import_script_complaintOf(cause) {
    const message = (0,errors/* messageOf */.bD)(cause).split("\n")[0] ?? "";
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX") {
        return {
            message,
            hint: "Types are stripped, not compiled: use no enums, namespaces or parameter properties",
        };
    }
    if (cause instanceof SyntaxError)
        return { message: `syntax error: ${message}` };
    return { message: `the script threw while it was loaded: ${message}` };
}
async function placeOf(cause, url, script) {
    const own = stackPlace(cause, script);
    if (own !== null)
        return own;
    if (!(cause instanceof SyntaxError))
        return { file: script.shownAs };
    // V8 keeps the place of a syntax error to itself. Reading the file once more as TypeScript tells it;
    // nothing runs, because the error is still there.
    const again = `${url}?${script_module/* TYPESCRIPT */.cE}`;
    (0,script_module/* readAsModule */.jb)(again);
    const second = await nativeImport(again).catch((error) => error);
    return stackPlace(second, script) ?? { file: script.shownAs };
}
/** The first place in user code that an error's stack names. */
function stackPlace(error, script) {
    if (!(error instanceof Error))
        return null;
    for (const frame of (error.stack ?? "").split("\n")) {
        const [, where, line = "", column] = FRAME_PLACE.exec(frame) ?? [];
        if (where === undefined)
            continue;
        const file = (0,external_node_url_.fileURLToPath)(where.replace(/\?.*$/, ""));
        if (!(0,own_file/* isOwnFile */.Z)(file)) {
            return {
                file: shownFile(file, script),
                line: Number(line),
                ...(column === undefined ? {} : { column: Number(column) }),
            };
        }
        // What rampa calls for the script stands above it; what waits for the script, below.
        if (/^\s*at async /.test(frame))
            return null;
    }
    return null;
}
const FRAME_PLACE = /(file:\/\/[^\s()]+?):(\d+)(?::(\d+))?\)?$/;


/***/ }),

/***/ 4687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readScript)
/* harmony export */ });
/* harmony import */ var _config_layer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2365);
/* harmony import */ var _scenario_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3401);


/** Names that mean something of their own among the exports. */
const LIFECYCLE = ["setup", "teardown"];
/** Reads a script's exports: its config, scenarios, functions, setup and teardown. */
function readScript(exports, file) {
    const problems = [];
    const functions = new Map();
    for (const [name, value] of Object.entries(exports)) {
        if (typeof value === "function" && !isLifecycle(name))
            functions.set(name, value);
    }
    for (const name of LIFECYCLE) {
        if (exports[name] !== undefined && typeof exports[name] !== "function") {
            problems.push({ file, path: name, message: `expected ${name} to be a function` });
        }
    }
    const raw = withDeclaredScenarios(exports, file, problems);
    const read = raw === undefined ? null : (0,_config_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .layerFromObject */ .H)(raw, file);
    return {
        layer: read?.layer ?? null,
        functions,
        setupFn: typeof exports.setup === "function" ? exports.setup : null,
        teardownFn: typeof exports.teardown === "function" ? exports.teardown : null,
        problems: [...problems, ...(read?.problems ?? [])],
    };
}
function isLifecycle(name) {
    return LIFECYCLE.includes(name);
}
function isMap(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The exported config with what `scenario()` declared; undefined when the script says nothing. */
function withDeclaredScenarios(exports, file, problems) {
    const { config } = exports;
    const declared = Object.entries(exports).flatMap(([exportName, value]) => {
        const mark = (0,_scenario_js__WEBPACK_IMPORTED_MODULE_1__/* .scenarioMark */ .i)(value);
        return mark === null ? [] : [{ exportName, name: mark.name ?? exportName, config: mark.config }];
    });
    if (declared.length === 0 || (config !== undefined && !isMap(config)))
        return config;
    const written = isMap(config?.scenarios) ? config.scenarios : {};
    const scenarios = { ...written };
    for (const { exportName, name, config: own } of declared) {
        if (Object.hasOwn(scenarios, name)) {
            const message = `the script has two scenarios with the name "${name}"`;
            problems.push({ file, path: `scenarios.${name}`, message, hint: "Give one of them another name" });
            continue;
        }
        scenarios[name] = { ...own, exec_fn: exportName };
    }
    return { ...config, scenarios };
}


/***/ }),

/***/ 3401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ scenario),
/* harmony export */   i: () => (/* binding */ scenarioMark)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Shared by every copy of this module: a script and the running program may each have their own. */
const MARK = Symbol.for("rampa.scenario");
function scenario(...args) {
    const [name, config, fn] = typeof args[0] === "string" ? args : [null, ...args];
    if (typeof fn !== "function" || typeof config !== "object" || config === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("script_invalid", "scenario() takes a name, a config and a function", {
            hint: 'Write scenario("load", { executor: "constant-vus", duration: "10s" }, async (worker) => {}).',
        });
    }
    // A function of its own: one function may serve several scenarios.
    const marked = (worker) => fn(worker);
    return Object.defineProperty(marked, MARK, { value: Object.freeze({ name, config }) });
}
/** What was declared with {@link scenario}; null for anything else. */
function scenarioMark(value) {
    if (typeof value !== "function" || !(MARK in value))
        return null;
    return value[MARK];
}


/***/ })

};
