"""Three pages in manners of their own, set by `typeset` from invented news."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.layout.typeset import HEI, SONG, Box, Sheet, Writer


def fit(w: Writer, sheet: Sheet, boxes: Sequence[Box], paras: Sequence[str], **k: Any) -> list[str]:
    """Set as many of the paragraphs as the columns hold; those that were set."""
    paras = list(paras)
    n = len(sheet.drawn)
    while True:
        try:
            sheet.flow(boxes, paras, **k)
            return paras
        except AssertionError:
            del sheet.drawn[n:]
            paras.pop()


def sections(paras: Sequence[str], heads: Sequence[str]) -> tuple[list[str], list[dict[str, Any]]]:
    """Paragraphs before the first heading, and the sections under each."""
    out: list[dict[str, Any]] = []
    lead: list[str] = []
    for p in paras:
        if p in heads:
            out.append({"heading": p, "subheading": None, "keyword": None, "paragraphs": []})
        elif out:
            out[-1]["paragraphs"].append(p)
        else:
            lead.append(p)
    return lead, out


def by(name: str, role: str = "记者", outlet: str | None = "本报") -> list[dict[str, Any]]:
    """A byline of one name."""
    return [{"outlet": outlet, "role": role, "name": name}]


def county(seed: int) -> Sheet:
    """A county paper: a headline set vertically beside four columns, a picture amid text, a box, a headline over one column of two."""
    w = Writer(seed)
    s = Sheet(780, 1080)
    s.words(40, 30, 30, "柳湾报", font=SONG, weight=900)
    s.words(300, 44, 9, "2025年4月8日 星期二")
    s.words(700, 40, 14, "2版")
    s.rule(40, 66, 700, thick=1.2)
    s.furniture = ["柳湾报", "2025年4月8日 星期二", "2版"]
    # A: vertical headline left of 3 columns of text (x 130..740)
    s.words(78, 84, 26, "渡口修好人气旺", vertical=True, font=HEI, weight=700)
    s.words(48, 90, 14, "柳湾镇两岸来往更方便", vertical=True, font=SONG)
    y0 = 84
    cols = [(122 + i * 157, y0, 144, 286) for i in range(4)]
    n = w.name()
    s.words(122 + 20, y0 + 2, 9, f"本报记者 {n}", font=HEI)
    cols[0] = (122, y0 + 18, 144, 273)
    p = fit(w, s, cols, w.paragraphs(30, 120))
    s.article(["渡口修好人气旺"], deck="柳湾镇两岸来往更方便", bylines=by(n), lead=p)
    s.rule(40, 386, 700)
    # B: banner headline w kicker over 2 cols + picture between
    s.words(150, 398, 13, "春耕时节看水田", font=SONG)
    s.words(96, 418, 28, "一渠清水流进三千亩田里", font=HEI, weight=700)
    s.words(140, 454, 14, "——县水利队十天修通老渠道", font=SONG)
    n = w.name()
    s.words(180, 478, 9, f"记者 {n} 通讯员 {'苗长青'}", font=HEI)
    s.picture((200, 500, 180, 130), seed)
    s.words(200, 635, 8, "图为队员在渠边量水位。", font=HEI)
    s.words(330, 647, 8, "苗长青 摄", font=HEI)
    cols = [(40, 500, 153, 260), (207, 664, 162, 96), (387, 500, 153, 260)]
    hs = ["老渠有了新水", "田里有了新苗"]
    ps = w.paragraphs(30, 110)
    ps.insert(2, hs[0])
    ps.insert(6, hs[1])
    p = fit(w, s, cols, ps, heads=hs)
    lead, sec = sections(p, hs)
    s.article(
        ["一渠清水流进三千亩田里"],
        kicker="春耕时节看水田",
        deck="——县水利队十天修通老渠道",
        bylines=[{"outlet": None, "role": "记者", "name": n}, {"outlet": None, "role": "通讯员", "name": "苗长青"}],
        lead=lead,
        sections=sec,
        captions=[{"text": "图为队员在渠边量水位。", "credit": "苗长青 摄"}],
    )
    # C: right column boxed story
    s.frame((556, 398, 184, 362))
    s.words(572, 408, 17, "夜校来了木匠师傅", font=HEI, weight=700)
    p = fit(w, s, [(566, 440, 162, 312)], w.paragraphs(10, 100))
    s.article(["夜校来了木匠师傅"], lead=p)
    s.rule(40, 776, 700)
    # D,E side by side with a standing rule, E has headline over right two of its cols
    s.words(60, 790, 20, "果农合作社年底分红", font=HEI, weight=700)
    p = fit(w, s, [(40, 826, 162, 200), (216, 826, 162, 200)], w.paragraphs(14, 90))
    s.article(["果农合作社年底分红"], lead=p)
    s.rule(392, 790, 0, 240)
    s.words(584, 790, 20, "小学操场换新土", font=HEI, weight=700)
    p = fit(w, s, [(406, 790, 153, 236), (578, 826, 162, 200)], w.paragraphs(14, 90))
    s.article(["小学操场换新土"], lead=p)
    s.rule(40, 1040, 700)
    s.words(40, 1048, 8, "责任编辑：甄云舟 校对：桑晚晴")
    s.furniture.append("责任编辑：甄云舟 校对：桑晚晴")
    return s


def metro(seed: int) -> Sheet:
    """A metropolitan paper: a bar of colour, an article bent around a picture and another article, briefs on a tint, a headline amid its text."""
    w = Writer(seed)
    s = Sheet(960, 1400)
    s.area((40, 30, 880, 34), "#b0122a")
    s.words(52, 36, 22, "城事", font=HEI, weight=700, colour="#fff")
    s.words(760, 42, 10, "2025年6月3日 星期二", colour="#fff")
    s.words(880, 40, 14, "A06", colour="#fff")
    s.furniture = ["城事", "2025年6月3日 星期二", "A06"]
    # 5 cols width 162, gap 17.5
    X = [40 + i * 179.5 for i in range(5)]
    W = 162
    s.words(40, 84, 34, "老城巷口的灯亮了一整夜", font=HEI, weight=900)
    s.words(40, 130, 16, "三百户居民自己动手修好电线，来往的人因此多了不少", font=HEI)
    n = w.name()
    s.words(40, 160, 10, f"■本报记者 {n}/文 柏一鸣/图", font=HEI)
    # headline spans cols 0-3 ; L: text in cols 0..3 from y 180 to 700; then continues under article B? (B sits cols 2-3 at y 460-760 inside)
    s.picture((X[1], 180, W * 2 + 17.5, 210), seed)
    s.words(X[1], 394, 8, "▲居民在巷口安装路灯，附近三个村子都用得上。", font=HEI)
    cols = [(X[0], 180, W, 620), (X[1], 412, W, 388), (X[2], 412, W, 140), (X[3], 180, W, 372)]
    ps = w.paragraphs(60, 130)
    hs = ["电线从哪里来", "路灯归谁管"]
    ps.insert(3, hs[0])
    ps.insert(9, hs[1])
    p = fit(w, s, cols, ps, heads=hs)
    lead, sec = sections(p, hs)
    s.article(
        ["老城巷口的灯亮了一整夜"],
        deck="三百户居民自己动手修好电线，来往的人因此多了不少",
        bylines=by(n) + by("柏一鸣"),
        lead=lead,
        sections=sec,
        captions=[{"text": "居民在巷口安装路灯，附近三个村子都用得上。", "credit": None}],
    )
    # B below in cols 2-3 under A's short columns
    s.rule(X[2], 566, W * 2 + 17.5)
    s.words(X[2], 578, 20, "地铁口新添自行车棚", font=HEI, weight=700, colour="#0b3d91")
    p = fit(w, s, [(X[2], 612, W, 188), (X[3], 612, W, 188)], w.paragraphs(14, 90))
    s.article(["地铁口新添自行车棚"], lead=p)
    # C right rail tinted briefs
    s.area((X[4] - 6, 84, W + 12, 716), "#f3e6d0")
    s.words(X[4] + 36, 92, 18, "城市短波", font=HEI, weight=700)
    y = 122
    secs: list[dict[str, Any]] = []
    s.article(["城市短波"], sections=secs)
    for t in ["早市搬到河东", "公园添了长椅", "夜班车多开两趟"]:
        s.words(X[4], y, 12, t, font=HEI, weight=700)
        q = fit(w, s, [(X[4], y + 20, W, 195)], w.paragraphs(5, 90))
        y += 228
        secs.append({"heading": t, "subheading": None, "keyword": None, "paragraphs": q})
    s.rule(40, 816, 880, thick=1.5)
    # D: big below with headline amid: head in middle cols 1-3 with text on both sides (wrapped)
    s.words(X[1] + 60, 836, 26, "旧书摊搬进了新院子", font=HEI, weight=700)
    n = w.name()
    s.words(X[1] + 160, 876, 10, f"本报记者 {n}", font=HEI)
    cols = [(X[0], 836, W, 240), (X[1], 896, W, 180), (X[2], 896, W, 180), (X[3], 896, W, 180), (X[4], 836, W, 240)]
    p = fit(w, s, cols, w.paragraphs(40, 110))
    s.article(["旧书摊搬进了新院子"], bylines=by(n), lead=p)
    s.rule(40, 1092, 880)
    # E: picture left, text right wraps; F beside
    s.picture((X[0], 1106, W, 150), seed + 1)
    s.words(X[0], 1260, 8, "新修的小水塔。柏一鸣 摄", font=HEI)
    s.words(X[1], 1106, 20, "小水塔供上自来水", font=HEI, weight=700)
    p = fit(w, s, [(X[1], 1140, W, 210), (X[2], 1106, W, 244)], w.paragraphs(14, 90))
    s.article(["小水塔供上自来水"], lead=p, captions=[{"text": "新修的小水塔。", "credit": "柏一鸣 摄"}])
    s.rule(X[3] - 9, 1106, 0, 244)
    s.words(X[3], 1106, 20, "养蜂人领到新证照", font=HEI, weight=700)
    p = fit(w, s, [(X[3], 1140, W, 210), (X[4], 1140, W, 210)], w.paragraphs(14, 90))
    s.article(["养蜂人领到新证照"], lead=p)
    return s


def feature(seed: int) -> Sheet:
    """A whole page of one article: a standfirst, sections in black type, pictures over one and two columns."""
    w = Writer(seed)
    s = Sheet(900, 1300)
    s.words(40, 28, 16, "周末特刊", font=SONG, weight=900)
    s.words(400, 32, 9, "2025年9月6日 星期六")
    s.words(840, 30, 14, "7版")
    s.rule(40, 54, 820, thick=1)
    s.furniture = ["周末特刊", "2025年9月6日 星期六", "7版"]
    s.picture((40, 66, 820, 230), seed)
    s.words(40, 300, 8.5, "清晨的柳湾，渔民收网归来。 阮青禾 摄", font=HEI)
    s.words(120, 326, 15, "沿河走访五个村子之后——", font=SONG)
    s.words(120, 352, 44, "一条河与它的两岸", font=SONG, weight=900)
    n = w.name()
    s.words(120, 406, 10, f"□ 本报记者 {n} 阮青禾", font=HEI)
    st = "一条河养活了两岸的人，也留下许多故事。春天涨水，秋天收网，人们在岸边修桥、种树、读书、算账，把日子过成了一本细账。本报记者沿河而行，记下所见所闻。"
    s.flow([(120, 430, 660, 60)], [st], size=11, leading=18, indent=2, font="Noto Sans CJK SC")
    X = [40 + i * 210 for i in range(4)]
    W = 190
    hs = ["上游：修桥的人", "中游：种树的人", "下游：读书的人", "河口：收网的人"]
    s.picture((X[1], 700, W * 2 + 20, 160), seed + 1)
    s.words(X[1], 864, 8.5, "种树的人在岸边歇息。", font=HEI)
    s.picture((X[3], 1100, W, 130), seed + 2)
    s.words(X[3], 1234, 8.5, "夜校的灯。本报资料图", font=HEI)
    cols = [
        (X[0], 496, W, 754),
        (X[1], 496, W, 195),
        (X[1], 884, W, 366),
        (X[2], 496, W, 195),
        (X[2], 884, W, 366),
        (X[3], 496, W, 595),
    ]
    cols = [(a, b, W - 1, d) for a, b, c, d in cols]
    ps = w.paragraphs(120, 150)
    for i, h in zip((2, 9, 16, 23), hs, strict=True):
        ps.insert(i, h)
    p = fit(w, s, cols, ps, heads=hs, size=9, leading=13)
    lead, sec = sections(p, hs)
    s.article(
        ["一条河与它的两岸"],
        kicker="沿河走访五个村子之后——",
        standfirst=[st],
        bylines=[
            {"outlet": "本报", "role": "记者", "name": n},
            {"outlet": "本报", "role": "记者", "name": "阮青禾"},
        ],
        lead=lead,
        sections=sec,
        captions=[
            {"text": "清晨的柳湾，渔民收网归来。", "credit": "阮青禾 摄"},
            {"text": "种树的人在岸边歇息。", "credit": None},
            {"text": "夜校的灯。", "credit": "本报资料图"},
        ],
    )
    return s


def downwards(seed: int) -> Sheet:
    """A page whose text runs down in three bands: headlines standing at its right, one lying over it, a picture with
    its caption, and a box whose text lies."""
    w = Writer(seed)
    s = Sheet(720, 1020)
    s.words(40, 26, 22, "柳湾晚报", font=SONG, weight=900)
    s.words(300, 34, 9, "2025年5月2日 星期五")
    s.words(652, 30, 14, "3版")
    s.rule(40, 56, 640, thick=1)
    s.furniture = ["柳湾晚报", "2025年5月2日 星期五", "3版"]
    # A: a standing headline with kicker and deck, text in two bands below each other
    s.words(656, 70, 13, "春耕时节看水田", vertical=True)
    s.words(618, 70, 28, "老渠通水三千亩", vertical=True, font=HEI, weight=700)
    s.words(594, 84, 13, "县水利队十天修好堤岸", vertical=True)
    n = w.name()
    s.words(574, 90, 9, f"本报记者 {n}", vertical=True, font=HEI)
    hs = ["老渠有了新水", "田里有了新苗"]
    ps = w.paragraphs(40, 110)
    ps.insert(3, hs[0])
    ps.insert(8, hs[1])
    p = fit(w, s, [(250, 70, 312, 180), (250, 262, 430, 180)], ps, heads=hs, leading=14.0, down=True)
    lead, sec = sections(p, hs)
    s.article(
        ["老渠通水三千亩"],
        kicker="春耕时节看水田",
        deck="县水利队十天修好堤岸",
        bylines=by(n),
        lead=lead,
        sections=sec,
    )
    # B: at its left behind a rule, a headline lying over the text
    s.rule(240, 70, 0, 372)
    s.words(52, 72, 20, "夜校来了木匠师傅", font=HEI, weight=700)
    p = fit(w, s, [(40, 104, 190, 162), (40, 280, 190, 162)], w.paragraphs(20, 90), leading=14.0, down=True)
    s.article(["夜校来了木匠师傅"], lead=p)
    s.rule(40, 456, 640)
    # C: picture amid the lower half
    s.words(650, 470, 24, "小水塔供上自来水", vertical=True, font=HEI, weight=700)
    s.picture((420, 470, 210, 150), seed)
    s.words(420, 625, 8, "新修的小水塔。柏一鸣 摄", font=HEI)
    p = fit(w, s, [(420, 650, 210, 150), (420, 812, 260, 150)], w.paragraphs(20, 90), leading=14.0, down=True)
    s.article(["小水塔供上自来水"], lead=p, captions=[{"text": "新修的小水塔。", "credit": "柏一鸣 摄"}])
    s.rule(408, 470, 0, 492)
    # D: a box whose text lies
    s.frame((40, 470, 356, 492))
    s.words(110, 482, 20, "果农合作社年底分红", font=HEI, weight=700)
    p = fit(w, s, [(52, 520, 158, 430), (226, 520, 158, 430)], w.paragraphs(30, 90))
    s.article(["果农合作社年底分红"], lead=p)
    return s
