import { expect, test } from "vitest";
import { readPostedForm } from "./read-posted-form";

const post = (body: string) => new Request("http://localhost/", { method: "POST", body });

test("names and values are kept as they came", async () => {
  const posted = await readPostedForm(post("COMP_CD=01&RES_VE=&3D_INF=%E6%98%9F+a%2Bb&HASH_VALUE=ff"));
  expect(posted).toEqual({ COMP_CD: "01", RES_VE: "", "3D_INF": "星 a+b", HASH_VALUE: "ff" });
});

test("reading stops at 64 KB, whatever the header said", async () => {
  expect(await readPostedForm(post(`A=${"x".repeat(64 * 1024 - 2)}`))).not.toBeNull();
  expect(await readPostedForm(post(`A=${"x".repeat(64 * 1024 - 1)}`))).toBeNull();
});
