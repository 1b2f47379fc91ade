// How much is drawn and how often, and how long is waited for.

// What is measured. `ours` is drawn by the libraries too; one year and ten are measured beside each other.
export const FULL = {
  stations: { ours: 3, years: 6 },
  hours: { ours: 55_550, oneYear: 8_760, tenYears: 87_672 },
  repetitions: 20,
  // Before an address is opened: closing the page before and opening a new one starts and ends processes of the browser,
  // which would take the processor from the page that is measured.
  rest: 1_000,
  // Timers that a chart may have left behind.
  later: 500,
};

// Enough to go through everything: ours still draws days, and the longer chart has more tiles than the shorter. Nothing
// is rested for, since nobody looks at the times.
export const TINY = {
  stations: { ours: 3, years: 3 },
  hours: { ours: 17_544, oneYear: 8_760, tenYears: 17_544 },
  repetitions: 2,
  rest: 0,
  later: 100,
};
