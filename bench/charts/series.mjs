// The series that every chart shows: PM10 by the hour at up to six stations, made up, the same for the same length.

export const HOUR = 3_600_000;

// The hour that ends on 1 January 2016 at one o'clock, in China, which has no summer time.
export const FIRST = Date.UTC(2015, 11, 31, 17);

// Three isolated hours above everything else, as shares of the length. What a chart draws there is checked.
export const PEAKS = [
  { share: 0.12, series: 1, value: 760 },
  { share: 0.47, series: 0, value: 980 },
  { share: 0.83, series: 2, value: 620 },
];

const HIGHEST_OTHER = 480;

/** Whole numbers from 0 up, the same sequence for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` series of `hours` values each, µg/m³, as one `Int16Array` per series. */
export function series(count, hours) {
  const all = [];
  for (let station = 0; station < count; station++) all.push(one(station, hours));
  for (const { share, series: at, value } of PEAKS) if (at < count) all[at][peakHour(share, hours)] = value;
  return all;
}

export function peakHour(share, hours) {
  return Math.floor(share * hours);
}

function one(station, hours) {
  const draw = random(1000 + station);
  const values = new Int16Array(hours);
  let stagnant = 1;
  let dust = 0;
  for (let hour = 0; hour < hours; hour++) {
    if (hour % 24 === 0) {
      stagnant = 0.7 * stagnant + 0.3 * (0.4 + 1.4 * draw());
      dust = draw() < 0.02 ? 250 * draw() : 0.5 * dust;
    }
    // A triangle wave by the year, high in January, and traffic twice a day.
    const winter = Math.abs(((hour / 8766) % 1) - 0.5) * 2;
    const traffic = 1 - Math.abs(((hour % 12) - 8) / 12);
    const level = (30 + 15 * station + 70 * winter) * stagnant * (0.6 + 0.6 * traffic) + dust;
    values[hour] = Math.min(HIGHEST_OTHER, Math.round(level * (0.75 + 0.5 * draw())));
  }
  return values;
}
