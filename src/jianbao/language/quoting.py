"""Words beside quotation marks that tell what stands between them."""

from jianbao.language.longest import words_of

# Before the marks: what follows is written or named, not said (条幅写着“……”, 主题为“……”).
NAMING_BEFORE: frozenset[str] = frozenset(
    words_of("""
    写着 写有 印着 印有 刻着 刻有 贴着 挂着 绣着 标着 标有 显示着 题为 题名 名为 名叫 取名 取名为 命名为 定名为 主题为
    主题是 以 标题为 标题是 题目是 题目为 口号是 口号为 绰号 外号 昵称 绰号为 称为 称之为 称作 被称为 被称作 誉为 被誉为 视为
    被视为 叫做 叫作 俗称 简称 又称 人称 号称 堪称 所谓 标语 横幅 条幅 口号 字样 高呼 名称为 书名为 代号 代号为 暗号 关键词
    关键词是 主题曲 歌曲 影片 电影 话剧 节目 荣获 获得 获评 评为 授予 获 入选 打造 形成 实现 推出 开展 举办 实施 举行 启动
    创建 建设 推行 推进 深化 落实 提升 成为 化身 变身 变成 打响 擦亮 推动 构建 践行 坚持 参加 出席 发起 组织 创新 探索
    建立 完善 创立 首创 研发 发布 上线 出台 印发 格外醒目 十分醒目 大字 会标 标语写着 上书 写道：
""")
)

# Behind the marks: what stood between them was a name or a term (“……”工程), its own words or not.
TERM_HEADS: frozenset[str] = frozenset(
    words_of("""
    工程 行动 计划 项目 活动 战略 政策 理念 精神 模式 效应 品牌 论坛 峰会 会议 大会 比赛 大赛 系列 专项 专题 栏目 平台
    系统 机制 体系 制度 格局 概念 理论 原则 方针 路线 口号 标语 横幅 条幅 称号 荣誉 奖 奖项 美誉 之称 之名 一词 二字 三字
    四字 字样 时期 时代 阶段 规划 目标 任务 要求 方案 倡议 主题 主题展 展览 晚会 节 日 月 年 周 号 舰 机 车 卫星 火箭
    飞船 病毒 经济 产业 企业 集群 基地 中心 小镇 村 路 线 桥 案 门 事件 现象 问题 难题 症结 之路 之乡 之都 之城 的 式
    化 型 级 等 们 之 和 与 及 、 或 走 变 为 成 到 大 新 小
""")
)

# Behind 的: what stood between the marks was shouted or written up, or is a saying, not somebody's statement.
SHOUTED: frozenset[str] = frozenset(
    words_of("""
    口号 口号声 标语 横幅 条幅 呼声 欢呼声 喊声 呐喊 歌声 字样 标题 疑问 问题 古训 谚语 俗语 成语 诗句 名句 说法 观点 理念
    精神 原则 主题 要求 目标 称号 美誉 歌 曲子 旋律 招牌 牌子 标识 告示
""")
)

# What gives a fragment a statement's sense: a verb of will, duty, being or change.
STATING: frozenset[str] = frozenset(
    words_of("""
    要 会 将 愿 应 应该 应当 必须 需要 可以 可能 能 能够 不 没有 没 已 已经 正在 正 是 不是 有 让 使 令 为了 希望
    相信 支持 反对 坚持 绝不 决不 一定 不会 不能 不要 就 才 都 更 很 太 比 像 把 被 给 从 到 了 吗 呢 吧
""")
)

# Speaking in the first or second person, or asking: only somebody's own words do.
PERSONAL: tuple[str, ...] = words_of("""
    我 我们 咱 咱们 俺 你 你们 您 我国 我方 本公司 大家 這 這些 唔 嘅 咗
""")
