"""Words of the gallery in both languages."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class GalleryWords:
    """Everything the gallery says in one language."""

    board: str
    count: str
    as_board: str
    as_list: str
    as_timeline: str
    search: str
    stage: str
    new: str
    mine: str
    moved: str
    due: str
    filter: str
    propose: str
    support: str
    back: str
    close_vote: str
    delete: str
    sending: str
    proposals: str
    answer: str
    waiting: str
    on_wall: str
    deadline: str
    left: str
    hide_names: str
    hide_counts: str
    title: str
    how_might: str
    help: str
    challenge: str
    story: str
    no_hub: str
    safe: str
    try_now: str
    moved_card: str
    undo: str
    first: str
    first_help: str
    conflict: str
    conflict_help: str
    later: str
    keep_both: str
    save_text: str
    example: str
    import_table: str
    sample: str
    join: str

    def all(self) -> list[str]:
        """All words in order."""
        return [getattr(self, field.name) for field in fields(self)]


JAPANESE = GalleryWords(
    board="課題ボード",
    count="19件",
    as_board="ボード",
    as_list="一覧",
    as_timeline="時間軸",
    search="検索・操作",
    stage="ステージ",
    new="課題を出す",
    mine="自分が関わる",
    moved="今週うごいた",
    due="締切が近い",
    filter="絞り込み",
    propose="提案する",
    support="賛同",
    back="もどる",
    close_vote="投票を締め切る",
    delete="削除する",
    sending="送信中",
    proposals="提案中",
    answer="回答",
    waiting="送信待ち",
    on_wall="映写中",
    deadline="締切",
    left="残り",
    hide_names="名前を出さない",
    hide_counts="締め切るまで数を隠す",
    title="課題名",
    how_might="どうすれば〜できるか",
    help="読む人の言葉で、1行で書きます",
    challenge="災害時、避難所の混み具合を住民に5分以内で知らせたい",
    story="台風の夜、開設した避難所は9か所。混み具合は電話で集めて紙に書き、伝わるまで平均47分かかりました。",
    no_hub="ハブにつながりません",
    safe="変更はこの端末に保存されています。30秒ごとに試します。",
    try_now="今すぐ試す",
    moved_card="C-112 を「共創中」へ動かしました",
    undo="元に戻す",
    first="最初の課題を置いてみましょう",
    first_help="困っていることを1行で書けば始められます。\nくわしい説明や締切は、あとから足せます。",
    conflict="2人が同じところを直しました",
    conflict_help="C-107 学校タブレットの共同調達・どちらの文も残っています。あとから戻せます。",
    later="あとで決める",
    keep_both="両方を残す",
    save_text="この文で保存",
    example="例: 窓口で同じことを3回書いてもらっている",
    import_table="表計算から取り込む",
    sample="見本をひらく",
    join="ハブに参加する",
)
ENGLISH = GalleryWords(
    board="Challenge board",
    count="19",
    as_board="Board",
    as_list="List",
    as_timeline="Timeline",
    search="Search or act",
    stage="Stage",
    new="New challenge",
    mine="Involves me",
    moved="Moved this week",
    due="Due soon",
    filter="Filter",
    propose="Propose",
    support="Support",
    back="Back",
    close_vote="Close the vote",
    delete="Delete",
    sending="Sending",
    proposals="Proposals",
    answer="Answer",
    waiting="Waiting to send",
    on_wall="On the wall",
    deadline="Due",
    left="Left",
    hide_names="Hide names",
    hide_counts="Hide counts until closed",
    title="Title",
    how_might="How might we…",
    help="One line, in plain words",
    challenge="Tell residents how full each shelter is within five minutes",
    story="On the typhoon night nine shelters were open. Crowding was collected by phone, on paper.",
    no_hub="The hub cannot be reached",
    safe="Your changes are safe on this computer. We try again every 30 seconds.",
    try_now="Try now",
    moved_card="Moved C-112 to Co-design",
    undo="Undo",
    first="Put down your first challenge",
    first_help="One line about what is hard is enough to begin.\nDetails and a due date can come later.",
    conflict="Two people changed the same place",
    conflict_help="C-107 Joint purchase of school tablets. Both texts are kept; you can go back later.",
    later="Decide later",
    keep_both="Keep both",
    save_text="Save this text",
    example="For example: people write the same thing three times at the counter",
    import_table="Import a spreadsheet",
    sample="Open the sample",
    join="Join a hub",
)
WORDS = {"ja": JAPANESE, "en": ENGLISH}
