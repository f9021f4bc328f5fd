"""Names of the Mongols, Tibetans, Uyghurs, Kazakhs and Yi, who write no Chinese surname before them.

They are made of a closed stock of parts, printed with the same characters everywhere, one, two or three of them:
乌兰|其其格、扎西|多吉、阿不都|热合曼、吉克|阿呷|木.
"""

from __future__ import annotations

import re
from functools import lru_cache

from jianbao.language.longest import any_of, words_of
from jianbao.language.ordinary import is_ordinary_word

_MONGOLIAN = """
    阿古拉 阿拉坦 阿拉腾 阿木尔 阿如娜 阿茹娜 阿荣 敖登 敖日 敖特根 奥云 巴根 巴特尔 巴图 巴雅尔 巴音 白音 包勒尔 宝力高 宝音 毕力格 布和 布赫 布仁 查干 朝格图 朝克图 朝乐门 朝鲁 朝伦 达来
    道尔吉 德力格尔 额尔德 额尔德尼 额尔敦 恩和 高娃 格日乐 格日勒 哈斯 浩斯 呼格吉勒 呼和 呼日 吉仁台 吉日嘎拉 吉雅 杰仁泰 满都拉 孟和 孟克 木仁 木图 牧仁 那木 那仁 那日 那顺 娜仁 娜日 其格
    其木格 其其格 琪琪格 齐木格 青格乐 青格勒 萨仁 萨日 萨日娜 萨如拉 赛汗 赛罕 赛音 散丹 森格 莎日娜 斯琴 斯日古楞 苏布达 苏和 苏日 塔娜 陶格 特木尔 腾格尔 通嘎拉格 通拉嘎 图布 图木 图雅 托娅
    乌恩 乌兰 乌力吉 乌尼尔 乌日 乌日娜 乌云 希吉日 锡林 旭日干 扎木苏 扎那
"""
_TIBETAN = """
    阿旺 昂旺 昂秀 巴桑 白吉 白玛 边巴 才旦 才让 才仁 赤来 赤列 次旦 次仁 次旺 次珍 措姆 措珍 达杰 达娃 达瓦 丹巴 丹增 旦巴 旦增 德吉 德庆 丁真 顿旦 顿珠 多吉 多杰 尕藏 嘎玛 嘎松 格勒 格桑 更登 更松
    公保 贡布 贡嘎 贡觉 官却 江白 江村 江措 江央 华旦 加布 加央 嘉措 嘉央 坚参 坚赞 江白 杰布 晋美 久美 吉美 觉姆 拉毛 拉姆 朗吉 朗加 朗杰 罗布 罗桑 罗珠 洛桑 洛珠 南加 南卡 尼玛 欧珠 培杰 彭措 平措 普布 强巴 切吉 曲吉 曲央
    曲扎 曲珍 确吉 群佩 群培 群宗 仁钦 仁青 仁增 桑吉 桑杰 桑珠 斯郎 斯朗 四郎 松吉 索朗 索南 土旦 土登 图登 旺堆 旺杰 旺久 旺姆 旺扎 项秀 央金 央宗 益西 益希 玉珍 云丹 云旦 泽郎 泽仁 泽翁 扎西 周毛 珠扎 卓嘎
    卓玛
"""
_UYGHUR_AND_KAZAKH = """
    阿不都 阿布都 阿卜杜 阿迪力 阿地力 阿合买提 阿力木 阿里木 阿依 阿依古丽 阿依努尔 艾尔肯 艾合买提 艾力 艾买提 艾尼 艾山 艾则孜 巴哈尔 巴合提 波拉提 布威 迪丽 古力 古丽 姑丽 哈力 海力 加娜 居马 卡德尔
    卡迪尔 库尔班 库尔曼 麦麦提 买买提 玛依拉 米娜 木合塔尔 木拉提 穆合塔尔 努尔 帕尔哈提 帕哈提 帕提 帕提曼 热合曼 热娜 热西提 热依木 热扎克 肉孜 如孜 赛买提 沙拉木 司马义 斯马义 塔依尔 图尔荪 吐尔逊
    吐鲁洪 托合提 外力 吾甫尔 吾斯曼 牙生 亚森 叶尔 叶尔兰 伊明 依明 玉苏甫 玉素甫 再娜 再努尔 别克
"""
_YI = """
    阿尔 阿呷 阿果 阿侯 阿力 阿木 阿什 阿苏 阿西 阿子 补都 俄比 俄的 俄木 尔布 尔古 尔哈 尔呷 海来 吉克 吉木 吉色 吉伍 拉博 拉坡 拉且 拉铁 勒则 罗洪 马海 马黑 莫洛 莫色 木嘎 木果 木呷 木乃 且沙
    曲比 曲木 日布 日黑 日呷 色布 色古 沙马 石布 石一 史古 伍各 伍果 伍合 伍呷 伍加 伍牛 依火 依伙 友呷 有呷 约布 约古 子呷
"""
# One character that ends a name behind such a part: 买买提|江, 吉克阿呷|木.
_LAST = "呷江汗木提姆措嘎玛甲娜雅格"

_PARTS = words_of(_MONGOLIAN + _TIBETAN + _UYGHUR_AND_KAZAKH + _YI)
_RUN = re.compile(f"{any_of(_PARTS)}{{1,4}}")
_NAME = re.compile(f"{any_of(_PARTS)}{{1,4}}[{_LAST}]?")
_SUFFIX = frozenset(_LAST)
_HEADS = frozenset(part[:2] for part in _PARTS)
_TAILS = frozenset(part[-2:] for part in _PARTS)


def native_run(text: str, start: int) -> int | None:
    """Where the parts of such a name that begin at `start` end; None when none begins there, or the only one is a
    word of the language as well."""
    if text[start : start + 2] not in _HEADS:
        return None
    found = _RUN.match(text, start)
    return None if found is None or is_ordinary_word(found[0]) else found.end()


def has_native_suffix(text: str, place: int) -> bool:
    """Whether one more character that ends such names stands at `place`."""
    return text[place : place + 1] in _SUFFIX


def may_end_native_name(text: str, end: int) -> bool:
    """Whether such a name may end at `end`, by the last characters of its parts alone."""
    return text[end - 2 : end] in _TAILS or (text[end - 1 : end] in _SUFFIX and text[end - 3 : end - 1] in _TAILS)


@lru_cache(maxsize=20_000)
def is_native_name(text: str) -> bool:
    """Whether `text`, whole, is such a name: parts of it only, and no word of the language."""
    return 2 <= len(text) <= 9 and _NAME.fullmatch(text) is not None and not is_ordinary_word(text)
