import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Context } from "@/lib/db";
import { breakerIsOpen } from "@/lib/gateway/decline-breaker";
import { type Figures, readFigures } from "./read-figures";

/** Kept on globalThis: a second copy of this module would register every name twice. */
const kept = globalThis as { kuronekoMetrics?: ReturnType<typeof openRegistry> };

/** The installation's figures in Prometheus' text format. The database is the truth, whichever process answers. */
export async function writeMetrics(ctx: Context): Promise<{ type: string; text: string }> {
  kept.kuronekoMetrics ??= openRegistry();
  const { registry, gauges } = kept.kuronekoMetrics;
  const [figures, breaker] = await Promise.all([readFigures(ctx), breakerIsOpen(ctx.db)]);
  show(gauges, figures);
  gauges.breaker.set(breaker ? 1 : 0);
  return { type: registry.contentType, text: await registry.metrics() };
}

function openRegistry() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "kuroneko_web_" });
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name: `kuroneko_${name}`, help, labelNames, registers: [registry] });
  const gauges = {
    deliveries: gauge("deliveries_day", "Results that ended within 24 hours", ["outcome"]),
    attempts: gauge("delivery_attempts_day", "Tries to deliver within 24 hours", ["outcome"]),
    waiting: gauge("deliveries_waiting", "Results not delivered yet", []),
    overdue: gauge("deliveries_overdue", "Results whose next try is due", []),
    oldestOverdue: gauge("deliveries_oldest_overdue_seconds", "Since when the oldest of them is due", []),
    shops: gauge("shops", "Shops whose results are paused, hang, or fail just now", ["what"]),
    lag: gauge("delivery_lag_seconds", "From the event to the first try, last hour", ["quantile"]),
    strange: gauge("unknown_settle_methods", "Payments of 30 days with an acquirer code unknown to us", [
      "code",
    ]),
    mails: gauge("mails_day", "Mails of 24 hours", ["kind", "state"]),
    alarms: gauge("alarms_month", "Written down for a person within 30 days", ["what"]),
    calls: gauge("gateway_calls_5m", "Calls of the gateway in five minutes", ["outcome"]),
    ledger: gauge("ledger", "Payments, operations and registrations that should not stay so", ["what"]),
    comparisonAge: gauge("comparison_age_seconds", "Since the last whole comparison with the gateway", []),
    jobAge: gauge("job_age_seconds", "Since the worker's job last ran", ["job"]),
    jobFaults: gauge("job_faults", "Faults of the worker's job", ["job"]),
    breaker: gauge("breaker_open", "1 while nothing is tried because of too many declines", []),
  };
  return { registry, gauges };
}

function show(gauges: ReturnType<typeof openRegistry>["gauges"], figures: Figures): void {
  for (const one of Object.values(gauges)) one.reset();
  for (const { of, count } of figures.deliveries)
    gauges.deliveries.set({ outcome: of.toLowerCase().replace("_", "-") }, count);
  for (const { of, count } of figures.attempts) gauges.attempts.set({ outcome: of }, count);
  gauges.waiting.set(figures.results.waiting);
  gauges.overdue.set(figures.results.overdue);
  gauges.oldestOverdue.set(figures.results.oldest_overdue_seconds);
  gauges.shops.set({ what: "paused" }, figures.results.paused_shops);
  gauges.shops.set({ what: "hung" }, figures.results.hung_shops);
  gauges.shops.set({ what: "failing" }, figures.results.outages);
  gauges.lag.set({ quantile: "0.5" }, figures.results.lag_p50_seconds);
  gauges.lag.set({ quantile: "0.99" }, figures.results.lag_p99_seconds);
  for (const { settleMethod, count } of figures.unknownMethods)
    gauges.strange.set({ code: settleMethod }, count);
  for (const { kind, state, count } of figures.mails) gauges.mails.set({ kind, state }, count);
  for (const { of, count } of figures.alarms) gauges.alarms.set({ what: of }, count);
  for (const { of, count } of figures.gatewayCalls) gauges.calls.set({ outcome: of }, count);
  const { comparison_age_seconds, ...ledger } = figures.ledger;
  for (const [what, value] of Object.entries(ledger)) gauges.ledger.set({ what }, value);
  if (comparison_age_seconds !== null) gauges.comparisonAge.set(comparison_age_seconds);
  for (const { name, age_seconds, faults } of figures.jobs) {
    gauges.jobAge.set({ job: name }, age_seconds);
    gauges.jobFaults.set({ job: name }, faults);
  }
}
