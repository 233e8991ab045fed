import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { randomId } from "@/lib/random-id";
import type { PasskeyOptions } from "./ask-passkey";
import type { EnrolmentOptions } from "./open-enrolment";
import type { Enrolled, Signed } from "./schema";
import { site } from "./site";

const [PRESENT, VERIFIED, WITH_KEY] = [0x01, 0x04, 0x40];

/** What a phone or a security key does, in software: makes one passkey and signs with it. */
export function softwareAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const credential = Buffer.from(randomId());
  const id = credential.toString("base64url");
  let count = 0;
  const common = { id, rawId: id, type: "public-key", clientExtensionResults: {} } as const;

  return {
    id,
    /** As a copy made earlier would: it does not know how often the other was used. */
    forget: (times: number) => {
      count -= times;
    },
    make({ challenge }: EnrolmentOptions, given: Given = {}): Enrolled {
      const authData = Buffer.concat([head(given, WITH_KEY, count), Buffer.alloc(16), keyBlock()]);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]);
      const attestationObject = Buffer.from(encode(attestation)).toString("base64url");
      const clientDataJSON = clientData("webauthn.create", challenge, given).toString("base64url");
      return { ...common, response: { clientDataJSON, attestationObject, transports: ["internal"] } };
    },
    sign({ challenge }: PasskeyOptions, given: Given & { userHandle?: string } = {}): Signed {
      count += 1;
      const authData = head(given, 0, count);
      const client = clientData("webauthn.get", challenge, given);
      const signed = Buffer.concat([authData, sha256(client)]);
      const userHandle = given.userHandle && Buffer.from(given.userHandle).toString("base64url");
      return {
        ...common,
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: authData.toString("base64url"),
          signature: sign("sha256", signed, privateKey).toString("base64url"),
          userHandle,
        },
      };
    },
  };

  function keyBlock(): Buffer {
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    const cose = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, "base64url"))],
      [-3, new Uint8Array(Buffer.from(y, "base64url"))],
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(credential.length);
    return Buffer.concat([length, credential, Buffer.from(encode(cose))]);
  }
}

type Given = { origin?: string; rpID?: string; verified?: boolean };

function head({ rpID = site().rpID, verified = true }: Given, more: number, count: number): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(count);
  const flags = PRESENT | (verified ? VERIFIED : 0) | more;
  return Buffer.concat([sha256(Buffer.from(rpID)), Buffer.from([flags]), counter]);
}

function clientData(type: string, challenge: string, { origin = site().origin }: Given): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function encode(value: unknown): Uint8Array {
  return isoCBOR.encode(value as Parameters<typeof isoCBOR.encode>[0]);
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
