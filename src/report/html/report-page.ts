import type { ReportModel } from "../model.ts";
import { phraseText } from "../phrase.ts";
import { plainLine } from "../plain-text.ts";
import { chartData } from "./chart-data.ts";
import { html, scriptJson, trustedHtml } from "./html.ts";
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from "./page-assets.ts";
import { comparisonSection } from "./sections/comparison.ts";
import { configSection, environmentSection, metricsSection, scenariosSection } from "./sections/details.ts";
import { generatorSection, responseTimesSection } from "./sections/generator.ts";
import { checksSection, thresholdsSection } from "./sections/judged.ts";
import { shardsSection } from "./sections/shards.ts";
import { tilesSection, verdictSection, warningsSection } from "./sections/overview.ts";
import { trendSection } from "./sections/trend.ts";
import { chartsSection, curveSection, errorsSection, requestsSection } from "./sections/traffic.ts";

/** Nothing is loaded from anywhere, and only our own script and style count. */
const POLICY = [
  "default-src 'none'",
  `script-src '${PAGE_SCRIPT_HASH}'`,
  `style-src '${PAGE_STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The whole report as one HTML file that needs no network. It can be read without its script, which only
 * draws the charts and sorts and filters the tables.
 */
export function renderReportPage(model: ReportModel): string {
  const data = chartData(model);
  const { word, headline } = model.verdict;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${plainLine(`${word} – ${phraseText(headline)}`)}</title>
<style>${trustedHtml(PAGE_STYLE)}</style>
</head>
<body>
${verdictSection(model)}
<main>
${tilesSection(model)}
${warningsSection(model)}
${thresholdsSection(model)}
${comparisonSection(model)}
${trendSection(model)}
${generatorSection(model)}
${shardsSection(model)}
${chartsSection(model)}
${requestsSection(model)}
${checksSection(model)}
${errorsSection(model)}
${curveSection(data.curves.length > 0)}
${scenariosSection(model)}
${responseTimesSection(model)}
${metricsSection(model)}
${configSection(model)}
${environmentSection(model)}
</main>
<footer><p>¹ Fewer than ten samples lie beyond this percentile: mostly chance.</p><p>rampa ${plainLine(model.runner.version, 20)}</p></footer>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${trustedHtml(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
}
