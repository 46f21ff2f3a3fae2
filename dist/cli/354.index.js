export const id = 354;
export const ids = [354];
export const modules = {

/***/ 9259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Pn: () => (/* binding */ pathKey),
/* harmony export */   TU: () => (/* binding */ ConfigTree)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);

/** Whether a value is a map of keys. */
function isFields(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** A path as a key for a map. */
function pathKey(path) {
    return JSON.stringify(path);
}
/** What all sources together say, with the way back to where each part was written. */
class ConfigTree {
    value;
    #sources;
    #fallback;
    /** Path → its last key as it was written. */
    #spellings;
    constructor(value, sources, fallback, spellings) {
        this.value = value;
        this.#sources = sources;
        this.#fallback = fallback;
        this.#spellings = spellings;
    }
    /** The same sources for a value whose keys or parts were replaced. */
    with(value, spellings) {
        const all = spellings === undefined ? this.#spellings : new Map([...this.#spellings, ...spellings]);
        return new ConfigTree(value, this.#sources, this.#fallback, all);
    }
    /** Notes that an input or a flag set this path. */
    setOverride(path, name) {
        this.#sources.set(pathKey(path), { kind: "override", name });
    }
    #sourceOf(path) {
        for (let length = path.length; length > 0; length -= 1) {
            const source = this.#sources.get(pathKey(path.slice(0, length)));
            if (source !== undefined)
                return source;
        }
        return this.#fallback;
    }
    #written(path) {
        return path.map((segment, index) => this.#spellings.get(pathKey(path.slice(0, index + 1))) ?? segment);
    }
    /** Where a path was written; undefined for what an input or a flag set. */
    position(path, part = "value") {
        const source = this.#sourceOf(path);
        return source.kind === "layer" ? source.layer.locate(this.#written(path), part) : undefined;
    }
    /** A problem about a path, with its place and its name as they were written. */
    problem(path, complaint, part = "value") {
        const { message, hint } = complaint;
        const words = hint === undefined ? { message } : { message, hint };
        const source = this.#sourceOf(path);
        if (source.kind === "override")
            return { path: source.name, ...words };
        const written = this.#written(path);
        const name = path.length === 0 ? {} : { path: (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPath */ .j)(written) };
        return { ...source.layer.locate(written, part), ...name, ...words };
    }
}


/***/ }),

/***/ 878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readCsvFields)
/* harmony export */ });
/** The fields of one row of CSV (RFC 4180), as the row's own text has them. */
function readCsvFields(row) {
    const fields = [];
    let at = 0;
    for (;;) {
        if (row.charAt(at) === '"') {
            const [field, next] = readQuoted(row, at + 1);
            fields.push(field);
            at = next;
        }
        else {
            const comma = row.indexOf(",", at);
            const end = comma < 0 ? row.length : comma;
            fields.push(row.slice(at, end));
            at = end;
        }
        if (at >= row.length)
            return fields;
        at += 1;
    }
}
/** A field whose opening quote stands before `from`, and where it ends. */
function readQuoted(row, from) {
    let field = "";
    let at = from;
    for (;;) {
        const quote = row.indexOf('"', at);
        if (quote < 0)
            return [field + row.slice(at), row.length];
        field += row.slice(at, quote);
        if (row.charAt(quote + 1) !== '"')
            return [field, quote + 1];
        field += '"';
        at = quote + 2;
    }
}


/***/ }),

/***/ 9913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ interpolate)
/* harmony export */ });
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9839);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8046);
/* harmony import */ var _split_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(354);




const ENV_EXPRESSION = /^env\.([A-Za-z_][A-Za-z0-9_]*)(?:(:-)([\s\S]*))?$/;
const LITERAL_HINT = "write $${ for a literal ${";
function complainUnset(name, env) {
    const set = Object.keys(env).filter((candidate) => env[candidate] !== undefined);
    const guess = (0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .k)(name, set);
    const question = guess === null ? "" : `Did you mean "${guess}"? `;
    return {
        message: `the environment variable "${name}" is not set`,
        hint: `${question}Set it, or write a default: \${env.${name}:-value}`,
    };
}
function complainUndefined(expression, env) {
    if (isOfGithub(expression)) {
        const hint = "Expressions of GitHub are not evaluated here: pass the value in the input env, and write ${env.NAME}";
        return { message: `"\${${expression}}" is an expression of a workflow`, hint };
    }
    if (isOfEnvironment(expression)) {
        const message = `"\${${expression}}" is no variable of the environment`;
        return { message, hint: "Write ${env.NAME} or ${env.NAME:-default}" };
    }
    if (Object.hasOwn(env, expression)) {
        return { message: `nothing defines "\${${expression}}"`, hint: `Write \${env.${expression}}` };
    }
    const message = `nothing defines "\${${expression}}" here`;
    const isOfSteps = "kind" in (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .readExpression */ .Jn)(expression);
    const where = isOfSteps ? "Variables and functions are for steps; o" : "O";
    return { message, hint: `${where}nly \${env.NAME} is known here; ${LITERAL_HINT}` };
}
function isOfGithub(expression) {
    return expression.startsWith("{");
}
function isOfEnvironment(expression) {
    return expression.trimStart().startsWith("env.") || expression.trim() === "env";
}
/** The text of one `${expression}`, the default in its place, or what is wrong with it. */
function evaluate(expression, env) {
    const [, name, hasDefault, otherwise = ""] = ENV_EXPRESSION.exec(expression) ?? [];
    if (name === undefined)
        return complainUndefined(expression.slice(0, 80), env);
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    // As in a shell, ":-" also stands in for a variable that is set to nothing.
    if (hasDefault !== undefined)
        return value === undefined || value === "" ? { otherwise } : value;
    return value ?? complainUnset(name, env);
}
/** A default inside a default, and so on. */
const MAX_DEFAULTS = 8;
const TOO_DEEP = {
    message: `more than ${MAX_DEFAULTS} defaults inside each other`,
    hint: "Write the last one alone",
};
/** Of one text; each names the text as a whole again. */
const MAX_COMPLAINTS = 50;
/**
 * Replaces `${env.NAME}` and `${env.NAME:-default}`. Values are not read again, defaults are. For `load`, `$${`
 * becomes `${`; for `run`, the result is a template once more.
 */
function interpolate(text, env, reading = "load") {
    if (!text.includes("${"))
        return { text, isFromEnvironment: false, complaints: [] };
    const complaints = new Map();
    const complain = (complaint) => {
        if (complaints.size < MAX_COMPLAINTS)
            complaints.set(complaint.message, complaint);
    };
    const result = new Result(reading);
    let isFromEnvironment = false;
    const read = (source, depth) => {
        for (const piece of (0,_split_template_js__WEBPACK_IMPORTED_MODULE_3__/* .splitTemplate */ .LL)(source)) {
            if (piece.kind === "text")
                result.addText(piece.text);
            else if (piece.kind === "unclosed") {
                complain({ message: '"${" is never closed', hint: `Close it with }, or ${LITERAL_HINT}` });
            }
            else if (reading === "run" && !isOfEnvironment(piece.source) && !isOfGithub(piece.source)) {
                result.addExpression(piece.source);
            }
            else {
                const value = evaluate(piece.source, env);
                isFromEnvironment = true;
                if (typeof value === "string")
                    result.addText(value);
                else if (!("otherwise" in value))
                    complain(value);
                else if (depth < MAX_DEFAULTS)
                    read(value.otherwise, depth + 1);
                else
                    complain(TOO_DEEP);
            }
        }
    };
    read(text, 1);
    return { text: result.finish(), isFromEnvironment, complaints: [...complaints.values()] };
}
/** Puts a text together; as a template, what only looks like an expression is escaped. */
class Result {
    #reading;
    #done = "";
    #literal = "";
    constructor(reading) {
        this.#reading = reading;
    }
    addText(text) {
        this.#literal += text;
    }
    addExpression(source) {
        // A "$" right before an expression would make it a text.
        const isEscaping = this.#literal.endsWith("$");
        if (isEscaping)
            this.#literal = this.#literal.slice(0, -1);
        this.finish();
        this.#done += `${isEscaping ? "${'$'}" : ""}\${${source}}`;
    }
    finish() {
        this.#done += this.#reading === "run" ? (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTemplate */ .s5)(this.#literal) : this.#literal;
        this.#literal = "";
        return this.#done;
    }
}


/***/ }),

/***/ 7976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readIssues)
/* harmony export */ });
function paramsOf(issue) {
    return issue.code === "custom" && issue.params !== undefined ? issue.params : {};
}
/** Whether a branch of a union is out of the question: the value itself has another type. */
function isWrongBranch(issues) {
    return issues.some((issue) => issue.path.length === 0 && (issue.code === "invalid_type" || paramsOf(issue).isWrongType === true));
}
function ofUnion(issue, path) {
    const branches = issue.errors;
    const meant = branches.find((branch) => !isWrongBranch(branch));
    if (meant !== undefined)
        return meant.flatMap((inner) => findingsOf(inner, path));
    const [message = "", ownHint] = issue.message.split("\n");
    const hint = ownHint ??
        branches
            .flat()
            .map((inner) => paramsOf(inner).hint)
            .find((text) => text !== undefined);
    return [{ path, part: "value", message, ...(hint === undefined ? {} : { hint }) }];
}
function findingsOf(issue, parent) {
    const path = [...parent, ...issue.path];
    if (issue.code === "invalid_union")
        return ofUnion(issue, path);
    const { hint, describeUnknownKey, coercion, part = "value" } = paramsOf(issue);
    if (describeUnknownKey !== undefined) {
        return [{ path, part: "key", ...describeUnknownKey(String(path.at(-1) ?? "")) }];
    }
    const [message = "", ownHint] = issue.message.split("\n");
    const remedy = hint ?? ownHint;
    const words = remedy === undefined ? { message } : { message, hint: remedy };
    return [{ path, part, ...words, ...(coercion === undefined ? {} : { coercion }) }];
}
/** What a failed parse found, with the branch of each union that was meant. */
function readIssues(error) {
    return error.issues.flatMap((issue) => findingsOf(issue, []));
}


/***/ }),

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

/***/ 7736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ machineLimitProblems),
/* harmony export */   h: () => (/* binding */ MAX_SHARDS)
/* harmony export */ });
/* harmony import */ var _config_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9259);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6804);
/* harmony import */ var _group_thousands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(383);



/** The most machines that a load may be divided over. */
const MAX_SHARDS = 1000;
/** Virtual users of a scenario on one machine: an address has 65,535 ports to connect from. */
const MAX_VUS = 100_000;
/** Arrivals per second of a scenario on one machine: as many as 100 threads can start. */
const MAX_RATE_PER_SECOND = 1_000_000;
/** Iterations are counted exactly up to here. */
const MAX_ITERATIONS = Number.MAX_SAFE_INTEGER;
/**
 * Load that no machine could make, nor so many machines together, and iterations that nobody could count.
 * Wrong types are left to the schema.
 */
function machineLimitProblems(tree, machines) {
    const { scenarios, options } = tree.value;
    const all = (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(scenarios)
        ? Object.entries(scenarios).map(([name, scenario]) => ({ path: ["scenarios", name], scenario }))
        : [{ path: ["options"], scenario: options }];
    return all.flatMap(({ path, scenario }) => {
        if (!(0,_config_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(scenario))
            return [];
        const problems = loadProblems(tree, path, scenario, machines);
        return problems.length > 0 ? problems : countProblems(tree, path, scenario);
    });
}
function loadProblems(tree, path, scenario, machines) {
    const at = (key) => ({ path: [...path, key], value: scenario[key] });
    const users = [at("vus"), at("pre_allocated_vus"), at("max_vus")];
    const targets = stagesOf(scenario).map(({ target: value }, index) => ({
        path: [...path, "stages", index, "target"],
        value,
    }));
    const ofUsers = { perMachine: MAX_VUS, what: "virtual users" };
    if (!isOfArrivals(scenario))
        return refused(tree, [...users, ...targets], ofUsers, machines);
    const { text, ms } = timeUnitOf(scenario);
    const ofRates = { perMachine: (MAX_RATE_PER_SECOND * ms) / 1000, what: `iterations per ${text}` };
    return [
        ...refused(tree, users, ofUsers, machines),
        ...refused(tree, [at("rate"), ...targets], ofRates, machines),
    ];
}
function refused(tree, amounts, { perMachine, what }, machines) {
    const most = perMachine * machines;
    return amounts.flatMap(({ path, value }) => {
        if (typeof value !== "number" || !(value > most))
            return [];
        const where = machines === 1 ? "one machine" : `${count(machines)} machines`;
        const message = `expected at most ${count(most)} ${what} on ${where}, got ${count(value)}`;
        return [tree.problem(path, { message, hint: remedy(Math.ceil(value / perMachine)) })];
    });
}
function remedy(machines) {
    return machines > MAX_SHARDS
        ? `Lower it: not even ${count(MAX_SHARDS)} shards could make that load`
        : `Lower it, or divide the load over ${count(machines)} shards`;
}
function countProblems(tree, path, scenario) {
    const { key, iterations } = plannedIterations(scenario);
    if (!(iterations > MAX_ITERATIONS) || !(key in scenario))
        return [];
    const message = `expected at most ${count(MAX_ITERATIONS)} iterations in all, got ${count(iterations)}`;
    return [tree.problem([...path, key], { message, hint: `Lower ${key}` })];
}
/** At most, and what to lower. */
function plannedIterations(scenario) {
    if (!isOfArrivals(scenario)) {
        const { vus = 1, iterations } = scenario;
        const each = scenario.executor === "per-vu-iterations" && typeof vus === "number" ? vus : 1;
        return {
            key: "iterations",
            iterations: Number.isSafeInteger(iterations) ? Number(iterations) * each : 0,
        };
    }
    const stages = stagesOf(scenario);
    const rates = [scenario.rate, ...stages.map(({ target }) => target)];
    const peak = Math.max(0, ...rates.filter((rate) => typeof rate === "number"));
    const durations = "stages" in scenario ? stages.map(({ duration }) => duration) : [scenario.duration];
    const durationMs = durations.map(millisecondsOf).reduce((sum, ms) => sum + ms, 0);
    const key = "stages" in scenario ? "stages" : "duration";
    return { key, iterations: (peak * durationMs) / timeUnitOf(scenario).ms };
}
function isOfArrivals({ executor }) {
    return executor === "constant-arrival-rate" || executor === "ramping-arrival-rate";
}
function stagesOf({ stages }) {
    return Array.isArray(stages) ? stages.map((stage) => ((0,_config_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(stage) ? stage : {})) : [];
}
function timeUnitOf({ time_unit: unit }) {
    const ms = millisecondsOf(unit);
    return typeof unit === "string" && ms > 0 ? { text: unit, ms } : { text: "1s", ms: 1000 };
}
function millisecondsOf(duration) {
    const ms = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .readDuration */ .$7)(duration);
    return typeof ms === "number" ? ms : 0;
}
function count(value) {
    return value > MAX_ITERATIONS ? String(value) : (0,_group_thousands_js__WEBPACK_IMPORTED_MODULE_2__/* .groupThousands */ .Z)(value);
}


/***/ }),

/***/ 2319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ applyOverrides),
/* harmony export */   l: () => (/* binding */ overrideProblems)
/* harmony export */ });
/* harmony import */ var _config_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9259);
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9839);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6804);
/* harmony import */ var _executor_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1919);
/* harmony import */ var _schema_leaf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4892);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1218);






