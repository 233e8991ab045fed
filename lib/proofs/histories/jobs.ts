import { jobs } from "@/worker/jobs";

const OUTBOXES = ["deliver results", "send mail"];

/** The worker's jobs that decide something; what only carries words outside is left to the crash points. */
export const JOBS = jobs.filter(({ name }) => !OUTBOXES.includes(name)).map(({ verb }) => verb);
