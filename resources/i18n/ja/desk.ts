<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>Basics</name>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>How to look at it</source>
        <translation>見方</translation>
    </message>
    <message>
        <source>Other boards</source>
        <translation>ほかのボード</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>Challenge board</source>
        <translation>課題ボード</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Open the page</source>
        <translation>ページをひらく</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>新しい窓でひらく</translation>
    </message>
    <message>
        <source>Show at the side</source>
        <translation>横に出す</translation>
    </message>
    <message>
        <source>Propose a solution</source>
        <translation>解決策を提案する</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメントする</translation>
    </message>
    <message>
        <source>Support, or no longer</source>
        <translation>賛同する・やめる</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移す</translation>
    </message>
</context>
<context>
    <name>CardTable</name>
    <message>
        <source>Challenges as a list</source>
        <translation>課題の一覧</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Pilot week %n</source>
        <translation>実証 %n週目</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken sentence</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>supported by me</source>
        <translation>賛同ずみ</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>has two versions</source>
        <translation>2つの版があります</translation>
    </message>
    <message>
        <source>draft only I see</source>
        <translation>自分だけの下書き</translation>
    </message>
</context>
<context>
    <name>ChallengeScreen</name>
    <message>
        <source>Challenge</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提案する</translation>
    </message>
    <message>
        <source>This challenge is not here</source>
        <translation>この課題は見当たりません</translation>
    </message>
    <message>
        <source>It was moved to the bin, or it has not arrived on this computer yet.</source>
        <translation>ごみ箱に移されたか、まだこの端末に届いていません。</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>A change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書きを保存しました</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>下書きを捨てました</translation>
    </message>
    <message>
        <source>New challenge</source>
        <translation>課題を出しました</translation>
    </message>
    <message>
        <source>Challenge moved</source>
        <translation>課題を動かしました</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>提案を出しました</translation>
    </message>
    <message>
        <source>State of a proposal</source>
        <translation>提案の状態を変えました</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>アイデアを書きました</translation>
    </message>
    <message>
        <source>Idea grouped</source>
        <translation>アイデアをまとめました</translation>
    </message>
    <message>
        <source>Idea taken further</source>
        <translation>アイデアを育てました</translation>
    </message>
    <message>
        <source>Edited fields</source>
        <translation>項目を直しました</translation>
    </message>
    <message>
        <source>Edited text</source>
        <translation>文章を直しました</translation>
    </message>
    <message>
        <source>Two versions settled</source>
        <translation>2つの版を決めました</translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation>ごみ箱に移しました</translation>
    </message>
    <message>
        <source>Taken out of the bin</source>
        <translation>ごみ箱から戻しました</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメントしました</translation>
    </message>
    <message>
        <source>Answer marked</source>
        <translation>回答の印をつけました</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>賛同しました</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>リアクション</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグを変えました</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>フォロー中</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Attachment removed</source>
        <translation>添付を外しました</translation>
    </message>
    <message>
        <source>Lab started</source>
        <translation>ラボを始めました</translation>
    </message>
    <message>
        <source>Lab joined</source>
        <translation>ラボに参加しました</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>組織を加えました</translation>
    </message>
    <message>
        <source>Organisation changed</source>
        <translation>組織を直しました</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>人を加えました</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>人の情報を直しました</translation>
    </message>
    <message>
        <source>New board</source>
        <translation>ボードを作りました</translation>
    </message>
    <message>
        <source>Board changed</source>
        <translation>ボードを直しました</translation>
    </message>
    <message>
        <source>Who sees a board</source>
        <translation>ボードを見る人を変えました</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>ワークショップを計画しました</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>取り込みを戻しました</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>Fold this column</source>
        <translation>この列をたたむ</translation>
    </message>
    <message>
        <source>{stage}, {count}. {fold}</source>
        <translation>{stage}、{count}。{fold}</translation>
    </message>
    <message>
        <source>New challenge in {stage}</source>
        <translation>「{stage}」に課題を出す</translation>
    </message>
    <message>
        <source>Open this column</source>
        <translation>この列をひらく</translation>
    </message>
</context>
<context>
    <name>CommentBox</name>
    <message>
        <source>Write a comment</source>
        <translation>コメントを書く</translation>
    </message>
    <message>
        <source>Write a comment…  @ calls somebody</source>
        <translation>コメントを書く…  @で人を呼べます</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送る</translation>
    </message>
</context>
<context>
    <name>ComposeBox</name>
    <message>
        <source>Write a comment</source>
        <translation>コメントを書く</translation>
    </message>
    <message>
        <source>Write a comment… @ calls somebody</source>
        <translation>コメントを書く… @で人を呼べます</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>投稿する</translation>
    </message>
</context>
<context>
    <name>ConflictNotice</name>
    <message>
        <source>Compare and decide</source>
        <translation>見くらべて決める</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of fields</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Two people changed the same place</source>
        <translation>同じところを2人が直しました</translation>
    </message>
    <message>
        <source>{fields}: both texts are kept. What others wrote is shown until somebody decides.</source>
        <translation>{fields}：どちらの文章も残っています。決めるまでは、ほかの人の文章が表示されます。</translation>
    </message>
