/**
 * Runs a config from the sources, with recording on and off in turns: `recording-load.ts FILE SETTLE_MS TURN_MS`. Off,
 * nothing is recorded. Prints the turns as JSON.
 */
import { Engine } from "../../src/engine/engine.ts";
import { loadTest } from "../../src/loader/load-test.ts";
import { RequestRecorder } from "../../src/http/request-recorder.ts";
import { Series } from "../../src/metrics/series.ts";
import type { RecordingTurn } from "../measures/recording.ts";

const [, , file = "", settleMs, turnMs] = process.argv;

let isOn = true;
let requests = 0;

const record = Reflect.get(RequestRecorder.prototype, "record");
RequestRecorder.prototype.record = function (this: RequestRecorder, sample) {
  requests += 1;
  if (isOn) record.call(this, sample);
};
// What an iteration and its checks record, too.
const add = Reflect.get(Series.prototype, "add");
Series.prototype.add = function (this: Series, value) {
  if (isOn) add.call(this, value);
};

const turns: RecordingTurn[] = [];
let begin = { requests: 0, cpuMs: cpuMs() };

function nextTurn(): void {
  const end = { requests, cpuMs: cpuMs() };
  turns.push({ isOn, requests: end.requests - begin.requests, cpuMs: end.cpuMs - begin.cpuMs });
  begin = end;
  isOn = !isOn;
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const controller = new Engine(await loadTest(file), { threads: 1 }).start();
setTimeout(() => {
  begin = { requests, cpuMs: cpuMs() };
  setInterval(nextTurn, Number(turnMs));
}, Number(settleMs));
await controller.wait();
console.log(JSON.stringify(turns));
process.exit();
