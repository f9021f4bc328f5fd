/* Served by `jianbao serve` alone, never published: reloads the page after a build and shows what went wrong. */
(() => {
  "use strict";
  const shown = new URL(document.currentScript.src).searchParams.get("number");

  function element(name, text, style) {
    const made = document.createElement(name);
    made.textContent = text;
    made.style.cssText = style;
    return made;
  }

  function show(report) {
    document.getElementById("jianbao-troubles")?.remove();
    if (!report.troubles.length) return;
    const box = element("aside", "", "position:fixed;inset:auto 1rem 1rem auto;max-width:40rem;max-height:50vh;" +
      "overflow:auto;padding:.75rem 1rem;background:#fff4f2;color:#5a1209;border:1px solid #96281b;font:14px/1.5 sans-serif;z-index:9");
    box.id = "jianbao-troubles";
    box.setAttribute("role", "alert");
    for (const [place, message, cure] of report.troubles) {
      box.append(element("p", `${place}: ${message}`, "margin:.25rem 0;font-weight:bold"));
      box.append(element("p", `→ ${cure}`, "margin:0 0 .5rem"));
    }
    document.body.append(box);
  }

  /* Beside the source view, the way to the correction desk, for who has opened that in this tab. */
  function offerDesk() {
    if (!sessionStorage.getItem("jianbao-token")) return;
    for (const facing of document.querySelectorAll(".facing")) {
      const where = facing.previousElementSibling;
      const path = (where?.textContent ?? "").split(" · ")[0].trim();
      const link = element("a", document.documentElement.lang === "en" ? "Correct this page" : "更正这一版", "margin-inline-start:1em");
      link.href = `/_jianbao/desk#${encodeURIComponent(path)}`;
      where?.append(link);
    }
  }
  offerDesk();

  async function follow(number) {
    try {
      const answer = await fetch(`/_jianbao/report?after=${number}`, { cache: "no-store" });
      const report = await answer.json();
      if (report.number > number && report.built && number >= 0) return location.reload();
      show(report);
      return follow(report.number);
    } catch {
      return setTimeout(() => follow(number), 1000);
    }
  }

  fetch("/_jianbao/report?after=-1", { cache: "no-store" }).then((answer) => answer.json()).then((report) => {
    show(report);
    if (String(report.number) !== shown && report.built) return location.reload();
    return follow(report.number);
  }).catch(() => follow(Number(shown)));
})();