</context>
<context>
    <name>ConflictScreen</name>
    <message>
        <source>Two versions</source>
        <translation>2つの版</translation>
    </message>
    <message>
        <source>Places with two versions</source>
        <translation>2つの版があるところ</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>決めるものはありません</translation>
    </message>
    <message>
        <source>When two people change the same sentence, both texts wait here. Nothing is lost.</source>
        <translation>2人が同じ文を直すと、両方の文章がここで待ちます。何も失われません。</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>%n challenge(s)</source>
        <translation>%n件</translation>
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
        <translation>未読%n件</translation>
    </message>
    <message>
        <source>%n change(s)</source>
        <translation>変更%n件</translation>
    </message>
</context>
<context>
    <name>CriteriaInput</name>
    <message>
        <source>Add a criterion</source>
        <translation>評価項目を足す</translation>
    </message>
    <message>
        <source>Begin with a template</source>
        <translation>ひな形から始める</translation>
    </message>
    <message>
        <source>Name (Japanese)</source>
        <translation>名前（日本語）</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>名前（英語）</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Pilot (8 criteria)</source>
        <translation>実証（8項目）</translation>
    </message>
    <message>
        <source>Innovation (4 criteria)</source>
        <translation>革新性（4項目）</translation>
    </message>
    <message>
        <source>Outcome (3 criteria)</source>
        <translation>成果（3項目）</translation>
    </message>
    <message>
        <source>Light: effect and ease</source>
        <translation>軽量：効果と実現しやすさ</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Two people changed the same place</source>
        <translation>同じところを2人が直しました</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>この文章のままにする</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>この文章を使う</translation>
    </message>
    <message>
        <source>Combined text (you can change it)</source>
        <translation>合わせた文章（直せます）</translation>
    </message>
    <message>
        <source>Save this text</source>
        <translation>この文章を保存</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>あとで決める</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>ほかの人</translation>
    </message>
    <message>
        <source>{field} · Both texts are kept, and the decision can be undone.</source>
        <translation>{field}・どちらの文章も残り、決めたあとでも元に戻せます。</translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message>
        <source>%1 moved to “%2”</source>
        <translation>%1を「%2」へ移しました</translation>
    </message>
    <message>
        <source>You support %1</source>
        <translation>%1に賛同しました</translation>
    </message>
    <message>
        <source>You no longer support %1</source>
        <translation>%1への賛同をやめました</translation>
    </message>
    <message>
        <source>%n change(s) made</source>
        <translation>%n件を変更しました</translation>
    </message>
    <message>
        <source>the challenge</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>it</source>
        <translation>これ</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>There is nothing to undo</source>
        <translation>元に戻せるものはありません</translation>
    </message>
    <message>
        <source>Taken back: {deed}</source>
        <translation>元に戻しました：{deed}</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>やり直せるものはありません</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>やり直しました</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
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
        <translation>%1を列の中で動かしました</translation>
    </message>
    <message>
        <source>moved %1 to “%2”</source>
        <translation>%1を「%2」へ移しました</translation>
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
        <translation>%1を書きました</translation>
    </message>
    <message>
        <source>took %1 out of its group</source>
        <translation>%1をまとまりから外しました</translation>
    </message>
    <message>
        <source>put %1 into the group “%2”</source>
        <translation>%1を「%2」にまとめました</translation>
    </message>
    <message>
        <source>made something bigger out of %1</source>
        <translation>%1を課題や提案に育てました</translation>
    </message>
    <message>
        <source>edited %1 at the same time; both texts are kept</source>
        <translation>%1を同時に直しました。どちらの文章も残っています</translation>
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
        <translation>%1ほか</translation>
    </message>
    <message>
        <source>edited “%2” of %1</source>
        <translation>%1の「%2」を直しました</translation>
    </message>
    <message>
        <source>settled the two versions of %1</source>
        <translation>%1の2つの版を決めました</translation>
    </message>
    <message>
        <source>asked again about the two versions of %1</source>
        <translation>%1の2つの版をもう一度たずねました</translation>
    </message>
    <message>
        <source>moved %1 to the bin</source>
        <translation>%1をごみ箱に移しました</translation>
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
        <translation>%1に回答の印をつけました</translation>
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
        <translation>%1への賛同をやめました</translation>
    </message>
    <message>
        <source>reacted to %1</source>
        <translation>%1に反応しました</translation>
    </message>
    <message>
        <source>tagged %1 with #%2</source>
        <translation>%1にタグ #%2 をつけました</translation>
    </message>
    <message>
        <source>took the tag #%2 off %1</source>
        <translation>%1からタグ #%2 を外しました</translation>
    </message>
    <message>
        <source>follows %1</source>
        <translation>%1をフォローしました</translation>
    </message>
    <message>
        <source>no longer follows %1</source>
        <translation>%1のフォローをやめました</translation>
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
        <translation>組織を直しました</translation>
    </message>
    <message>
        <source>added a person</source>
        <translation>人を加えました</translation>
    </message>
    <message>
        <source>changed a person's details</source>
        <translation>人の情報を直しました</translation>
    </message>
    <message>
        <source>added a board</source>
        <translation>ボードを作りました</translation>
    </message>
    <message>
        <source>changed a board</source>
        <translation>ボードを直しました</translation>
    </message>
    <message>
        <source>let someone see a board</source>
        <translation>ボードを見られる人を加えました</translation>
    </message>
    <message>
        <source>took someone off a board</source>
        <translation>ボードから人を外しました</translation>
    </message>
    <message>
        <source>planned a workshop</source>
        <translation>ワークショップを計画しました</translation>
    </message>
    <message>
        <source>planned the workshop “%1”</source>
        <translation>ワークショップ「%1」を計画しました</translation>
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
        <translation>取り込みを戻しました</translation>
    </message>
    <message>
        <source>brought an import back</source>
        <translation>取り込みをもう一度入れました</translation>
    </message>
