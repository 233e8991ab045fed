import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * PostgreSQL refuses root. An ordinary user runs it directly; root lends it to the folder's owner or to nobody;
 * where that user may not enter, a user namespace hides root from it.
 * @typedef {{ kind: "direct" } | { kind: "lent", uid: number, gid: number } | { kind: "namespace" }} PostgresUser
 * @param {{ cluster: string, binary: string, dataDir: string }} paths
 * @returns {PostgresUser}
 */
export function choosePostgresUser({ cluster, binary, dataDir }) {
  const me = process.getuid?.();
  if (me !== 0) {
    refuseForeignCluster(cluster, me);
    return { kind: "direct" };
  }
  const owner = existsSync(cluster) ? statSync(cluster) : ownerOrNobody(statSync(dirname(resolve(dataDir))));
  if (owner.uid === 0) return { kind: "namespace" };
  const reachable = [dirname(cluster), dirname(binary)].every((folder) => mayEnter(folder, owner));
  return reachable ? { kind: "lent", uid: owner.uid, gid: owner.gid } : { kind: "namespace" };
}

/** @param {string} cluster @param {number | undefined} me */
function refuseForeignCluster(cluster, me) {
  if (me === undefined || !existsSync(cluster) || statSync(cluster).uid === me) return;
  throw new Error(
    `${cluster} belongs to another user of this machine. Start as that user, or give it to yourself ` +
      `(sudo chown -R ${me} ${JSON.stringify(dirname(cluster))}), or set DATABASE_URL.`,
  );
}

/** @param {{ uid: number, gid: number }} owner */
function ownerOrNobody(owner) {
  return owner.uid === 0 ? { uid: 65534, gid: 65534 } : { uid: owner.uid, gid: owner.gid };
}

/** @param {string} folder @param {{ uid: number, gid: number }} who */
function mayEnter(folder, who) {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === who.uid ? 0o100 : gid === who.gid ? 0o010 : 0o001;
  if (!(mode & bit)) return false;
  return dirname(folder) === folder || mayEnter(dirname(folder), who);
}
