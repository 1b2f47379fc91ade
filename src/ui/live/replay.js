// Paints a picture that comes as one array of numbers and one text (defined in chart/batch.rs) on a canvas: one call from
// the program, whatever the number of shapes.

const [STYLE, RECT, LINES, POLYGON, CIRCLE, TEXT, COLUMNS] = Array(7).keys();
const ANCHORS = ["left", "center", "right"];

export function replay(canvas, numbers, texts, width, height, unit, fonts) {
  const context = canvas.getContext("2d");
  // Without a drawing context the published picture and the table still show everything.
  if (!context) return;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  } else {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
  }
  context.setTransform(unit, 0, 0, unit, 0, 0);
  context.lineJoin = "round";
  const words = texts.split("\n");
  let word = 0;
  let at = 0;
  let stroke = 0;
  // Setting a font is expensive, and neighbouring texts have the same.
  let font = "";
  const path = () => {
    const end = numbers[at++] * 2 + at;
    context.moveTo(numbers[at++], numbers[at++]);
    while (at < end) context.lineTo(numbers[at++], numbers[at++]);
  };
  while (at < numbers.length) {
    switch (numbers[at++]) {
      case STYLE: {
        const colour = "#" + (numbers[at++] >>> 0).toString(16).padStart(8, "0");
        stroke = numbers[at++];
        if (stroke) {
          context.strokeStyle = colour;
          context.lineWidth = stroke;
        } else {
          context.fillStyle = colour;
        }
        break;
      }
      case RECT: {
        const place = [numbers[at++], numbers[at++], numbers[at++], numbers[at++]];
        if (stroke) context.strokeRect(...place);
        else context.fillRect(...place);
        break;
      }
      case LINES:
        context.beginPath();
        for (let lines = numbers[at++]; lines > 0; lines--) path();
        context.stroke();
        break;
      case POLYGON:
        context.beginPath();
        path();
        context.fill();
        break;
      case CIRCLE:
        context.beginPath();
        context.arc(numbers[at++], numbers[at++], numbers[at++], 0, 2 * Math.PI);
        if (stroke) context.stroke();
        else context.fill();
        break;
      case TEXT: {
        const [x, y, size, bold, anchor] = [numbers[at++], numbers[at++], numbers[at++], numbers[at++], numbers[at++]];
        const wanted = `${bold ? "600 " : ""}${size}px ${fonts}`;
        if (font !== wanted) context.font = font = wanted;
        context.textAlign = ANCHORS[anchor];
        context.fillText(words[word++], x, y);
        break;
      }
      case COLUMNS: {
        // A line of their width through their middles: a browser is quickest with upright lines.
        context.strokeStyle = context.fillStyle;
        context.lineWidth = numbers[at++];
        context.beginPath();
        for (const end = numbers[at++] * 3 + at; at < end; at += 3) {
          context.moveTo(numbers[at], numbers[at + 1]);
          context.lineTo(numbers[at], numbers[at + 2]);
        }
        context.stroke();
        break;
      }
      default:
        throw new Error(`no such operation: ${numbers[at - 1]}`);
    }
  }
}