</context>
<context>
    <name>DescribeDialog</name>
    <message>
        <source>What does the picture show?</source>
        <translation>何の写真・図ですか</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添付する</translation>
    </message>
    <message>
        <source>The words are read out to people who do not see it, and found by the search.</source>
        <translation>見えない人に読み上げられ、検索でも見つかります。</translation>
    </message>
    <message>
        <source>A few words about the file help others decide whether to open it.</source>
        <translation>ひとこと説明があると、ひらくかどうかを決めやすくなります。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message>
        <source>To {stage}, place {place}</source>
        <translation>「{stage}」の{place}番目へ</translation>
    </message>
    <message>
        <source>To {stage}</source>
        <translation>「{stage}」へ</translation>
    </message>
</context>
<context>
    <name>EditorFoot</name>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>投稿する</translation>
    </message>
    <message>
        <source>{count} characters too long</source>
        <translation>{count}字多すぎます</translation>
    </message>
    <message>
        <source>{count} characters left</source>
        <translation>あと{count}字</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>下書き保存 {time}</translation>
    </message>
</context>
<context>
    <name>EditorPreview</name>
    <message>
        <source>Preview</source>
        <translation>仕上がり</translation>
    </message>
</context>
<context>
    <name>EditorToolbar</name>
    <message>
        <source>Bold</source>
        <translation>太字</translation>
    </message>
    <message>
        <source>List</source>
        <translation>箇条書き</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Call somebody</source>
        <translation>呼びかけ</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>左右に見る</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>仕上がり</translation>
    </message>
    <message>
        <source>How the text is shown</source>
        <translation>文章の見せ方</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Due</source>
        <translation>締切</translation>
    </message>
    <message>
        <source>People in</source>
        <translation>入っている人</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>成功の形</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>次の場</translation>
    </message>
    <message>
        <source>{day} ({left})</source>
        <translation>{day}（{left}）</translation>
    </message>
    <message>
        <source>{stage} ends</source>
        <translation>{stage}の終わり</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>{field} (needed to open)</source>
        <translation>{field}（公開に必要）</translation>
    </message>
    <message>
        <source>{used} of about {limit}</source>
        <translation>{used} / 目安{limit}</translation>
    </message>
</context>
<context>
    <name>FieldHelps</name>
    <message>
        <source>Best as a question: how might we …?</source>
        <translation>「どうすれば〜できるか」という問いの形がおすすめです</translation>
    </message>
    <message>
        <source>The same title in English or Japanese</source>
        <translation>同じ題名を英語または日本語で</translation>
    </message>
    <message>
        <source>One sentence; it is read aloud and shown on the wall</source>
        <translation>一文で。読み上げや投影に使います</translation>
    </message>
    <message>
        <source>The same sentence in English or Japanese</source>
        <translation>同じ一文を英語または日本語で</translation>
    </message>
    <message>
        <source>What happens today, since when, and why it has not been solved</source>
        <translation>いま何が起きているか、いつからか、なぜ解けていないか</translation>
    </message>
    <message>
        <source>Residents, staff, businesses: roughly how many of each</source>
        <translation>住民・職員・事業者など、それぞれおよそ何人か</translation>
    </message>
    <message>
        <source>How it is done now, with hours, costs or counts</source>
        <translation>いまのやり方。時間・費用・件数も</translation>
    </message>
    <message>
        <source>What a good day looks like once this is solved</source>
        <translation>解決したあとの一日のようす</translation>
    </message>
    <message>
        <source>What is counted, where it stands, where it should be</source>
        <translation>何を数えるか、いまの値、目標の値</translation>
    </message>
    <message>
        <source>What this is not about; it saves others wrong proposals</source>
        <translation>扱わないこと。的外れな提案を防ぎます</translation>
    </message>
    <message>
        <source>Law, budget, systems, personal data</source>
        <translation>法令・予算・システム・個人情報</translation>
    </message>
    <message>
        <source>Data, places to try it, staff, publicity</source>
        <translation>データ・現場・人・広報</translation>
    </message>
    <message>
        <source>Upper limit and other support for a pilot</source>
        <translation>上限額と、そのほかの支援</translation>
    </message>
    <message>
        <source>Which budget year, which desk, which contract; “none” is allowed, and shown</source>
        <translation>予算年度・担当・契約。「なし」も可（表示されます）</translation>
    </message>
    <message>
        <source>What kind of contract could follow</source>
        <translation>その後に考えられる契約</translation>
    </message>
    <message>
        <source>Who owns what comes out of it</source>
        <translation>成果の権利はだれのものか</translation>
    </message>
    <message>
        <source>Who may propose</source>
        <translation>だれが応募できるか</translation>
    </message>
    <message>
        <source>What proposals are judged by; published before they come in</source>
        <translation>提案を選ぶ基準。募集の前に公開します</translation>
    </message>
    <message>
        <source>The day each stage is planned to end</source>
        <translation>各段階の終わりの予定日</translation>
    </message>
    <message>
        <source>The desk that has the problem</source>
        <translation>困っている担当課</translation>
    </message>
    <message>
        <source>The person who answers questions</source>
        <translation>質問に答える人</translation>
    </message>
    <message>
        <source>A phone extension or shared mailbox of the desk, no private one</source>
        <translation>課の内線や共用アドレス（個人のものは書かない）</translation>
    </message>
    <message>
        <source>Municipalities that have the same problem and join in</source>
        <translation>同じことで困っていて加わる自治体</translation>
    </message>
    <message>
        <source>District or the whole city</source>
        <translation>地区、または全域</translation>
    </message>
    <message>
        <source>Disaster, welfare, childcare …</source>
        <translation>防災・福祉・子育てなど</translation>
    </message>
    <message>
        <source>Who it is meant for</source>
        <translation>だれに見せるか</translation>
    </message>
    <message>
        <source>What you offer, in a few words</source>
        <translation>何を提案するか、手短に</translation>
    </message>
    <message>
        <source>Other challenges this would solve too</source>
        <translation>ほかに解ける課題</translation>
    </message>
    <message>
        <source>What people do with it, step by step</source>
        <translation>使う人が何をするか、順を追って</translation>
    </message>
    <message>
        <source>What is different from what exists</source>
        <translation>いまあるものとの違い</translation>
    </message>
    <message>
        <source>For whom, and how much: hours, money, ease</source>
        <translation>だれに、どれだけ効くか（時間・お金・楽さ）</translation>
    </message>
    <message>
        <source>Where it was tried, and what came out</source>
        <translation>どこで試し、何がわかったか</translation>
    </message>
    <message>
        <source>How long, where, with whom, in which steps</source>
        <translation>期間・場所・相手・手順</translation>
    </message>
    <message>
        <source>The numbers that tell whether it worked</source>
        <translation>うまくいったかがわかる数字</translation>
    </message>
    <message>
        <source>Data, a place, people, a decision</source>
        <translation>データ・場所・人・判断など</translation>
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
        <translation>実証の費用と、その後の年額</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>どこまでできているか</translation>
    </message>
    <message>
        <source>What could go wrong, and what you would do</source>
        <translation>起こりうる問題と対応</translation>
    </message>
    <message>
        <source>Which personal data is needed, and how it is protected</source>
        <translation>必要な個人情報と守り方</translation>
    </message>
    <message>
        <source>What another municipality would need to use it</source>
        <translation>ほかの自治体が使うときに要るもの</translation>
    </message>
    <message>
        <source>Patents and rights it builds on</source>
        <translation>もとになる特許や権利</translation>
    </message>
    <message>
        <source>Under which terms others may use it</source>
        <translation>ほかの人が使う条件</translation>
    </message>
    <message>
        <source>You have read the terms of this call and accept them</source>
        <translation>募集の規約を読み、同意します</translation>
    </message>
    <message>
        <source>Pages that show more</source>
        <translation>くわしいページ</translation>
    </message>
