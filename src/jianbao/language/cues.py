"""Words that hand on what somebody said (引语动词), and those that only look like them.

`STRONG` cues alone make the words after or before them somebody's. `WEAK` cues do so beside quotation marks only.
`SAYINGS` are whole phrases that announce words (讲了一句话). `NOT_CUES` hold a cue's characters and are none;
a scanner that takes the longest match at each place passes over them.
"""

from jianbao.language.longest import Finder, words_of

STRONG: frozenset[str] = frozenset(
    words_of("""
    答
    谓 指
    说 说道 说到 道 称 表示 表态 认为 介绍 介绍说 指出 谈道 谈到 谈及 坦言 直言 强调 告诉 透露 提到 提及 回应 回应说 呼吁
    解释 回忆 回忆说 回忆道 感慨 感慨道 感叹 感叹道 总结 总结道 补充 补充道 补充说 说明道 解释道 解释说 解释称 介绍道 介绍称
    透露说 强调说 指出说 回答 回答说 回答道 答道 反问 反问道 问道 笑道 笑称 笑说 笑着说 喊道 叹道 写道 写到 评价 评价道
    评价说 评论 评论道 评论说 评论称 点评 点评道 分析 分析说 分析称 分析道 分析认为 预计 预测 预测说 宣布 宣称 声称 声明 辩称
    坚称 谎称 自称 供称 供述 证实 确认 承认 否认 重申 申明 建议 提议 提出 要求 警告 警告说 告诫 提醒 提醒说 提醒道 叮嘱
    嘱咐 寄语 勉励 主张 坚信 断言 断定 质疑 质问 抱怨 吐槽 批评 批评说 批评道 指责 谴责 抨击 赞叹 赞叹道 称赞 称赞说 称赞道
    赞扬 赞誉 赞许 感言 表达 发文 发文称 发文说 刊文 刊文说 刊文称 撰文 撰文说 撰文称 载文 载文说 载文称 载文指出 刊文指出
    撰文指出 发文指出 报道 报道说 报道称 报道指出 报道认为 发推 发推称 发微博称 发帖称 留言 留言道 留言说 通报 通报称 答复
    答复说 答复称 回复 回复说 回复称 致辞 致辞说 致辞时说 发言 发言说 演讲时说 讲道 讲 讲述 讲述道 述说 诉说 自述 倾诉 高呼
    呼喊 喊话 喊出 脱口而出 放言 扬言 誓言 承诺 保证 许诺 表明 阐述 阐释 论述 概括 概括道 归纳 形容 比喻 打比方 调侃 调侃道
    调侃说 打趣 打趣道 打趣说 自嘲 戏称 直呼 直称 惊呼 连说 连声说 连连说 接着说 继续说 表示说 追问 追问道 询问 问 反驳
    反驳道 反驳说 驳斥 驳斥说 澄清 澄清说 披露 爆料 揭露 反映 反映说 判断 研判 推测 猜测 估计 估算 推断 展望 期待 期许 期盼
    寄望 奉劝 劝道 劝说 规劝 吟道 念道 唱道 道出 道来 倡议 倡导 号召 批示 指示 部署 明确 题词 书写 祝愿 祝福 赞道 夸道
    夸赞 夸奖 感谢 致谢 道谢 安慰 安慰说 安慰道 鼓励 鼓励说 反复说 深有感触 有感而发 掷地有声 语重心长 感触颇深 颇有感触
    感受颇深 深有体会 信心满满 信心十足 充满信心 充满期待 竖起大拇指 点赞 赞不绝口 连连点头 难掩激动 难掩喜悦 十分激动 激动不已
    笑得合不拢嘴 喜上眉梢 言简意赅 开门见山 一语中的 言之凿凿
""")
)

# The cues that carry indirect speech: what follows one, without marks, is what its subject said.
REPORTING: frozenset[str] = frozenset(
    words_of("""
    谓 指
    看来
    说 说道 称 表示 表态 认为 介绍 介绍说 指出 谈道 谈到 坦言 直言 强调 告诉 透露 提到 回应 回应说 回应称 呼吁 解释 回忆
    回忆说 回忆道 感慨 感慨道 感叹 感叹道 总结道 补充 补充道 补充说 解释道 解释说 解释称 介绍道 介绍称 透露说 强调说 回答
    回答说 回答道 答道 写道 评价说 评论说 评论称 分析 分析说 分析称 分析道 分析认为 预计 预测 宣布 宣称 声称 辩称 坚称 谎称
    供称 证实 确认 承认 否认 重申 建议 提议 警告 警告说 告诫 提醒 提醒说 提醒道 主张 坚信 断言 抱怨 批评说 称赞说 报道称
    报道说 报道 报道指出 报道认为 发文称 刊文称 刊文说 撰文称 撰文指出 通报称 答复称 答复说 回复称 回复说 致辞说 讲道 承诺 保证
    表明 反驳说 驳斥说 澄清说 披露 反映说 估计 推测 推断 判断 倡议 相信 坚持认为 普遍认为 一致认为 要求 提出
""")
)

# Only where a quote stands beside them.
WEAK: frozenset[str] = frozenset(
    words_of("""
    描述 希望 相信 说起 聊起 谈起 讲起 看好 直夸 揭示 宣示 提倡 指令 发表 发布 话 觉得 发现 深感 感到
""")
)

