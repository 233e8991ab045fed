// Preloaded into every child of `npm start`: descriptor 3 is a pipe that closes when the starter dies, however it dies.
import { Socket } from "node:net";

if (process.env.END_WITH_PARENT === "1") {
  const line = new Socket({ fd: 3, readable: true, writable: false });
  line.on("error", end).on("close", end).resume();
  line.unref();
}

function end() {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 5_000).unref();
}