</context>
<context>
    <name>FieldSource</name>
    <message>
        <source>Measure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>いま</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>評価項目</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>終わりの予定</translation>
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
        <translation>もう一つの言語の題名</translation>
    </message>
    <message>
        <source>One-line summary</source>
        <translation>ひとこと要約</translation>
    </message>
    <message>
        <source>Summary in the second language</source>
        <translation>もう一つの言語の要約</translation>
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
        <translation>担当課</translation>
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
        <translation>ほかに対応する課題</translation>
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
        <translation>個人情報</translation>
    </message>
    <message>
        <source>Scalability</source>
        <translation>他自治体への広がり</translation>
    </message>
    <message>
        <source>Intellectual property of the proposal</source>
        <translation>提案の知的財産</translation>
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
        <translation>決めたこと</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>議事録</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Feedback to the proposer</source>
        <translation>提案者へのフィードバック</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>It is fetched from the hub with the next exchange.</source>
        <translation>次の同期のときにハブから届きます。</translation>
    </message>
    <message>
        <source>This kind of file is not opened from here. Save it if you know whom it comes from.</source>
        <translation>この種類のファイルはここからはひらきません。だれからのものかわかるときだけ保存してください。</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Open outside</source>
        <translation>外のアプリでひらく</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>コピーを保存</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>{name} として保存しました</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Attachments</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添付する</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>この端末にあります</translation>
    </message>
    <message>
        <source>at the hub, not here yet</source>
        <translation>ハブにあります（この端末にはまだありません）</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>As arranged</source>
        <translation>並べた順</translation>
    </message>
    <message>
        <source>Most support</source>
        <translation>賛同の多い順</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Changed last</source>
        <translation>動きのあった順</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>締切の近い順</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>題名の順</translation>
    </message>
    <message>
        <source>Involves me</source>
        <translation>自分が関わる</translation>
    </message>
    <message>
        <source>Changed this week</source>
        <translation>今週うごいた</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>締切が近い</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>並べ方：{order}</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Words in a challenge</source>
        <translation>課題の中の言葉</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消す</translation>
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
        <translation>市民</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>絞り込みをすべて外す</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>出した組織</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Further filters</source>
        <translation>くわしい絞り込み</translation>
    </message>
</context>
<context>
    <name>FirstChallenge</name>
    <message>
        <source>Put your first challenge here</source>
        <translation>最初の課題を書いてみましょう</translation>
    </message>
    <message>
        <source>One line about what is difficult is enough to begin.
Details and dates can follow later.</source>
        <translation>困っていることを一行で書けば始められます。
