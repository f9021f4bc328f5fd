/* The picture of a page beside its lines. Served by `jianbao serve` and `jianbao correct` alone. */

class DeskPicture {
  /** @param {HTMLElement} box @param {string} token */
  constructor(box, token) {
    this.box = box;
    this.token = token;
    this.turn = 0;
    this.address = "";
  }

  /** @param {string} path of the source whose picture it is; the box goes when there is none */
  async show(path) {
    const turn = ++this.turn;
    const picture = await this.load(path).catch(() => null);
    if (turn !== this.turn) return;
    URL.revokeObjectURL(this.address);
    this.address = picture ? URL.createObjectURL(picture) : "";
    this.box.hidden = !picture;
    this.box.replaceChildren();
    if (!picture) return;
    const shown = document.createElement("img");
    shown.src = this.address;
    shown.alt = say("picture");
    this.box.append(shown);
  }

  /** @param {string} path */
  async load(path) {
    const headers = { "X-Jianbao-Token": this.token };
    const answer = await fetch(`/_jianbao/desk/picture?path=${encodeURIComponent(path)}`, { headers });
    return answer.ok ? answer.blob() : null;
  }
}