# Phrases that announce words to come or point back at words just given.
SAYINGS: frozenset[str] = frozenset(
    words_of("""
    一句话 一段话 这句话 这番话 这样一句话 这样一段话 这样回复 这样回答 这样说 如是说 如此说 这么说 这样写道 这样描述 这样形容
    这样评价 这样表示 这样介绍 这样解释 这样总结 如此评价 如此赞誉 如此形容 如此描述 如此介绍 如此表示 如此感慨 这样告诉 发出了这样
    打了个比方 打了一个比方 打个比方 算了一笔账 算了笔账 发表社论 发表评论 发表声明 发表文章 发表讲话 发表署名文章 发表演讲
    发表重要讲话 发表主旨演讲 发表致辞 发表感言 的话 心声 感言 表达谢意 表达感谢 表达立场 表达支持 表示欢迎 表示感谢
""")
)

NOT_CUES: frozenset[str] = frozenset(
    words_of("""
    答案 答题 答卷 答谢 答辩 报答 应答 问答
    所谓 称谓 无谓 可谓 何谓 谓之 指导 指标 指数 指挥 指定 指向 手指 戒指 是指 特指 泛指 意指 指着 指南 指望 屈指 指引
    指战员 指针 指纹 指控 指派 指尖 食指 拇指 直指 剑指 点指 恒指 股指
    据说 听说 传说 小说 学说 邪说 说法 说服 说唱 说明书 说客 解说 解说员 演说 游说 说不定 说不上 说不清 可以说 应该说 应当说
    换句话说 换言之 总的来说 总体来说 一般来说 相对来说 具体来说 对我来说 来说 来讲 而言 说来 说起来 说到底 说白了 简单说 所谓
    被称为 被称作 称为 称之为 称作 称号 称谓 名称 简称 全称 统称 俗称 又称 别称 号称 堪称 可称 职称 人称 史称 美称 对称
    匀称 著称 尊称 并称 合称 称职 称重 称霸 称心 称雄 说明 表明了 道路 道德 道理 街道 通道 报道组 管道 渠道 轨道 频道 隧道
    大道 车道 味道 人道 公道 北海道 道具 道教 道士 道歉 赛道 跑道 河道 航道 一道 知道 难道 外道 地道 得知道 厚道 力道 门道
    正道 之道 同道 黑道 道口 赤道 国道 省道 步道 栈道 古道 绿道 茶道 柔道 空手道 跆拳道 打交道 能说 敢说 别说 不说 再说
    按说 照说 虽说 若说 如果说 要说 就是说 也就是说 是说 话说 说实话 说句实话 坦率地说 严格地说 确切地说 准确地说 客观地说 可说
    来说说 说说 说好 说话 说理 说教 众说 没说 没有说 报道称谓 讲话 讲究 讲座 讲台 讲坛 讲师 讲解 讲解员 讲堂 演讲 宣讲 听讲
    主讲 开讲 讲好 讲习 讲述者 讲学 讲授 讲理 讲义 讲求 问题 问世 访问 学问 顾问 疑问 提问 慰问 询问处 问卷 问候 问责 问鼎
    问答 问津 审问 过问 发问 试问 请问 问诊 叩问 自问 分析师 分析家 分析人士 分析法 分析仪 分析报告 评论员 评论家 评论区
    评论界 介绍信 声明中 报道中 通报中 评价体系 评价指标 建议书 建议稿 预测性 要求书 提出者 承诺书 保证金 保证书 指示精神 指示器
    明确了 表达式 表达方式 表达能力 回应关切 反映出 反映了 解释权 解释性 总结会 总结大会 判断力 判断标准 部署会 批评家 批评教育
    倡议书 号召力 祝福语 感谢信 警告信 反映在 宣布独立 讲述了 介绍人 报道员 报道者 发言人 发言席 代言 称得上 声称的 要求的
    提出的 承诺的 建议的 预计的 表示出 表达出 表示为 可表示 希望小学 希望工程 新闻发言人 的说法 的建议 的要求 的评价 的报道
    的声明 的介绍 的解释 的回应 的回答 的批评 的承诺 的判断 的预测 的分析 的评论 的表态 的提议 的倡议 的呼吁 的警告 的总结
    的提醒
""")
)

# Cues that are nouns as often: a verb only before a mark, a hearer or a quote.
NOUNS_TOO: frozenset[str] = frozenset(
    words_of("""
    答
    提出 预计
    道 讲 问 倡导 提倡 号召 主张 提议 倡议 呼喊 追问 询问 展望 断定 追问 部署 夸赞 警告 抱怨 期待 鼓励 安慰 感谢 祝福 祝愿 诉说
    介绍 建议 要求 分析 评价 评论 总结 预测 声明 承诺 保证 判断 部署 报道 通报 解释 回应 披露 展望 期待 期许 期盼 批评
    批示 指示 质疑 演讲 发言 致辞 答复 回复 回答 点评 描述 希望 话 讲述 书写 问 讲 推测 猜测 估计 估算 反映 留言 概括
    归纳 形容 比喻 询问 发表 发布 发现 指令 揭示 表达 明确 确认
""")
)

# Cues in papers set in traditional characters only (李某指，……); elsewhere 指 is 'means'.
ONLY_TRADITIONAL: frozenset[str] = frozenset({"指", "谓"})

# What is wanted or ordered: behind 根据 or 按照 it is a noun (根据会议要求).
ORDERS: frozenset[str] = frozenset(words_of("要求 建议 指示 批示 部署 提议 倡议 号召"))

_CUES = Finder(STRONG | REPORTING | WEAK | SAYINGS | NOT_CUES)


def cues_in(text: str) -> list[tuple[int, int, str]]:
    """Every cue of `text`, left to right: (start, end, word); offsets in code points, words that are none left out."""
    return [(start, end, word) for start, end in _CUES.spans(text) if (word := text[start:end]) not in NOT_CUES]