const FIELDS = ["vus", "duration", "iterations"];
/** What the user knows an override as. */
function calledBy(origin, name) {
    return origin === "flag" ? `--${name}` : `input ${name}`;
}
function overrideProblem(path, { message, hint }) {
    return { path, message, ...(hint === undefined ? {} : { hint }) };
}
/** The value of an input as the config would have it, or what is wrong with it. */
function readField(field, text) {
    if (field === "duration") {
        const duration = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .readDuration */ .$7)(text);
        if (typeof duration !== "number")
            return duration;
        return duration > 0 ? text : { message: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .expectation */ .pG)("a duration longer than 0s", text) };
    }
    const number = Number(text);
    if (/^\d{1,15}$/.test(text) && number >= 1)
        return number;
    return { message: (0,_schema_leaf_js__WEBPACK_IMPORTED_MODULE_2__/* .expectation */ .pG)("a whole number of at least 1", text) };
}
/** The scenarios to run; names that nobody has are problems. */
function select(names, known, origin, problems) {
    const wanted = names.map((name) => name.trim()).filter((name) => name !== "");
    if (wanted.length === 0)
        return null;
    for (const name of wanted.filter((candidate) => !known.includes(candidate))) {
        const guess = (0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__/* .closest */ .k)(name, known);
        const list = known.length === 0 ? "The config has none" : `The config has ${known.join(", ")}`;
        const hint = guess === null ? list : `Did you mean "${guess}"?`;
        const message = `there is no scenario "${name}"`;
        problems.push(overrideProblem(calledBy(origin, "scenarios"), { message, hint }));
    }
    return new Set(wanted);
}
/** Puts the values into the only scenario; complains where there is none such or it has no such field. */
function overrideScenario(scenarios, values, selected, origin, problems) {
    const names = Object.keys(scenarios).filter((candidate) => selected === null || selected.has(candidate));
    const [name] = names;
    if (name === undefined || names.length > 1) {
        for (const field of name === undefined ? [] : values.keys()) {
            const message = `${field} cannot be said of ${names.length} scenarios (${names.join(", ")})`;
            const selector = origin === "flag" ? "" : "the ";
            const hint = `Select one with ${selector}${calledBy(origin, "scenarios")}, or change the file`;
            problems.push(overrideProblem(calledBy(origin, field), { message, hint }));
        }
        return null;
    }
    const scenario = scenarios[name];
    if (!(0,_config_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .isFields */ .Ce)(scenario) || !(0,_executor_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isExecutorKind */ ._5)(scenario.executor))
        return null;
    const own = _executor_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .EXECUTOR_FIELDS */ .wx[scenario.executor];
    const changed = { ...scenario };
    const fields = [];
    for (const [field, value] of values) {
        if (own.includes(field)) {
            changed[field] = value;
            fields.push(field);
            continue;
        }
        const message = `the scenario "${name}" has the executor ${scenario.executor}, which has no ${field}`;
        const hint = `Change ${own.join(", ")} in the file`;
        problems.push(overrideProblem(calledBy(origin, field), { message, hint }));
    }
    return { scenarios: { ...scenarios, [name]: changed }, name, fields };
}
function overrideShortcuts(options, values) {
    const kept = (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .isFields */ .Ce)(options) ? { ...options } : {};
    // As between files: duration or iterations replace whatever said how long the load lasts.
    if (_options_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .LOAD_SHORTCUTS */ .Bs.some((key) => key !== "stages" && values.has(key))) {
        for (const key of _options_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .LOAD_SHORTCUTS */ .Bs)
            Reflect.deleteProperty(kept, key);
    }
    return { ...kept, ...Object.fromEntries(values) };
}
/** What is wrong with the values, whatever the config says. */
function overrideProblems(overrides) {
    return readFields(overrides).problems;
}
function readFields(overrides) {
    const values = new Map();
    const problems = [];
    for (const field of FIELDS) {
        const text = overrides[field]?.trim() ?? "";
        if (text === "")
            continue;
        const value = readField(field, text);
        if (typeof value === "object") {
            problems.push(overrideProblem(calledBy(overrides.origin ?? "input", field), value));
        }
        else
            values.set(field, value);
    }
    return { values, problems };
}
/** Applies inputs over the merged files. */
function applyOverrides(tree, overrides) {
    const { origin = "input" } = overrides;
    const read = readFields(overrides);
    const { values } = read;
    const problems = [...read.problems];
    const { scenarios, options } = tree.value;
    const hasScenarios = "scenarios" in tree.value;
    const known = (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .isFields */ .Ce)(scenarios) ? Object.keys(scenarios) : hasScenarios ? [] : ["default"];
    const selected = select(overrides.scenarios ?? [], known, origin, problems);
    if (values.size === 0)
        return { tree, selected, problems };
    if (!hasScenarios) {
        const changed = tree.with({ ...tree.value, options: overrideShortcuts(options, values) });
        for (const field of values.keys())
            changed.setOverride(["options", field], calledBy(origin, field));
        return { tree: changed, selected, problems };
    }
    const overridden = (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .isFields */ .Ce)(scenarios)
        ? overrideScenario(scenarios, values, selected, origin, problems)
        : null;
    if (overridden === null)
        return { tree, selected, problems };
    const changed = tree.with({ ...tree.value, scenarios: overridden.scenarios });
    for (const field of overridden.fields)
        changed.setOverride(["scenarios", overridden.name, field], calledBy(origin, field));
    return { tree: changed, selected, problems };
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

/***/ 9740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/**
 * Each problem once, file by file and from top to bottom.
 *
 * @param first Files that come before others; else they come as they are met.
 */
function inOrder(problems, first = []) {
    // Inputs have no file, and come before all files.
    const files = [...new Set([undefined, ...first, ...problems.map(({ file }) => file)])];
    const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
    return [...unique.values()].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0));
}


/***/ }),

/***/ 1350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ COUNT_TOLERANCE)
/* harmony export */ });
/** Absorbs the rounding of a count that is whole by intent, such as 0.1 per second for 30 s. */
const COUNT_TOLERANCE = 1e-9;


/***/ }),

/***/ 1587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ constantArrivals)
/* harmony export */ });
/* harmony import */ var _arrivals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1350);

/**
 * Arrival n = 0, 1, … comes at n / rate while that is before the end. With rate · duration = a the
 * numbers below the end are 0 … ⌈a⌉ − 1.
 */
function constantArrivals({ rate, timeUnitMs, durationMs }) {
    const area = (rate * durationMs) / timeUnitMs;
    return {
        durationMs,
        count: Math.max(0, Math.ceil(area - _arrivals_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_TOLERANCE */ .W * Math.max(1, area))),
        atMs: (index) => (index * timeUnitMs) / rate,
    };
}


/***/ }),

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ plannedLoad),
/* harmony export */   TD: () => (/* binding */ longestDurationMs),
/* harmony export */   du: () => (/* binding */ plannedDurationMs)
/* harmony export */ });
/* harmony import */ var _constant_arrival_rate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1587);
/* harmony import */ var _ramping_arrival_rate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5265);
/* harmony import */ var _ramping_vus_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7001);



/** What an executor asks for. */
function plannedLoad(executor) {
    switch (executor.kind) {
        case "constant-vus":
            return { iterations: null, maxVus: executor.vus, durationMs: executor.durationMs };
        case "ramping-vus":
            return { iterations: null, maxVus: (0,_ramping_vus_js__WEBPACK_IMPORTED_MODULE_0__/* .peakVus */ .cH)(executor), durationMs: (0,_ramping_vus_js__WEBPACK_IMPORTED_MODULE_0__/* .stagesDurationMs */ .e9)(executor.stages) };
        case "shared-iterations":
            return {
                iterations: executor.iterations,
                maxVus: executor.vus,
                durationMs: executor.maxDurationMs,
            };
        case "per-vu-iterations":
            return {
                iterations: executor.vus * executor.iterations,
                maxVus: executor.vus,
                durationMs: executor.maxDurationMs,
            };
        case "constant-arrival-rate": {
            const { count, durationMs } = (0,_constant_arrival_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .constantArrivals */ .P)(executor);
            return { iterations: count, maxVus: executor.maxVus, durationMs };
        }
        case "ramping-arrival-rate": {
            const { count, durationMs } = (0,_ramping_arrival_rate_js__WEBPACK_IMPORTED_MODULE_2__/* .rampingArrivals */ .b)(executor);
            return { iterations: count, maxVus: executor.maxVus, durationMs };
        }
    }
}
/** From the start of the load until the last iteration ends by itself or is interrupted, at most. */
function longestDurationMs(scenarios) {
    return scenarios.reduce((longest, { startTimeMs, executor, gracefulStopMs }) => Math.max(longest, startTimeMs + plannedLoad(executor).durationMs + gracefulStopMs), 0);
}
/** From the start of the load until the last scenario starts no iteration any more, at most. */
function plannedDurationMs(scenarios) {
    return scenarios.reduce((longest, { startTimeMs, executor }) => Math.max(longest, startTimeMs + plannedLoad(executor).durationMs), 0);
}


/***/ }),

/***/ 5265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ rampingArrivals)
/* harmony export */ });
/* harmony import */ var _arrivals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1350);

function piecesOf({ startRate, timeUnitMs, stages }) {
    const pieces = [];
    let fromRate = startRate;
    let startsAt = 0;
    let area = 0;
    for (const stage of stages) {
        const duration = stage.durationMs / timeUnitMs;
        area += (duration * (fromRate + stage.target)) / 2;
        pieces.push({ startsAt, duration, fromRate, toRate: stage.target, areaAtEnd: area });
        startsAt += duration;
        fromRate = stage.target;
    }
    return pieces;
}
/**
 * Time within a piece at which its own area reaches x. The rate is r(t) = f + s·t with the slope
 * s = (to − f) / d, so the area is f·t + s·t²/2. Solving for t and multiplying by the conjugate gives
 *
 *     t = 2x / (f + √(f² + 2·s·x))
 *
 * which needs no division by s: it holds for s = 0 too (t = x / f), and loses no digits near it.
 */
function timeOfArea(piece, x) {
    if (x <= 0)
        return 0;
    const slope = (piece.toRate - piece.fromRate) / piece.duration;
    // Rounding can push the root of a ramp to zero just below it.
    const root = Math.sqrt(Math.max(0, piece.fromRate ** 2 + 2 * slope * x));
    return Math.min(piece.duration, (2 * x) / (piece.fromRate + root));
}
/**
 * Arrival n = 1, 2, … comes when the area under the rate curve reaches n, the end included. (Here
 * `index` counts from 0, so arrival `index` waits for the area `index + 1`.)
 */
function rampingArrivals(plan) {
    const pieces = piecesOf(plan);
    const area = pieces.at(-1)?.areaAtEnd ?? 0;
    const durationMs = plan.stages.reduce((sum, stage) => sum + stage.durationMs, 0);
    return {
        durationMs,
        count: Math.floor(area + _arrivals_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_TOLERANCE */ .W * Math.max(1, area)),
        atMs: (index) => {
            const wanted = index + 1;
            const position = firstReaching(pieces, wanted);
            const piece = pieces[position];
            if (piece === undefined)
                return durationMs;
            const before = pieces[position - 1]?.areaAtEnd ?? 0;
            return (piece.startsAt + timeOfArea(piece, wanted - before)) * plan.timeUnitMs;
        },
    };
}
/** Position of the first piece at whose end the area is at least `area`. */
function firstReaching(pieces, area) {
    const tolerated = area - _arrivals_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_TOLERANCE */ .W * Math.max(1, area);
    let low = 0;
    let high = pieces.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((pieces[middle]?.areaAtEnd ?? Infinity) >= tolerated)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 7001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ lastVus),
/* harmony export */   cH: () => (/* binding */ peakVus),
/* harmony export */   e9: () => (/* binding */ stagesDurationMs),
/* harmony export */   lE: () => (/* binding */ vuChanges)
/* harmony export */ });
/**
 * Every moment at which the planned number of virtual users changes, in order. On a stage from f to t
 * in d the line f + (t − f)·x / d reaches the whole number m at x = d·(m − f) / (t − f); there the plan
 * becomes m. So it is the floor of the line while that rises and its ceiling while it falls. A stage
 * of 0 s jumps. The fall to zero when all stages are over is not part of it. Made as it is read: a profile
 * of a million users has a million changes.
 */
function* vuChanges(plan) {
    let told = null;
    // Of several changes in one moment the last counts, so each is told when the next has come.
    let pending = null;
    for (const change of reachedNumbers(plan)) {
        if (pending?.atMs === change.atMs)
            pending = null;
        if ((pending ?? told)?.vus === change.vus)
            continue;
        if (pending !== null)
            yield pending;
        told = pending ?? told;
        pending = change;
    }
    if (pending !== null)
        yield pending;
}
/** Every whole number that the line reaches, at the corners twice. */
function* reachedNumbers({ startVus, stages }) {
    yield { atMs: 0, vus: startVus };
    let from = startVus;
    let startsAtMs = 0;
    for (const { durationMs, target } of stages) {
        const step = Math.sign(target - from);
        if (durationMs === 0)
            yield { atMs: startsAtMs, vus: target };
        else {
            for (let vus = from + step; vus !== target + step && step !== 0; vus += step) {
                yield { atMs: startsAtMs + (durationMs * (vus - from)) / (target - from), vus };
            }
        }
        from = target;
        startsAtMs += durationMs;
    }
}
/** Length of all stages, milliseconds. */
function stagesDurationMs(stages) {
    return stages.reduce((sum, stage) => sum + stage.durationMs, 0);
}
/** The most virtual users that the plan reaches. */
function peakVus({ startVus, stages }) {
    return stages.reduce((peak, stage) => Math.max(peak, stage.target), startVus);
}
/** The virtual users that the plan has in its last moment. */
function lastVus({ startVus, stages }) {
    return stages.at(-1)?.target ?? startVus;
}


/***/ }),

/***/ 3711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ completeTestPlan)
});

// EXTERNAL MODULE: ./lib/config/problem-order.js
var problem_order = __webpack_require__(9740);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config/check-language.js + 1 modules
var check_language = __webpack_require__(8347);
// EXTERNAL MODULE: ./lib/config/extraction.js
var extraction = __webpack_require__(6177);
// EXTERNAL MODULE: ./lib/config/http-schema.js + 1 modules
var http_schema = __webpack_require__(487);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/config/config-tree.js
var config_tree = __webpack_require__(9259);
// EXTERNAL MODULE: ./lib/config/run-time-texts.js
var run_time_texts = __webpack_require__(1332);
;// CONCATENATED MODULE: ./lib/config/request-fields.js


/** Everything in a config that can have the keys of `http`: `http` itself, and each step. */
function* requestFields({ value }) {
    const { http, options, scenarios } = value;
    if ((0,config_tree/* isFields */.Ce)(http))
        yield [["http"], http];
    if ((0,config_tree/* isFields */.Ce)(options))
        yield* stepFields(options.steps, ["options", "steps"]);
    if (!(0,config_tree/* isFields */.Ce)(scenarios))
        return;
    for (const [name, scenario] of Object.entries(scenarios)) {
        if ((0,config_tree/* isFields */.Ce)(scenario))
            yield* stepFields(scenario.steps, ["scenarios", name, "steps"]);
    }
}
function* stepFields(steps, path) {
    if (!Array.isArray(steps))
        return;
    for (const [index, step] of steps.entries()) {
        if (!(0,config_tree/* isFields */.Ce)(step))
            continue;
        yield [[...path, index], step];
        for (const key of run_time_texts/* NESTING_KEYS */.kE)
            yield* stepFields(step[key], [...path, index, key]);
    }
}

;// CONCATENATED MODULE: ./lib/config/tls-problems.js



/** The text of a file; empty when it cannot be read, which is a problem of its own. */
function textOfFile(path, readFile) {
    const reading = readFile(path);
    return reading.kind === "read" ? Buffer.from(reading.bytes).toString() : "";
}
/** Looks into the files that `tls` names, so that no request meets one that is missing or broken. */
function tlsProblems(tree, readFile) {
    return [...requestFields(tree)].flatMap(([path, { tls }]) => (0,config_tree/* isFields */.Ce)(tls) ? problemsOf(tree, [...path, "tls"], tls, readFile) : []);
}
function problemsOf(tree, path, tls, readFile) {
    const problems = [];
    const check = (key, read) => {
        const file = tls[key];
        if (typeof file !== "string" || file.trim() === "")
            return null;
        const complain = (complaint) => {
            problems.push(tree.problem([...path, key], complaint));
            return null;
        };
        const reading = readFile(file);
        const shown = JSON.stringify(file);
        if (reading.kind === "failed") {
            return complain({
                message: `the file ${shown} ${reading.reason}`,
                hint: "Paths start at the config's folder",
            });
        }
        try {
            return read(textOfFile(file, readFile));
        }
        catch {
            return complain({ message: `the file ${shown} holds no ${NOUNS[key]}`, hint: HINTS[key] });
        }
    };
    check("ca", (text) => certificatesIn(text));
    const [cert] = check("cert", (text) => certificatesIn(text)) ?? [];
    const key = check("key", (text) => (0,external_node_crypto_.createPrivateKey)(text));
    if (cert !== undefined && key !== null && !cert.checkPrivateKey(key)) {
        const complaint = {
            message: `the key does not belong to the certificate ${JSON.stringify(tls.cert)}`,
            hint: "Name the key that the certificate was made for; the client's own certificate stands first in its file",
        };
        problems.push(tree.problem([...path, "key"], complaint));
    }
    return problems;
}
const NOUNS = {
    ca: "certificate that can be read",
    cert: "certificate that can be read",
    key: "private key that can be read",
};
const PEM_CERTIFICATE = 'A PEM file has lines such as "-----BEGIN CERTIFICATE-----"';
const HINTS = {
    ca: PEM_CERTIFICATE,
    cert: PEM_CERTIFICATE,
    key: 'A PEM file has lines such as "-----BEGIN PRIVATE KEY-----"; decrypt the key first if it is encrypted',
};
/** @throws when there is none, or one cannot be read. */
function certificatesIn(text) {
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
    if (blocks.length === 0)
        throw new TypeError("no certificate");
    return blocks.map((block) => new external_node_crypto_.X509Certificate(block));
}

;// CONCATENATED MODULE: ./lib/config/http-settings.js


