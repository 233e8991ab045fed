// Run before anything is started: says every faulty variable at once, in the words of lib/environment.
import { environment } from "@/lib/environment";

try {
  environment();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