くわしい内容や日程はあとから足せます。</translation>
    </message>
    <message>
        <source>The first challenge, in one line</source>
        <translation>最初の課題を一行で</translation>
    </message>
    <message>
        <source>Example: people write the same thing three times at the desk</source>
        <translation>例：窓口で同じことを三度書いてもらっている</translation>
    </message>
    <message>
        <source>Put it up</source>
        <translation>出す</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>表計算ファイルを取り込む</translation>
    </message>
    <message>
        <source>Fill in the whole form</source>
        <translation>すべての項目を書く</translation>
    </message>
    <message>
        <source>Join a hub</source>
        <translation>ハブに参加する</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>Welcome to the Co-creation Lab</source>
        <translation>共創ラボへようこそ</translation>
    </message>
    <message>
        <source>Everything is kept on this computer and works without a network.</source>
        <translation>データはこの端末に保存され、通信がなくても使えます。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Path of the hub file, or postgresql://…</source>
        <translation>ハブのファイルの場所、または postgresql://…</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Start on my own</source>
        <translation>ひとりで始める</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>見本をひらく</translation>
    </message>
    <message>
        <source>Join a hub</source>
        <translation>ハブに参加する</translation>
    </message>
    <message>
        <source>An empty board, ready for the first challenge. You can share it later.</source>
        <translation>空のボードから始めます。あとから共有できます。</translation>
    </message>
    <message>
        <source>An invented lab to look around in. It never mixes with your own data.</source>
        <translation>架空のラボを見て回れます。自分のデータとは混ざりません。</translation>
    </message>
    <message>
        <source>Others work already: enter their lab.</source>
        <translation>すでに動いているラボに入ります。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>ひらく</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加する</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>See what changed</source>
        <translation>変わったところを見る</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>History ({count})</source>
        <translation>履歴（{count}）</translation>
    </message>
</context>
<context>
    <name>InlineForm</name>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>KeyOverview</name>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Single letters work while no text is written; the settings can switch them off.</source>
        <translation>一文字のキーは、文章を書いていないときに使えます。設定で止められます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Cards</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Next card, next column</source>
        <translation>次のカード・次の列</translation>
    </message>
    <message>
        <source>Show at the side</source>
        <translation>横に出す</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>ページをひらく</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>新しい窓でひらく</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>続けて選ぶ</translation>
    </message>
    <message>
        <source>Move the card</source>
        <translation>カードを動かす</translation>
    </message>
    <message>
        <source>Move to the stage of that number</source>
        <translation>その番号の段階へ移す</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>賛同</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Propose a solution</source>
        <translation>解決策を提案する</translation>
    </message>
    <message>
        <source>Close the pane, clear the selection</source>
        <translation>横の欄をとじる・選択を外す</translation>
    </message>
    <message>
        <source>Board and places</source>
        <translation>ボードと場所</translation>
    </message>
    <message>
        <source>New challenge</source>
        <translation>課題を出す</translation>
    </message>
    <message>
        <source>Filter this view</source>
        <translation>この画面を絞り込む</translation>
    </message>
    <message>
        <source>Board, list</source>
        <translation>ボード・一覧</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>受信箱へ</translation>
    </message>
    <message>
        <source>Go to the board</source>
        <translation>ボードへ</translation>
    </message>
    <message>
        <source>Go to workshops</source>
        <translation>ワークショップへ</translation>
    </message>
    <message>
        <source>Go to people and organisations</source>
        <translation>人と組織へ</translation>
    </message>
    <message>
        <source>Search the lab</source>
        <translation>ラボの中を検索</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>戻る・進む</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Send what is written</source>
        <translation>書いたものを送る</translation>
    </message>
    <message>
        <source>Fold the side bar</source>
        <translation>横の欄をたたむ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>日本語 / English</source>
        <translation>日本語 / English</translation>
    </message>
    <message>
        <source>Next pane, previous pane</source>
        <translation>次の欄・前の欄</translation>
    </message>
    <message>
        <source>Menu of the lab</source>
        <translation>ラボのメニュー</translation>
    </message>
    <message>
        <source>This overview</source>
        <translation>この一覧</translation>
    </message>
</context>
<context>
    <name>KindChips</name>
    <message>
        <source>Kind of comment</source>
        <translation>コメントの種類</translation>
    </message>
</context>
<context>
    <name>KpiInput</name>
    <message>
        <source>Add a measure</source>
        <translation>指標を足す</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>いま</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
</context>
<context>
    <name>LabMenu</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>見た目</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Write a mail?</source>
        <translation>メールを書きますか</translation>
    </message>
    <message>
        <source>Your mail program opens with this address.</source>
        <translation>このあて先でメールソフトがひらきます。</translation>
    </message>
    <message>
        <source>Open mail program</source>
        <translation>メールソフトをひらく</translation>
    </message>
    <message>
        <source>Leave the app?</source>
        <translation>アプリの外をひらきますか</translation>
    </message>
    <message>
        <source>Your browser opens this page. Check that you know the place.</source>
        <translation>ブラウザでこのページがひらきます。知っている場所か確かめてください。</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザでひらく</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>{key} is not on this computer (yet).</source>
        <translation>{key} はこの端末に（まだ）ありません。</translation>
    </message>
