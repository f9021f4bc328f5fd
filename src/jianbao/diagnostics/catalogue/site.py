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
    "static-missing": Message(
        "error",
        zh="{key} 指的文件 static/{name} 不存在",
        en="the file static/{name}, which {key} names, is not there",
        cure_zh="把文件放进 static/，或改正文件名；字体也可以只写名称。",
        cure_en="Put the file into static/, or correct its name; a font can be given by its name alone.",
    ),
    "static-name": Message(
        "warning",
        zh="static/ 里这个文件没有发布：文件名只能用小写字母、数字和 . _ -",
        en="this file of static/ was not published: a name has lower-case letters, digits and . _ - only",
        cure_zh="改一个文件名，例如 logo.svg。",
        cure_en="Give it another name, such as logo.svg.",
    ),
    "theme-file-missing": Message(
        "error",
        zh="主题里缺少文件 {name}",
        en="the theme lacks the file {name}",
        cure_zh="重新安装 jianbao，或把这个文件放回 static/。",
        cure_en="Install jianbao again, or put the file back into static/.",
    ),
}