/** Connection settings by what they say: requests with the same ones share connections. */
class ConnectionSettingsCache {
    #readFile;
    #known = new Map();
    constructor(readFile) {
        this.#readFile = readFile;
    }
    of({ http2, tls, proxy, hosts }, base) {
        if (http2 === undefined && tls === undefined && proxy === undefined && hosts === undefined)
            return base;
        const settings = {
            http2: http2 ?? base.http2,
            tls: tls === undefined ? base.tls : this.#tls(tls, base.tls),
            proxy: proxy ?? base.proxy,
            hosts: Object.freeze({ ...base.hosts, ...lowerCased(hosts ?? {}) }),
        };
        const key = JSON.stringify(settings);
        const known = this.#known.get(key);
        if (known !== undefined)
            return known;
        this.#known.set(key, Object.freeze(settings));
        return settings;
    }
    #tls(fields, base) {
        const { ca, cert, key, server_name: serverName, verify } = fields;
        return Object.freeze({
            ...base,
            ...(ca === undefined ? {} : { ca: textOfFile(ca, this.#readFile) }),
            ...(cert === undefined ? {} : { cert: textOfFile(cert, this.#readFile) }),
            ...(key === undefined ? {} : { key: textOfFile(key, this.#readFile) }),
            ...(serverName === undefined ? {} : { serverName }),
            verify: verify ?? base.verify,
        });
    }
}
/** The settings with the given keys over them; headers are merged by name. */
function httpSettings(fields, connections, base = http_schema/* HTTP_DEFAULTS */.uA) {
    const inherited = { ...base.headers };
    // Credentials of a step replace those that it has from the config in either form.
    if (fields.auth !== undefined)
        delete inherited.authorization;
    return Object.freeze({
        headers: Object.freeze({ ...inherited, ...lowerCased(fields.headers ?? {}) }),
        timeoutMs: fields.timeout ?? base.timeoutMs,
        maxRedirects: fields.max_redirects ?? base.maxRedirects,
        keepAlive: fields.keep_alive ?? base.keepAlive,
        connection: connections.of(fields, base.connection),
        cookies: usesJar(fields.cookies, base.cookies),
        compression: fields.compression ?? base.compression,
        maxBodyBytes: fields.max_body ?? base.maxBodyBytes,
        auth: fields.auth === undefined ? base.auth : authOf(fields.auth),
        expectedStatuses: Object.freeze(fields.expected_statuses ?? base.expectedStatuses),
    });
}
function usesJar(cookies, inherited) {
    if (cookies === "keep")
        return true;
    return typeof cookies === "boolean" ? cookies : inherited;
}
function authOf(auth) {
    if (auth === false)
        return null;
    if (auth.bearer !== undefined)
        return Object.freeze({ kind: "bearer", token: auth.bearer });
    const { username = "", password = "" } = auth.basic ?? {};
    return Object.freeze({ kind: "basic", username, password });
}
function lowerCased(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}

// EXTERNAL MODULE: ./lib/config/step-plan.js
var step_plan = __webpack_require__(668);
// EXTERNAL MODULE: ./lib/config/template.js
var config_template = __webpack_require__(354);
;// CONCATENATED MODULE: ./lib/config/request-name.js

/** An expression as its author sees it, in the part of a name that it stands for. */
function shown(expression) {
    if (expression.kind === "variable")
        return `\${${expression.path.join(".")}}`;
    if (expression.kind === "call")
        return `\${${expression.name}(${expression.args.map(String).join(", ")})}`;
    return expression.value;
}
const ORIGIN = /^https?:\/\/[^/?#]*/i;
/**
 * The `name` tag of a request without one: `METHOD /path`, without query and with expressions as they
 * are written, so that all values of a variable are one name. It has the origin when that is not the
 * one of `base_url`.
 */
function defaultName(method, url, baseUrl) {
    const { template } = (0,config_template/* readTemplate */.xV)(url);
    const parts = typeof template === "string" ? [template] : template.parts;
    let path = "";
    for (const part of parts) {
        if (typeof part !== "string") {
            path += shown(part);
            continue;
        }
        const end = part.search(/[?#]/);
        path += end < 0 ? part : part.slice(0, end);
        if (end >= 0)
            break;
    }
    return `${method.toUpperCase()} ${withoutOwnOrigin(path, baseUrl)}`;
}
function withoutOwnOrigin(path, baseUrl) {
    const [written] = ORIGIN.exec(path) ?? [];
    if (written === undefined)
        return path;
    const rest = path.slice(written.length);
    // A host that is a variable can be anybody's.
    const origin = written.includes("${") ? null : (URL.parse(written)?.origin ?? null);
    const below = rest === "" ? "/" : rest;
    if (origin === null)
        return written.replace(/^(https?:\/\/)[^/@]*@/i, "$1") + below;
    return baseUrl !== undefined && URL.parse(baseUrl)?.origin === origin ? below : origin + below;
}

;// CONCATENATED MODULE: ./lib/config/build-steps.js







/** The plan's settings as a step begins with them: its headers and credentials are templates. */
function asTemplates(http) {
    const headers = Object.entries(http.headers).map(([name, value]) => [name, (0,config_template/* escapeTemplate */.s5)(value)]);
    return {
        ...http,
        headers: Object.fromEntries(headers),
        auth: http.auth === null ? null : mapAuth(http.auth, config_template/* escapeTemplate */.s5),
    };
}
function mapAuth(auth, replace) {
    return auth.kind === "bearer"
        ? { kind: "bearer", token: replace(auth.token) }
        : { kind: "basic", username: replace(auth.username), password: replace(auth.password) };
}
function checkPlans(checks) {
    return Object.freeze((checks ?? []).map((entry) => {
        const { name, check } = typeof entry === "string" ? { name: entry.trim(), check: entry } : entry;
        return Object.freeze({ name, expression: (0,check_language/* parseCheck */.Q)(check) });
    }));
}
function extractPlans(extract) {
    return Object.freeze(Object.entries(extract).flatMap(([name, source]) => {
        const from = (0,extraction/* readExtraction */.W)(source);
        return "message" in from ? [] : [Object.freeze({ name, source: source.trim(), from })];
    }));
}
function contentOf(file, readFile) {
    const reading = readFile(file);
    // One that cannot be read is a problem of the config, and there is no plan then.
    return reading.kind === "read" ? reading.bytes : new Uint8Array(0);
}
function multipartPlans(fields, readFile) {
    return Object.freeze(Object.entries(fields).map(([name, part]) => Object.freeze(typeof part === "string"
        ? { name, content: part }
        : {
            name,
            content: contentOf(part.file, readFile),
            filename: part.filename ?? (0,external_node_path_.basename)(part.file),
            ...(part.type === undefined ? {} : { contentType: part.type }),
        })));
}
function bodyOf(step, readFile) {
    if ("json" in step)
        return { json: step.json };
    if (step.form !== undefined)
        return { form: Object.freeze(step.form) };
    if (step.multipart !== undefined)
        return { multipart: multipartPlans(step.multipart, readFile) };
    if (step.body_file !== undefined)
        return { body: contentOf(step.body_file, readFile) };
    return step.body === undefined ? {} : { body: step.body };
}
function requestStep(step, path, context) {
    const method = step_plan/* HTTP_METHODS */.y.find((candidate) => step[candidate] !== undefined);
    const url = method === undefined ? undefined : step[method];
    if (method === undefined || url === undefined)
        return null;
    const position = context.tree.position([...path, method], "key");
    const query = Object.freeze(step.query ?? {});
    const stop = step.stop_on_failed_check;
    return Object.freeze({
        kind: "request",
        method,
        url,
        name: step.name ?? defaultName(method, url, context.baseUrl),
        query,
        ...bodyOf(step, context.readFile),
        ...(typeof step.cookies === "object" ? { cookies: Object.freeze(step.cookies) } : {}),
        ...(step.extract === undefined ? {} : { extract: extractPlans(step.extract) }),
        checks: checkPlans(step.checks),
        ...(stop === undefined ? {} : { stopOnFailedCheck: stop }),
        http: httpSettings(step, context.connections, asTemplates(context.http)),
        ...(position === undefined ? {} : { position }),
    });
}
function thinkStep(think) {
    const { min, max } = typeof think === "number" ? { min: think, max: think } : think;
    return Object.freeze({ kind: "think", minMs: min, maxMs: max });
}
function parallelStep(requests, path, context) {
    const plans = requests.flatMap((step, index) => requestStep(step, [...path, index], context) ?? []);
    return Object.freeze({ kind: "parallel", requests: Object.freeze(plans) });
}
function stepPlan(step, path, context) {
    const nested = (key) => (step[key] ?? []);
    if (step.think !== undefined)
        return thinkStep(step.think);
    if (step.call !== undefined)
        return Object.freeze({ kind: "call", name: step.call });
    if (step.parallel !== undefined)
        return parallelStep(nested("parallel"), [...path, "parallel"], context);
    const inner = () => stepPlans(nested("steps"), [...path, "steps"], context);
    if (step.repeat !== undefined)
        return Object.freeze({ kind: "repeat", times: step.repeat, steps: inner() });
    if (step.when !== undefined) {
        const condition = Object.freeze({ name: step.when.trim(), expression: (0,check_language/* parseCheck */.Q)(step.when) });
        return Object.freeze({ kind: "when", condition, steps: inner() });
    }
    return requestStep(step, path, context);
}
/** What one iteration does, from the list under `path`. */
function stepPlans(steps, path, context) {
    return Object.freeze(steps.flatMap((step, index) => stepPlan(step, [...path, index], context) ?? []));
}

// EXTERNAL MODULE: ./lib/thresholds/parse-relative.js
var parse_relative = __webpack_require__(8048);
// EXTERNAL MODULE: ./lib/thresholds/parse-submetric.js
var parse_submetric = __webpack_require__(4800);
// EXTERNAL MODULE: ./lib/thresholds/parse.js
var parse = __webpack_require__(1947);
// EXTERNAL MODULE: ./lib/config/place.js
var place = __webpack_require__(2413);
// EXTERNAL MODULE: ./lib/config/threshold-schema.js
var threshold_schema = __webpack_require__(3317);
;// CONCATENATED MODULE: ./lib/config/build-thresholds.js






function rulePlan(metric, rule, path, tree) {
    const position = tree.position(path);
    const written = {
        metric,
        submetric: (0,parse_submetric/* parseSubmetric */.G)(metric),
        source: rule.threshold.trim(),
        path: (0,place/* formatPath */.j)(path),
        ...(position === undefined ? {} : { position }),
    };
    if ((0,parse_relative/* isRelative */.n)(rule.threshold)) {
        return Object.freeze({ ...written, limit: (0,parse_relative/* parseRelativeThreshold */.J)(rule.threshold) });
    }
    return Object.freeze({
        ...written,
        expression: (0,parse/* parseThreshold */.B7)(rule.threshold),
        abortOnFail: rule.abort_on_fail ?? false,
        gracePeriodMs: rule.grace_period ?? 0,
        isDefault: false,
    });
}
/** One rule as it was written; null when it is wrong, which the schema has said already. */
function readRule(metric, value, path, tree) {
    const isText = typeof value === "string";
    const read = threshold_schema/* ThresholdRule */.y.safeParse(isText ? { threshold: value } : value);
    if (!read.success)
        return null;
    return rulePlan(metric, read.data, isText ? path : [...path, "threshold"], tree);
}
function isMetricName(name) {
    try {
        (0,parse_submetric/* parseSubmetric */.G)(name);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * The thresholds that can be read, whatever else is wrong with the config, so that all problems can
 * be told at once.
 */
function thresholdPlans(tree) {
    const { thresholds } = tree.value;
    const all = !(0,config_tree/* isFields */.Ce)(thresholds)
        ? []
        : Object.entries(thresholds).flatMap(([metric, rules]) => {
            if (!isMetricName(metric))
                return [];
            const path = ["thresholds", metric];
            const plans = Array.isArray(rules)
                ? rules.map((rule, index) => readRule(metric, rule, [...path, index], tree))
                : [readRule(metric, rules, path, tree)];
            return plans.filter((plan) => plan !== null);
        });
    return Object.freeze({
        absolute: Object.freeze(all.filter((plan) => "expression" in plan)),
        relative: Object.freeze(all.filter((plan) => "limit" in plan)),
    });
}

;// CONCATENATED MODULE: ./lib/config/connection-notes.js
/** What a reader of the report should know of how connections are made. */
function connectionNotes(scenarios, http, baseUrl) {
    const used = new Set(scenarios.flatMap(({ work }) => usedBy(work, http)));
    const all = [...used];
    const notes = [];
    if (all.some(({ tls }) => !tls.verify)) {
        notes.push("Certificates of servers are not checked (tls.verify is false).");
    }
    if (http.connection.http2 && baseUrl !== undefined && /^http:/i.test(baseUrl)) {
        notes.push("HTTP/2 is spoken with https only: requests to base_url go by HTTP/1.1.");
    }
    return notes;
}
function usedBy(work, http) {
    return work.kind === "steps" ? work.steps.flatMap(ofStep) : [http.connection];
}
function ofStep(step) {
    switch (step.kind) {
        case "request":
            return [step.http.connection];
        case "parallel":
            return step.requests.flatMap(ofStep);
        case "repeat":
        case "when":
            return step.steps.flatMap(ofStep);
        case "think":
        case "call":
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/config/judged-thresholds.js
/**
 * Leaves out the thresholds on scenarios that are skipped: without a sample they could only fail. One on a
 * scenario that does not exist stays, and fails.
 *
 * @param skipped Names of the scenarios that the config has and the run leaves out.
 */
function judgedThresholds(thresholds, skipped) {
    const isJudged = ({ submetric: [, tags] }) => tags.scenario === undefined || !skipped.includes(tags.scenario);
    const notes = thresholds
        .filter((threshold) => !isJudged(threshold))
        .map(({ metric, source, submetric: [, tags] }) => `Not judged: ${metric} ${source}, because the scenario ${tags.scenario ?? ""} was not selected.`);
    return { thresholds: Object.freeze(thresholds.filter(isJudged)), notes: Object.freeze(notes) };
}

;// CONCATENATED MODULE: ./lib/config/build-plan.js





const DEFAULT_MAX_DURATION_MS = 600_000;
const DEFAULT_GRACEFUL_MS = 30_000;
function stagePlans(stages) {
    return Object.freeze(stages.map(({ duration, target }) => Object.freeze({ durationMs: duration, target })));
}
function executorPlan(scenario) {
    switch (scenario.executor) {
        case "constant-vus":
            return { kind: scenario.executor, vus: scenario.vus, durationMs: scenario.duration };
        case "ramping-vus":
            return {
                kind: scenario.executor,
                startVus: scenario.vus,
                stages: stagePlans(scenario.stages),
                gracefulRampDownMs: scenario.graceful_ramp_down,
            };
        case "shared-iterations":
        case "per-vu-iterations": {
            const { executor: kind, vus, iterations, max_duration: maxDurationMs } = scenario;
            return { kind, vus, iterations, maxDurationMs };
        }
        case "constant-arrival-rate":
            return {
                kind: scenario.executor,
                rate: scenario.rate,
                timeUnitMs: scenario.time_unit,
                durationMs: scenario.duration,
                preAllocatedVus: scenario.pre_allocated_vus,
                maxVus: scenario.max_vus ?? scenario.pre_allocated_vus,
            };
        case "ramping-arrival-rate":
            return {
                kind: scenario.executor,
                startRate: scenario.rate,
                timeUnitMs: scenario.time_unit,
                stages: stagePlans(scenario.stages),
                preAllocatedVus: scenario.pre_allocated_vus,
                maxVus: scenario.max_vus ?? scenario.pre_allocated_vus,
            };
    }
}
/** When iterations of the shortcuts start; without any, there is one. */
function shortcutExecutor({ vus = 1, duration, iterations, stages }) {
    if (stages !== undefined) {
        return {
            kind: "ramping-vus",
            startVus: vus,
            stages: stagePlans(stages),
            gracefulRampDownMs: DEFAULT_GRACEFUL_MS,
        };
    }
    if (duration !== undefined && iterations === undefined)
        return { kind: "constant-vus", vus, durationMs: duration };
    const maxDurationMs = duration ?? DEFAULT_MAX_DURATION_MS;
    return { kind: "shared-iterations", vus, iterations: iterations ?? 1, maxDurationMs };
}
function workPlan(fields, path, context) {
    if (fields.steps === undefined)
        return Object.freeze({ kind: "function", name: fields.exec_fn ?? "default" });
    return Object.freeze({
        kind: "steps",
        steps: stepPlans(fields.steps, [...path, "steps"], context),
        stopOnFailedCheck: fields.stop_on_failed_check ?? false,
    });
}
function scenarioPlan(name, scenario, tags, context) {
    return Object.freeze({
        name,
        executor: Object.freeze(executorPlan(scenario)),
        work: workPlan(scenario, ["scenarios", name], context),
        startTimeMs: scenario.start_time,
        gracefulStopMs: scenario.graceful_stop,
        tags: Object.freeze({ ...tags, ...scenario.tags }),
        env: Object.freeze({ ...scenario.env }),
    });
}
/** The name of the scenario that the shortcuts describe. */
const SHORTCUT_SCENARIO = "default";
function shortcutPlan(options, tags, context) {
    return Object.freeze({
        name: SHORTCUT_SCENARIO,
        executor: Object.freeze(shortcutExecutor(options)),
        work: workPlan(options, ["options"], context),
        startTimeMs: 0,
        gracefulStopMs: DEFAULT_GRACEFUL_MS,
        tags,
        env: Object.freeze({}),
    });
}
function definedOnly(env) {
    const defined = Object.entries(env).filter((entry) => entry[1] !== undefined);
    return Object.freeze(Object.fromEntries(defined));
}
/** The data that ends a scenario: of those that give each iteration a row of its own, the shortest. */
function rowLimit(scenario, { feeders, uses }) {
    const used = uses.get(scenario.name) ?? null;
    const limits = feeders
        .filter(({ name, pick }) => pick === "unique" && (used === null || used.has(name)))
        .map(({ name, table }) => Object.freeze({ feeder: name, rows: table.rowCount }))
        .sort((a, b) => a.rows - b.rows);
    const [shortest] = limits;
    return shortest === undefined ? {} : { rowLimit: shortest };
}
function comparePlan(compare) {
    const { confidence, max_duration: maxDurationMs, rounds } = compare;
    return Object.freeze({ confidence, maxDurationMs, rounds });
}
/** Fills in every default. */
function buildPlan(parts) {
    const { config, options, tree, env, selected, readFile, folder, feeders } = parts;
    const connections = new ConnectionSettingsCache(readFile);
    const http = httpSettings(config.http ?? {}, connections);
    const context = { tree, http, baseUrl: config.base_url, readFile, connections };
    const tags = Object.freeze({ ...options.tags });
    const scenarios = config.scenarios === undefined
        ? [shortcutPlan(options, tags, context)]
        : Object.entries(config.scenarios).map(([name, scenario]) => scenarioPlan(name, scenario, tags, context));
    const isSelected = ({ name }) => selected === null || selected.has(name);
    const skipped = scenarios.filter((scenario) => !isSelected(scenario)).map(({ name }) => name);
    const written = thresholdPlans(tree);
    const { thresholds, notes } = judgedThresholds(written.absolute, skipped);
    const relative = judgedThresholds(written.relative, skipped);
    return Object.freeze({
        ...(config.base_url === undefined ? {} : { baseUrl: config.base_url }),
        scenarios: Object.freeze(scenarios
            .filter(isSelected)
            .map((scenario) => Object.freeze({ ...scenario, ...rowLimit(scenario, parts) }))),
        thresholds,
        ...(relative.thresholds.length === 0 ? {} : { relativeThresholds: relative.thresholds }),
        ...(config.compare === undefined ? {} : { compare: comparePlan(config.compare) }),
        ...(config.history === undefined ? {} : { history: config.history }),
        notes: Object.freeze([
            ...notes,
            ...relative.notes,
            ...connectionNotes(scenarios.filter(isSelected), http, config.base_url),
        ]),
        http,
        keepsCookies: config.http?.cookies === "keep",
        maxRequestsPerSecond: config.http?.max_requests_per_second ?? null,
        folder,
        validity: config.validity,
        ...(config.warm_up === undefined || config.warm_up === 0 ? {} : { warmUpMs: config.warm_up }),
        setupTimeoutMs: options.setup_timeout,
        teardownTimeoutMs: options.teardown_timeout,
        ...(config.seed === undefined ? {} : { seed: config.seed }),
        ...(feeders.length === 0 ? {} : { data: feeders }),
        ...(config.secrets === undefined ? {} : { secretVariables: Object.freeze(config.secrets) }),
        env: definedOnly(env),
    });
}

// EXTERNAL MODULE: ./lib/config/interpolate.js
var interpolate = __webpack_require__(9913);
;// CONCATENATED MODULE: ./lib/config/interpolate-tree.js



class Walk {
    fromEnvironment = new Set();
    unresolved = new Set();
    problems = [];
    spellings = new Map();
    #tree;
    constructor(tree) {
        this.#tree = tree;
    }
    value(value, path, env) {
        if (typeof value === "string")
            return this.#text(value, path, env);
        if (Array.isArray(value))
            return value.map((item, index) => this.value(item, [...path, index], env));
        if (!(0,config_tree/* isFields */.Ce)(value))
            return value;
        if (path.length === 2 && path[0] === "scenarios")
            return this.#scenario(value, path, env);
        return this.#fields(value, path, env);
    }
    /** A scenario's own variables are seen by everything in it but themselves. */
    #scenario(scenario, path, env) {
        if (!(0,config_tree/* isFields */.Ce)(scenario.env))
            return this.#fields(scenario, path, env);
        const own = this.#fields(scenario.env, [...path, "env"], env);
        const texts = Object.entries(own).map(([name, value]) => [
            name,
            (0,config_tree/* isFields */.Ce)(value) ? undefined : String(value),
        ]);
        const inner = { ...env, ...Object.fromEntries(texts) };
        return { ...this.#fields(scenario, path, inner, "env"), env: own };
    }
    #fields(fields, path, env, except) {
        const result = {};
        for (const [key, value] of Object.entries(fields)) {
            if (key === except)
                continue;
            const name = this.#key(key, path, env);
            const at = [...path, name];
            if (Object.hasOwn(result, name)) {
                const complaint = { message: `the key "${name}" stands here twice`, hint: "Keep one of them" };
                this.problems.push(this.#tree.problem([...path, key], complaint, "key"));
                continue;
            }
            if (name !== key)
                this.spellings.set((0,config_tree/* pathKey */.Pn)(at), key);
            result[name] = this.value(value, at, env);
        }
        return result;
    }
    #key(key, path, env) {
        const { text, complaints } = (0,interpolate/* interpolate */.G)(key, env);
        if (complaints.length === 0)
            return text === "__proto__" ? key : text;
        for (const complaint of complaints)
            this.problems.push(this.#tree.problem([...path, key], complaint, "key"));
        this.unresolved.add((0,config_tree/* pathKey */.Pn)([...path, key]));
        return key;
    }
    #text(value, path, env) {
        const { text, isFromEnvironment, complaints } = (0,interpolate/* interpolate */.G)(value, env, (0,run_time_texts/* readingOf */.MU)(path));
        if (isFromEnvironment)
            this.fromEnvironment.add((0,config_tree/* pathKey */.Pn)(path));
        if (complaints.length > 0)
            this.unresolved.add((0,config_tree/* pathKey */.Pn)(path));
        for (const complaint of complaints)
            this.problems.push(this.#tree.problem(path, complaint));
        return text;
    }
}
/** Replaces `${env.…}` everywhere, keys included. */
function interpolateTree(tree, env) {
    const walk = new Walk(tree);
    const value = walk.value(tree.value, [], env);
    const { fromEnvironment, unresolved, problems, spellings } = walk;
    return { tree: tree.with(value, spellings), fromEnvironment, unresolved, problems };
}

// EXTERNAL MODULE: ./lib/config/issues.js
var issues = __webpack_require__(7976);
// EXTERNAL MODULE: ./lib/config/machine-limits.js
var machine_limits = __webpack_require__(7736);
// EXTERNAL MODULE: ./lib/config/executor-fields.js
var executor_fields = __webpack_require__(1919);
;// CONCATENATED MODULE: ./lib/config/aliases.js


class Renaming {
    spellings = new Map();
    conflicts = [];
    /** The same map, with each alias under its key. */
    rename(fields, path, aliases) {
        const renamed = {};
        for (const [name, value] of Object.entries(fields)) {
            const key = aliases.find(({ alias }) => alias === name)?.key ?? name;
            if (key !== name && Object.hasOwn(fields, key)) {
                const message = `"${name}" is another spelling of "${key}", and both stand here`;
                this.conflicts.push({ path: [...path, name], complaint: { message, hint: "Keep one of them" } });
                continue;
            }
            if (key !== name)
                this.spellings.set((0,config_tree/* pathKey */.Pn)([...path, key]), name);
            renamed[key] = value;
        }
        return renamed;
    }
    scenario(scenario, path, executor) {
        if (!(0,config_tree/* isFields */.Ce)(scenario))
            return scenario;
        // An alias of a key that this executor does not have stays, so that the message can say whose it is.
        const aliases = executor_fields/* SCENARIO_ALIASES */.SI.filter(({ executors }) => executors.some((kind) => kind === executor));
        return this.rename(scenario, path, aliases);
    }
    threshold(rule, path) {
        if (Array.isArray(rule))
            return rule.map((item, index) => this.threshold(item, [...path, index]));
        return (0,config_tree/* isFields */.Ce)(rule) ? this.rename(rule, path, executor_fields/* THRESHOLD_ALIASES */.dx) : rule;
    }
}
function mapValues(value, change) {
    if (!(0,config_tree/* isFields */.Ce)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}
/**
 * Puts k6's spellings inside `scenarios` and `thresholds` into rampa's own.
 *
 * @param executorOf The executor of a scenario, which another source may name.
 */
function renameAliases(raw, executorOf) {
    const renaming = new Renaming();
    const renamed = { ...raw };
    if ("scenarios" in raw) {
        renamed.scenarios = mapValues(raw.scenarios, (item, name) => renaming.scenario(item, ["scenarios", name], executorOf(name)));
    }
    if ("thresholds" in raw) {
        renamed.thresholds = mapValues(raw.thresholds, (item, metric) => renaming.threshold(item, ["thresholds", metric]));
    }
    return { raw: renamed, spellings: renaming.spellings, conflicts: renaming.conflicts };
}

// EXTERNAL MODULE: ./lib/config/options-schema.js
var options_schema = __webpack_require__(1218);
;// CONCATENATED MODULE: ./lib/config/merge-layers.js




/** Keys that exclude each other: a stronger source's choice ends the weaker one's. */
const WORK = ["steps", "exec_fn"];
function hasAny(fields, keys) {
    return (0,config_tree/* isFields */.Ce)(fields) && keys.some((key) => key in fields);
}
function without(fields, keys) {
    if (!(0,config_tree/* isFields */.Ce)(fields))
        return fields;
    return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}
/** What of a weaker source's scenario still counts under a stronger source's one. */
function underScenario(weaker, stronger) {
    let rest = weaker;
    if (hasAny(stronger, WORK))
        rest = without(rest, [...WORK, "stop_on_failed_check"]);
    const { executor } = stronger;
    if ((0,executor_fields/* isExecutorKind */._5)(executor) && (0,executor_fields/* isExecutorKind */._5)(weaker.executor) && executor !== weaker.executor) {
        const kept = executor_fields/* EXECUTOR_FIELDS */.wx[executor];
        rest = without(rest, executor_fields/* EXECUTOR_FIELDS */.wx[weaker.executor].filter((key) => !kept.includes(key)));
    }
    return rest;
}
/** Drops what a stronger source's way to describe the load replaces. */
function underLoad(weaker, stronger) {
    const rest = { ...weaker };
    if ("scenarios" in stronger)
        rest.options = without(weaker.options, options_schema/* SHORTCUTS */.Ar);
    if (hasAny(stronger.options, options_schema/* SHORTCUTS */.Ar))
        delete rest.scenarios;
    // One source's duration, iterations or stages replace all three of a weaker one, as in k6.
    if (hasAny(stronger.options, options_schema/* LOAD_SHORTCUTS */.Bs))
        rest.options = without(rest.options, options_schema/* LOAD_SHORTCUTS */.Bs);
    if (hasAny(stronger.options, WORK))
        rest.options = without(rest.options, [...WORK, "stop_on_failed_check"]);
    if (rest.options === undefined)
        delete rest.options;
    return rest;
}
/** How deep the maps under a top-level key are merged. */
const MERGED_LEVELS = {
    options: 1,
    http: 1,
    thresholds: 1,
    compare: 1,
    scenarios: 2,
};
class Merge {
    sources = new Map();
    spellings = new Map();
    /** Takes from `weaker` what `target` does not have. */
    fill(target, weaker, path, levels, from) {
        for (const [key, value] of Object.entries(weaker)) {
            const at = [...path, key];
            const current = target[key];
            const depth = path.length === 0 ? (Object.hasOwn(MERGED_LEVELS, key) ? (MERGED_LEVELS[key] ?? 0) : 0) : levels - 1;
            if (!Object.hasOwn(target, key)) {
                target[key] = this.#take(value, at, depth, from);
            }
            else if (depth > 0 && (0,config_tree/* isFields */.Ce)(current) && (0,config_tree/* isFields */.Ce)(value)) {
                const isScenario = path.length === 1 && path[0] === "scenarios";
                const rest = isScenario ? underScenario(value, current) : value;
                this.fill(current, rest, at, depth, from);
            }
        }
    }
    #take(value, path, depth, from) {
        this.sources.set((0,config_tree/* pathKey */.Pn)(path), from.source);
        const spelling = from.spellings.get((0,config_tree/* pathKey */.Pn)(path));
        if (spelling !== undefined)
            this.spellings.set((0,config_tree/* pathKey */.Pn)(path), spelling);
        this.#takeSpellings(value, path, from);
        if (depth === 0 || !(0,config_tree/* isFields */.Ce)(value))
            return value;
        // A copy: weaker sources will be filled in.
        const copy = {};
        for (const [key, item] of Object.entries(value))
            copy[key] = this.#take(item, [...path, key], depth - 1, from);
        return copy;
    }
    /** Aliases below a value that is taken whole: those of threshold rules in a list. */
    #takeSpellings(value, path, from) {
        if (typeof value !== "object" || value === null || from.spellings.size === 0)
            return;
        for (const [key, item] of Object.entries(value)) {
            const at = [...path, Array.isArray(value) ? Number(key) : key];
            const spelling = from.spellings.get((0,config_tree/* pathKey */.Pn)(at));
            if (spelling !== undefined)
                this.spellings.set((0,config_tree/* pathKey */.Pn)(at), spelling);
            this.#takeSpellings(item, at, from);
        }
    }
}
const NOWHERE = { file: "config", raw: {}, locate: () => ({ file: "config" }) };
function strongestExecutor(layers, name) {
    for (const { raw } of layers) {
        const scenario = (0,config_tree/* isFields */.Ce)(raw.scenarios) && Object.hasOwn(raw.scenarios, name) ? raw.scenarios[name] : null;
        if ((0,config_tree/* isFields */.Ce)(scenario) && "executor" in scenario)
            return scenario.executor;
    }
    return undefined;
}
/** Merges what several sources say, the strongest first. */
function mergeLayers(layers) {
    const problems = [];
    const merge = new Merge();
    const value = {};
    let stronger = {};
    const executorOf = (name) => strongestExecutor(layers, name);
    for (const layer of layers) {
        const source = { kind: "layer", layer };
        const { raw, spellings, conflicts } = renameAliases(layer.raw, executorOf);
        const alone = new config_tree/* ConfigTree */.TU(raw, new Map(), source, new Map());
        problems.push(...conflicts.map(({ path, complaint }) => alone.problem(path, complaint, "key")));
        merge.fill(value, underLoad(raw, stronger), [], 0, { raw, spellings, source });
        stronger = { ...value };
    }
    const fallback = { kind: "layer", layer: layers[0] ?? NOWHERE };
    return { tree: new config_tree/* ConfigTree */.TU(value, merge.sources, fallback, merge.spellings), problems };
}

// EXTERNAL MODULE: ./lib/config/overrides.js
var config_overrides = __webpack_require__(2319);
// EXTERNAL MODULE: ./lib/config/schema.js + 3 modules
var schema = __webpack_require__(8987);
// EXTERNAL MODULE: ./lib/config/csv-rows.js
var csv_rows = __webpack_require__(878);
;// CONCATENATED MODULE: ./lib/config/csv-table.js

const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Of rows that are wrong in the same way, as many are told of. */
const MAX_TOLD = 3;
/** A file that cannot be read as a table. */
function failedTable(...complaints) {
    return { kind: "failed", complaints };
}
/** Rows that have anything in them, one after the other. */
function* rowsOf(bytes, from) {
    let line = 1;
    let at = from;
    while (at < bytes.length) {
        const row = readRow(bytes, at, line);
        if (row.end > row.start)
            yield row;
        line += 1;
        for (let index = row.start; index < row.end; index += 1)
            if (bytes[index] === LINE_FEED)
                line += 1;
        at = row.end + 1;
        if (bytes[row.end] === CARRIAGE_RETURN)
            at += 1;
    }
}
function readRow(bytes, start, line) {
    let fields = 1;
    let fault = null;
    let at = start;
    let isFieldBegin = true;
    while (at < bytes.length) {
        const byte = bytes[at];
        if (byte === QUOTE && isFieldBegin) {
            const end = endOfQuoted(bytes, at + 1);
            if (end < 0)
                return { start, end: bytes.length, fields, line, fault: "unclosed" };
            at = end;
            const next = bytes[at];
            const isEnd = next === undefined || next === COMMA || next === LINE_FEED || isLineEnd(bytes, at);
            if (!isEnd)
                fault = "text after quote";
            isFieldBegin = false;
            continue;
        }
        if (byte === LINE_FEED || isLineEnd(bytes, at))
            break;
        isFieldBegin = byte === COMMA;
        if (isFieldBegin)
            fields += 1;
        at += 1;
    }
    return { start, end: at, fields, line, fault };
}
function isLineEnd(bytes, at) {
    return bytes[at] === CARRIAGE_RETURN && (at + 1 === bytes.length || bytes[at + 1] === LINE_FEED);
}
/** Index after the closing quote, or -1. */
function endOfQuoted(bytes, from) {
    let at = from;
    for (;;) {
        const quote = bytes.indexOf(QUOTE, at);
        if (quote < 0)
            return -1;
        if (bytes[quote + 1] !== QUOTE)
            return quote + 1;
        at = quote + 2;
    }
}
/** Room for every line of a file. */
function offsetsFor(bytes) {
    let lines = 1;
    for (const byte of bytes)
        if (byte === LINE_FEED)
            lines += 1;
    return new Uint32Array(new SharedArrayBuffer(lines * Uint32Array.BYTES_PER_ELEMENT));
}
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** Reads CSV (RFC 4180, UTF-8) whose first row names the columns. Rows stay where they are in `bytes`. */
function readCsvTable(bytes) {
    const begin = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
    const rows = rowsOf(bytes, begin);
    const head = rows.next();
    if (head.done === true)
        return failedTable({ message: "it is empty", hint: "Write a row of column names first" });
    const columns = (0,csv_rows/* readCsvFields */.c)(new TextDecoder().decode(bytes.slice(head.value.start, head.value.end)));
    const complaints = [...columnComplaints(columns), ...faultComplaints(head.value)];
    const starts = offsetsFor(bytes);
    const ends = new Uint32Array(new SharedArrayBuffer(starts.byteLength));
    let rowCount = 0;
    let told = 0;
    for (const row of rows) {
        const own = [...faultComplaints(row), ...widthComplaints(row, columns.length)];
        if (own.length > 0 && told < MAX_TOLD)
            complaints.push(...own);
        if (own.length > 0)
            told += 1;
        starts[rowCount] = row.start;
        ends[rowCount] = row.end;
        rowCount += 1;
    }
    if (told > MAX_TOLD)
        complaints.push({ message: `${told - MAX_TOLD} more of its rows are wrong` });
    if (rowCount === 0 && complaints.length === 0) {
        complaints.push({ message: "it has column names, but no rows", hint: "Add rows below the first" });
    }
    if (complaints.length > 0)
        return failedTable(...complaints);
    const table = { format: "csv", columns: Object.freeze(columns), rowCount, bytes, starts, ends };
    return { kind: "read", table: Object.freeze(table) };
}
/** What is wrong with the names of columns: the first few complaints. */
function columnComplaints(columns) {
    const complaints = [];
    const seen = new Set();
    for (const [index, column] of columns.entries()) {
        if (complaints.length === MAX_TOLD)
            break;
        if (column.trim() === "") {
            complaints.push({
                message: `its column ${index + 1} has no name`,
                hint: "Name every column in the first row",
            });
        }
        else if (seen.has(column)) {
            complaints.push({ message: `it has two columns "${column}"`, hint: "Rename one of them" });
        }
        seen.add(column);
    }
    return complaints;
}
function faultComplaints({ fault, line }) {
    if (fault === null)
        return [];
    return fault === "unclosed"
        ? [{ message: `line ${line}: a quote is never closed`, hint: 'Write "" for a quote inside quotes' }]
        : [
            {
                message: `line ${line}: text after a closing quote`,
                hint: 'Quote the whole value, with "" for a quote inside',
            },
        ];
}
function widthComplaints({ fields, line, fault }, columns) {
    if (fields === columns || fault !== null)
        return [];
    const message = `line ${line} has ${fields} ${fields === 1 ? "value" : "values"}, but there are ${columns} columns`;
    return [{ message, hint: "Quote a value that has a comma in it" }];
}

;// CONCATENATED MODULE: ./lib/config/json-table.js


const HINT = 'Write a list of objects: [{ "name": "ada" }, { "name": "bob" }]';
/** Of rows that are wrong, as many are told of. */
const json_table_MAX_TOLD = 3;
/** Reads a JSON list of objects that have the same members. Each row is kept as its own text. */
function readJsonTable(bytes) {
    let value;
    try {
        value = JSON.parse(new TextDecoder().decode(bytes.slice()));
    }
    catch (error) {
        return failedTable({
            message: `it is no JSON: ${error instanceof Error ? error.message : ""}`,
            hint: HINT,
        });
    }
    if (!Array.isArray(value))
        return failedTable({ message: "it is no list", hint: HINT });
    const rows = value;
    const [first] = rows;
    if (first === undefined)
        return failedTable({ message: "it is empty", hint: HINT });
    const columns = (0,config_tree/* isFields */.Ce)(first) ? Object.keys(first) : [];
    const known = new Set(columns);
    const complaints = rows.flatMap((row, index) => rowComplaints(row, index, columns, known));
    if (complaints.length > 0)
        return failedTable(...complaints.slice(0, json_table_MAX_TOLD));
    if (columns.length === 0)
        return failedTable({ message: "its rows have no members", hint: HINT });
    const names = columnComplaints(columns);
    return names.length > 0 ? failedTable(...names) : packed(rows, columns);
}
function rowComplaints(row, index, columns, known) {
    if (!(0,config_tree/* isFields */.Ce)(row))
        return [{ message: `row ${index + 1} is no object`, hint: HINT }];
    const missing = columns.find((column) => !Object.hasOwn(row, column));
    const surplus = Object.keys(row).find((column) => !known.has(column));
    if (missing === undefined && surplus === undefined)
        return [];
    const found = missing === undefined ? `has "${surplus ?? ""}"` : `has no "${missing}"`;
    const message = `row ${index + 1} ${found}, unlike the first`;
    return [{ message, hint: "Give all rows the same members; null stands for none" }];
}
function packed(rows, columns) {
    const texts = rows.map((row) => Buffer.from(JSON.stringify(row)));
    const bytes = new Uint8Array(new SharedArrayBuffer(texts.reduce((sum, text) => sum + text.length, 0)));
    const size = rows.length * Uint32Array.BYTES_PER_ELEMENT;
    const starts = new Uint32Array(new SharedArrayBuffer(size));
    const ends = new Uint32Array(new SharedArrayBuffer(size));
    let at = 0;
    texts.forEach((text, index) => {
        bytes.set(text, at);
        starts[index] = at;
        at += text.length;
        ends[index] = at;
    });
    const table = {
        format: "json",
        columns: Object.freeze(columns),
        rowCount: rows.length,
        bytes,
        starts,
        ends,
    };
    return { kind: "read", table: Object.freeze(table) };
}

// EXTERNAL MODULE: ./lib/config/text-encoding.js
var text_encoding = __webpack_require__(1581);
;// CONCATENATED MODULE: ./lib/config/read-data.js




/** Reads the files under `data`; `unresolved` are paths of texts that are a problem already. */
function readData(tree, readFile, unresolved) {
    const { data } = tree.value;
    const feeders = [];
    const columns = new Map();
    const problems = [];
    for (const [name, feeder] of Object.entries((0,config_tree/* isFields */.Ce)(data) ? data : {})) {
        columns.set(name, null);
        if (!(0,config_tree/* isFields */.Ce)(feeder) || typeof feeder.file !== "string")
            continue;
        if (unresolved.has((0,config_tree/* pathKey */.Pn)(["data", name, "file"])))
            continue;
        const { file, pick = "sequential" } = feeder;
        const read = readTable(file, readFile);
        if (read.kind === "failed") {
            for (const { message, hint } of read.complaints) {
                const words = hint === undefined ? {} : { hint };
                const complaint = { message: `the data file ${JSON.stringify(file)}: ${message}`, ...words };
                problems.push(tree.problem(["data", name, "file"], complaint));
            }
            continue;
        }
        columns.set(name, read.table.columns);
        feeders.push(Object.freeze({ name, file, pick: pick, table: read.table }));
    }
    return { feeders: Object.freeze(feeders), columns, problems };
}
function readTable(file, readFile) {
    const reading = readFile(file);
    // Another ending is a problem of the schema.
    if (!/\.(?:csv|json)$/i.test(file))
        return { kind: "failed", complaints: [] };
    if (reading.kind === "failed") {
        const hint = "Paths start at the config's folder";
        return { kind: "failed", complaints: [{ message: `it ${reading.reason}`, hint }] };
    }
    const complaint = (0,text_encoding/* encodingComplaint */.Z)(reading.bytes);
    if (complaint !== null)
        return { kind: "failed", complaints: [complaint] };
    return /\.json$/i.test(file) ? readJsonTable(reading.bytes) : readCsvTable(reading.bytes);
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/did-you-mean.js
var did_you_mean = __webpack_require__(9839);
;// CONCATENATED MODULE: ./lib/config/expressions-of-check.js

function expressionsOfTemplate(template) {
    return (0,config_template/* expressionsIn */.l$)({ template, complaints: [] });
}
function expressionsOfOperand(operand) {
    return operand.kind === "template" ? expressionsOfTemplate(operand.template) : [];
}
/** Everything between `${` and `}` in a check. */
function expressionsOfCheck({ subject, test }) {
    const own = subject.kind === "variable" ? [subject.expression] : [];
    switch (test.kind) {
        case "exists":
            return own;
        case "matches":
            return [...own, ...expressionsOfTemplate(test.pattern)];
        case "in":
            return [...own, ...test.values.flatMap(expressionsOfOperand)];
        case "equals":
        case "compare":
        case "contains":
            return [...own, ...expressionsOfOperand(test.value)];
    }
}

// EXTERNAL MODULE: ./lib/config/known-variables.js
var known_variables = __webpack_require__(6133);
;// CONCATENATED MODULE: ./lib/config/step-problems.js








/** What steps define, whether they run or not. */
function definitionsIn(steps) {
    if (!Array.isArray(steps))
        return known_variables/* NO_DEFINITIONS */.vM;
    return (0,known_variables/* together */.bs)(...steps.map((step) => {
        if (!(0,config_tree/* isFields */.Ce)(step))
            return known_variables/* NO_DEFINITIONS */.vM;
        const own = {
            names: new Set((0,config_tree/* isFields */.Ce)(step.extract) ? Object.keys(step.extract) : []),
            anything: "call" in step,
        };
        return (0,known_variables/* together */.bs)(own, definitionsIn(step.steps), definitionsIn(step.parallel));
    }));
}
/** Null for what cannot be read: that is a problem already. */
function readCheck(text) {
    if (typeof text !== "string")
        return null;
    try {
        return (0,check_language/* parseCheck */.Q)(text);
    }
    catch (error) {
        if (error instanceof errors/* RampaError */.QG)
            return null;
        throw error;
    }
}
class StepWalk {
    problems = [];
    usedFeeders = new Set();
    callsFunction = false;
    #tree;
    #context;
    constructor(tree, context) {
        this.#tree = tree;
        this.#context = context;
    }
    /** @returns What may be defined after the steps. */
    steps(steps, path, reach) {
        let { known } = reach;
        if (!Array.isArray(steps))
            return known;
        const list = steps;
        list.forEach((step, index) => {
            if (!(0,config_tree/* isFields */.Ce)(step))
                return;
            const later = () => (0,known_variables/* together */.bs)(definitionsIn(list.slice(index)), reach.later());
            known = (0,known_variables/* together */.bs)(known, this.#step(step, [...path, index], { ...reach, known, later }));
        });
        return known;
    }
    /** @returns What the step may define. */
    #step(step, path, reach) {
        if ("call" in step)
            return this.#call(step.call, [...path, "call"]);
        if ("parallel" in step)
            return this.#parallel(step.parallel, [...path, "parallel"], reach);
        if ("when" in step) {
            this.#check(step.when, [...path, "when"], { ...reach, known: (0,known_variables/* together */.bs)(reach.known, reach.loop) });
            return this.steps(step.steps, [...path, "steps"], { ...reach, isConditional: true });
        }
        if ("repeat" in step) {
            const loop = (0,known_variables/* together */.bs)(reach.loop, definitionsIn(step.steps));
            return this.steps(step.steps, [...path, "steps"], { ...reach, loop });
        }
        return this.#request(step, path, reach);
    }
    #parallel(requests, path, reach) {
        if (!Array.isArray(requests))
            return known_variables/* NO_DEFINITIONS */.vM;
        return (0,known_variables/* together */.bs)(...requests.map((request, index) => (0,config_tree/* isFields */.Ce)(request) ? this.#request(request, [...path, index], reach) : known_variables/* NO_DEFINITIONS */.vM));
    }
    #request(step, path, reach) {
        for (const key of Object.keys(step)) {
            if (key !== "checks" && run_time_texts/* RUN_TIME_KEYS */.VJ.has(key))
                this.#texts(step[key], [...path, key], reach);
        }
        this.#files(step, path);
        const names = (0,config_tree/* isFields */.Ce)(step.extract) ? Object.keys(step.extract) : [];
        for (const name of names.filter((each) => this.#context.feeders.has(each))) {
            const complaint = { message: `"${name}" is the name of data already`, hint: "Choose another name" };
            this.#complain([...path, "extract", name], complaint, "key");
        }
        const own = { names: new Set(names), anything: false };
        const checks = Array.isArray(step.checks) ? step.checks : [];
        checks.forEach((check, index) => {
            const at = [...path, "checks", index];
            const after = { ...reach, known: (0,known_variables/* together */.bs)(reach.known, own) };
            if ((0,config_tree/* isFields */.Ce)(check))
                this.#check(check.check, [...at, "check"], after);
            else
                this.#check(check, at, after);
        });
        return own;
    }
    #check(text, path, reach) {
        const check = readCheck(text);
        if (check !== null)
            this.#expressions(expressionsOfCheck(check), path, reach);
    }
    #texts(value, path, reach) {
        if (typeof value === "string") {
            const read = (0,config_template/* readTemplate */.xV)(value);
            for (const complaint of read.complaints)
                this.#complain(path, complaint);
            this.#expressions((0,config_template/* expressionsIn */.l$)(read), path, reach);
        }
        else if (Array.isArray(value)) {
            value.forEach((item, index) => this.#texts(item, [...path, index], reach));
        }
        else if ((0,config_tree/* isFields */.Ce)(value)) {
            for (const [key, item] of Object.entries(value))
                this.#texts(item, [...path, key], reach);
        }
    }
    #expressions(expressions, path, reach) {
        const known = reach.isConditional ? (0,known_variables/* together */.bs)(reach.known, reach.loop) : reach.known;
        for (const expression of expressions) {
            if (expression.kind === "variable" && this.#context.feeders.has(expression.path[0])) {
                this.usedFeeders.add(expression.path[0]);
            }
            const complaint = (0,known_variables/* expressionComplaint */.UV)(expression, known, reach.later, this.#context);
            if (complaint !== null)
                this.#complain(path, complaint);
        }
    }
    #call(name, path) {
        const { functions } = this.#context;
        this.callsFunction = true;
        if (typeof name === "string" && functions !== undefined && !functions.includes(name)) {
            const guess = (0,did_you_mean/* closest */.k)(name, functions);
            const list = `It exports ${functions.join(", ")}`;
            this.#complain(path, functions.length === 0
                ? { message: `"${name}" is a function of a script, and the config names none`, hint: "Add script" }
                : {
                    message: `the script exports no function "${name}"`,
                    hint: guess === null ? list : `Did you mean "${guess}"? ${list}`,
                });
        }
        return { names: new Set(), anything: true };
    }
    #files(step, path) {
        this.#file(step.body_file, [...path, "body_file"]);
        if (!(0,config_tree/* isFields */.Ce)(step.multipart))
            return;
        for (const [name, part] of Object.entries(step.multipart)) {
            if ((0,config_tree/* isFields */.Ce)(part))
                this.#file(part.file, [...path, "multipart", name, "file"]);
        }
    }
    #file(file, path) {
        if (typeof file !== "string" || this.#context.unresolved.has((0,config_tree/* pathKey */.Pn)(path)))
            return;
        const reading = this.#context.readFile(file);
        if (reading.kind === "read")
            return;
        const hint = "Paths start at the config's folder";
        this.#complain(path, { message: `the file ${JSON.stringify(file)} ${reading.reason}`, hint });
    }
    #complain(path, complaint, part) {
        this.problems.push(this.#tree.problem(path, complaint, part));
    }
}
/** Where a config has steps, by scenario. */
function* ownersOf({ value }) {
    const { options, scenarios } = value;
    if (!(0,config_tree/* isFields */.Ce)(scenarios)) {
        yield ["default", ["options", "steps"], (0,config_tree/* isFields */.Ce)(options) ? options.steps : undefined];
        return;
    }
    for (const [name, scenario] of Object.entries(scenarios)) {
        if ((0,config_tree/* isFields */.Ce)(scenario))
            yield [name, ["scenarios", name, "steps"], scenario.steps];
    }
}
const step_problems_NOWHERE = {
    known: known_variables/* NO_DEFINITIONS */.vM,
    loop: known_variables/* NO_DEFINITIONS */.vM,
    later: () => known_variables/* NO_DEFINITIONS */.vM,
    isConditional: false,
};
/** Looks for variables, functions and files that steps use and nothing provides. */
function reportSteps(tree, context) {
    const problems = [];
    const feeders = new Map();
    for (const [scenario, path, steps] of ownersOf(tree)) {
        const walk = new StepWalk(tree, context);
        walk.steps(steps, path, step_problems_NOWHERE);
        problems.push(...walk.problems);
        feeders.set(scenario, steps === undefined || walk.callsFunction ? null : walk.usedFeeders);
    }
    return { problems, feeders };
}

;// CONCATENATED MODULE: ./lib/config/credentials.js



const MASK = "***";
/** Passwords and tokens that stand in `auth`, wherever that stands; not those that are known only when they are used. */
function credentialsOf(tree) {
    return [...requestFields(tree)].flatMap(([, { auth }]) => {
        if (!(0,config_tree/* isFields */.Ce)(auth))
            return [];
        const password = (0,config_tree/* isFields */.Ce)(auth.basic) ? auth.basic.password : undefined;
        return [password, auth.bearer].flatMap((text) => {
            const template = typeof text === "string" ? (0,config_template/* readTemplate */.xV)(text).template : "";
            return typeof template === "string" && template !== "" ? [template] : [];
        });
    });
}
/** The config with `***` for passwords and tokens in `auth`, however short they are. */
function withoutCredentials(tree) {
    return tree.with(masked(tree.value));
}
function masked(value, key = "") {
    if (Array.isArray(value))
        return value.map((item) => masked(item));
    if (!(0,config_tree/* isFields */.Ce)(value))
        return value;
    const isAuth = key === "auth";
    return Object.fromEntries(Object.entries(value).map(([name, item]) => {
        if (isAuth && name === "bearer")
            return [name, MASK];
        if (isAuth && name === "basic" && (0,config_tree/* isFields */.Ce)(item))
            return [name, { ...item, password: MASK }];
        return [name, masked(item, name)];
    }));
}

// EXTERNAL MODULE: ./lib/config/secret-values.js
var secret_values = __webpack_require__(4831);
;// CONCATENATED MODULE: ./lib/config/work-problems.js


function functionProblem(tree, path, fields, functions) {
    if ("steps" in fields)
        return [];
    const { exec_fn: name = "default" } = fields;
    // Another type is a problem already.
    if (typeof name !== "string" || functions.includes(name))
        return [];
    if (functions.length === 0 && tree.value.script !== undefined) {
        const hint = "It exports no function at all";
        return [tree.problem(path, { message: `the script exports no function "${name}"`, hint }, "key")];
    }
    if (functions.length === 0) {
        const message = "nothing says what an iteration does: there are no steps, and no script";
        return [tree.problem(path, { message, hint: "Write steps, or name a script" }, "key")];
    }
    const guess = (0,did_you_mean/* closest */.k)(name, functions);
    const list = `It exports ${functions.join(", ")}`;
    const hint = guess === null ? list : `Did you mean "${guess}"? ${list}`;
    const at = "exec_fn" in fields ? [...path, "exec_fn"] : path;
    return [tree.problem(at, { message: `the script exports no function "${name}"`, hint })];
}
/** Scenarios whose iterations have nothing to do, or ask for a function that the script does not have. */
function workProblems(tree, functions) {
    if (functions === undefined)
        return [];
    const { scenarios, options } = tree.value;
    if (scenarios === undefined) {
        return functionProblem(tree, (0,config_tree/* isFields */.Ce)(options) ? ["options"] : [], (0,config_tree/* isFields */.Ce)(options) ? options : {}, functions);
    }
    if (!(0,config_tree/* isFields */.Ce)(scenarios))
        return [];
    return Object.entries(scenarios).flatMap(([name, scenario]) => (0,config_tree/* isFields */.Ce)(scenario) ? functionProblem(tree, ["scenarios", name], scenario, functions) : []);
}

;// CONCATENATED MODULE: ./lib/config/resolve.js

















const NO_FILES = () => ({ kind: "failed", reason: "cannot be read here" });
function valueAt(value, path) {
    return path.reduce((parent, key) => (typeof parent === "object" && parent !== null ? parent[key] : undefined), value);
}
function coerced(text, to) {
    if (typeof text !== "string")
        return undefined;
    const trimmed = text.trim();
    if (to === "boolean")
        return { true: true, false: false }[trimmed];
    return /^[+-]?\d{1,15}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,2})?$/.test(trimmed) ? Number(trimmed) : undefined;
}
/** The value with one part replaced. */
function replaced(value, path, part) {
    const [key, ...rest] = path;
    if (key === undefined)
        return part;
    if (Array.isArray(value)) {
        return value.map((item, index) => (index === key ? replaced(item, rest, part) : item));
    }
    return (0,config_tree/* isFields */.Ce)(value) ? { ...value, [key]: replaced(value[key], rest, part) } : value;
}
/** Turns texts of the environment into the numbers and booleans that the schema wants there. */
function coerce({ tree, fromEnvironment }, findings) {
    let value = tree.value;
    for (const { path, coercion } of findings) {
        if (coercion === undefined || !fromEnvironment.has((0,config_tree/* pathKey */.Pn)(path)))
            continue;
        const part = coerced(valueAt(value, path), coercion);
        if (part !== undefined)
            value = replaced(value, path, part);
    }
    return value === tree.value ? tree : tree.with(value);
}
function resolve_parse(interpolated) {
    const first = schema/* Config */.T.safeParse(interpolated.tree.value);
    if (first.success)
        return { tree: interpolated.tree, data: first.data, findings: [] };
    const tree = coerce(interpolated, (0,issues/* readIssues */.x)(first.error));
    const second = schema/* Config */.T.safeParse(tree.value);
    return second.success
        ? { tree, data: second.data, findings: [] }
        : { tree, data: null, findings: (0,issues/* readIssues */.x)(second.error) };
}
function variablesOf(tree) {
    const { scenarios } = tree.value;
    if (!(0,config_tree/* isFields */.Ce)(scenarios))
        return [];
    return Object.values(scenarios).flatMap((scenario) => {
        if (!(0,config_tree/* isFields */.Ce)(scenario) || !(0,config_tree/* isFields */.Ce)(scenario.env))
            return [];
        const texts = Object.entries(scenario.env).filter(([, value]) => !(0,config_tree/* isFields */.Ce)(value));
        return [Object.fromEntries(texts.map(([name, value]) => [name, String(value)]))];
    });
}
function secretsOf(tree, env) {
    const named = Array.isArray(tree.value.secrets) ? tree.value.secrets.map(String) : [];
    return (0,secret_values/* secretValuesOf */.W)([env, ...variablesOf(tree)], named, tree.value, credentialsOf(tree));
}
/** Without the scenarios that are skipped. */
function echo(value, selected) {
    const { scenarios } = value;
    const kept = selected === null || !(0,config_tree/* isFields */.Ce)(scenarios)
        ? value
        : {
            ...value,
            scenarios: Object.fromEntries(Object.entries(scenarios).filter(([name]) => selected.has(name))),
        };
    return kept;
}
/**
 * Merges what files and inputs say, checks all of it, and fills in the defaults. Never throws for
 * what a user wrote.
 *
 * @param layers Strongest first.
 */
function resolveConfig(layers, context) {
    const { env, overrides, functions, readFile = NO_FILES, folder = ".", machines = 1 } = context;
    const merged = mergeLayers(layers);
    const applied = (0,config_overrides/* applyOverrides */.i)(merged.tree, overrides);
    const interpolated = interpolateTree(applied.tree, env);
    const { tree, data, findings } = resolve_parse(interpolated);
    const { unresolved } = interpolated;
    const read = readData(tree, readFile, unresolved);
    const steps = reportSteps(tree, { ...context, feeders: read.columns, readFile, unresolved });
    const problems = [
        ...merged.problems,
        ...applied.problems,
        ...interpolated.problems,
        ...findings
            .filter(({ path, part }) => part === "key" || !unresolved.has((0,config_tree/* pathKey */.Pn)(path)))
            .map((finding) => tree.problem(finding.path, finding, finding.part)),
        ...(0,machine_limits/* machineLimitProblems */.T)(tree, machines),
        ...workProblems(tree, functions),
        ...read.problems,
        ...steps.problems,
        ...tlsProblems(tree, readFile),
    ];
    const secretValues = secretsOf(tree, env);
    if (problems.length > 0 || data === null) {
        const files = layers.map(({ file }) => file);
        return { ok: false, problems: (0,problem_order/* inOrder */.a)(problems, files), thresholds: thresholdPlans(tree), secretValues };
    }
    const { selected } = applied;
    const options = data.options ?? options_schema/* Options */.JY.parse({});
    const plan = buildPlan({
        config: data,
        options,
        tree,
        env,
        selected,
        readFile,
        folder,
        feeders: read.feeders,
        uses: steps.feeders,
    });
    return { ok: true, plan, resolved: echo(withoutCredentials(tree).value, selected), secretValues };
}

// EXTERNAL MODULE: ./lib/metrics/builtins.js
var builtins = __webpack_require__(2097);
// EXTERNAL MODULE: ./lib/metrics/registry.js
var metrics_registry = __webpack_require__(9166);
// EXTERNAL MODULE: ./lib/metrics/aggregations.js
var aggregations = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/thresholds/validate.js


/**
 * What is wrong with thresholds although each can be read: a metric that does not exist, an aggregation
 * that its kind does not have, a time as the limit of something that is no time, a percentage where a
 * fraction is meant. Tags are not checked: users may add their own.
 */
function validateThresholds(thresholds, registry, options) {
    return thresholds.flatMap((threshold) => {
        const complaint = complaintOf(threshold, registry, options);
        if (complaint === null)
            return [];
        const path = threshold.path ?? `thresholds.${threshold.metric}`;
        return [{ ...threshold.position, path, ...complaint }];
    });
}
/** The same for thresholds that compare with the baseline, which has counters, rates and trends. */
function validateRelative(thresholds, registry, { customMetricsPossible }) {
    return thresholds.flatMap((threshold) => {
        const [name] = threshold.submetric;
        const metric = registry.get(name);
        const complaint = metric === undefined
            ? customMetricsPossible
                ? null
                : unknownMetric(name, registry)
            : relativeComplaint(metric, threshold.limit.aggregation);
        if (complaint === null)
            return [];
        return [
            { ...threshold.position, path: threshold.path ?? `thresholds.${threshold.metric}`, ...complaint },
        ];
    });
}
function relativeComplaint(metric, aggregation) {
    if (!(0,aggregations/* hasAggregation */.vm)(metric.kind, aggregation))
        return missingAggregation(metric, aggregation);
    if (metric.kind !== "gauge")
        return null;
    return {
        message: `${metric.name} is a gauge, which is not compared with a baseline`,
        hint: "Write an absolute limit",
    };
}
function complaintOf(threshold, registry, { customMetricsPossible }) {
    const name = threshold.submetric[0];
    const metric = registry.get(name);
    if (metric === undefined)
        return customMetricsPossible ? null : unknownMetric(name, registry);
    const { aggregation } = threshold.expression;
    if (!(0,aggregations/* hasAggregation */.vm)(metric.kind, aggregation))
        return missingAggregation(metric, aggregation);
    return unitComplaint(threshold, metric) ?? fractionComplaint(threshold, metric);
}
function unknownMetric(name, registry) {
    const near = (0,did_you_mean/* closest */.k)(name, registry.names);
    return {
        message: `expected the name of a metric, got "${name}"`,
        hint: near === null
            ? `The metrics are ${registry.names.join(", ")}; others can be recorded by a script`
            : `Did you mean "${near}"?`,
    };
}
function missingAggregation(metric, aggregation) {
    return {
        message: `${metric.name} is a ${metric.kind}, which has no ${aggregation}`,
        hint: `Write one of ${(0,aggregations/* listAggregations */.IO)(metric.kind)}`,
    };
}
function unitComplaint({ expression }, metric) {
    const { unit, aggregation } = expression;
    if (unit === undefined || (metric.kind === "trend" && aggregation !== "count"))
        return null;
    return {
        message: `${aggregation} of ${metric.name} is no time, but its limit is written in ${unit}`,
        hint: "Write the limit without a unit",
    };
}
/** A rate lies between 0 and 1: beyond that the outcome does not depend on the run. */
function fractionComplaint({ expression }, metric) {
    const { aggregation, value } = expression;
    if (metric.kind !== "rate" || aggregation !== "rate" || (value >= 0 && value <= 1))
        return null;
    return {
        message: `rate of ${metric.name} lies between 0 and 1, so a limit of ${value} says nothing`,
        hint: value > 1 && value <= 100 ? `For ${value} % write ${value / 100}` : "Write a fraction such as 0.05",
    };
}

// EXTERNAL MODULE: ./lib/config/url-credentials.js
var url_credentials = __webpack_require__(3632);
;// CONCATENATED MODULE: ./lib/loader/mask-secrets.js

const mask_secrets_MASK = "***";
/** Replaces secret values, and credentials in URLs, in what an error or a digest would show. */
function maskSecrets(secretValues) {
    const longestFirst = [...secretValues].filter((value) => value !== "").sort((a, b) => b.length - a.length);
    return (text) => longestFirst.reduce((masked, secret) => masked.replaceAll(secret, mask_secrets_MASK), (0,url_credentials/* maskUrlCredentials */.gn)(text));
}

;// CONCATENATED MODULE: ./lib/loader/config-digest.js


/**
 * Says whether two runs had the same test: SHA-256 of the resolved config as JSON with sorted keys.
 * `base_url` is left out, because two versions of a system are compared at two addresses; secrets are
 * masked, because they differ between environments and a digest must tell nothing of them.
 */
function configDigest(resolved, secretValues) {
    const compared = { ...resolved, base_url: undefined };
    return (0,external_node_crypto_.createHash)("sha256")
        .update(canonicalJson(compared, maskSecrets(secretValues)))
        .digest("hex");
}
function canonicalJson(value, mask) {
    if (typeof value === "string")
        return JSON.stringify(mask(value));
    if (typeof value !== "object" || value === null)
        return String(value);
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item, mask)).join(",")}]`;
    const members = Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(mask(key))}:${canonicalJson(member, mask)}`);
    return `{${members.join(",")}}`;
}

;// CONCATENATED MODULE: ./lib/loader/complete-test-plan.js







/** Resolves the layers and checks what only the script and the metrics together can tell. */
function completeTestPlan({ layers, env, overrides, file, scriptFile, script, readFile, folder, machines, }) {
    const functions = script === null ? {} : { functions: [...script.functions.keys()] };
    const resolution = resolveConfig(layers, { env, overrides, readFile, folder, machines, ...functions });
    const { secretValues } = resolution;
    const written = resolution.ok ? thresholdsOf(resolution.plan) : resolution.thresholds;
    const registry = new metrics_registry/* MetricRegistry */.o();
    (0,builtins/* registerBuiltins */.o)(registry);
    const customMetricsPossible = script?.functions.size !== 0;
    const problems = (0,problem_order/* inOrder */.a)([
        ...(resolution.ok ? [] : resolution.problems),
        ...validateThresholds(written.absolute, registry, { customMetricsPossible }),
        ...validateRelative(written.relative, registry, { customMetricsPossible }),
    ]);
    if (!resolution.ok || problems.length > 0 || script === null) {
        return { test: null, problems: problems.map((problem) => complete_test_plan_masked(problem, secretValues)) };
    }
    const { plan, resolved } = resolution;
    const { setupFn, teardownFn } = script;
    const digest = configDigest(resolved, secretValues);
    const test = {
        plan,
        file,
        script: scriptFile,
        functions: script.functions,
        setupFn,
        teardownFn,
        resolved,
        secretValues,
        digest,
    };
    return { test: Object.freeze(test), problems };
}
function thresholdsOf({ thresholds, relativeThresholds = [] }) {
    return { absolute: thresholds, relative: relativeThresholds };
}
function complete_test_plan_masked(problem, secretValues) {
    const mask = maskSecrets(secretValues);
    return {
        ...problem,
        message: mask(problem.message),
        ...(problem.hint === undefined ? {} : { hint: mask(problem.hint) }),
    };
}


/***/ }),

/***/ 3352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ loadTest)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config/layer.js + 3 modules
var config_layer = __webpack_require__(2365);
// EXTERNAL MODULE: ./lib/config/problem-order.js
var problem_order = __webpack_require__(9740);
// EXTERNAL MODULE: ./lib/config/config-tree.js
var config_tree = __webpack_require__(9259);
// EXTERNAL MODULE: ./lib/config/interpolate.js
var interpolate = __webpack_require__(9913);
// EXTERNAL MODULE: ./lib/config/issues.js
var issues = __webpack_require__(7976);
// EXTERNAL MODULE: ./lib/config/schema.js + 3 modules
var schema = __webpack_require__(8987);
;// CONCATENATED MODULE: ./lib/config/script-path.js




/** The script that a config names, as written after `${env.…}`; the same problems as the whole config's. */
function scriptPathOf(layer, env) {
    const { script } = layer.raw;
    if (script === undefined)
        return { script: null, problems: [] };
    const tree = new config_tree/* ConfigTree */.TU({}, new Map(), { kind: "layer", layer }, new Map());
    const { text, complaints } = typeof script === "string" ? (0,interpolate/* interpolate */.G)(script, env) : { text: script, complaints: [] };
    if (complaints.length > 0) {
        return { script: null, problems: complaints.map((complaint) => tree.problem(["script"], complaint)) };
    }
    const read = schema/* Script */.e.safeParse(text);
    if (read.success)
        return { script: read.data, problems: [] };
    return {
        script: null,
        problems: (0,issues/* readIssues */.x)(read.error).map((finding) => tree.problem(["script"], finding)),
    };
}

// EXTERNAL MODULE: ./lib/config/text-encoding.js
var text_encoding = __webpack_require__(1581);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/loader/complete-test-plan.js + 23 modules
var complete_test_plan = __webpack_require__(3711);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/worker/own-file.js
var own_file = __webpack_require__(3153);
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

// EXTERNAL MODULE: ./lib/loader/read-files.js
var read_files = __webpack_require__(1009);
// EXTERNAL MODULE: ./lib/loader/read-script.js
var read_script = __webpack_require__(4687);
;// CONCATENATED MODULE: ./lib/loader/load-test.js











const NO_SCRIPT = {
    layer: null,
    functions: new Map(),
    setupFn: null,
    teardownFn: null,
    problems: [],
};
/**
 * Reads a test from a YAML config or a script (`.js .mjs .ts .mts`). A script is loaded as an ES module:
 * its top level runs. Of several sources the stronger wins: overrides, YAML, the script's own config,
 * defaults.
 *
 * @throws RampaError with every problem in `problems`: `config_not_found`, `script_not_found`,
 * `script_invalid`, else `config_invalid`.
 * @example
 * ```ts
 * import { loadTest } from "rampa";
 *
 * const test = await loadTest("rampa.yml", { env: { BASE_URL: "http://127.0.0.1:3000" } });
 * console.log(test.plan.scenarios.map(({ name }) => name));
 * ```
 */
async function loadTest(path, options = {}) {
    const { env = {}, overrides = {}, cwd = ".", machines = 1 } = options;
    const findings = [];
    const layer = SCRIPT_EXTENSION.test(path) ? null : await readConfigFile(path, cwd, findings);
    const choice = chooseScript(path, layer, options);
    findings.push(...choice.problems.map(configFinding));
    const scriptFile = choice.file;
    const script = scriptFile === null ? withoutFile(choice) : await loadScript(scriptFile, findings);
    if (findings.some(({ isFinal }) => isFinal === true))
        throw failure(findings, path);
    const folder = (0,external_node_path_.resolve)(cwd, (0,external_node_path_.dirname)(path));
    const { test, problems } = (0,complete_test_plan/* completeTestPlan */.h)({
        file: path,
        scriptFile: scriptFile === null ? null : { path: scriptFile.absolute, shownAs: scriptFile.shownAs },
        layers: [layer, script?.layer ?? null].filter((candidate) => candidate !== null),
        script,
        env,
        overrides,
        readFile: (0,read_files/* filesFrom */.c)(folder),
        folder,
        machines,
    });
    if (test !== null && findings.length === 0)
        return test;
    throw failure([...findings, ...problems.map(configFinding)], path);
}
function configFinding(problem) {
    return { code: "config_invalid", problem };
}
async function readConfigFile(path, cwd, findings) {
    let bytes;
    try {
        bytes = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, path));
    }
    catch (cause) {
        const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
        const message = isMissing ? "the config file does not exist" : `cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`;
        const hint = isMissing ? `Looked in ${(0,external_node_path_.resolve)(cwd, path)}; \`rampa init\` writes a first one` : undefined;
        const problem = { file: path, message, ...(hint === undefined ? {} : { hint }) };
        findings.push({ code: isMissing ? "config_not_found" : "config_invalid", problem, cause, isFinal: true });
        return null;
    }
    const complaint = (0,text_encoding/* encodingComplaint */.Z)(bytes);
    if (complaint !== null) {
        findings.push({ code: "config_invalid", problem: { file: path, ...complaint }, isFinal: true });
        return null;
    }
    const { layer, problems } = (0,config_layer/* readConfigText */.i)(bytes.toString("utf8"), path);
    findings.push(...problems.map((problem) => ({ ...configFinding(problem), isFinal: layer === null })));
    return layer;
}
/** The script that is loaded: the file itself, the one asked for, or the one that the config names. */
function chooseScript(path, layer, { script, cwd = ".", env = {} }) {
    const asked = SCRIPT_EXTENSION.test(path) ? path : script;
    if (asked !== undefined) {
        return { file: { absolute: (0,external_node_path_.resolve)(cwd, asked), shownAs: asked, namedAt: null }, problems: [] };
    }
    const named = layer === null ? { script: null, problems: [] } : scriptPathOf(layer, env);
    if (layer === null || named.script === null)
        return { file: null, problems: named.problems };
    const file = {
        absolute: (0,external_node_path_.resolve)(cwd, (0,external_node_path_.dirname)(path), named.script),
        shownAs: (0,external_node_path_.isAbsolute)(named.script) ? named.script : (0,external_node_path_.join)((0,external_node_path_.dirname)(path), named.script),
        namedAt: layer.locate(["script"]),
    };
    return { file, problems: named.problems };
}
/** What a script that was misnamed exports is not known. */
function withoutFile({ problems }) {
    return problems.length === 0 ? NO_SCRIPT : null;
}
/** Null when the script could not be loaded. */
async function loadScript(file, findings) {
    const { absolute, shownAs, namedAt } = file;
    const place = namedAt === null ? { file: shownAs } : { ...namedAt, path: "script" };
    if (!SCRIPT_EXTENSION.test(absolute)) {
        const message = `expected a script that ends in .js, .mjs, .ts or .mts, got "${shownAs}"`;
        findings.push({ code: "script_invalid", problem: { ...place, message } });
        return null;
    }
    const imported = await importScript(absolute, shownAs);
    switch (imported.kind) {
        case "loaded": {
            const script = (0,read_script/* readScript */.U)(imported.exports, shownAs);
            findings.push(...script.problems.map(configFinding));
            return script;
        }
        case "missing": {
            const message = `the script ${shownAs} does not exist`;
            findings.push({
                code: "script_not_found",
                problem: { ...place, message, hint: `Looked in ${absolute}` },
            });
            return null;
        }
        case "invalid":
            findings.push({ code: "script_invalid", problem: imported.problem, cause: imported.cause });
            return null;
    }
}
/** One error for all that was found; its code is `config_invalid` unless all is of one other kind. */
function failure(findings, path) {
    const distinct = new Map(findings.map((finding) => [(0,errors/* formatProblem */.Vw)(finding.problem), finding]));
    const all = [...distinct.values()];
    const [first] = all;
    const code = all.every((finding) => finding.code === first?.code) ? first?.code : "config_invalid";
    const problems = (0,problem_order/* inOrder */.a)(all.map(({ problem }) => problem), [path]);
    const title = problems.length === 1 ? "" : `${problems.length} problems:\n`;
    return new errors/* RampaError */.QG(code ?? "config_invalid", title + problems.map(errors/* formatProblem */.Vw).join("\n"), {
        problems,
        ...(first?.cause === undefined ? {} : { cause: first.cause }),
    });
}


