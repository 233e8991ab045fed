/** The cat's head. 24 px is the smallest size it is drawn at. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path className="cat" d={head} />
      <path className="eye" d={eyes} />
      <path className="slit" d={slits} />
    </svg>
  );
}

/** Two eyes that blink with `.orb.blink`; used on the status face and in an empty wallet. */
export function Eyes({ closed = false }: { closed?: boolean }) {
  return (
    <svg viewBox="0 0 108 30" aria-hidden="true">
      {closed ? (
        <path className="shut" d="M6 13q18 14 36 0M66 13q18 14 36 0" />
      ) : (
        <g className="lid">
          <path className="eye" d="M6 15q18-24 36 0q-18 24-36 0zM66 15q18-24 36 0q-18 24-36 0z" />
          <path
            className="slit"
            d="M24 5.500q5 9.500 0 19q-5-9.500 0-19zM84 5.500q5 9.500 0 19q-5-9.500 0-19z"
          />
        </g>
      )}
    </svg>
  );
}

const head =
  "M3.500 13.500C3.400 9 4 5.500 5 3.700c.5-.9 1.500-1 2.300-.3C9.500 5.200 11.500 7 13 8.200h6c1.500-1.200 3.500-3 5.700-4.800.8-.7 1.800-.6 2.300.3 1 1.800 1.600 5.300 1.500 9.800v7A8 8 0 0 1 20.500 28.500h-9A8 8 0 0 1 3.500 20.500z";
const eyes = "M7 17.800q3.700-5 7.400 0q-3.700 5-7.400 0zM17.600 17.800q3.700-5 7.400 0q-3.700 5-7.400 0z";
const slits =
  "M10.700 15.600q1.200 2.200 0 4.400q-1.200-2.200 0-4.400zM21.300 15.600q1.200 2.200 0 4.400q-1.200-2.200 0-4.400z";
