<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>Changes</name>
    <message>
        <source>A change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>下書きを捨てる</translation>
    </message>
    <message>
        <source>New challenge</source>
        <translation>新しい課題</translation>
    </message>
    <message>
        <source>Challenge moved</source>
        <translation>課題の移動</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>新しい提案</translation>
    </message>
    <message>
        <source>State of a proposal</source>
        <translation>提案の状態</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>新しいアイデア</translation>
    </message>
    <message>
        <source>Idea grouped</source>
        <translation>アイデアのグループ分け</translation>
    </message>
    <message>
        <source>Idea taken further</source>
        <translation>アイデアを次へ</translation>
    </message>
    <message>
        <source>Edited fields</source>
        <translation>項目の直し</translation>
    </message>
    <message>
        <source>Edited text</source>
        <translation>文章の直し</translation>
    </message>
    <message>
        <source>Two versions settled</source>
        <translation>2つの版のまとめ</translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation>ごみ箱へ</translation>
    </message>
    <message>
        <source>Taken out of the bin</source>
        <translation>ごみ箱から戻す</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Answer marked</source>
        <translation>回答の印</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>賛同</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>反応</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>追いかけ</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Attachment removed</source>
        <translation>添付を外す</translation>
    </message>
    <message>
        <source>Lab started</source>
        <translation>ラボの開始</translation>
    </message>
    <message>
        <source>Lab joined</source>
        <translation>ラボへの参加</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>新しい組織</translation>
    </message>
    <message>
        <source>Organisation changed</source>
        <translation>組織の変更</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新しい人</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>人の変更</translation>
    </message>
    <message>
        <source>New board</source>
        <translation>新しいボード</translation>
    </message>
    <message>
        <source>Board changed</source>
        <translation>ボードの変更</translation>
    </message>
    <message>
        <source>Who sees a board</source>
        <translation>ボードを見る人</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>新しいワークショップ</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>取り込みの取り消し</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>%n challenge(s)</source>
        <translation>課題%n件</translation>
    </message>
    <message>
        <source>%n proposal(s)</source>
        <translation>提案%n件</translation>
    </message>
    <message>
        <source>%n comment(s)</source>
        <translation>コメント%n件</translation>
    </message>
    <message>
        <source>%n support(s)</source>
        <translation>賛同%n</translation>
    </message>
    <message>
        <source>%n idea(s)</source>
        <translation>アイデア%n件</translation>
    </message>
    <message>
        <source>%n organisation(s)</source>
        <translation>%n組織</translation>
    </message>
    <message>
        <source>%n person(s)</source>
        <translation>%n人</translation>
    </message>
    <message>
        <source>%n minute(s)</source>
        <translation>%n分</translation>
    </message>
    <message>
        <source>%n result(s)</source>
        <translation>%n件</translation>
    </message>
    <message>
        <source>%n unread</source>
        <translation>%n件が未読</translation>
    </message>
    <message>
        <source>%n change(s)</source>
        <translation>%n件の変更</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>changed %1</source>
        <translation>%1を変更しました</translation>
    </message>
    <message>
        <source>posted %1</source>
        <translation>%1を出しました</translation>
    </message>
    <message>
        <source>moved %1 within its column</source>
        <translation>%1を同じ列の中で動かしました</translation>
    </message>
    <message>
        <source>moved %1 to “%2”</source>
        <translation>%1を「%2」へ動かしました</translation>
    </message>
    <message>
        <source>submitted %1</source>
        <translation>%1を提出しました</translation>
    </message>
    <message>
        <source>set %1 to “%2”</source>
        <translation>%1を「%2」にしました</translation>
    </message>
    <message>
        <source>wrote down %1</source>
        <translation>%1を書き留めました</translation>
    </message>
    <message>
        <source>took %1 out of its group</source>
        <translation>%1をグループから外しました</translation>
    </message>
    <message>
        <source>put %1 into the group “%2”</source>
        <translation>%1をグループ「%2」に入れました</translation>
    </message>
    <message>
        <source>made something bigger out of %1</source>
        <translation>%1を育てて次へ進めました</translation>
    </message>
    <message>
        <source>edited %1 at the same time; both texts are kept</source>
        <translation>%1を同時に直しました（両方の文章を残しています）</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>%1を直しました</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1など</translation>
    </message>
    <message>
        <source>edited “%2” of %1</source>
        <translation>%1の「%2」を直しました</translation>
    </message>
    <message>
        <source>settled the two versions of %1</source>
        <translation>%1の2つの版をまとめました</translation>
    </message>
    <message>
        <source>asked again about the two versions of %1</source>
        <translation>%1の2つの版を、もう一度確かめることにしました</translation>
    </message>
    <message>
        <source>moved %1 to the bin</source>
        <translation>%1をごみ箱へ移しました</translation>
    </message>
    <message>
        <source>took %1 out of the bin</source>
        <translation>%1をごみ箱から戻しました</translation>
    </message>
    <message>
        <source>commented on %1</source>
        <translation>%1にコメントしました</translation>
    </message>
    <message>
        <source>commented on %1 (%2)</source>
        <translation>%1にコメントしました（%2）</translation>
    </message>
    <message>
        <source>marked the answer on %1</source>
        <translation>%1の回答に印を付けました</translation>
    </message>
    <message>
        <source>took the mark off an answer on %1</source>
        <translation>%1の回答の印を外しました</translation>
    </message>
    <message>
        <source>supports %1</source>
        <translation>%1に賛同しました</translation>
    </message>
    <message>
        <source>no longer supports %1</source>
        <translation>%1への賛同を取り消しました</translation>
    </message>
    <message>
        <source>reacted to %1</source>
        <translation>%1に反応しました</translation>
    </message>
    <message>
        <source>tagged %1 with #%2</source>
        <translation>%1に #%2 を付けました</translation>
    </message>
    <message>
        <source>took the tag #%2 off %1</source>
        <translation>%1から #%2 を外しました</translation>
    </message>
    <message>
        <source>follows %1</source>
        <translation>%1を追い始めました</translation>
    </message>
    <message>
        <source>no longer follows %1</source>
        <translation>%1を追うのをやめました</translation>
    </message>
    <message>
        <source>attached “%2” to %1</source>
        <translation>%1に「%2」を添付しました</translation>
    </message>
    <message>
        <source>brought “%2” back to %1</source>
        <translation>%1に「%2」を戻しました</translation>
    </message>
    <message>
        <source>took “%2” off %1</source>
        <translation>%1から「%2」を外しました</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>だれか</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who, then what they did</comment>
        <translation>%1さんが%2</translation>
    </message>
    <message>
        <source>started the lab</source>
        <translation>ラボを始めました</translation>
    </message>
    <message>
        <source>joined the lab</source>
        <translation>ラボに参加しました</translation>
    </message>
    <message>
        <source>added an organisation</source>
        <translation>組織を加えました</translation>
    </message>
    <message>
        <source>changed an organisation</source>
        <translation>組織の情報を直しました</translation>
    </message>
    <message>
        <source>added a person</source>
        <translation>人を加えました</translation>
    </message>
    <message>
        <source>changed a person&apos;s details</source>
        <translation>人の情報を直しました</translation>
    </message>
    <message>
        <source>added a board</source>
        <translation>ボードを加えました</translation>
    </message>
    <message>
        <source>changed a board</source>
        <translation>ボードを直しました</translation>
    </message>
    <message>
        <source>let someone see a board</source>
        <translation>ボードを見る人を加えました</translation>
    </message>
    <message>
        <source>took someone off a board</source>
        <translation>ボードを見る人を外しました</translation>
    </message>
    <message>
        <source>planned a workshop</source>
        <translation>ワークショップを予定しました</translation>
    </message>
    <message>
        <source>planned the workshop “%1”</source>
        <translation>ワークショップ「%1」を予定しました</translation>
    </message>
    <message>
        <source>saved a draft</source>
        <translation>下書きを保存しました</translation>
    </message>
    <message>
        <source>threw a draft away</source>
        <translation>下書きを捨てました</translation>
    </message>
    <message>
        <source>imported %n row(s)</source>
        <translation>%n件を取り込みました</translation>
    </message>
    <message>
        <source>took an import back</source>
        <translation>取り込みを取り消しました</translation>
    </message>
    <message>
        <source>brought an import back</source>
        <translation>取り消した取り込みを戻しました</translation>
    </message>