/***/ }),

/***/ 1009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ filesFrom)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const REASONS = {
    ENOENT: "does not exist",
    EISDIR: "is a folder",
    EACCES: "may not be read",
};
function read(path) {
    try {
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
        // Shared, so that other threads use the same memory.
        const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
        shared.set(bytes);
        return { kind: "read", bytes: shared };
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
        return { kind: "failed", reason: REASONS[code] ?? `cannot be read (${code})` };
    }
}
/** Reads files below a folder, each once. */
function filesFrom(folder) {
    const known = new Map();
    return (path) => {
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
        let reading = known.get(absolute);
        if (reading === undefined) {
            reading = read(absolute);
            known.set(absolute, reading);
        }
        return reading;
    };
}


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


/***/ }),

/***/ 985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ CounterSink)
/* harmony export */ });
/* harmony import */ var _not_finite_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8722);

/**
 * A running total. Two counters merge to their sum.
 *
 * @example
 * ```ts
 * import { CounterSink } from "rampa";
 *
 * const sink = new CounterSink();
 * sink.add(1);
 * sink.add(2);
 * sink.format(10); // { count: 3, rate: 0.3 }
 * ```
 */
class CounterSink {
    kind = "counter";
    #count = 0;
    #isEmpty = true;
    /** True until the first sample; a counter without samples has the count 0. */
    get isEmpty() {
        return this.#isEmpty;
    }
    get count() {
        return this.#count;
    }
    /** @throws RampaError `metric_invalid` when the value is not finite. */
    add(value) {
        if (!Number.isFinite(value))
            throw (0,_not_finite_js__WEBPACK_IMPORTED_MODULE_0__/* .notFinite */ .h)(value);
        this.#count += value;
        this.#isEmpty = false;
    }
    merge(other) {
        this.#count += other.#count;
        this.#isEmpty &&= other.#isEmpty;
    }
    /** Takes out what it holds. @internal */
    drain() {
        const delta = { kind: "counter", count: this.#count };
        this.#count = 0;
        this.#isEmpty = true;
        return delta;
    }
    /** Adds what another counter was drained of. @internal */
    absorb({ count }) {
        this.#count += count;
        this.#isEmpty = false;
    }
    /** Null for an unknown aggregation, and for the `rate` of something that took no time. */
    value(aggregation, durationSeconds = 0) {
        if (aggregation === "count")
            return this.#count;
        if (aggregation !== "rate")
            return null;
        if (this.#count === 0)
            return 0;
        const rate = durationSeconds > 0 ? this.#count / durationSeconds : Infinity;
        return Number.isFinite(rate) ? rate : null;
    }
    /** `count`, and `rate` per second: 0 when no time has passed. */
    format(durationSeconds) {
        return { count: this.#count, rate: this.value("rate", durationSeconds) ?? 0 };
    }
}


/***/ }),

/***/ 2397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createSink)
/* harmony export */ });
/* harmony import */ var _counter_sink_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(985);
/* harmony import */ var _gauge_sink_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7800);
/* harmony import */ var _hdr_trend_sink_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4841);
/* harmony import */ var _rate_sink_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6003);




