// Embedded token library (protocol section 12). Plain script: no eval, no inline code, no markup of its own.
(() => {
  const script = document.currentScript ?? document.querySelector("script.webcollect-embedded-token");
  const address = new URL("../../getToken.api", script.src);
  const FIELDS = {
    trader_code: "traderCode",
    auth_div: "authDiv",
    option_service_div: "optServDiv",
    check_sum: "checkSum",
    card_no: "cardNo",
    card_owner: "cardOwner",
    card_exp: "cardExp",
    security_code: "securityCode",
    member_id: "memberId",
    authentication_key: "authKey",
    card_key: "cardKey",
    last_credit_date: "lastCreditDate",
  };
  const NO_ANSWER = [{ errorCode: "Z012000011", errorMsg: "通信できませんでした" }];

  async function createToken(info, success, failure) {
    const answer = await ask(info);
    if (answer.token) success({ token: answer.token });
    else failure({ errorInfo: answer.errorInfo ?? NO_ANSWER });
  }

  async function ask(info) {
    const form = new URLSearchParams({ function_div: "Y01" });
    for (const [field, key] of Object.entries(FIELDS)) {
      if (info[key] !== undefined && info[key] !== null) form.set(field, String(info[key]));
    }
    try {
      const signal = AbortSignal.timeout(20000);
      const response = await fetch(address, { method: "POST", body: form, credentials: "omit", signal });
      return await response.json();
    } catch {
      return { errorInfo: NO_ANSWER };
    }
  }

  window.WebcollectTokenLib = Object.freeze({ createToken });
})();