</context>
<context>
    <name>FieldHelps</name>
    <message>
        <source>Best as a question: how might we …?</source>
        <translation>「どうすれば〜できるか」の形がおすすめです</translation>
    </message>
    <message>
        <source>The same title in English or Japanese</source>
        <translation>同じ題名を英語か日本語で書きます</translation>
    </message>
    <message>
        <source>One sentence; it is read aloud and shown on the wall</source>
        <translation>一文で書きます。読み上げられ、会場にも映ります</translation>
    </message>
    <message>
        <source>The same sentence in English or Japanese</source>
        <translation>同じ一文を英語か日本語で書きます</translation>
    </message>
    <message>
        <source>What happens today, since when, and why it has not been solved</source>
        <translation>いま何が起きていて、いつからか、なぜ解決できていないか</translation>
    </message>
    <message>
        <source>Residents, staff, businesses: roughly how many of each</source>
        <translation>住民、職員、事業者など、それぞれおよそ何人か</translation>
    </message>
    <message>
        <source>How it is done now, with hours, costs or counts</source>
        <translation>いまのやり方。時間、費用、件数もあると伝わります</translation>
    </message>
    <message>
        <source>What a good day looks like once this is solved</source>
        <translation>解決したあとの、うまくいっている一日</translation>
    </message>
    <message>
        <source>What is counted, where it stands, where it should be</source>
        <translation>何を数えるか、いまの値、目標の値</translation>
    </message>
    <message>
        <source>What this is not about; it saves others wrong proposals</source>
        <translation>対象にしないこと。的外れな提案を減らせます</translation>
    </message>
    <message>
        <source>Law, budget, systems, personal data</source>
        <translation>法令、予算、システム、個人情報など</translation>
    </message>
    <message>
        <source>Data, places to try it, staff, publicity</source>
        <translation>データ、試す場所、人手、広報など</translation>
    </message>
    <message>
        <source>Upper limit and other support for a pilot</source>
        <translation>実証の上限額と、そのほかの支援</translation>
    </message>
    <message>
        <source>Which budget year, which desk, which contract; “none” is allowed, and shown</source>
        <translation>どの年度の予算で、どの課が、どの契約で。「なし」でもよく、そのまま示されます</translation>
    </message>
    <message>
        <source>What kind of contract could follow</source>
        <translation>そのあとに考えられる契約の形</translation>
    </message>
    <message>
        <source>Who owns what comes out of it</source>
        <translation>生まれた成果はだれのものか</translation>
    </message>
    <message>
        <source>Who may propose</source>
        <translation>提案できる人</translation>
    </message>
    <message>
        <source>What proposals are judged by; published before they come in</source>
        <translation>提案を評価する観点。提案が集まる前に公開します</translation>
    </message>
    <message>
        <source>The day each stage is planned to end</source>
        <translation>それぞれの段階を終える予定の日</translation>
    </message>
    <message>
        <source>The desk that has the problem</source>
        <translation>困りごとを抱えている課</translation>
    </message>
    <message>
        <source>The person who answers questions</source>
        <translation>質問に答える人</translation>
    </message>
    <message>
        <source>A phone extension or shared mailbox of the desk, no private one</source>
        <translation>課の内線や共用の連絡先。個人のものは書きません</translation>
    </message>
    <message>
        <source>Municipalities that have the same problem and join in</source>
        <translation>同じ困りごとを持ち、いっしょに取り組む自治体</translation>
    </message>
    <message>
        <source>District or the whole city</source>
        <translation>地区、または全域</translation>
    </message>
    <message>
        <source>Disaster, welfare, childcare …</source>
        <translation>防災、福祉、子育てなど</translation>
    </message>
    <message>
        <source>Who it is meant for</source>
        <translation>だれに向けたものか</translation>
    </message>
    <message>
        <source>What you offer, in a few words</source>
        <translation>何をするのか、短い言葉で</translation>
    </message>
    <message>
        <source>Other challenges this would solve too</source>
        <translation>この提案で同時に解決できる、ほかの課題</translation>
    </message>
    <message>
        <source>What people do with it, step by step</source>
        <translation>使う人が何をするのか、順を追って</translation>
    </message>
    <message>
        <source>What is different from what exists</source>
        <translation>いまあるものとの違い</translation>
    </message>
    <message>
        <source>For whom, and how much: hours, money, ease</source>
        <translation>だれに、どれくらい。時間、費用、楽になること</translation>
    </message>
    <message>
        <source>Where it was tried, and what came out</source>
        <translation>どこで試し、どうだったか</translation>
    </message>
    <message>
        <source>How long, where, with whom, in which steps</source>
        <translation>期間、場所、対象、手順</translation>
    </message>
    <message>
        <source>The numbers that tell whether it worked</source>
        <translation>うまくいったかを示す数字</translation>
    </message>
    <message>
        <source>Data, a place, people, a decision</source>
        <translation>データ、場所、人、判断など</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>だれが何をするか</translation>
    </message>
    <message>
        <source>Who is still missing</source>
        <translation>まだ足りない人</translation>
    </message>
    <message>
        <source>For the pilot, and later per year</source>
        <translation>実証の費用と、その後の年あたりの費用</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>どこまでできているか</translation>
    </message>
    <message>
        <source>What could go wrong, and what you would do</source>
        <translation>起こりうる問題と、そのときの対応</translation>
    </message>
    <message>
        <source>Which personal data is needed, and how it is protected</source>
        <translation>必要な個人情報と、その守り方</translation>
    </message>
    <message>
        <source>What another municipality would need to use it</source>
        <translation>ほかの自治体で使うときに必要なこと</translation>
    </message>
    <message>
        <source>Patents and rights it builds on</source>
        <translation>前提となる特許や権利</translation>
    </message>
    <message>
        <source>Under which terms others may use it</source>
        <translation>ほかの人が使うときの条件</translation>
    </message>
    <message>
        <source>You have read the terms of this call and accept them</source>
        <translation>募集の規約を読み、同意します</translation>
    </message>
    <message>
        <source>Pages that show more</source>
        <translation>くわしく分かるページ</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Challenge</source>
        <translation>課題名</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案名</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>ワークショップ名</translation>
    </message>
    <message>
        <source>Title in the second language</source>
        <translation>題名（もう一つの言語）</translation>
    </message>
    <message>
        <source>One-line summary</source>
        <translation>ひとこと要約</translation>
    </message>
    <message>
        <source>Summary in the second language</source>
        <translation>要約（もう一つの言語）</translation>
    </message>
    <message>
        <source>Problem and background</source>
        <translation>背景・困りごと</translation>
    </message>
    <message>
        <source>Who is affected, and how many</source>
        <translation>困っている人・人数</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>現状</translation>
    </message>
    <message>
        <source>Desired future</source>
        <translation>目指す姿</translation>
    </message>
    <message>
        <source>Success measures</source>
        <translation>成功の指標（KPI）</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>制約</translation>
    </message>
    <message>
        <source>What we provide</source>
        <translation>提供できるもの</translation>
    </message>
    <message>
        <source>Budget and support</source>
        <translation>実証の予算・支援</translation>
    </message>
    <message>
        <source>Route to adoption</source>
        <translation>導入までの道筋</translation>
    </message>
    <message>
        <source>Contract type</source>
        <translation>想定する契約</translation>
    </message>
    <message>
        <source>Intellectual property</source>
        <translation>知的財産の扱い</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>応募資格</translation>
    </message>
    <message>
        <source>Evaluation criteria</source>
        <translation>評価基準</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Owning organisation</source>
        <translation>担当する組織</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Joining municipalities</source>
        <translation>共同実施の自治体</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>公開範囲</translation>
    </message>
    <message>
        <source>Also answers</source>
        <translation>ほかに応える課題</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解決策の内容</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新しさ・工夫</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>住民・職員への効果</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠・実績</translation>
    </message>
    <message>
        <source>Pilot plan</source>
        <translation>実証計画</translation>
    </message>
    <message>
        <source>What will be measured</source>
        <translation>測る指標</translation>
    </message>
    <message>
        <source>What we need from government</source>
        <translation>行政にお願いしたいこと</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>体制</translation>
    </message>
    <message>
        <source>Skills wanted</source>
        <translation>ほしい人材</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用の目安</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟度</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>リスク</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>個人情報の扱い</translation>
    </message>
    <message>
        <source>Scalability</source>
        <translation>ほかの自治体への広がり</translation>
    </message>
    <message>
        <source>Intellectual property of the proposal</source>
        <translation>知的財産</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Terms accepted</source>
        <translation>規約への同意</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>進行</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決まったこと</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Feedback to the proposer</source>
        <translation>提案者への返事</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Needs a look (%n)</source>
        <translation>確認が必要です（%n）</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>この端末に保存</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>同期ずみ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>オフライン（%1から）</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Not decided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>協定</translation>
    </message>
    <message>
        <source>Negotiated contract</source>
        <translation>随意契約</translation>
    </message>
    <message>
        <source>Open call for proposals</source>
        <translation>公募型プロポーザル</translation>
    </message>
    <message>
        <source>Joint procurement</source>
        <translation>共同調達</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>アイデア</translation>
    </message>
    <message>
        <source>Prototype</source>
        <translation>試作</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提出済</translation>
    </message>
    <message>
        <source>Shortlisted</source>
        <translation>一次通過</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>採択</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>次点</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>見送り</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取下げ</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>司会</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>行政</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>見学</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>映写</translation>
    </message>
    <message>
        <source>Prepares boards, runs workshops, adds people</source>
        <translation>ボードの準備、ワークショップの進行、人の追加をします</translation>
    </message>
    <message>
        <source>Posts challenges and answers questions</source>
        <translation>課題を出し、質問に答えます</translation>
    </message>
    <message>
        <source>Proposes, asks and works along</source>
        <translation>提案し、質問し、いっしょに取り組みます</translation>
    </message>
    <message>
        <source>Reads, and follows what matters to them</source>
        <translation>読むだけで、気になるものを追えます</translation>
    </message>
    <message>
        <source>Only shows the projector&apos;s picture</source>
        <translation>会場に映すためだけに使います</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>Metropolitan bureau</source>
        <translation>都の局</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>区市町村</translation>
    </message>
    <message>
        <source>Startup</source>
        <translation>スタートアップ</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企業</translation>
    </message>
    <message>
        <source>University</source>
        <translation>大学</translation>
    </message>
    <message>
        <source>Non-profit</source>
        <translation>NPO</translation>
    </message>
    <message>
        <source>Citizens&apos; group</source>
        <translation>市民団体</translation>
    </message>
    <message>
        <source>Overseas partner</source>
        <translation>海外の機関</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>行政</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>民間</translation>
    </message>
    <message>
        <source>Civic</source>
        <translation>市民・大学</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>ワークショップ</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>懸念</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>助言</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>ありがとう</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>賛成</translation>
    </message>
    <message>
        <source>Tell me more</source>
        <translation>くわしく</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>おめでとう</translation>
    </message>
    <message>
        <source>Inside the administration</source>
        <translation>庁内</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>From challenge to pilot</source>
        <translation>課題から実証まで</translation>
    </message>
    <message>
        <source>Workshop only</source>
        <translation>ワークショップだけ</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>ピッチ</translation>
    </message>
    <message>
        <source>Call for opinions</source>
        <translation>意見募集</translation>
    </message>
    <message>
        <source>Idea box</source>
        <translation>アイデア箱</translation>
    </message>
</context>
</TS>