function createSink(kind) {
    switch (kind) {
        case "counter":
            return new _counter_sink_js__WEBPACK_IMPORTED_MODULE_0__/* .CounterSink */ .u();
        case "gauge":
            return new _gauge_sink_js__WEBPACK_IMPORTED_MODULE_1__/* .GaugeSink */ .N();
        case "rate":
            return new _rate_sink_js__WEBPACK_IMPORTED_MODULE_3__/* .RateSink */ .y();
        case "trend":
            return new _hdr_trend_sink_js__WEBPACK_IMPORTED_MODULE_2__/* .HdrTrendSink */ .J();
    }
}


/***/ }),

/***/ 7800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ GaugeSink)
/* harmony export */ });
/* harmony import */ var _not_finite_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8722);

/**
 * The latest value with the least and the greatest. Two gauges merge to the later value and the
 * outer minimum and maximum.
 *
 * @example
 * ```ts
 * import { GaugeSink } from "rampa";
 *
 * const sink = new GaugeSink();
 * sink.add(10);
 * sink.add(5);
 * sink.add(20);
 * sink.format(1); // { value: 20, min: 5, max: 20 }
 * ```
 */
class GaugeSink {
    /** Orders samples of this process that were given no time, or the same. */
    static #sequence = 0;
    kind = "gauge";
    #value = NaN;
    #min = Infinity;
    #max = -Infinity;
    #atMs = -Infinity;
    #order = -1;
    get isEmpty() {
        return this.#order < 0;
    }
    /**
     * @param atMs When the value was taken, on a clock that all gauges to be merged share. A sample that is
     * older than the latest widens only the range; without a time it counts as the latest.
     * @throws RampaError `metric_invalid` when the value is not finite.
     */
    add(value, atMs = this.#atMs) {
        if (!Number.isFinite(value))
            throw (0,_not_finite_js__WEBPACK_IMPORTED_MODULE_0__/* .notFinite */ .h)(value);
        if (value < this.#min)
            this.#min = value;
        if (value > this.#max)
            this.#max = value;
        if (atMs < this.#atMs)
            return;
        this.#value = value;
        this.#atMs = atMs;
        this.#order = GaugeSink.#sequence++;
    }
    merge(other) {
        if (other.#min < this.#min)
            this.#min = other.#min;
        if (other.#max > this.#max)
            this.#max = other.#max;
        const isLater = other.#atMs === this.#atMs ? other.#order > this.#order : other.#atMs > this.#atMs;
        if (!isLater)
            return;
        this.#value = other.#value;
        this.#atMs = other.#atMs;
        this.#order = other.#order;
    }
    /** Takes out what it holds. @internal */
    drain() {
        const delta = {
            kind: "gauge",
            value: this.#value,
            min: this.#min,
            max: this.#max,
            atMs: this.#atMs,
        };
        this.#value = NaN;
        this.#min = Infinity;
        this.#max = -Infinity;
        this.#atMs = -Infinity;
        this.#order = -1;
        return delta;
    }
    /** Adds what another gauge was drained of; of two values of one moment this one is the later. @internal */
    absorb({ value, min, max, atMs }) {
        this.add(min, -Infinity);
        this.add(max, -Infinity);
        this.add(value, atMs);
    }
    value(aggregation) {
        if (this.isEmpty)
            return null;
        switch (aggregation) {
            case "value":
                return this.#value;
            case "min":
                return this.#min;
            case "max":
                return this.#max;
            default:
                return null;
        }
    }
    format() {
        return this.isEmpty ? {} : { value: this.#value, min: this.#min, max: this.#max };
    }
}


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bu: () => (/* binding */ HdrCounts),
  F4: () => (/* binding */ MAX_UNITS),
  RE: () => (/* binding */ bytesOfCounts),
  IQ: () => (/* binding */ rankOf),
  g5: () => (/* binding */ upperEnd)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/metrics/histogram-format.js
var histogram_format = __webpack_require__(4435);
;// CONCATENATED MODULE: ./lib/metrics/write-histogram.js



/** Of a 32-bit count, in zigzag. */
const MAX_WORD_BYTES = 5;
/** Base64 of HdrHistogram's V2 compressed encoding. `counts` are those of its buckets, ascending. */
function writeHistogram(counts, { digits, highestValue }) {
    const payload = external_node_buffer_.Buffer.allocUnsafe(histogram_format/* HEADER_BYTES */.q2 + MAX_WORD_BYTES * counts.length);
    const end = writeCounts(counts, payload, histogram_format/* HEADER_BYTES */.q2);
    payload.writeInt32BE(histogram_format/* PAYLOAD_COOKIE */.g5 | histogram_format/* VARIABLE_LENGTH */.we, 0);
    payload.writeInt32BE(end - histogram_format/* HEADER_BYTES */.q2, 4);
    // Buckets are not shifted, and values are what they say.
    payload.writeInt32BE(0, 8);
    payload.writeInt32BE(digits, 12);
    payload.writeBigInt64BE(1n, 16);
    payload.writeBigInt64BE(BigInt(highestValue), 24);
    payload.writeDoubleBE(1, 32);
    const compressed = (0,external_node_zlib_.deflateSync)(payload.subarray(0, end));
    const header = external_node_buffer_.Buffer.allocUnsafe(histogram_format/* COMPRESSED_HEADER_BYTES */.wB);
    header.writeInt32BE(histogram_format/* COMPRESSED_COOKIE */.Zr | histogram_format/* VARIABLE_LENGTH */.we, 0);
    header.writeInt32BE(compressed.length, 4);
    return external_node_buffer_.Buffer.concat([header, compressed]).toString("base64");
}
/** Counts in zigzag; a run of empty buckets is one negative number. Returns where they end. */
function writeCounts(counts, target, start) {
    const end = usedLength(counts);
    let at = start;
    for (let bucket = 0; bucket < end;) {
        const first = bucket;
        const count = counts[bucket++] ?? 0;
        if (count === 0)
            while (bucket < end && counts[bucket] === 0)
                bucket++;
        const empty = bucket - first;
        at = writeWord(count === 0 && empty > 1 ? 2 * empty - 1 : 2 * count, target, at);
    }
    return at;
}
/** Up to the last bucket that is not empty; the first one counts in any case. */
function usedLength(counts) {
    let length = counts.length;
    while (length > 1 && counts[length - 1] === 0)
        length--;
    return length;
}
/** Little-endian, 7 bits to a byte. */
function writeWord(word, target, start) {
    let at = start;
    let rest = word;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80))
        target[at++] = (rest % 0x80) | 0x80;
    target[at++] = rest;
    return at;
}

;// CONCATENATED MODULE: ./lib/metrics/hdr-counts.js

/**
 * Layout of HdrHistogram with 3 significant digits: 2,048 buckets of width 1, then 1,024 buckets for each
 * doubling, whose width doubles with it. So a bucket is never wider than a 1,024th of its values.
 */
const DIGITS = 3;
const HALF_BITS = 10;
const HALF = 1 << HALF_BITS;
/** Beyond this the upper half of a number does not fit 32-bit arithmetic. */
const FAST_LIMIT = 2 ** 31;
/** The greatest value that can be told apart; greater ones count as this. */
const MAX_UNITS = 2 ** 52 - 1;
/** The range that encoded histograms state, 71 minutes in microseconds, unless a value is above it. */
const USUAL_RANGE = 2 ** 32 - 1;
function bucketOf(units) {
    if (units < FAST_LIMIT) {
        const shift = 31 - HALF_BITS - Math.clz32(units);
        return shift <= 0 ? units : (shift << HALF_BITS) + (units >>> shift);
    }
    const shift = 31 + 21 - HALF_BITS - Math.clz32(Math.floor(units / 2 ** 21));
    return shift * HALF + Math.floor(units / 2 ** shift);
}
/** The greatest value that falls into a bucket. */
function upperEnd(bucket) {
    if (bucket < 2 * HALF)
        return bucket;
    const shift = (bucket >>> HALF_BITS) - 1;
    return ((bucket & (HALF - 1)) + HALF + 1) * 2 ** shift - 1;
}
function lowerEnd(bucket) {
    return bucket === 0 ? 0 : upperEnd(bucket - 1) + 1;
}
/**
 * Counts of whole numbers from 0 in HdrHistogram's layout: the same buckets as `hdr-histogram-js`,
 * recorded several times faster. Grows by 4 KiB for each doubling of the greatest value.
 */
class HdrCounts {
    /** No bucket has a greater number. */
    static lastBucket = bucketOf(MAX_UNITS);
    #counts;
    constructor(counts = new Uint32Array(2 * HALF)) {
        this.#counts = counts;
    }
    /** @param units A whole number from 0 to {@link MAX_UNITS}. */
    record(units) {
        const bucket = bucketOf(units);
        const count = this.#counts[bucket];
        if (count === undefined)
            this.#growTo(bucket);
        this.#counts[bucket] = (count ?? 0) + 1;
    }
    add(other) {
        if (other.#counts.length > this.#counts.length)
            this.#growTo(other.#counts.length - 1);
        const counts = this.#counts;
        other.#counts.forEach((count, bucket) => {
            if (count > 0)
                counts[bucket] = (counts[bucket] ?? 0) + count;
        });
    }
    /**
     * Takes out what was recorded in a range of values: pairs of a bucket and its count.
     *
     * @param fromUnits No value more than 1 below it was recorded.
     * @param toUnits No value more than 1 above it was recorded.
     */
    drain(fromUnits, toUnits) {
        const counts = this.#counts;
        const first = bucketOf(Math.max(0, fromUnits - 1));
        const end = Math.min(bucketOf(toUnits + 1) + 1, counts.length);
        let used = 0;
        for (let bucket = first; bucket < end; bucket++)
            if (counts[bucket] !== 0)
                used++;
        const pairs = new Uint32Array(2 * used);
        let next = 0;
        for (let bucket = first; bucket < end; bucket++) {
            const count = counts[bucket] ?? 0;
            if (count === 0)
                continue;
            pairs[next++] = bucket;
            pairs[next++] = count;
        }
        counts.fill(0, first, end);
        return pairs;
    }
    /** Adds what another was drained of. */
    absorb(pairs) {
        // Buckets ascend.
        const last = pairs[pairs.length - 2] ?? 0;
        if (last >= this.#counts.length)
            this.#growTo(last);
        const counts = this.#counts;
        for (let next = 0; next < pairs.length; next += 2) {
            const bucket = pairs[next] ?? 0;
            counts[bucket] = (counts[bucket] ?? 0) + (pairs[next + 1] ?? 0);
        }
    }
    /** What is recorded: pairs of a bucket and its count, ascending. */
    pairs() {
        const counts = this.#counts;
        const pairs = new Uint32Array(2 * counts.reduce((used, count) => used + (count === 0 ? 0 : 1), 0));
        let next = 0;
        for (let bucket = 0; bucket < counts.length; bucket++) {
            const count = counts[bucket] ?? 0;
            if (count === 0)
                continue;
            pairs[next++] = bucket;
            pairs[next++] = count;
        }
        return pairs;
    }
    copy() {
        return new HdrCounts(this.#counts.slice());
    }
    /** What was recorded after `earlier` was copied from this. */
    since(earlier) {
        return new HdrCounts(this.#counts.map((count, bucket) => count - (earlier.#counts[bucket] ?? 0)));
    }
    total() {
        let total = 0;
        for (const count of this.#counts)
            total += count;
        return total;
    }
    /**
     * Upper ends of the buckets that hold the `ranks`-th smallest, from 1; the ranks ascend.
     *
     * @param fromUnits No value more than 1 below it was recorded.
     */
    upperEndsAt(ranks, fromUnits = 0) {
        const counts = this.#counts;
        const last = counts.length - 1;
        let bucket = Math.min(bucketOf(Math.max(0, fromUnits - 1)), last);
        let seen = counts[bucket] ?? 0;
        const ends = [];
        for (const rank of ranks) {
            while (seen < rank && bucket < last)
                seen += counts[++bucket] ?? 0;
            ends.push(upperEnd(bucket));
        }
        return ends;
    }
    /** Upper ends of the buckets that are not empty, ascending, each with its count. */
    filled() {
        const filled = [];
        this.#counts.forEach((count, bucket) => {
            if (count > 0)
                filled.push([upperEnd(bucket), count]);
        });
        return filled;
    }
    /** Lower end of the bucket that holds the `rank`-th greatest, from 1. */
    lowerEndFromTop(rank) {
        const counts = this.#counts;
        let bucket = counts.length - 1;
        let seen = counts[bucket] ?? 0;
        while (seen < rank && bucket > 0)
            seen += counts[--bucket] ?? 0;
        return lowerEnd(bucket);
    }
    /** Base64 of HdrHistogram's V2 compressed encoding; `zeros` are counted besides. */
    encode(zeros) {
        const highestValue = Math.max(USUAL_RANGE, upperEnd(this.#counts.length - 1));
        const counts = zeros > 0 ? this.#counts.slice() : this.#counts;
        if (zeros > 0)
            counts[0] = (counts[0] ?? 0) + zeros;
        return writeHistogram(counts, { digits: DIGITS, highestValue });
    }
    #growTo(bucket) {
        const grown = new Uint32Array(lengthFor(bucket));
        grown.set(this.#counts);
        this.#counts = grown;
    }
}
/** Memory that counts with these pairs of a bucket and its count take. */
function bytesOfCounts(pairs) {
    return Math.max(2 * HALF, lengthFor(pairs[pairs.length - 2] ?? 0)) * Uint32Array.BYTES_PER_ELEMENT;
}
/** Buckets that are kept so that this is one of them. */
function lengthFor(bucket) {
    return ((bucket >>> HALF_BITS) + 1) * HALF;
}
/** The rank, from 1, that a percentile means among `count` values: the smallest that covers it. */
function rankOf(percentile, count) {
    // 99.9 % of 1,000 is 999 although the product in binary may come out a trace above it.
    return Math.max(1, Math.ceil(((percentile * count) / 100) * (1 - 1e-12)));
}


/***/ }),

/***/ 4841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ HdrTrendSink)
/* harmony export */ });
/* harmony import */ var _aggregations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5630);
/* harmony import */ var _hdr_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9754);
/* harmony import */ var _not_finite_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8722);



