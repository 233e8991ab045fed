import type { ReactNode } from "react";

export type Column = {
  title: string;
  right?: boolean;
  noWrap?: boolean;
  /** On a phone every row becomes a block of lines; this cell takes a line of its own. */
  ownLine?: boolean;
  /** On a phone, where there is no head, the cell begins with its title: for values that do not speak for themselves. */
  named?: boolean;
};

export type TableRow = { id: string; cells: ReactNode[] };

type Props = { caption: ReactNode; columns: Column[]; rows: TableRow[]; empty?: ReactNode };

/** The caption says how many and in which order, and is announced when a search changes it. */
export function DataTable({ caption, columns, rows, empty }: Props) {
  return (
    <div className="tbl-wrap">
      <table className="as-list">
        <caption aria-live="polite">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={column.right ? "r" : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, at) => (
                <td
                  key={column.title}
                  className={cellClass(column)}
                  data-l={column.named ? column.title : undefined}
                >
                  {row.cells[at]}
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="full">
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function cellClass(column: Column): string | undefined {
  const look = [column.right && "r", column.noWrap && "nw", column.ownLine && "full"].filter(Boolean);
  return look.join(" ") || undefined;
}
