"""The constructions of reporting: a row each, with the rule that reads it and examples that run as tests.

An example is an article, its paragraphs parted by ⏎; the rule is asked about its last quote, or the one behind ▸.
In `matches`, who said it stands behind →; in `misses` the rule has no answer. The rules are asked in the order of
the table; the first answer counts. To add a construction, write its rule in a module of its own and its row here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.annotating.speaking import (
    after,
    alternating,
    answering,
    asked,
    behind_dash,
    carried,
    following_subject,
    lead_in,
    listed,
    next_paragraph,
    pointed_at,
    repeated,
    running_on,
    told_of,
    words_named,
)

Rule = Callable[[Scene, Quoted], Attribution | None]


class Construction(NamedTuple):
    """A construction of reporting. `leads` when it may answer for words behind a colon: who said them stands before
    it, and no rule that looks elsewhere may say."""

    name: str
    rule: Rule
    matches: tuple[str, ...]
    misses: tuple[str, ...]
    leads: bool = False


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """The first answer that names somebody; None when no construction has one. Nothing is written down."""
    led = lead_in.is_led(scene, quote)
    for construction in CONSTRUCTIONS:
        if led and not construction.leads:
            continue
        found = construction.rule(scene, quote)
        if found and not found.voice.stands_for_another:
            return found
    return None


def _repeated(scene: Scene, quote: Quoted) -> Attribution | None:
    return repeated.attribute(scene, quote, attribute)


CONSTRUCTIONS: tuple[Construction, ...] = (
    Construction(
        "asked",
        asked.attribute,
        ("“效果怎么样？”记者问。 → 记者", "在田头，记者见到了村民李明远。“刚来那年才三十。” → 李明远"),
        ("“效果很好。”村民李明远说。", "记者看到，“水退了。”"),
        leads=True,
    ),
    Construction(
        "lead-in",
        lead_in.attribute,
        ("村民李明远说：“我们不等了。” → 李明远", "李明远强调：⏎“第一，人要撤出来。” → 李明远"),
        ("“我们不等了。”村民李明远说。", "李明远收到一封信：“见字如面，家里一切都好，你放心。”"),
        leads=True,
    ),
    Construction(
        "running-on, closed",
        running_on.attribute_closed,
        ("市交通局局长李明远表示，桥要先修，“先安排小车接驳。”书记沈雨也说，要快。 → 李明远",),
        ("“先安排小车接驳。”书记沈雨也说，要快。",),
    ),
    Construction(
        "after",
        after.attribute,
        ("“水退了。”村民李明远说。 → 李明远", "“这事早该办了”。一位村民说。 → 一位村民"),
        ("村民李明远说：“水退了。”", "“水退了。”村民李明远说：“人可以回家了。”"),
    ),
    Construction(
        "running-on",
        running_on.attribute,
        ("村民李明远谈道，大家守了三天，“谁也没有合过眼。” → 李明远",),
        ("村民李明远守了三天。“谁也没有合过眼。”",),
    ),
    Construction(
        "following-subject",
        following_subject.attribute,
        ("村民李明远来了。⏎“人在堤在。”李明远对自己的要求只有四个字。 → 李明远",),
        ("“人在堤在。”听到这句话，村民李明远哭了。",),
    ),
    Construction(
        "behind-dash",
        behind_dash.attribute,
        ("“路要一步一步走。”⏎——李明远在开工仪式上的讲话 → 李明远",),
        ("“路要一步一步走。”⏎李明远在开工仪式上讲话。",),
    ),
    Construction(
        "pointed-at",
        pointed_at.attribute,
        (
            "“读书要趁早。”⏎说话的是村民李明远。 → 李明远",
            "村民李明远让了步。村民沈雨没有说话。“人不能寒心。”这是李明远唯一的条件。 → 李明远",
        ),
        ("“读书要趁早。”⏎村民李明远有一个笔记本。",),
    ),
    Construction(
        "repeated",
        _repeated,
        ("▸“今年鱼汛来得早，船队提前三天出海”⏎村民李明远说：“今年鱼汛来得早，船队提前三天出海，好。” → 李明远",),
        ("▸“今年鱼汛来得早，船队提前三天出海”⏎村民李明远没有答话。",),
    ),
    Construction(
        "listed",
        listed.attribute,
        (
            "村民李明远说：“太方便了！”“等了十年！” → 李明远",
            "李明远强调：⏎“第一，人要撤出来。”⏎“第二，堤要守得住。” → 李明远",
        ),
        ("“太方便了！”村民李明远笑了。“等了十年！”",),
        leads=True,
    ),
    Construction(
        "carried",
        carried.attribute,
        ("村民李明远认为，险情已经过去。“人可以回家了。” → 李明远",),
        ("村民李明远认为，险情已经过去。村民沈雨站起来。“人可以回家了。”",),
    ),
    Construction(
        "words-named",
        words_named.attribute,
        ("村民李明远来了。让他难忘的，是村民沈雨发来的短信。“别理他们，做你的。” → 沈雨",),
        ("村民李明远收到一条短信。“别理他们，做你的。”",),
    ),
    Construction(
        "answering",
        answering.attribute,
        ("本报记者专访了校长李明远。⏎问：您怎么看？⏎答：我常跟学生讲一句话：“路要自己走。” → 李明远",),
        ("本报记者专访了校长李明远。⏎问：我想起一句话：“路要自己走。”",),
        leads=True,
    ),
    Construction(
        "alternating",
        alternating.attribute,
        ("“挡得住吗？”村民沈雨问。⏎“挡得住。”村民李明远说。⏎“那噪音呢？” → 沈雨",),
        ("“挡得住吗？”村民沈雨问。⏎“那噪音呢？”",),
    ),
    Construction(
        "told-of",
        told_of.attribute,
        ("村民李明远并不介意。母亲病倒那年，他辞去了工作。“那时候我才43岁。” → 李明远",),
        ("村民李明远和村民沈雨都不介意。“那时候我才43岁。”",),
    ),
    Construction(
        "next-paragraph",
        next_paragraph.attribute,
        ("“太方便了！”大桥通车引发关注。⏎沿线居民纷纷表示，等了十年。 → 沿线居民",),
        ("“太方便了！”村民李明远笑了。⏎沿线居民纷纷表示，等了十年。",),
    ),
)
