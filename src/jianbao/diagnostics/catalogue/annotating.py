"""What can be wrong, as annotating sees it: the register of people and organisations."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {
    "register-entry": Message(
        "warning",
        "“{name}”下应为 aliases、merge 或 split，或者什么也不写",
        "under “{name}” belongs aliases, merge or split, or nothing",
        "写成：{name}: 换行后缩进 aliases: [别名]。",
        "write it as: {name}: and, indented on the next line, aliases: [another name].",
    ),
    "register-key": Message(
        "warning",
        "“{name}”下不认识的键“{key}”，未采用",
        "unknown key “{key}” under “{name}”; it is not used",
        "可用的键：aliases（别名）、merge（合并）、split（区分）。",
        "the keys are aliases, merge and split.",
    ),
    "register-name": Message(
        "warning",
        "“{name}”的 {key} 中有一项不是名称，未采用",
        "an item under {key} of “{name}” is no name; it is not used",
        "每一项写一个名称；纯数字的名称加引号。",
        "write one name an item; put a name that is only digits between quotation marks.",
    ),
    "register-taken": Message(
        "warning",
        "“{form}”已归“{owner}”，不能再归“{name}”",
        "“{form}” belongs to “{owner}” already and cannot be “{name}” as well",
        "从其中一处删去“{form}”；若确有两人，在各自名下用 split 写明单位。",
        "take “{form}” out of one of the two; for two people of one name, use split with their organisations.",
    ),
}
