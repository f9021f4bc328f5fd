"""Units and measure words that follow a number, and the words around them."""

from jianbao.language.longest import words_of

# The thing measured stands before: 贷款超36亿元.
MEASURES: tuple[str, ...] = words_of("""
    元 美元 欧元 日元 英镑 港元 港币 卢布 韩元 人民币 块钱 % ％ 个百分点 倍 米 公里 千米 厘米 毫米 纳米 微米 海里 平方米 平方公里 平方千米 公顷 亩 立方米
    升 毫升 吨 公斤 千克 克 斤 度 千瓦 千瓦时 兆瓦 吉瓦 伏 摄氏度 ℃ 分钟 小时 秒 天 个月 周 年 岁 字节 标准箱 TEU 级 分 折 基点
""")

# The thing counted stands behind: 10余款产品.
COUNTERS: tuple[str, ...] = words_of("""
    个 名 位 人 人次 项 家 款 台 辆 架 艘 条 座 栋 套 件 只 头 匹 株 棵 户 所 处 场 次 起 例 篇 部 本 幅 首 批 类 种 支 队 枚 颗 届 对 组 份 张 间 层 片 块 道 根 门 期 趟 列 班 笔 单 箱 瓶 袋
    万人 国 省 市 县 村 镇 社区 网点 航班 站
""")

ABOUT: tuple[str, ...] = words_of(
    "约 超 近 逾 超过 达 达到 突破 不到 至少 共 共计 累计 总计 高达 多达 大约 接近 将近 至多 最多 最高 不少于 不低于 不足 仅 只 只有 为 增至 降至 升至 增长 下降 提高 降低 减少 增加 上涨 下跌 同比增长 环比增长 同比下降 较去年同期增长 从 到 至 由 了 有 是 在 每 各 近年来 已 已经 均 都 就 也 还 分别"
)

# Verbs before the thing measured.
VERBS: tuple[str, ...] = words_of(
    "提供 投入 实现 完成 获得 发放 签订 签署 拥有 建成 新建 新增 创造 带动 吸引 投放 落实 安排 筹集 募集 销售 生产 种植 养殖 覆盖 服务 组建 承担 推出 累计 争取 力争 确保 形成 超额 达成 总 其中"
)

# Verbs behind a number of people: what follows is what they do, not what is counted.
DEEDS: tuple[str, ...] = words_of(
    "参加 出席 参与 受益 报名 入选 获奖 遇难 死亡 受伤 失踪 就业 上线 开工 投产 竣工 以上 以下 左右 为主 组成 达到 超过"
)
