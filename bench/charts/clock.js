// The first script of every page: it controls the page's frames and measures time. An inline script, not a module.

(() => {
  const start = performance.now();

  // Frames that were asked for. Until the chart is there, one comes as soon as the running task has ended; from then on,
  // when the measurement asks for them: neither waits for the screen.
  let asked = new Map();
  let last = 0;
  let byItself = true;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => byItself && frame();
  window.requestAnimationFrame = (callback) => {
    if (asked.size === 0 && byItself) channel.port2.postMessage(null);
    asked.set(++last, callback);
    return last;
  };
  window.cancelAnimationFrame = (handle) => asked.delete(handle);

  function frame() {
    const due = asked;
    asked = new Map();
    const now = performance.now();
    for (const callback of due.values()) callback(now);
  }

  // Long enough for chains of promises; ECharts asks for ten idle frames after each act.
  const TURNS = 20;
  const FRAMES = 100;

  async function still() {
    for (let count = 0; count < FRAMES; count++) {
      for (let turn = 0; turn < TURNS; turn++) await null;
      if (asked.size === 0) return;
      frame();
    }
    throw new Error("the chart never comes to rest");
  }

  function readPixels(canvases) {
    let sum = 0;
    for (const canvas of canvases) sum += canvas.getContext("2d").getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data[3];
    return sum;
  }

  let chart;

  async function timed(act) {
    const before = performance.now();
    act();
    await still();
    readPixels(chart.canvases);
    return performance.now() - before;
  }

  // Places over the chart, one far from the other, the same for all.
  function pointer(turn) {
    const box = chart.target.getBoundingClientRect();
    const across = 0.05 + 0.9 * ((turn * 0.618034) % 1);
    const down = 0.2 + 0.6 * ((turn * 0.414214) % 1);
    const at = { clientX: box.left + across * box.width, clientY: box.top + down * box.height };
    return { ...at, movementX: 1, movementY: 1, bubbles: true, cancelable: true, composed: true, view: window };
  }

  const turns = { warm: 0, hover: 0 };

  const acts = {
    warm() {
      const turn = ++turns.warm;
      return () => chart.redraw(turn);
    },
    // As a mouse has it: both events, in this order.
    hover() {
      const place = pointer(++turns.hover);
      return () => {
        chart.target.dispatchEvent(new PointerEvent("pointermove", { ...place, pointerType: "mouse", isPrimary: true }));
        chart.target.dispatchEvent(new MouseEvent("mousemove", place));
      };
    },
  };

  window.bench = {
    /** Says that the chart is drawn. `canvases`: what it is drawn on; `target`: what takes events; `redraw(turn)`. */
    ready(what) {
      if (chart) return;
      chart = what;
      readPixels(chart.canvases);
      const cold = performance.now() - start;
      byItself = false;
      if (window.checking) window.bench.first = window.bench.seen();
      console.log(`cold ${cold}`);
    },

    /** The mean of `repetitions` of an act, in milliseconds, after a few that are not counted. */
    async mean(name, repetitions) {
      await still();
      for (let count = 0; count < 3; count++) await timed(acts[name]());
      let sum = 0;
      for (let count = 0; count < repetitions; count++) sum += await timed(acts[name]());
      return sum / repetitions;
    },

    /** One act to its end; then what the reader sees of the chart: a number for the pixels, and the page's text. */
    async act(name) {
      await timed(acts[name]());
      return window.bench.seen();
    },

    seen() {
      let pixels = 0;
      for (const canvas of chart.canvases) {
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        for (const word of new Int32Array(data.buffer)) pixels = (Math.imul(pixels, 31) + word) | 0;
      }
      return { pixels, text: document.body.innerText };
    },

    /** What the reader sees after `milliseconds` more, and after the frames that were asked for until then. */
    async later(milliseconds) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await still();
      return window.bench.seen();
    },

    /** The pixels of the chart's canvas, for the check before anything is timed; as one text, since an array of as many
     *  numbers takes seconds on its way out of the page. */
    picture() {
      const [canvas] = chart.canvases;
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      let bytes = "";
      for (let row = 0; row < data.length; row += 4 * canvas.width) {
        bytes += String.fromCharCode(...data.subarray(row, row + 4 * canvas.width));
      }
      return { width: canvas.width, height: canvas.height, base64: btoa(bytes) };
    },
  };
})();
