"""What is wrong with a correction as it is written, before anything is looked for on the page."""

from __future__ import annotations

from jianbao.diagnostics import Diagnostic
from jianbao.diagnostics.nearest import nearest_word
from jianbao.model import Correction

# What each correction needs, and what it may have besides.
NEEDED: dict[str, tuple[str, ...]] = {
    "take": ("take", "as"),
    "begin": ("begin",),
    "confirm": ("confirm",),
    "join": ("join",),
    "merge": ("merge",),
    "split": ("split",),
    "move": ("move",),
    "reorder": ("reorder",),
    "replace": ("replace", "with"),
    "headline": ("headline",),
    "byline": ("byline",),
    "drop": ("drop",),
    "withhold": ("withhold",),
    "speaker": ("speaker", "quote"),
    "person": ("person",),
    "organisation": ("organisation",),
    "figure": ("figure",),
    "forget": ("forget",),
}
_OPTIONAL = {"take": ("before", "after"), "join": ("with",), "merge": ("into",), "move": ("before", "after")}
_OPTIONAL |= {"reorder": _OPTIONAL["move"], "speaker": ("post",), "person": ("post", "organisation")}
_OPTIONAL |= {"organisation": ("short",), "figure": ("value", "unit", "counted"), "forget": ("as",)}
_ANYWHERE = ("article", "reason", "date", "note")

# What words can be taken as, with the names of the trade in Chinese.
ROLES = {
    "headline": "标题 主题 主标题 大标题",
    "kicker": "引题 肩题 眉题",
    "deck": "副题 副标题",
    "column": "栏目",
    "series": "系列 系列报道",
    "byline": "署名 作者 记者",
    "dateline": "电头",
    "heading": "小标题",
    "subheading": "小标题下的题",
    "keyword": "关键词",
    "paragraph": "段落 正文",
    "standfirst": "提要 导读",
    "caption": "图片说明 图说",
    "credit": "图片来源 供图 摄影",
    "notice": "提示 启事",
    "jump": "转版 下转 上接",
    "furniture": "版面文字 报头 责编",
    "verse": "诗 诗行 韵文",
    "table": "表 表格",
}
# What can be forgotten, likewise.
FORGOTTEN = {"person": "人物 人名 人", "organisation": "机构 单位", "figure": "数字 数据"}
# What people write for the acts, besides misspelling them.
_ACTIONS = {
    "take": "mark set 标为 取",
    "begin": "start article 另起 开始",
    "split": "cut divide 分段 拆分",
    "join": "concat append 合并 拼接 接",
    "merge": "unite 并入",
    "move": "put 移动 调整",
    "replace": "fix substitute text 替换 改字 改",
    "headline": "title titel heading 标题",
    "byline": "author by reporter 署名 作者 记者",
    "speaker": "quote said who 说话人 引语",
    "drop": "delete remove 删除 删去 删",
    "withhold": "hide 撤下 隐藏",
    "confirm": "ok right checked 没有错 核对",
    "person": "name people 人物 姓名",
    "organisation": "organization org company 机构 单位",
    "figure": "number amount 数字 数据",
    "forget": "no not none wrong 不是 忘掉",
}
_IN_OTHER_WORDS = {name: action for action, names in _ACTIONS.items() for name in names.split()}


def fault_of(correction: Correction) -> Diagnostic | None:
    """The first thing wrong with it: a name, a key or a value that is none, or something missing."""
    if correction.action not in NEEDED:
        details = {"action": correction.action} | _known(correction.action, tuple(NEEDED))
        details["nearest"] = _IN_OTHER_WORDS.get(correction.action.lower()) or details["nearest"]
        return _fault("correction-unknown", correction, "", details)
    for check in (_strange_key, _missing, _wrong_role):
        found = check(correction)
        if found:
            return found
    return None


def _strange_key(correction: Correction) -> Diagnostic | None:
    known = (*NEEDED[correction.action], *_OPTIONAL.get(correction.action, ()), *_ANYWHERE)
    for key in correction.arguments:
        if key not in known:
            details = {"action": correction.action, "key": key} | _known(key, known[1:])
            return _fault("correction-unknown-key", correction, key, details)
    return None


def _missing(correction: Correction) -> Diagnostic | None:
    for need in NEEDED[correction.action]:
        if need == "byline" and need in correction.arguments:
            continue  # an empty byline takes the one there is away
        if correction.arguments.get(need) in (None, "", []):
            details = {"action": correction.action, "missing": need}
            return _fault("correction-incomplete", correction, need, details)
    return None


def _wrong_role(correction: Correction) -> Diagnostic | None:
    role = str(correction.arguments.get("as", "")).strip()
    known = FORGOTTEN if correction.action == "forget" else ROLES
    if "as" not in correction.arguments or role in known:
        return None
    in_chinese = {name: kind for kind, names in known.items() for name in names.split()}
    nearest = in_chinese.get(role) or nearest_word(role, known)
    details = {"role": role[:60], "known": " ".join(known), "nearest": nearest}
    return _fault("correction-unknown-role", correction, "as", details)


def _known(written: str, known: tuple[str, ...]) -> dict[str, str]:
    return {"known": " ".join(known), "nearest": nearest_word(written, known)}


def _fault(code: str, correction: Correction, key: str, details: dict[str, str]) -> Diagnostic:
    """A diagnostic at the line of the key, where that is known."""
    line = correction.lines.get(key, correction.line)
    return Diagnostic(code, correction.path, line, details)
