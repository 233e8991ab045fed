import { fieldWords } from "@/app/api/v1/words";
import { DataTable } from "@/components/data-table";
import type { Lang } from "@/components/messages";
import { flatFields } from "./flat-fields";
import { messages } from "./messages";

type Props = { caption: string; schema: Parameters<typeof flatFields>[0]; lang: Lang };

/** The fields of one object, by their path in it. */
export function FieldTable({ caption, schema, lang }: Props) {
  const words = messages[lang];
  const rows = flatFields(schema).map(({ path, shape, needed }) => ({
    id: path,
    cells: [
      <code key="path">{path}</code>,
      needed ? `${shape}・${words.needed}` : shape,
      fieldWords(path)?.[lang],
    ],
  }));
  const columns = [{ title: words.field }, { title: words.shape }, { title: words.meaning, ownLine: true }];
  return <DataTable caption={caption} columns={columns} rows={rows} />;
}
