"""How a person's name looks in Chinese print, whoever bears it.

朱一鸣            two to four Han characters that begin with a surname
王 芳             two characters set apart, to align with names of three
阿依古丽·买买提    parts with a dot: minority and foreign names
布尔金            written for its sound alone, in the characters kept for foreign names
"""

from functools import lru_cache

from jianbao.language.surnames import COMPOUND, SINGLE, surname_of

DOTS = "·•・‧"

# Characters that are no part of anybody's given name: particles, pronouns, the small words of grammar.
_NEVER_GIVEN = frozenset(
    "的了着過过吗嗎呢吧们們这這哪你您我他她它是没沒很也就还還又及或但却卻因所被把将將等第某说說称稱对對从地"
)

# The characters of 新华社's tables for rendering foreign names by their sound, and no others.
SOUNDS = frozenset(
    "阿埃艾爱安昂奥澳巴白拜班邦包保鲍北贝本比彼毕别宾波玻伯博勃布采蔡策查察彻茨达大戴丹当道得德登邓狄迪底蒂第丁东"
    "杜顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福富盖干甘冈高戈哥格葛根贡古瓜圭果哈海汉豪合赫黑亨洪胡华怀霍基吉加贾简"
    "江杰金津京居卡坎康考科克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷蕾黎里理利莉丽立连廉良列林琳留柳龙隆卢鲁路露吕伦罗洛"
    "马玛迈麦曼芒毛梅门蒙孟米密敏明缪摩莫墨默姆木穆拿娜纳南瑙内嫩能尼年涅宁纽农努诺欧帕派潘庞佩彭蓬皮匹平泼普奇"
    "齐契恰钱强乔切钦琴琼丘屈让热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山尚绍舍申生圣胜盛施什史士舒朔丝司思斯松苏孙"
    "索塔泰坦汤唐陶特滕提田廷通图托脱瓦万旺威韦维魏温文翁沃乌武西希锡席喜夏香肖谢辛欣兴休修许旭雅亚延扬杨耶叶伊"
    "依因英永尤于约泽扎詹占张章哲真治智中朱兹宗祖佐"
    "愛奧賓貝畢達當鄧東頓爾範費豐馮蓋貢漢賈簡傑凱萊蘭勞裡麗連龍盧魯羅馬瑪邁麥門納內寧紐農諾歐龐齊錢強喬瓊熱榮"
    "薩賽聖絲蘇孫湯圖萬韋維溫烏許亞揚葉約澤張"
    "娃易芭蓓妲娣婕玫珊蔻璐珂凯佳桂詹尤娅妮芙莲薇黛琪玲卜茜珀珍蒂菈翁丝崔曹程苗缇蓝翠查坤素信颂猜他差隆披塔耶吴貌昂敏丁韦岑范阮黎春侯罕聂哥郝贺娄滕缅孜买热古丽江木艾肯提汗铁楞嘎卓措珠别克努尔吐逊茂"
)


def is_han(character: str) -> bool:
    """Whether `character` is a Han character (the blocks names are printed in, and 〇)."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character == "〇"


def close_up(text: str) -> str:
    """A name without the space that sets its two characters apart (`王 芳` → `王芳`)."""
    parts = text.split()
    return "".join(parts) if len(parts) == 2 and all(len(p) == 1 for p in parts) else text.strip()


@lru_cache(maxsize=100_000)  # asked of the same few characters again and again
def looks_like_name(text: str) -> bool:
    """Whether `text`, whole, has the form of a person's name; says nothing of whether it is one."""
    name = close_up(text)
    if any(dot in name for dot in DOTS):
        return _is_dotted(name)
    return _is_chinese(name)


def sounds_foreign(text: str) -> bool:
    """Whether `text` could render a foreign name by its sound: two to eight characters kept for that."""
    return 2 <= len(text) <= 8 and all(character in SOUNDS for character in text)


def _is_chinese(name: str) -> bool:
    if not 2 <= len(name) <= 4 or not all(map(is_han, name)):
        return False
    surname = surname_of(name)
    if surname is None:
        return False
    given = name[len(surname) :]
    bears_two = len(given) == 3 and given[0] in SINGLE  # a married woman's, with both surnames
    fits = 1 <= len(given) <= 2 or bears_two or name[:2] in COMPOUND
    return fits and not _NEVER_GIVEN.intersection(given)


def _is_dotted(name: str) -> bool:
    for dot in DOTS[1:]:
        name = name.replace(dot, DOTS[0])
    parts = name.split(DOTS[0])
    return all(1 <= len(p) <= 8 and all(map(_is_name_character, p)) for p in parts) and len("".join(parts)) >= 3


def _is_name_character(character: str) -> bool:
    if character.isascii():
        return character.isalpha() or character in ".'-"
    return is_han(character) and character not in "的了是在说"
