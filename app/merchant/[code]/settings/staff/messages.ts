import type { Lang } from "@/components/messages";
import type { InviteFault } from "@/lib/merchants/invite-staff";

export type StaffFault = InviteFault | "works-here";

type Words = {
  title: string;
  why: string;
  rights: string;
  since: (time: string) => string;
  change: string;
  remove: string;
  invited: string;
  takeBack: string;
  invite: string;
  email: string;
  emailHint: string;
  role: string;
  roleHints: Record<"OWNER" | "OPERATOR" | "VIEWER", string>;
  send: string;
  done: Record<string, string>;
  summary: string;
  faults: Record<StaffFault, string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "担当者",
    why: "この加盟店の管理画面を使える人です。",
    rights: "オーナーはすべて、担当者は取引と通知の操作、閲覧のみの人は見ることだけができます。",
    since: (time) => `${time}から`,
    change: "役割を変える",
    remove: "外す",
    invited: "招待中",
    takeBack: "招待を取り消す",
    invite: "招待する",
    email: "メールアドレス",
    emailHint: "このアドレスでログインした人が参加できます。",
    role: "役割",
    roleHints: {
      OWNER: "設定・鍵・担当者も変えられます",
      OPERATOR: "出荷登録・金額変更・取消・再送ができます",
      VIEWER: "見ることだけができます",
    },
    send: "招待のメールを送る",
    done: {
      invited: "招待のメールを送りました",
      changed: "役割を変えました",
      removed: "担当者から外しました",
      revoked: "招待を取り消しました",
      "last-owner":
        "最後のオーナーは外すことも役割を変えることもできません。先に別のオーナーを加えてください",
      "not-here": "この人はもう担当者ではありません",
    },
    summary: "入力を確認してください",
    faults: {
      "email-odd": "メールアドレスの形で入力してください。例：tencho@example.com",
      "role-missing": "役割を選んでください。",
      "works-here": "この人はもう担当者です。役割は一覧から変えられます。",
    },
  },
  en: {
    title: "Staff",
    why: "Who may use this shop's desk.",
    rights:
      "Owners may do everything, operators act on transactions and notifications, viewers may only look.",
    since: (time) => `since ${time}`,
    change: "Change role",
    remove: "Remove",
    invited: "Invited",
    takeBack: "Take back",
    invite: "Invite",
    email: "E-mail address",
    emailHint: "Whoever signs in with this address may join.",
    role: "Role",
    roleHints: {
      OWNER: "may change settings, keys and staff too",
      OPERATOR: "may ship, change amounts, cancel and send again",
      VIEWER: "may only look",
    },
    send: "Mail the invitation",
    done: {
      invited: "The invitation was mailed",
      changed: "The role was changed",
      removed: "Removed from the staff",
      revoked: "The invitation was taken back",
      "last-owner": "The last owner stays owner. Add another owner first",
      "not-here": "This person does not work here any more",
    },
    summary: "Check what you typed",
    faults: {
      "email-odd": "Type an e-mail address, e.g. tencho@example.com",
      "role-missing": "Choose a role.",
      "works-here": "This person works here already. The role can be changed in the list.",
    },
  },
};