</context>
<context>
    <name>LinksInput</name>
    <message>
        <source>Add a link</source>
        <translation>リンクを足す</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New challenge</source>
        <translation>課題を出す</translation>
    </message>
    <message>
        <source>Fold the side bar</source>
        <translation>横の欄をたたむ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>This place is not here yet</source>
        <translation>この場所はまだありません</translation>
    </message>
    <message>
        <source>Co-creation Lab</source>
        <translation>共創ラボ</translation>
    </message>
</context>
<context>
    <name>MeRow</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>{name}, {organisation}</source>
        <translation>{name}（{organisation}）</translation>
    </message>
    <message>
        <source>People to call</source>
        <translation>呼べる人</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>%n day(s) late</source>
        <translation>%n日超過</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日まで</translation>
    </message>
    <message>
        <source>%n day(s) left</source>
        <translation>あと%n日</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%n minute(s) ago</source>
        <translation>%n分前</translation>
    </message>
    <message>
        <source>%n hour(s) ago</source>
        <translation>%n時間前</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>%n day(s) ago</source>
        <translation>%n日前</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date pattern of QLocale</comment>
        <translation>M月d日(ddd)</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date pattern of QLocale</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>MoveButton</name>
    <message>
        <source>Move…</source>
        <translation>移す…</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move to “{stage}”</source>
        <translation>「{stage}」へ移す</translation>
    </message>
    <message>
        <source>The reason is shown to everybody who took part, and can be looked up later.</source>
        <translation>理由は関わった全員に表示され、あとからも見られます。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移す</translation>
    </message>
    <message>
        <source>Write a reason first.</source>
        <translation>理由を書いてください。</translation>
    </message>
</context>
<context>
    <name>NewChallengeDialog</name>
    <message>
        <source>New challenge</source>
        <translation>課題を出す</translation>
    </message>
    <message>
        <source>A title is enough to begin. What is missing can be added by and by.</source>
        <translation>題名だけで始められます。足りないところはあとから少しずつ書けます。</translation>
    </message>
    <message>
        <source>Post the challenge</source>
        <translation>課題を出す</translation>
    </message>
</context>
<context>
    <name>NewProposalDialog</name>
    <message>
        <source>Propose something</source>
        <translation>提案する</translation>
    </message>
    <message>
        <source>Four parts are enough to begin. The same proposal can grow into the long form later.</source>
        <translation>4つの項目で始められます。同じ提案を、あとからくわしく育てられます。</translation>
    </message>
    <message>
        <source>Submit the proposal</source>
        <translation>提案を出す</translation>
    </message>
</context>
<context>
    <name>NewRecordDialog</name>
    <message>
        <source>More fields</source>
        <translation>ほかの項目</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>下書きにする</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>What you typed last time is back.</source>
        <translation>前に書いたものを戻しました。</translation>
    </message>
    <message>
        <source>Kept as a draft. You find it under My work.</source>
        <translation>下書きにしました。「自分の関わり」にあります。</translation>
    </message>
    <message>
        <source>Kept {time}</source>
        <translation>保存 {time}</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>Nothing matches these %n filter(s)</source>
        <translation>%nつの絞り込みに合う課題がありません</translation>
    </message>
    <message>
        <source>%n challenge(s) hidden by them</source>
        <translation>%n件の課題が隠れています。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>絞り込みを外す</translation>
    </message>
</context>
<context>
    <name>OpeningGuide</name>
    <message>
        <source>%n part(s) are still empty</source>
        <translation>まだ空の項目が%nつあります</translation>
    </message>
    <message>
        <source>Evaluators look for these. You can fill them in one by one.</source>
        <translation>評価する人が見る項目です。ひとつずつ書けます。</translation>
    </message>
    <message>
        <source>%n step(s) until it can open</source>
        <translation>募集を始めるまであと%nつ</translation>
    </message>
    <message>
        <source>Those who propose look for these. “None” is an answer, too.</source>
        <translation>提案する人が見る項目です。「なし」も答えです。</translation>
    </message>
</context>
<context>
    <name>OrganisationsInput</name>
    <message>
        <source>Add an organisation</source>
        <translation>組織を足す</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Edit title and summary</source>
        <translation>題名と要約を直す</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>changed {ago}</source>
        <translation>{ago}に変更</translation>
    </message>
</context>
<context>
    <name>PeekBody</name>
    <message>
        <source>Read on</source>
        <translation>続きを読む</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Newest comment</source>
        <translation>新しいコメント</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>本文のはじめ</translation>
    </message>
    <message>
        <source>All proposals (+{count})</source>
        <translation>すべての提案（あと{count}件）</translation>
    </message>
</context>
<context>
    <name>PeekHead</name>
    <message>
        <source>Open the page</source>
        <translation>ページをひらく</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提案する</translation>
    </message>
    <message>
        <source>Support {count}</source>
        <translation>賛同 {count}</translation>
    </message>
    <message>
        <source>Support. {count}</source>
        <translation>賛同。{count}</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>フォロー中</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>フォロー</translation>
    </message>
</context>
<context>
    <name>PeekPane</name>
    <message>
        <source>Challenge at a glance</source>
        <translation>課題のあらまし</translation>
    </message>
</context>
<context>
    <name>PersonalData</name>
    <message>
        <source>a mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>a postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>an individual number</source>
        <translation>個人番号</translation>
    </message>
