import { createMerchant } from "@/lib/merchants/create-merchant";
import { db } from "./arrange";
import { env, SHOP } from "./house";

/** The demo shop as a merchant; buyers, cards and orders are each test's own. */
export default async function setUp() {
  await createMerchant(
    { db, now: () => new Date() },
    {
      code: "777777701",
      name: "星屑書房",
      origins: [SHOP],
      apiKey: env.DEMO_SHOP_API_KEY ?? "",
      resultSecret: env.DEMO_SHOP_RESULT_SECRET ?? "",
    },
  );
  await db.$disconnect();
}
