// npm run doctor: what an installation needs, looked at one by one. Changes nothing. Exit code 1 when something must be mended.
import "./doctor/take-settings";
import { database } from "@/lib/db";
import { type Finding, linesOf } from "./doctor/finding";
import { lookAtCertificates } from "./doctor/look-at-certificates";
import { lookAtDatabase } from "./doctor/look-at-database";
import { lookAtGateway } from "./doctor/look-at-gateway";
import { lookAtMail } from "./doctor/look-at-mail";
import { lookAtSettings } from "./doctor/look-at-settings";
import { pointsToConfirm } from "./doctor/points-to-confirm";

let mustMend = false;

const { env, finding } = lookAtSettings();
tell([finding]);
if (env) {
  tell(await lookAtDatabase(env));
  tell(await lookAtGateway(env));
  tell(await lookAtCertificates(env));
  tell([await lookAtMail(env)]);
  await database().$disconnect();
}
if (process.env.PAY_MODE === "live") console.log(pointsToConfirm());
process.exitCode = mustMend ? 1 : 0;

function tell(findings: Finding[]) {
  for (const found of findings) console.log(linesOf(found));
  mustMend ||= findings.some(({ is }) => is === "bad");
}
