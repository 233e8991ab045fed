-- CreateEnum
CREATE TYPE "ConsentKind" AS ENUM ('CARD_KEEPING', 'THREE_D_SECURE_DATA');

-- CreateEnum
CREATE TYPE "CardSlot" AS ENUM ('FIRST', 'SECOND', 'THIRD');

-- CreateEnum
CREATE TYPE "CardState" AS ENUM ('CLAIMED', 'KEPT');

-- CreateEnum
CREATE TYPE "CardBrand" AS ENUM ('VISA', 'MASTERCARD', 'JCB', 'AMEX', 'DINERS', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('CLAIMED', 'VERIFYING', 'CHALLENGED', 'COMPLETING', 'KEPT', 'REFUSED', 'ABANDONED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "OneYenState" AS ENUM ('NONE', 'STANDING', 'CANCELLED');

-- CreateEnum
CREATE TYPE "TicketPurpose" AS ENUM ('ADD', 'CONFIRM', 'ONE_OFF');

-- CreateEnum
CREATE TYPE "CheckoutState" AS ENUM ('OPEN', 'EXPIRED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "PaymentState" AS ENUM ('CREATED', 'AUTHORIZING', 'CHALLENGED', 'COMPLETING', 'AUTHORIZED', 'CAPTURE_REQUESTED', 'CAPTURED', 'CHANGE_FAILED', 'CANCELLED', 'LAPSED', 'DECLINED', 'NOT_CHARGED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "OperationKind" AS ENUM ('AUTHORIZE', 'CAPTURE', 'RELEASE', 'CANCEL', 'CHANGE_AMOUNT', 'REAUTHORIZE');

-- CreateEnum
CREATE TYPE "OperationState" AS ENUM ('REQUESTED', 'SENT', 'YES', 'NO', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('DUE', 'DELIVERED', 'GIVEN_UP');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "name" TEXT,
    "phone" TEXT,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mainCardId" TEXT,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,
    "returnTo" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" "ConsentKind" NOT NULL,
    "version" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KnownDevice" (
    "userId" TEXT NOT NULL,
    "deviceHash" TEXT NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownDevice_pkey" PRIMARY KEY ("userId","deviceHash")
);

-- CreateTable
CREATE TABLE "Limit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resetsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Card" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "slot" "CardSlot" NOT NULL,
    "state" "CardState" NOT NULL DEFAULT 'CLAIMED',
    "cardRef" TEXT,
    "brand" "CardBrand" NOT NULL DEFAULT 'UNKNOWN',
    "acquirerCode" INTEGER,
    "lastFour" TEXT,
    "expiryYear" INTEGER,
    "expiryMonth" INTEGER,
    "nickname" TEXT,
    "threeDCode" TEXT,
    "keptOnDevice" TEXT,
    "keptAt" TIMESTAMPTZ(3),
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardRegistration" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "cardId" TEXT,
    "replacesCardId" TEXT,
    "orderNo" TEXT NOT NULL,
    "state" "RegistrationState" NOT NULL DEFAULT 'CLAIMED',
    "oneYen" "OneYenState" NOT NULL DEFAULT 'NONE',
    "cardRef" TEXT NOT NULL,
    "nickname" TEXT,
    "refusal" TEXT,
    "refusalCode" TEXT,
    "refusalCredit" TEXT,
    "threeDCode" TEXT,
    "deviceHash" TEXT,
    "returnTo" TEXT,
    "callEndedAt" TIMESTAMPTZ(3),
    "unknownSince" TIMESTAMPTZ(3),
    "askAt" TIMESTAMPTZ(3),
    "askCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CardRegistration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardRemoval" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "cardRef" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CardRemoval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardEntryTicket" (
    "id" TEXT NOT NULL,
    "ticketHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "purpose" "TicketPurpose" NOT NULL,
    "cardId" TEXT,
    "checkoutId" TEXT,
    "cardRef" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CardEntryTicket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Challenge" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT,
    "paymentId" TEXT,
    "html" TEXT,
    "challengeToken" TEXT,
    "returned" TEXT,
    "returnedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Merchant" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secrets" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Merchant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MerchantOrigin" (
    "merchantId" TEXT NOT NULL,
    "origin" TEXT NOT NULL,

    CONSTRAINT "MerchantOrigin_pkey" PRIMARY KEY ("merchantId","origin")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Checkout" (
    "id" TEXT NOT NULL,
    "linkId" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "merchantOrderNo" TEXT NOT NULL,
    "amountYen" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "prefill" JSONB,
    "returnUrl" TEXT NOT NULL,
    "cancelUrl" TEXT NOT NULL,
    "resultUrl" TEXT,
    "contentHash" TEXT NOT NULL,
    "state" "CheckoutState" NOT NULL DEFAULT 'OPEN',
    "linkExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "boundUserId" TEXT,
    "windowEndsAt" TIMESTAMPTZ(3),
    "livePaymentId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Checkout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" TEXT NOT NULL,
    "checkoutId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "cardId" TEXT,
    "state" "PaymentState" NOT NULL DEFAULT 'CREATED',
    "amountYen" INTEGER NOT NULL,
    "payWay" INTEGER NOT NULL DEFAULT 1,
    "gatewayOrderNo" TEXT NOT NULL,
    "brand" "CardBrand" NOT NULL DEFAULT 'UNKNOWN',
    "lastFour" TEXT,
    "settleMethod" INTEGER,
    "approvalNo" TEXT,
    "threeDCode" TEXT,
    "deviceHash" TEXT,
    "declineReason" TEXT,
    "refusalCode" TEXT,
    "refusalCredit" TEXT,
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "callEndedAt" TIMESTAMPTZ(3),
    "unknownSince" TIMESTAMPTZ(3),
    "askAt" TIMESTAMPTZ(3),
    "askCount" INTEGER NOT NULL DEFAULT 0,
    "authorizedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentEvent" (
    "paymentId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "from" "PaymentState" NOT NULL,
    "to" "PaymentState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "PaymentEvent_pkey" PRIMARY KEY ("paymentId","sequence")
);

-- CreateTable
CREATE TABLE "PaymentOperation" (
    "id" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "kind" "OperationKind" NOT NULL,
    "wish" JSONB NOT NULL,
    "state" "OperationState" NOT NULL DEFAULT 'REQUESTED',
    "requestedBy" TEXT NOT NULL,
    "reason" TEXT,
    "code" TEXT,
    "creditCode" TEXT,
    "scheduledAt" TIMESTAMPTZ(3),
    "callEndedAt" TIMESTAMPTZ(3),
    "unknownSince" TIMESTAMPTZ(3),
    "askAt" TIMESTAMPTZ(3),
    "askCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaymentOperation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GatewayCall" (
    "id" TEXT NOT NULL,
    "wish" TEXT NOT NULL,
    "orderNo" TEXT,
    "request" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "code" TEXT,
    "creditCode" TEXT,
    "cause" TEXT,

    CONSTRAINT "GatewayCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "checkoutId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'DUE',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryAttempt" (
    "deliveryId" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "status" INTEGER,
    "cause" TEXT,
    "answer" TEXT,

    CONSTRAINT "DeliveryAttempt_pkey" PRIMARY KEY ("deliveryId","attempt")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "userId" TEXT,
    "merchantId" TEXT,
    "action" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClockOffset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offsetMs" BIGINT NOT NULL,

    CONSTRAINT "ClockOffset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_mainCardId_id_key" ON "User"("mainCardId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "SignInCode_browserHash_idx" ON "SignInCode"("browserHash");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_userId_kind_version_key" ON "Consent"("userId", "kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Card_userId_slot_key" ON "Card"("userId", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "Card_id_userId_key" ON "Card"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "CardRegistration_cardId_key" ON "CardRegistration"("cardId");

-- CreateIndex
CREATE UNIQUE INDEX "CardRegistration_orderNo_key" ON "CardRegistration"("orderNo");

-- CreateIndex
CREATE INDEX "CardRegistration_userId_idx" ON "CardRegistration"("userId");

-- CreateIndex
CREATE INDEX "CardRegistration_askAt_idx" ON "CardRegistration"("askAt");

-- CreateIndex
CREATE INDEX "CardRemoval_dueAt_idx" ON "CardRemoval"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "CardEntryTicket_ticketHash_key" ON "CardEntryTicket"("ticketHash");

-- CreateIndex
CREATE UNIQUE INDEX "Challenge_registrationId_key" ON "Challenge"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Challenge_paymentId_key" ON "Challenge"("paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "Merchant_code_key" ON "Merchant"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_keyHash_key" ON "ApiKey"("keyHash");

-- CreateIndex
CREATE UNIQUE INDEX "Checkout_linkId_key" ON "Checkout"("linkId");

-- CreateIndex
CREATE UNIQUE INDEX "Checkout_livePaymentId_key" ON "Checkout"("livePaymentId");

-- CreateIndex
CREATE INDEX "Checkout_state_linkExpiresAt_idx" ON "Checkout"("state", "linkExpiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Checkout_merchantId_merchantOrderNo_key" ON "Checkout"("merchantId", "merchantOrderNo");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_gatewayOrderNo_key" ON "Payment"("gatewayOrderNo");

-- CreateIndex
CREATE INDEX "Payment_checkoutId_idx" ON "Payment"("checkoutId");

-- CreateIndex
CREATE INDEX "Payment_userId_createdAt_idx" ON "Payment"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Payment_askAt_idx" ON "Payment"("askAt");

-- CreateIndex
CREATE INDEX "PaymentOperation_paymentId_idx" ON "PaymentOperation"("paymentId");

-- CreateIndex
CREATE INDEX "PaymentOperation_askAt_idx" ON "PaymentOperation"("askAt");

-- CreateIndex
CREATE INDEX "GatewayCall_orderNo_idx" ON "GatewayCall"("orderNo");

-- CreateIndex
CREATE INDEX "GatewayCall_startedAt_idx" ON "GatewayCall"("startedAt");

-- CreateIndex
CREATE INDEX "Delivery_state_dueAt_idx" ON "Delivery"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_merchantId_state_idx" ON "Delivery"("merchantId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_checkoutId_sequence_key" ON "Delivery"("checkoutId", "sequence");

-- CreateIndex
CREATE INDEX "Mail_sentAt_dueAt_idx" ON "Mail"("sentAt", "dueAt");

-- CreateIndex
CREATE INDEX "AuditEntry_userId_at_idx" ON "AuditEntry"("userId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_merchantId_at_idx" ON "AuditEntry"("merchantId", "at");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_mainCardId_id_fkey" FOREIGN KEY ("mainCardId", "id") REFERENCES "Card"("id", "userId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownDevice" ADD CONSTRAINT "KnownDevice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardRegistration" ADD CONSTRAINT "CardRegistration_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardRegistration" ADD CONSTRAINT "CardRegistration_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardRemoval" ADD CONSTRAINT "CardRemoval_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardEntryTicket" ADD CONSTRAINT "CardEntryTicket_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardEntryTicket" ADD CONSTRAINT "CardEntryTicket_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardEntryTicket" ADD CONSTRAINT "CardEntryTicket_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "CardRegistration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MerchantOrigin" ADD CONSTRAINT "MerchantOrigin_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkout" ADD CONSTRAINT "Checkout_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkout" ADD CONSTRAINT "Checkout_boundUserId_fkey" FOREIGN KEY ("boundUserId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkout" ADD CONSTRAINT "Checkout_livePaymentId_fkey" FOREIGN KEY ("livePaymentId") REFERENCES "Payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentEvent" ADD CONSTRAINT "PaymentEvent_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentOperation" ADD CONSTRAINT "PaymentOperation_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryAttempt" ADD CONSTRAINT "DeliveryAttempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------- hand-written: what the database itself refuses (docs/house.md § 4) ----------

ALTER TABLE "Checkout" ADD CONSTRAINT "amount_in_yen" CHECK ("amountYen" BETWEEN 1 AND 9999999);
ALTER TABLE "Payment" ADD CONSTRAINT "amount_in_yen" CHECK ("amountYen" BETWEEN 1 AND 9999999);
ALTER TABLE "Card" ADD CONSTRAINT "kept_is_complete" CHECK ("state" <> 'KEPT' OR ("cardRef" IS NOT NULL AND "lastFour" ~ '^[0-9]{4}$' AND "expiryYear" IS NOT NULL AND "expiryMonth" BETWEEN 1 AND 12 AND "keptAt" IS NOT NULL));
ALTER TABLE "CardRegistration" ADD CONSTRAINT "fills_a_place_or_replaces" CHECK ("cardId" IS NULL OR "replacesCardId" IS NULL);
ALTER TABLE "Challenge" ADD CONSTRAINT "of_one_attempt" CHECK (("registrationId" IS NULL) <> ("paymentId" IS NULL));
ALTER TABLE "ClockOffset" ADD CONSTRAINT "one_row" CHECK ("id" = 1);

-- One change at a time: at most one open operation per payment.
CREATE UNIQUE INDEX "one_open_operation" ON "PaymentOperation" ("paymentId") WHERE "state" IN ('REQUESTED', 'SENT', 'UNKNOWN');

-- At most one payment of a checkout is under way or succeeded, whatever the code does.
CREATE UNIQUE INDEX "one_live_payment" ON "Payment" ("checkoutId") WHERE "state" NOT IN ('DECLINED', 'NOT_CHARGED');

-- History is never rewritten.
CREATE FUNCTION "refuse_rewriting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "PaymentEvent" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