</context>
<context>
    <name>PersonalNotice</name>
    <message>
        <source>Show me where</source>
        <translation>どこか見る</translation>
    </message>
    <message>
        <source>Post anyway</source>
        <translation>このまま投稿</translation>
    </message>
    <message>
        <source>“{words}” looks like {what}. It stays only with you until you post.</source>
        <translation>「{words}」は{what}のようです。投稿するまでは、この端末の外へ出ません。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) look like personal data.</source>
        <translation><numerusform>個人の情報らしいところが%n件あります。</numerusform></translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>The picture is being fetched</source>
        <translation>画像を取り寄せています</translation>
    </message>
    <message>
        <source>The picture is not on this computer</source>
        <translation>画像はこの端末にありません</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>受信箱</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>自分の関わり</translation>
    </message>
    <message>
        <source>Challenge board</source>
        <translation>課題ボード</translation>
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
        <source>Workshops</source>
        <translation>ワークショップ</translation>
    </message>
    <message>
        <source>People &amp; orgs</source>
        <translation>人と組織</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>2つの版</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>取り込みと書き出し</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>new</source>
        <translation>新着</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ProposalScreen</name>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Answers the challenge</source>
        <translation>対応する課題</translation>
    </message>
    <message>
        <source>This proposal is not here</source>
        <translation>この提案は見当たりません</translation>
    </message>
    <message>
        <source>It was moved to the bin, or it has not arrived on this computer yet.</source>
        <translation>ごみ箱に移されたか、まだこの端末に届いていません。</translation>
    </message>
    <message>
        <source>Decision: {state}</source>
        <translation>判断：{state}</translation>
    </message>
    <message>
        <source>To the proposer: {words}</source>
        <translation>提案者へ：{words}</translation>
    </message>
</context>
<context>
    <name>ProposalsPanel</name>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Nobody has proposed anything yet. Four lines are enough to begin.</source>
        <translation>まだ提案がありません。4行で始められます。</translation>
    </message>
    <message>
        <source>There are no proposals. They come in while the call is open.</source>
        <translation>提案はありません。募集中に届きます。</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Close this challenge</source>
        <translation>この課題を終える</translation>
    </message>
    <message>
        <source>Close these challenges</source>
        <translation>これらの課題を終える</translation>
    </message>
    <message>
        <source>The reason is shown to everybody who took part, and can be looked up later.</source>
        <translation>理由は関わった全員に表示され、あとからも見られます。</translation>
    </message>
    <message>
        <source>Why does it end here?</source>
        <translation>終える理由</translation>
    </message>
    <message>
        <source>For example: solved by an existing service</source>
        <translation>例：すでにあるサービスで解決した</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Close with this reason</source>
        <translation>この理由で終える</translation>
    </message>
    <message>
        <source>Write a reason first.</source>
        <translation>理由を書いてください。</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>Edit your comment</source>
        <translation>コメントを直す</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>{name}さんへ返信</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
</context>
<context>
    <name>RowsInput</name>
    <message>
        <source>Remove this row</source>
        <translation>この行を外す</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Edit: {section}</source>
        <translation>直す：{section}</translation>
    </message>
</context>
<context>
    <name>SectionStack</name>
    <message>
        <source>In short</source>
        <translation>要点</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Hub: {name}</source>
        <translation>ハブ：{name}</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>この端末のみ</translation>
    </message>
    <message>
        <source>Co-creation Lab</source>
        <translation>共創ラボ</translation>
    </message>
</context>
<context>
    <name>SimilarHint</name>
    <message>
        <source>Others wrote something alike. Joining one is often quicker:</source>
        <translation>似たものがあります。加わるほうが早いことも多いです：</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>課題整理</translation>
    </message>
    <message>
        <source>Open call</source>
        <translation>募集中</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>選考</translation>
    </message>
    <message>
        <source>Co-design</source>
        <translation>共創</translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation>実証</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>導入</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了・見送り</translation>
    </message>
</context>
<context>
    <name>StateButton</name>
    <message>
        <source>Decide…</source>
        <translation>判断する…</translation>
    </message>
</context>
<context>
    <name>StateDialog</name>
    <message>
        <source>Decide: {state}</source>
        <translation>判断：{state}</translation>
    </message>
    <message>
        <source>Both texts stay with the proposal, so that the decision can be followed later.</source>
        <translation>どちらの文も提案に残り、あとから判断をたどれます。</translation>
    </message>
    <message>
        <source>A few words help everybody to follow the decision. They may stay empty.</source>
        <translation>ひとことあると、判断がみんなに伝わります。空でもかまいません。</translation>
    </message>
    <message>
        <source>Reason, for the record</source>
        <translation>理由（記録用）</translation>
    </message>
    <message>
        <source>Feedback to the proposer</source>
        <translation>提案者へのフィードバック</translation>
    </message>
    <message>
        <source>What was good, what was missing, what could come next</source>
        <translation>よかった点、足りなかった点、次にできること</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Write a few words first: declining always tells why.</source>
        <translation>見送りには必ず理由を書きます。先にひとこと書いてください。</translation>
    </message>
    <message>
        <source>This is too long. Keep it under {limit} characters.</source>
        <translation>長すぎます。{limit}字以内にしてください。</translation>
    </message>
</context>
<context>
    <name>SubjectActions</name>
    <message>
        <source>Support</source>
        <translation>賛同</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>フォロー中</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>フォロー</translation>
    </message>
</context>
<context>
    <name>SubjectMenu</name>
    <message>
        <source>Open in a new window</source>
        <translation>新しい窓でひらく</translation>
    </message>
    <message>
        <source>Copy {key}</source>
        <translation>{key} をコピー</translation>
    </message>
    <message>
        <source>Edit title and summary</source>
        <translation>題名と要約を直す</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>タグを直す</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>ごみ箱に移す</translation>
    </message>
