"""What can be wrong, as site sees it."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {
    "theme-template": Message(
        "error",
        zh="模板不能用：{reason}",
        en="the template cannot be used: {reason}",
        cure_zh="改正 templates/ 里的这个文件，或删去它，改用自带的主题。",
        cure_en="Mend this file in templates/, or remove it to use the theme that comes with Jianbao.",
    ),
    "theme-file-missing": Message(
        "error",
        zh="主题里缺少文件 {name}",
        en="the theme lacks the file {name}",
        cure_zh="重新安装 jianbao，或把这个文件放回 static/。",
        cure_en="Install jianbao again, or put the file back into static/.",
    ),
}
