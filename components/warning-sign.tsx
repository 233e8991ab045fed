/** The one icon that every form needs; apart from the others, because forms are sent to the browser. Decorative. */
export function WarningSign({ small = false }: { small?: boolean }) {
  return (
    <svg className={small ? "i i-s" : "i"} viewBox="0 0 24 24" aria-hidden="true">
      <path d={TRIANGLE} />
    </svg>
  );
}

export const TRIANGLE = "M12 4 2.800 19.500h18.400zM12 10v4.500M12 17v.2";
