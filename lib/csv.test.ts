import { expect, test } from "vitest";
import { csvLine } from "./csv";

test("every cell is quoted; what looks like a formula is text; nothing is an empty cell", () => {
  expect(csvLine(['a"b', "=1+1", "-X", -5, null, "改\n行"])).toBe(
    '"a""b","\'=1+1","\'-X","-5","","改\n行"\r\n',
  );
});