</context>
<context>
    <name>SubjectScreen</name>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Sending %n</source>
        <translation>%n件を送信中</translation>
    </message>
    <message>
        <source>%n waiting to send</source>
        <translation>%n件を送信待ち</translation>
    </message>
    <message>
        <source>Needs a look (%n)</source>
        <translation>確認が必要です（%n件）</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>この端末に保存ずみ</translation>
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
        <translation>%1からオフライン</translation>
    </message>
</context>
<context>
    <name>SyncPanel</name>
    <message>
        <source>Try now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>くわしく</translation>
    </message>
    <message>
        <source>Look at the two versions</source>
        <translation>2つの版を見る</translation>
    </message>
    <message>
        <source>Waiting to be sent: %1</source>
        <translation>送信待ち：%1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか%1件</translation>
    </message>
    <message>
        <source>Everything is kept on this computer. Nothing is shared yet.</source>
        <translation>データはこの端末に保存されています。まだ共有していません。</translation>
    </message>
    <message>
        <source>Last met the hub: %1</source>
        <translation>最後の同期：%1</translation>
    </message>
    <message>
        <source>Everything is kept on this computer.</source>
        <translation>データはこの端末に保存されています。</translation>
    </message>
    <message>
        <source>The hub %1 cannot be reached. It is tried again by itself.</source>
        <translation>ハブ %1 につながりません。自動でもう一度試します。</translation>
    </message>
    <message>
        <source>Some changes were refused. Their text is kept; see the details.</source>
        <translation>受け付けられなかった変更があります。文章は残っています。くわしくをご覧ください。</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Challenge</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>出した組織</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>賛同</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>締切</translation>
    </message>
</context>
<context>
    <name>TagsBar</name>
    <message>
        <source>New tag</source>
        <translation>新しいタグ</translation>
    </message>
    <message>
        <source>New tag, then Enter</source>
        <translation>新しいタグ（Enterで追加）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>おわる</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>タグを直す</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>タグを足す</translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation>タグ {tag} を外す</translation>
    </message>
    <message>
        <source>Find all with {tag}</source>
        <translation>{tag} のものを探す</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Without a name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>編集ずみ</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>{name}さんへ</translation>
    </message>
    <message>
        <source>This comment was taken back.</source>
        <translation>このコメントは取り下げられました。</translation>
    </message>
    <message>
        <source>Show %n earlier comment(s)</source>
        <translation>前のコメントを%n件見る</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>あなたの返信</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新着</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a spoken sentence</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>TalkHead</name>
    <message>
        <source>Discussion</source>
        <translation>話し合い</translation>
    </message>
    <message>
        <source>Key points only</source>
        <translation>要点だけ</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
</context>
<context>
    <name>TalkMenu</name>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>賛同</translation>
    </message>
    <message>
        <source>No longer the answer</source>
        <translation>回答の印を外す</translation>
    </message>
    <message>
        <source>Mark as the answer</source>
        <translation>回答の印をつける</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>直す</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>文章をコピー</translation>
    </message>
    <message>
        <source>Open {link}</source>
        <translation>{link} をひらく</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り下げる</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>戻す</translation>
    </message>
</context>
<context>
    <name>TalkPanel</name>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>話し合い</translation>
    </message>
    <message>
        <source>Show all comments</source>
        <translation>すべてのコメントを見る</translation>
    </message>
    <message>
        <source>No comment matches this filter.</source>
        <translation>この絞り込みに合うコメントはありません。</translation>
    </message>
    <message>
        <source>Nobody has said anything yet. A first question or a word of advice helps most.</source>
        <translation>まだ発言がありません。最初の質問や助言がいちばん助けになります。</translation>
    </message>
</context>
<context>
    <name>TextEdit</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ToolActions</name>
    <message>
        <source>link text</source>
        <translation>リンクの文字</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search the lab</source>
        <translation>ラボの中を検索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>New challenge</source>
        <translation>課題を出す</translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation>{place}へ戻る</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
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
        <translation>行政職員</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>共創パートナー</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>オブザーバー</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影用</translation>
    </message>
    <message>
        <source>Prepares boards, runs workshops, adds people</source>
        <translation>ボードの準備、ワークショップの進行、人の追加</translation>
    </message>
    <message>
        <source>Posts challenges and answers questions</source>
        <translation>課題を出し、質問に答えます</translation>
    </message>
    <message>
        <source>Proposes, asks and works along</source>
        <translation>提案し、たずね、いっしょに進めます</translation>
    </message>
    <message>
        <source>Reads, and follows what matters to them</source>
        <translation>読み、気になるものを追います</translation>
    </message>
    <message>
        <source>Only shows the projector's picture</source>
        <translation>投影の画面だけを出します</translation>
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
        <source>Citizens' group</source>
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
        <translation>市民</translation>
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
        <translation>同感です</translation>
    </message>
    <message>
        <source>Tell me more</source>
        <translation>もっと知りたい</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>すばらしい</translation>
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
        <translation>ワークショップのみ</translation>
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
<context>
    <name>_IdChoice</name>
    <message>
        <source>(not on this computer)</source>
        <translation>（この端末にありません）</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未定</translation>
    </message>
</context>
</TS>