/** Counted values per unit of the metric: milliseconds are kept as microseconds. */
const RESOLUTION = 1000;
/**
 * A histogram with 3 significant digits of thousandths (microseconds for milliseconds): its memory does not
 * depend on the number of samples. `count`, `avg`, `min` and `max` are exact; a percentile is the upper end
 * of its bucket, at most 0.1 % or half a thousandth away from a sample that was recorded. Values above
 * 4.5 × 10¹² count as that in percentiles. Two trends merge by adding the counts of their buckets.
 *
 * @example
 * ```ts
 * import { HdrTrendSink } from "rampa";
 *
 * const sink = new HdrTrendSink();
 * for (const value of [10, 20, 30, 40, 50]) sink.add(value);
 * sink.format(1).count; // 5
 * ```
 */
class HdrTrendSink {
    kind = "trend";
    #counts = new _hdr_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .HdrCounts */ .Bu();
    /** Magnitudes of values below 0; made when the first one comes. */
    #negative = null;
    #negativeCount = 0;
    #count = 0;
    #sum = 0;
    #min = Infinity;
    #max = -Infinity;
    get isEmpty() {
        return this.#count === 0;
    }
    get count() {
        return this.#count;
    }
    /** @throws RampaError `metric_invalid` when the value is not finite. */
    add(value) {
        const rounding = value * RESOLUTION + 0.5;
        // As a 32-bit number where it is one, which is several times faster.
        if (rounding >= 0.5 && rounding < 2 ** 31)
            this.#counts.record(rounding | 0);
        else
            this.#recordOutside(value);
        this.#count++;
        this.#sum += value;
        if (value < this.#min)
            this.#min = value;
        if (value > this.#max)
            this.#max = value;
    }
    merge(other) {
        this.#counts.add(other.#counts);
        if (other.#negative !== null)
            (this.#negative ??= new _hdr_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .HdrCounts */ .Bu()).add(other.#negative);
        this.#negativeCount += other.#negativeCount;
        this.#count += other.#count;
        this.#sum += other.#sum;
        if (other.#min < this.#min)
            this.#min = other.#min;
        if (other.#max > this.#max)
            this.#max = other.#max;
    }
    /** Takes out what it holds; takes as long as its values lie apart. @internal */
    drain() {
        const delta = {
            kind: "trend",
            count: this.#count,
            sum: this.#sum,
            min: this.#min,
            max: this.#max,
            counts: this.#counts.drain(unitsOf(Math.max(0, this.#min)), unitsOf(Math.max(0, this.#max))),
            negative: this.#negative?.drain(0, unitsOf(this.#min)) ?? null,
            negativeCount: this.#negativeCount,
        };
        this.#negativeCount = 0;
        this.#count = 0;
        this.#sum = 0;
        this.#min = Infinity;
        this.#max = -Infinity;
        return delta;
    }
    /** Adds what another trend was drained of. @internal */
    absorb(delta) {
        this.#counts.absorb(delta.counts);
        if (delta.negative !== null)
            (this.#negative ??= new _hdr_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .HdrCounts */ .Bu()).absorb(delta.negative);
        this.#negativeCount += delta.negativeCount;
        this.#count += delta.count;
        this.#sum += delta.sum;
        if (delta.min < this.#min)
            this.#min = delta.min;
        if (delta.max > this.#max)
            this.#max = delta.max;
    }
    /** @param percentile From 0 to 100. Null without a sample. */
    percentile(percentile) {
        return this.#percentiles([percentile])[0] ?? null;
    }
    value(aggregation) {
        if (this.isEmpty)
            return null;
        switch (aggregation) {
            case "count":
                return this.#count;
            case "avg":
                // The sum is rounded: the mean of equal values must still be that value.
                return this.#within(this.#sum / this.#count);
            case "min":
                return this.#min;
            case "max":
                return this.#max;
            case "med":
                return this.percentile(50);
            default: {
                const percentile = (0,_aggregations_js__WEBPACK_IMPORTED_MODULE_0__/* .percentileOf */ .D4)(aggregation);
                return percentile === null ? null : this.percentile(percentile);
            }
        }
    }
    format() {
        const stats = {};
        if (this.isEmpty)
            return stats;
        for (const name of ["count", "avg", "min", "max"])
            stats[name] = this.value(name) ?? 0;
        const [median, ...standard] = this.#percentiles([50, ..._aggregations_js__WEBPACK_IMPORTED_MODULE_0__/* .STANDARD_PERCENTILES */ .l3]);
        stats.med = median ?? 0;
        _aggregations_js__WEBPACK_IMPORTED_MODULE_0__/* .STANDARD_PERCENTILES */ .l3.forEach((percentile, index) => {
            stats[`p(${percentile})`] = standard[index] ?? 0;
        });
        return stats;
    }
    /** Base64 of HdrHistogram's V2 compressed encoding; values below 0, which it cannot hold, as 0. */
    encode() {
        return this.#counts.encode(this.#negativeCount);
    }
    /** The samples as plain data, which takes less memory than the histogram when they are few. */
    distribution() {
        const below = (this.#negative?.filled() ?? []).map(([units, count]) => [-units, count]);
        const filled = [...below.reverse(), ...this.#counts.filled()];
        let rank = 0;
        return {
            values: filled.map(([units]) => this.#within(units / RESOLUTION)),
            ranks: filled.map(([, count]) => (rank += count)),
            count: this.#count,
            sum: this.#sum,
        };
    }
    mark() {
        return { counts: this.#counts.copy() };
    }
    /** The samples (from 0 up) that came after the mark: pairs of a bucket and its count. @internal */
    countsSince(mark) {
        return (mark === null ? this.#counts : this.#counts.since(mark.counts)).pairs();
    }
    /** Percentiles of the samples (from 0 up) that came after the mark; null when none did. */
    percentilesSince(mark, percentiles) {
        return this.percentilesOf(mark === null ? this.#counts : this.#counts.since(mark.counts), percentiles);
    }
    /** The same of some of the samples. @internal */
    percentilesOf(counts, percentiles) {
        const total = counts.total();
        if (total === 0)
            return percentiles.map(() => null);
        const units = counts.upperEndsAt(percentiles.map((percentile) => (0,_hdr_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .rankOf */ .IQ)(percentile, total)));
        return units.map((value) => this.#within(value / RESOLUTION));
    }
    /** In ascending order; empty without a sample. */
    #percentiles(percentiles) {
        if (this.isEmpty)
            return [];
        const ranks = percentiles.map((percentile) => (0,_hdr_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .rankOf */ .IQ)(percentile, this.#count));
        const upper = this.#counts.upperEndsAt(ranks.map((rank) => rank - this.#negativeCount), unitsOf(Math.max(0, this.#min)));
        return ranks.map((rank, index) => {
            if (rank === 1)
                return this.#min;
            if (rank >= this.#count)
                return this.#max;
            const units = this.#negative !== null && rank <= this.#negativeCount
                ? -this.#negative.lowerEndFromTop(rank)
                : (upper[index] ?? 0);
            return this.#within(units / RESOLUTION);
        });
    }
    /** Buckets are wider than what was recorded. */
    #within(value) {
        return Math.min(Math.max(value, this.#min), this.#max);
    }
    #recordOutside(value) {
        if (!Number.isFinite(value))
            throw (0,_not_finite_js__WEBPACK_IMPORTED_MODULE_2__/* .notFinite */ .h)(value);
        const units = unitsOf(value);
        if (value >= 0 || units === 0) {
            this.#counts.record(units);
            return;
        }
        (this.#negative ??= new _hdr_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .HdrCounts */ .Bu()).record(units);
        this.#negativeCount++;
    }
}
/** The magnitude of a value as it is counted. */
function unitsOf(value) {
    return Math.round(Math.min(Math.abs(value) * RESOLUTION, _hdr_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_UNITS */ .F4));
}


/***/ }),

/***/ 8722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ notFinite)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The error for a sample that is no number; dropping it silently would make the figures wrong. */
function notFinite(value) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("metric_invalid", `expected a finite number as a sample, got ${value}`, {
        hint: "Check the value before you record it.",
    });
}


/***/ }),

/***/ 6003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ RateSink)
/* harmony export */ });
/* harmony import */ var _not_finite_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8722);

/**
 * The fraction of samples that are true, or not 0. Two rates merge by adding their passes and fails.
 *
 * @example
 * ```ts
 * import { RateSink } from "rampa";
 *
 * const sink = new RateSink();
 * sink.add(1);
 * sink.add(0);
 * sink.format(1); // { rate: 0.5, passes: 1, fails: 1 }
 * ```
 */
class RateSink {
    kind = "rate";
    #passes = 0;
    #fails = 0;
    get isEmpty() {
        return this.#passes + this.#fails === 0;
    }
    /** Samples that were not 0. */
    get passes() {
        return this.#passes;
    }
    get fails() {
        return this.#fails;
    }
    /** @throws RampaError `metric_invalid` when the value is not finite. */
    add(value) {
        const sample = Number(value);
        if (!Number.isFinite(sample))
            throw (0,_not_finite_js__WEBPACK_IMPORTED_MODULE_0__/* .notFinite */ .h)(sample);
        if (sample === 0)
            this.#fails++;
        else
            this.#passes++;
    }
    merge(other) {
        this.#passes += other.#passes;
        this.#fails += other.#fails;
    }
    /** Takes out what it holds. @internal */
    drain() {
        const delta = { kind: "rate", passes: this.#passes, fails: this.#fails };
        this.#passes = 0;
        this.#fails = 0;
        return delta;
    }
    /** Adds what another rate was drained of. @internal */
    absorb({ passes, fails }) {
        this.#passes += passes;
        this.#fails += fails;
    }
    value(aggregation) {
        if (this.isEmpty)
            return null;
        switch (aggregation) {
            case "rate":
                return this.#passes / (this.#passes + this.#fails);
            case "passes":
                return this.#passes;
            case "fails":
                return this.#fails;
            default:
                return null;
        }
    }
    format() {
        if (this.isEmpty)
            return {};
        return {
            rate: this.#passes / (this.#passes + this.#fails),
            passes: this.#passes,
            fails: this.#fails,
        };
    }
}


/***/ }),

/***/ 9166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ MetricRegistry)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _thresholds_parse_submetric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4800);
/* harmony import */ var _create_sink_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2397);



/**
 * All metrics of a run, built-in and custom; one name has one kind.
 *
 * @example
 * ```ts
 * import { MetricRegistry } from "rampa";
 *
 * const registry = new MetricRegistry();
 * registry.getOrCreate("orders", "counter").kind; // "counter"
 * ```
 */
class MetricRegistry {
    #metrics = new Map();
    /** In the order in which they were made. */
    get names() {
        return [...this.#metrics.keys()];
    }
    get(name) {
        return this.#metrics.get(name)?.metric;
    }
    /** Holds all samples of a metric, whatever their tags. */
    getSink(name) {
        return this.#metrics.get(name)?.sink;
    }
    /**
     * The unit of the first call stays.
     *
     * @throws RampaError `metric_kind_conflict` when the name has another kind; `metric_invalid` for a name
     * that no threshold could refer to.
     */
    getOrCreate(name, kind, unit = "") {
        const known = this.#metrics.get(name)?.metric;
        if (known === undefined)
            return this.#create({ name, kind, unit, isBuiltin: false });
        if (known.kind === kind)
            return known;
        const owner = known.isBuiltin ? "built in" : "in use";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("metric_kind_conflict", `${name} is ${owner} as a ${known.kind}, not a ${kind}`, {
            hint: `Record it as a ${known.kind}, or choose another name for the ${kind}.`,
        });
    }
    /** Adds a metric of rampa itself. */
    registerBuiltin(metric) {
        this.#create(metric);
    }
    #create(metric) {
        if (!(0,_thresholds_parse_submetric_js__WEBPACK_IMPORTED_MODULE_1__/* .isMetricName */ .M)(metric.name)) {
            const shown = JSON.stringify(metric.name.slice(0, 100));
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RampaError */ .QG("metric_invalid", `${shown} cannot name a metric, because no threshold could`, {
                hint: "Use letters, digits, dots and underscores, such as orders_placed; give details as tags.",
            });
        }
        this.#metrics.set(metric.name, { metric: Object.freeze(metric), sink: (0,_create_sink_js__WEBPACK_IMPORTED_MODULE_2__/* .createSink */ .O)(metric.kind) });
        return metric;
    }
}


/***/ }),

/***/ 4035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withDefaultThreshold)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1947);

const METRIC = "http_req_failed";
const SOURCE = "rate<0.05";
/** Holds for every run that makes requests, unless the user has a rule of their own. */
const DEFAULT_THRESHOLD = Object.freeze({
    metric: METRIC,
    submetric: [METRIC, {}],
    source: SOURCE,
    expression: (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseThreshold */ .B7)(SOURCE),
    abortOnFail: false,
    gracePeriodMs: 0,
    isDefault: true,
});
/** The thresholds with the default one last, unless one of them is on all of `http_req_failed`. */
function withDefaultThreshold(thresholds) {
    const hasOwn = thresholds.some(({ submetric: [metric, tags] }) => metric === METRIC && Object.keys(tags).length === 0);
    return hasOwn ? thresholds : Object.freeze([...thresholds, DEFAULT_THRESHOLD]);
}


/***/ })

};
