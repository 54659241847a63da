<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}（{1}）</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>上一个版面</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>上一处同类型</source>
        <translation>Previous of same type</translation>
    </message>
    <message>
        <source>下一个版面</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>下一个面板</source>
        <translation>Next panel</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一处同类型</source>
        <translation>Next of same type</translation>
    </message>
    <message>
        <source>今后不再提示这一处</source>
        <translation>Never flag this passage again</translation>
    </message>
    <message>
        <source>今后都改成…</source>
        <translation>Always replace…</translation>
    </message>
    <message>
        <source>从剪贴板新建…</source>
        <translation>New page from clipboard…</translation>
    </message>
    <message>
        <source>保留原文，记下为什么</source>
        <translation>Keep the original and note why</translation>
    </message>
    <message>
        <source>保留原文，这个词今后不再提示</source>
        <translation>Keep the original and never flag this word again</translation>
    </message>
    <message>
        <source>停下打开、检查</source>
        <translation>Stop opening or checking</translation>
    </message>
    <message>
        <source>停下正在做的</source>
        <translation>Stop what is under way</translation>
    </message>
    <message>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>关闭版面</source>
        <translation>Close page</translation>
    </message>
    <message>
        <source>列出同类各处，去掉不要的再一起处理</source>
        <translation>List the whole group, untick what does not belong, settle the rest together</translation>
    </message>
    <message>
        <source>列出打开的版面和同一文件夹里同样的疑点，选了再处理</source>
        <translation>Lists the same finding on the open pages and in the folder; tick, then settle</translation>
    </message>
    <message>
        <source>前往</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>原大小</source>
        <translation>Normal size</translation>
    </message>
    <message>
        <source>原文不错，转到下一处</source>
        <translation>The original is right; go to the next</translation>
    </message>
    <message>
        <source>取建议</source>
        <translation>Take suggestion</translation>
    </message>
    <message>
        <source>取建议 1</source>
        <translation>Take suggestion 1</translation>
    </message>
    <message>
        <source>取建议 2</source>
        <translation>Take suggestion 2</translation>
    </message>
    <message>
        <source>取建议 3</source>
        <translation>Take suggestion 3</translation>
    </message>
    <message>
        <source>取建议 4</source>
        <translation>Take suggestion 4</translation>
    </message>
    <message>
        <source>取建议 5</source>
        <translation>Take suggestion 5</translation>
    </message>
    <message>
        <source>只突出一行，↓ 下一行，↑ 上一行，Esc 结束</source>
        <translation>Highlight one line; ↓ next line, ↑ previous line, Esc ends</translation>
    </message>
    <message>
        <source>可以撤销</source>
        <translation>Can be undone</translation>
    </message>
    <message>
        <source>同样的文字再出现，不再提示同一类疑点，写进本报用语表</source>
        <translation>The same words are left alone by this check from now on; written to the house table</translation>
    </message>
    <message>
        <source>同类疑点</source>
        <translation>Findings of the same kind</translation>
    </message>
    <message>
        <source>在版面和疑点之间切换</source>
        <translation>Switch between page and findings</translation>
    </message>
    <message>
        <source>在版面里查找和替换</source>
        <translation>Find and replace in the page</translation>
    </message>
    <message>
        <source>处理、修订和清单上署的名字</source>
        <translation>The name put to decisions, tracked changes and lists</translation>
    </message>
    <message>
        <source>存疑…</source>
        <translation>Query…</translation>
    </message>
    <message>
        <source>导出</source>
        <translation type="unfinished">Export</translation>
    </message>
    <message>
        <source>导出 Markdown…</source>
        <translation>Export Markdown…</translation>
    </message>
    <message>
        <source>导出 Word 修订稿…</source>
        <translation>Export Word with tracked changes…</translation>
    </message>
    <message>
        <source>导出 Word 文档…</source>
        <translation>Export Word document…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>导出修改对照…</source>
        <translation>Export diff…</translation>
    </message>
    <message>
        <source>导出处理清单…</source>
        <translation>Export decisions…</translation>
    </message>
    <message>
        <source>导出校样 PDF…</source>
        <translation>Export proof PDF…</translation>
    </message>
    <message>
        <source>导出纯文本…</source>
        <translation>Export plain text…</translation>
    </message>
    <message>
        <source>左边原文，右边改后，一起滚动</source>
        <translation>Original left, corrected right, scrolling together</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>恢复为待处理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>恢复这一组</source>
        <translation>Reopen this group</translation>
    </message>
    <message>
        <source>打几个字就能找到任何命令</source>
        <translation>A few letters find any command</translation>
    </message>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>打开一个版面</source>
        <translation>Open a page</translation>
    </message>
    <message>
        <source>打开一期（文件夹）…</source>
        <translation>Open an issue (folder)…</translation>
    </message>
    <message>
        <source>打开文件夹里的全部版面</source>
        <translation>Open all pages of a folder</translation>
    </message>
    <message>
        <source>打开示例版面</source>
        <translation>Open the sample page</translation>
    </message>
    <message>
        <source>找命令、文章和检查…</source>
        <translation>Find commands, articles and checks…</translation>
    </message>
    <message>
        <source>把从 Word、WPS 或网页复制的内容存成一个版面</source>
        <translation>Save what was copied from Word, WPS or a web page as a page</translation>
    </message>
    <message>
        <source>把处理后的文字另存为文本，原稿不动</source>
        <translation>Save the corrected text as a new file; the original stays as it is</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>拒绝同类全部</source>
        <translation>Reject whole group</translation>
    </message>
    <message>
        <source>拒绝并写理由…</source>
        <translation>Reject with a reason…</translation>
    </message>
    <message>
        <source>拒绝并记住</source>
        <translation>Reject and remember</translation>
    </message>
    <message>
        <source>按校对符号标出改动</source>
        <translation type="unfinished">Changes drawn as proof marks</translation>
    </message>
    <message>
        <source>按状态和类型筛选</source>
        <translation>Filter by state and type</translation>
    </message>
    <message>
        <source>按程度、稿件、校对员筛选</source>
        <translation>Filter by severity, article, reviewer</translation>
    </message>
    <message>
        <source>按类型、稿件、校对员和日期统计差错</source>
        <translation>Errors by type, article, proofreader and date</translation>
    </message>
    <message>
        <source>按类型筛选</source>
        <translation>Filter by kind</translation>
    </message>
    <message>
        <source>接受</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>接受全部安全项</source>
        <translation>Accept all safe ones</translation>
    </message>
    <message>
        <source>接受同类全部</source>
        <translation>Accept whole group</translation>
    </message>
    <message>
        <source>接受建议，转到下一处</source>
        <translation>Accept the suggestion; go to the next</translation>
    </message>
    <message>
        <source>接受所有不必细看的建议，可以一次撤销</source>
        <translation>Accept every suggestion that needs no second look; one undo takes all back</translation>
    </message>
    <message>
        <source>撤回同类各处同样的处理</source>
        <translation>Take back the same decision on all of its kind</translation>
    </message>
    <message>
        <source>撤回这一处的处理</source>
        <translation>Take this decision back</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销上一次处理或改动</source>
        <translation>Undo the last decision or edit</translation>
    </message>
    <message>
        <source>改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>改前和改后来回切换</source>
        <translation>Switch between before and after</translation>
    </message>
    <message>
        <source>改前改后对照…</source>
        <translation>Compare before and after…</translation>
    </message>
    <message>
        <source>放大文字</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>整版缩小在一页上，疑点标出，点击前往</source>
        <translation>The whole page small on one sheet with its findings marked; a click goes there</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>最后一处</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>本报用语</source>
        <translation>House words</translation>
    </message>
    <message>
        <source>本期同样处理…</source>
        <translation>Same everywhere in this issue…</translation>
    </message>
    <message>
        <source>本版不再提示这一类</source>
        <translation>Quiet this check on this page</translation>
    </message>
    <message>
        <source>本版用到的用语表，哪里有误，放在哪里</source>
        <translation>The house tables this page goes by: what is wrong in them, where they lie</translation>
    </message>
    <message>
        <source>查找和替换…</source>
        <translation>Find and replace…</translation>
    </message>
    <message>
        <source>查看同类…</source>
        <translation>Show group…</translation>
    </message>
    <message>
        <source>标出已拒绝的地方</source>
        <translation>Mark rejected places</translation>
    </message>
    <message>
        <source>校对</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>校对员姓名…</source>
        <translation>Reviewer&apos;s name…</translation>
    </message>
    <message>
        <source>检查一览</source>
        <translation>All checks</translation>
    </message>
    <message>
        <source>每一处改动都是修订，编辑可以逐处接受</source>
        <translation type="unfinished">Every change is tracked, for the editor to accept one by one</translation>
    </message>
    <message>
        <source>浅色和深色</source>
        <translation>Light and dark</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>版面小样…</source>
        <translation>Proof print…</translation>
    </message>
    <message>
        <source>用语表…</source>
        <translation>House tables…</translation>
    </message>
    <message>
        <source>留待核实，可写一句附注</source>
        <translation>Leave to be verified, with a note if you like</translation>
    </message>
    <message>
        <source>目录、查找、版面图、版面、疑点轮流</source>
        <translation>Contents, search, page image, page, findings in turn</translation>
    </message>
    <message>
        <source>目录栏</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>看一遍导览</source>
        <translation>Take the tour</translation>
    </message>
    <message>
        <source>看原文</source>
        <translation>Show original</translation>
    </message>
    <message>
        <source>第一处</source>
        <translation>First</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选疑点</source>
        <translation>Filter findings</translation>
    </message>
    <message>
        <source>给本报用语表添一条</source>
        <translation>Add an entry to the house table</translation>
    </message>
    <message>
        <source>统计…</source>
        <translation>Statistics…</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>缩小文字</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>自己写替换的文字</source>
        <translation>Write the replacement yourself</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Line numbers</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>View</translation>
    </message>
    <message>
        <source>记住这个词</source>
        <translation>Remember this word</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>转到上一处疑点</source>
        <translation>Go to the previous finding</translation>
    </message>
    <message>
        <source>转到下一处疑点</source>
        <translation>Go to the next finding</translation>
    </message>
    <message>
        <source>这条检查的说明</source>
        <translation>Explain this check</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>选中的词或这一处的文字今后不再提示，写进本报用语表</source>
        <translation>Never flag the selected word or this text again; writes it into the house table</translation>
    </message>
    <message>
        <source>选格式，先看再存，原稿不动</source>
        <translation>Choose a format, look first, then save; the original stays as it is</translation>
    </message>
    <message>
        <source>逐行读（唱校）</source>
        <translation>Read line by line</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重新检查</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>页边显示行号</source>
        <translation>Show line numbers in the margin</translation>
    </message>
</context>
<context>
    <name>AppLines</name>
    <message>
        <source>程序内部出错，详情在日志里</source>
        <translation>Something went wrong inside the program; the log has the details</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>疑点</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>{0} · 同类 {1} 处</source>
        <translation>{0} · group of {1}</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>{0}后{1}</source>
        <translation>{1} after {0}</translation>
    </message>
    <message>
        <source>{0}后与下段连成一段</source>
        <translation>join with the next paragraph after {0}</translation>
    </message>
    <message>
        <source>{0}后另起一段</source>
        <translation>new paragraph after {0}</translation>
    </message>
    <message>
        <source>{0}移到上一段末</source>
        <translation>{0} moves to the end of the paragraph above</translation>
    </message>
    <message>
        <source>与下段连成一段</source>
        <translation>join with the next paragraph</translation>
    </message>
    <message>
        <source>中文里用了半角标点</source>
        <translation>Half-width marks in Chinese text</translation>
    </message>
    <message>
        <source>删去{0}</source>
        <translation>delete {0}</translation>
    </message>
    <message>
        <source>另起一段</source>
        <translation>new paragraph</translation>
    </message>
    <message>
        <source>同类 {0} 处</source>
        <translation>Group of {0}</translation>
    </message>
    <message>
        <source>手工改动</source>
        <translation>Edited by hand</translation>
    </message>
    <message>
        <source>补{0}</source>
        <translation>add {0}</translation>
    </message>
    <message>
        <source>附注：</source>
        <translation>Note: </translation>
    </message>
</context>
<context>
    <name>ChangedBar</name>
    <message>
        <source>版面文件在别处改过，这里还是改动前的文字。重新打开，已处理的都还在。</source>
        <translation>Another program has changed the page file; this is still the text before that. Open it again: what is settled stays settled.</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>先不换</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>{0} 在打开以后又在别处改过，导出的是改动前的文字</source>
        <translation>{0} was changed by another program after it was opened; the export has the text before that</translation>
    </message>
    <message>
        <source>照样导出</source>
        <translation>Export anyway</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>单键在疑点栏有焦点时可用；在任何地方都可以按 Alt+该键。</source>
        <translation>Single keys work while the findings have the focus; Alt with the key works anywhere.</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>检查没有完成：{0}</source>
        <translation>The check did not finish: {0}</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>找一项检查</source>
        <translation>Find a check</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Checks</translation>
    </message>
    <message numerus="yes">
        <source>{0} 项</source>
        <translation>
            <numerusform>{0} check</numerusform>
            <numerusform>{0} checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>改前改后对照</source>
        <translation>Before and after</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>改后</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>只看有改动的段（{0} 段）</source>
        <translation>Changed paragraphs only ({0})</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>还没有改动</source>
        <translation>No changes yet</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出了意外</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>程序出了意外，处理记录都已存盘</source>
        <translation>Something went wrong; all your decisions are saved</translation>
    </message>
    <message>
        <source>可以接着校对。要是不对劲，请关掉程序再打开：打开着的版面会回到离开的地方。</source>
        <translation>You can go on. If anything looks wrong, quit and start again: the open pages come back where you left them.</translation>
    </message>
    <message>
        <source>出了什么事</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>详情在日志里：{0}</source>
        <translation>Details are in the log: {0}</translation>
    </message>
    <message>
        <source>打开日志文件夹</source>
        <translation>Open log folder</translation>
    </message>
    <message>
        <source>接着校对</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>这一处没有同类</source>
        <translation>This finding has no group</translation>
    </message>
    <message>
        <source>已接受 {0} 处</source>
        <translation>Accepted {0}</translation>
    </message>
    <message>
        <source>已拒绝 {0} 处</source>
        <translation>Rejected {0}</translation>
    </message>
    <message>
        <source>这一处没有现成的改法：{0} 自己改，{1} 拒绝</source>
        <translation>There is no ready correction here: {0} to write your own, {1} to reject</translation>
    </message>
    <message>
        <source>没有可以不看就接受的疑点</source>
        <translation>Nothing is safe to accept unseen</translation>
    </message>
    <message>
        <source>已接受 {0} 处安全项</source>
        <translation>Accepted {0} safe ones</translation>
    </message>
    <message>
        <source>已恢复 {0} 处</source>
        <translation>Reopened {0}</translation>
    </message>
    <message>
        <source>没有可以撤销的</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>已撤销：{0}</source>
        <translation>Undone: {0}</translation>
    </message>
    <message>
        <source>没有可以重做的</source>
        <translation>Nothing to redo</translation>
    </message>
    <message>
        <source>已重做：{0}</source>
        <translation>Redone: {0}</translation>
    </message>
    <message>
        <source>这一处</source>
        <translation>This place</translation>
    </message>
    <message>
        <source>，跳过 {0} 处</source>
        <translation>, skipped {0}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>报纸校对</source>
        <translation>Proofreader</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>选位置保存…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>方案：</source>
        <translation>Profile:</translation>
    </message>
    <message>
        <source>导出方案</source>
        <translation>Export profile</translation>
    </message>
    <message>
        <source>与原文件一致</source>
        <translation>As the original file</translation>
    </message>
    <message>
        <source>第一页的样子</source>
        <translation>The first page</translation>
    </message>
    <message numerus="yes">
        <source>导出已接受和手改的 {0} 处</source>
        <translation>
            <numerusform>Exports {0} accepted or hand-made change</numerusform>
            <numerusform>Exports {0} accepted and hand-made changes</numerusform>
        </translation>
    </message>
    <message>
        <source>；待处理 {0} 处、存疑 {1} 处保留原文</source>
        <translation>; {0} open and {1} queried keep the original</translation>
    </message>
    <message>
        <source>。原稿不动。</source>
        <translation>. The original file is not touched.</translation>
    </message>
    <message>
        <source>正在生成…</source>
        <translation>Being made…</translation>
    </message>
    <message>
        <source>这一版不能存成这种格式：{0}</source>
        <translation>This page cannot be saved in this format: {0}</translation>
    </message>
    <message numerus="yes">
        <source>
……（还有 {0} 字）</source>
        <translation>
            <numerusform>
… ({0} more character)</numerusform>
            <numerusform>
… ({0} more characters)</numerusform>
        </translation>
    </message>
    <message>
        <source>（没有内容：还没有改动）</source>
        <translation>(empty: nothing has been changed yet)</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>，还有 {0} 处待处理</source>
        <translation>, {0} still open</translation>
    </message>
    <message>
        <source>已导出到 {0}{1}</source>
        <translation>Exported to {0}{1}</translation>
    </message>
    <message>
        <source>{0}。{1}</source>
        <translation>{0}. {1}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>CSV 校对记录</source>
        <translation>CSV review record</translation>
    </message>
    <message>
        <source>Excel 校对记录</source>
        <translation>Excel review record</translation>
    </message>
    <message>
        <source>GB 18030 编码，段首空两格</source>
        <translation>GB 18030, paragraphs set in by two characters</translation>
    </message>
    <message>
        <source>GB 18030 编码，每篇稿件一个文件</source>
        <translation>GB 18030, a file for each article</translation>
    </message>
    <message>
        <source>InDesign 文档</source>
        <translation>InDesign document</translation>
    </message>
    <message>
        <source>UTF-8（带 BOM），段首不空格</source>
        <translation>UTF-8 with BOM, paragraphs not set in</translation>
    </message>
    <message>
        <source>UTF-8（带 BOM），段首空两格</source>
        <translation>UTF-8 with BOM, paragraphs set in by two characters</translation>
    </message>
    <message>
        <source>UTF-8，段间空一行，段首不空格</source>
        <translation>UTF-8, a blank line between paragraphs, not set in</translation>
    </message>
    <message>
        <source>Word 修订稿</source>
        <translation>Word, tracked changes</translation>
    </message>
    <message>
        <source>Word 文档</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>一处一行的表格文本</source>
        <translation>Table as text, one line per place</translation>
    </message>
    <message>
        <source>一处一行：原文、改后、理由、校对员</source>
        <translation>One row per place: original, correction, reason, proofreader</translation>
    </message>
    <message>
        <source>不能覆盖原稿：请换一个文件名</source>
        <translation>The original cannot be overwritten: please choose another name</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>changes</translation>
    </message>
    <message>
        <source>修改对照</source>
        <translation>Diff</translation>
    </message>
    <message>
        <source>修订</source>
        <translation>tracked</translation>
    </message>
    <message>
        <source>写不进这个文件：{0}（{1}）</source>
        <translation>Cannot write to this file: {0} ({1})</translation>
    </message>
    <message>
        <source>原版面上加批注</source>
        <translation>The original layout with annotations</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>decisions</translation>
    </message>
    <message>
        <source>处理后的 Word 文档</source>
        <translation>The corrected Word document</translation>
    </message>
    <message>
        <source>处理后的干净文字，可以直接排版</source>
        <translation>The corrected clean text, ready for typesetting</translation>
    </message>
    <message>
        <source>处理后的文字排成网页</source>
        <translation>The corrected text as a web page</translation>
    </message>
    <message>
        <source>处理后的文字，保留标题层次</source>
        <translation>The corrected text with its heading levels</translation>
    </message>
    <message>
        <source>处理后的方正排版文件</source>
        <translation>The corrected file for Founder typesetting</translation>
    </message>
    <message>
        <source>处理清单</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>小样</source>
        <translation>galley</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>annotated</translation>
    </message>
    <message>
        <source>批注 PDF</source>
        <translation>PDF with annotations</translation>
    </message>
    <message>
        <source>按校对符号标出改动</source>
        <translation>Changes drawn as proof marks</translation>
    </message>
    <message>
        <source>改动用颜色标出，浏览器里看</source>
        <translation>Changes in colour, for the browser</translation>
    </message>
    <message>
        <source>改好的 InDesign 交换文件</source>
        <translation>The corrected InDesign exchange file</translation>
    </message>
    <message>
        <source>方正</source>
        <translation>Founder</translation>
    </message>
    <message>
        <source>方正书版小样</source>
        <translation>Founder text file</translation>
    </message>
    <message>
        <source>方正分稿</source>
        <translation>Founder, a file an article</translation>
    </message>
    <message>
        <source>校对记录</source>
        <translation>record</translation>
    </message>
    <message>
        <source>校样</source>
        <translation>proof</translation>
    </message>
    <message>
        <source>校样 PDF</source>
        <translation>PDF proof</translation>
    </message>
    <message>
        <source>每一处改动都是修订，编辑可以逐处接受</source>
        <translation>Every change is tracked, for the editor to accept one by one</translation>
    </message>
    <message>
        <source>没有写完，原来的文件还在：{0}（{1}）</source>
        <translation>Not finished; the old file is still there: {0} ({1})</translation>
    </message>
    <message>
        <source>清样</source>
        <translation>clean</translation>
    </message>
    <message>
        <source>版面</source>
        <translation>page</translation>
    </message>
    <message>
        <source>版面、改动和全文，给程序读</source>
        <translation>Page, changes and full text, for programs</translation>
    </message>
    <message>
        <source>纯文本</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>web</translation>
    </message>
    <message>
        <source>网页校样</source>
        <translation>Web proof</translation>
    </message>
    <message>
        <source>网页版面</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>自己的方案，写在 {0}</source>
        <translation>A profile of your own, in {0}</translation>
    </message>
    <message>
        <source>补字：{0}</source>
        <translation>Characters to look after: {0}</translation>
    </message>
    <message>
        <source>逐行对照，给程序读</source>
        <translation>Line by line, for programs</translation>
    </message>
    <message>
        <source>通用</source>
        <translation>General</translation>
    </message>
    <message>
        <source>采编</source>
        <translation>Editorial system</translation>
    </message>
</context>
<context>
    <name>Facsimile</name>
    <message>
        <source>上一页</source>
        <translation>Previous sheet</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next sheet</translation>
    </message>
    <message>
        <source>缩小版面图</source>
        <translation>Zoom facsimile out</translation>
    </message>
    <message>
        <source>放大版面图</source>
        <translation>Zoom facsimile in</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>版面图与窗口一样宽</source>
        <translation>Facsimile as wide as the window</translation>
    </message>
    <message>
        <source>第 {0} 页，共 {1} 页</source>
        <translation>Sheet {0} of {1}</translation>
    </message>
</context>
<context>
    <name>FacsimileView</name>
    <message>
        <source>版面图</source>
        <translation>Facsimile</translation>
    </message>
</context>
<context>
    <name>FamilyModel</name>
    <message>
        <source>{0}，待处理 {1} 处</source>
        <translation>{0}, {1} open</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>{0} 文件</source>
        <translation>{0} file</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>修改时间</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>yyyy年M月d日 HH:mm</source>
        <translation>yyyy-MM-dd HH:mm</translation>
    </message>
    <message>
        <source>位置：</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>文件名：</source>
        <translation>File name:</translation>
    </message>
    <message>
        <source>类型：</source>
        <translation>Type:</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>正则表达式；替换里 \1 是第一组</source>
        <translation>Regular expression; \1 in the replacement is the first group</translation>
    </message>
    <message>
        <source>正则表达式</source>
        <translation>Regular expression</translation>
    </message>
    <message>
        <source>全=半</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>全角和半角不分</source>
        <translation>Full and half width count as the same</translation>
    </message>
    <message>
        <source>不分全角半角</source>
        <translation>Ignore width</translation>
    </message>
    <message>
        <source>繁=简</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>繁体、异体和简体不分</source>
        <translation>Traditional, variant and simplified forms count as the same</translation>
    </message>
    <message>
        <source>不分繁简</source>
        <translation>Ignore script</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>替换为</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>上一个</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一个</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>全部替换</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>关闭 Esc</source>
        <translation>Close Esc</translation>
    </message>
    <message>
        <source>已替换 {0} 处</source>
        <translation>Replaced {0}</translation>
    </message>
    <message>
        <source>{0} 处</source>
        <translation>{0} found</translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>差错率</source>
        <translation>Error rate</translation>
    </message>
    <message>
        <source>合格线 万分之 {0:g}</source>
        <translation>Limit {0:g} in 10,000</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>同类疑点</source>
        <translation>Group of findings</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>……共 {0} 例</source>
        <translation>… {0} in all</translation>
    </message>
    <message>
        <source>不算错</source>
        <translation>Not an error</translation>
    </message>
    <message>
        <source>例子</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>依据：{0}</source>
        <translation>Source: {0}</translation>
    </message>
    <message>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>单键在疑点栏有焦点时可用；在任何地方都可以按 Alt+该键。</source>
        <translation>Single keys work while the findings have the focus; Alt with the key works anywhere.</translation>
    </message>
    <message>
        <source>差错率怎么算</source>
        <translation>How the error rate is made</translation>
    </message>
    <message>
        <source>把握 {0}</source>
        <translation>confidence {0}</translation>
    </message>
    <message>
        <source>报社可以自己写用语表，不用改程序，存盘就生效。文件放在版面所在的文件夹，或它上面三层以内的文件夹里：proofreader.toml、名字以 .rules.toml 结尾的文件，或者文件夹“校对规则”里的 .toml 文件；各人自己的放在设置文件夹里。</source>
        <translation>A newspaper can write tables of its own; they count as soon as they are saved. They lie in the folder of the page or up to three folders above it: proofreader.toml, files whose names end in .rules.toml, or .toml files in a folder named &quot;house&quot;; your own lie in the settings folder.</translation>
    </message>
    <message>
        <source>报纸校对</source>
        <translation>Proofreader</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>本报自己的规定</source>
        <translation>House rules</translation>
    </message>
    <message>
        <source>标出报纸版面上的疑点，逐处接受或拒绝，导出干净文本。
不联网，不改动原稿；处理记录存在原稿旁边。</source>
        <translation>Marks what looks wrong on a newspaper page; accept or reject each, export clean text.
Never online, never changes the original; decisions are kept beside it.</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>编号 {0}</source>
        <translation>ID {0}</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>＊ 这一类的分值没有与规定原件核对过。</source>
        <translation>＊ The weight of this kind has not been checked against the printed rules.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>在检查、理由和例子里查找</source>
        <translation>Search checks, reasons and examples</translation>
    </message>
    <message>
        <source>在帮助里查找</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>帮助的页</source>
        <translation>Help pages</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>本报自己的规定</source>
        <translation>House rules</translation>
    </message>
    <message>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>差错率怎么算</source>
        <translation>How the error rate is made</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
</context>
<context>
    <name>HouseRules</name>
    <message>
        <source>“{0}”今后不再提示</source>
        <translation>&quot;{0}&quot; will not be flagged again</translation>
    </message>
    <message>
        <source>“{0}”今后都改成“{1}”</source>
        <translation>&quot;{0}&quot; will always become &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>“{0}”今后都删去</source>
        <translation>&quot;{0}&quot; will always be deleted</translation>
    </message>
    <message>
        <source>先选中一处疑点</source>
        <translation>Choose a finding first</translation>
    </message>
    <message>
        <source>今后遇到“{0}”，不再提示“{1}”</source>
        <translation>&quot;{0}&quot; will not be flagged as &quot;{1}&quot; again</translation>
    </message>
    <message>
        <source>已撤销：{0}</source>
        <translation>Undone: {0}</translation>
    </message>
    <message>
        <source>已重做：{0}</source>
        <translation>Redone: {0}</translation>
    </message>
    <message>
        <source>没有记下来：{0}</source>
        <translation>Not recorded: {0}</translation>
    </message>
    <message>
        <source>（已写入 {0}）</source>
        <translation> (written to {0})</translation>
    </message>
    <message>
        <source>记住“{0}”</source>
        <translation>remember &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>本版不再提示“{0}”</source>
        <translation>No more &quot;{0}&quot; on this page</translation>
    </message>
    <message>
        <source>（先前已经记过）</source>
        <translation> (known already)</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>本期同样处理</source>
        <translation>Same everywhere in this issue</translation>
    </message>
    <message>
        <source>同样的疑点，按版面排列</source>
        <translation>The same finding, page by page</translation>
    </message>
    <message numerus="yes">
        <source>{0}&#x3000;{1} 处</source>
        <translation>
            <numerusform>{0}  {1} place</numerusform>
            <numerusform>{0}  {1} places</numerusform>
        </translation>
    </message>
    <message>
        <source>正在看同一文件夹的其他版面 {0}/{1}</source>
        <translation>Looking into the other pages of the folder {0}/{1}</translation>
    </message>
    <message numerus="yes">
        <source>同一文件夹的 {0} 个版面都看过了</source>
        <translation>
            <numerusform>The {0} other page of the folder has been looked into</numerusform>
            <numerusform>The {0} other pages of the folder have been looked into</numerusform>
        </translation>
    </message>
    <message>
        <source>只看了打开的版面</source>
        <translation>Only the open pages have been looked into</translation>
    </message>
    <message>
        <source>；没有看成：{0}</source>
        <translation>; not looked into: {0}</translation>
    </message>
</context>
<context>
    <name>IssueFlow</name>
    <message>
        <source>这一处没有可以照样处理的</source>
        <translation>There is nothing to settle the same way here</translation>
    </message>
    <message>
        <source>版面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>已接受 {0} 处</source>
        <translation>Accepted {0}</translation>
    </message>
    <message>
        <source>已拒绝 {0} 处</source>
        <translation>Rejected {0}</translation>
    </message>
    <message numerus="yes">
        <source>，{0} 个版面</source>
        <translation>
            <numerusform> on {0} page</numerusform>
            <numerusform> on {0} pages</numerusform>
        </translation>
    </message>
    <message>
        <source>&#x3000;{0} 撤销本版的</source>
        <translation>  {0} undoes this page</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>找一个命令</source>
        <translation>Find a command</translation>
    </message>
    <message>
        <source>命令和按键</source>
        <translation>Commands and keys</translation>
    </message>
    <message>
        <source>按下新的按键</source>
        <translation>Press the new key</translation>
    </message>
    <message>
        <source>不用按键</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>全部恢复默认</source>
        <translation>All defaults</translation>
    </message>
    <message>
        <source>{0} 已经是“{1}”的按键</source>
        <translation>{0} is the key of &quot;{1}&quot; already</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>，先前 {0} 处也署了名</source>
        <translation>
            <numerusform>, put to {0} earlier decision too</numerusform>
            <numerusform>, put to {0} earlier decisions too</numerusform>
        </translation>
    </message>
    <message>
        <source>已记下：{0}</source>
        <translation>Name kept: {0}</translation>
    </message>
    <message>
        <source>不署名，以后可以在“文件”菜单里填</source>
        <translation>No name; it can be given later in the File menu</translation>
    </message>
    <message>
        <source>设置没有存下来：{0}</source>
        <translation>Settings were not saved: {0}</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>去掉全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>无题</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>未署名</source>
        <translation>Unsigned</translation>
    </message>
    <message>
        <source>校对员</source>
        <translation>Proofreader</translation>
    </message>
    <message>
        <source>稿件</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>轻重</source>
        <translation>Severity</translation>
    </message>
</context>
<context>
    <name>NameBar</name>
    <message>
        <source>处理记在谁的名下？修订稿和清单上会写这个名字。</source>
        <translation>Whose name goes with the decisions? Tracked changes and lists will carry it.</translation>
    </message>
    <message>
        <source>校对员姓名</source>
        <translation>Reviewer&apos;s name</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>不填</source>
        <translation>No name</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>人名地名</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>没有找到人名地名</source>
        <translation>No names found</translation>
    </message>
    <message>
        <source>正在找…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>人名</source>
        <translation>People</translation>
    </message>
    <message>
        <source>地名</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>{0}&#x3000;{1} 个</source>
        <translation>{0}  {1}</translation>
    </message>
    <message>
        <source>第一处：第 {0} 字。再点一次到下一处</source>
        <translation>First at character {0}. Click again for the next</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>拒绝并写理由</source>
        <translation>Reject with a reason</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>Queried</translation>
    </message>
    <message>
        <source>{0}保留原文。理由：</source>
        <translation>{0} stays as it is. Reason:</translation>
    </message>
    <message>
        <source>{0}留待核实。可以写一句附注：</source>
        <translation>{0} is left to be verified. Add a note if you like:</translation>
    </message>
    <message>
        <source>附注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>例如：引文原样，已核对</source>
        <translation>e.g. quoted as printed, checked</translation>
    </message>
    <message>
        <source>例如：请编辑核对人名</source>
        <translation>e.g. editor to check the name</translation>
    </message>
    <message>
        <source>拒绝&#x3000;⏎</source>
        <translation>Reject  ⏎</translation>
    </message>
    <message>
        <source>存疑&#x3000;⏎</source>
        <translation>Query  ⏎</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>替换的文字</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>留空就是删去</source>
        <translation>Empty deletes</translation>
    </message>
    <message>
        <source>⏎ 确定&#x3000;Esc 放弃</source>
        <translation>⏎ confirm · Esc cancel</translation>
    </message>
    <message>
        <source>恢复为待处理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>全部接受</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>全部拒绝</source>
        <translation>Reject all</translation>
    </message>
    <message>
        <source>确定 ⏎</source>
        <translation>Confirm ⏎</translation>
    </message>
    <message>
        <source>改回原文</source>
        <translation>Restore original</translation>
    </message>
    <message>
        <source>恢复这一组（{0} 处）</source>
        <translation>Reopen this group ({0})</translation>
    </message>
    <message>
        <source>写到一半：“{0}”&#x3000;{1} 接着写</source>
        <translation>Half written: “{0}”&#x3000;{1} to go on</translation>
    </message>
</context>
<context>
    <name>OpenPages</name>
    <message>
        <source>只读打开</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <source>打不开：{0}</source>
        <translation>Cannot open: {0}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>InDesign 文档</source>
        <translation>InDesign document</translation>
    </message>
    <message>
        <source>Word 文档</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>一次最多打开 {0} 个版面，这里有 {1} 个，请分几次打开</source>
        <translation>At most {0} pages are opened at once; here are {1}. Open them in several goes</translation>
    </message>
    <message>
        <source>全部文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>全部版面</source>
        <translation>All pages</translation>
    </message>
    <message>
        <source>剪贴板的内容存在哪里</source>
        <translation>Where to save what the clipboard holds</translation>
    </message>
    <message>
        <source>剪贴板里没有文字，请先复制要校对的内容</source>
        <translation>There is no text on the clipboard; copy what is to be proofed first</translation>
    </message>
    <message>
        <source>已经有 {0} 了，为免覆盖请换一个名字</source>
        <translation>{0} is there already; choose another name, so that it is not overwritten</translation>
    </message>
    <message>
        <source>打开一期</source>
        <translation>Open an issue</translation>
    </message>
    <message>
        <source>打开版面</source>
        <translation>Open page</translation>
    </message>
    <message>
        <source>文件夹 {0} 读不出来，请检查权限</source>
        <translation>The folder {0} cannot be read; check its permissions</translation>
    </message>
    <message>
        <source>文件夹 {0} 里没有版面文件（.txt、.md、.docx 等）</source>
        <translation>There are no pages (.txt, .md, .docx and so on) in the folder {0}</translation>
    </message>
    <message>
        <source>文本</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>新版面</source>
        <translation>New page</translation>
    </message>
    <message>
        <source>方正书版小样</source>
        <translation>Founder text file</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>web</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>原文&#x3000;按 {0} 回到改后</source>
        <translation>Original  {0} goes back</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>稿件</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>人名地名</source>
        <translation>Names</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>版头</source>
        <translation>Masthead</translation>
    </message>
    <message>
        <source>{0}，待处理 {1} 处</source>
        <translation>{0}, {1} open</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>疑点分布</source>
        <translation>Where findings are</translation>
    </message>
    <message>
        <source>疑点在版面上的分布，点击前往</source>
        <translation>Where findings are on the page; click to go there</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>剪切</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>打开的版面</source>
        <translation>Open pages</translation>
    </message>
    <message>
        <source>关闭版面</source>
        <translation>Close page</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>版面</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>检查 · {0}</source>
        <translation>Check · {0}</translation>
    </message>
    <message>
        <source>文章</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>小标题</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>找命令、文章和检查</source>
        <translation>Find commands, articles and checks</translation>
    </message>
    <message>
        <source>打几个字，或拼音首字母</source>
        <translation>Type a few letters</translation>
    </message>
    <message>
        <source>要找什么</source>
        <translation>What to find</translation>
    </message>
    <message>
        <source>找到的</source>
        <translation>Found</translation>
    </message>
</context>
<context>
    <name>ProofPrint</name>
    <message>
        <source>版面小样</source>
        <translation>Proof print</translation>
    </message>
    <message>
        <source>■ 待处理 {0} 处</source>
        <translation>■ Open: {0}</translation>
    </message>
    <message>
        <source>□ 已处理 {0} 处</source>
        <translation>□ Settled: {0}</translation>
    </message>
    <message>
        <source>点击前往；↑ ↓ 换一处，⏎ 前往</source>
        <translation>A click goes there; ↑ ↓ for another, ⏎ to go</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>RateWords</name>
    <message>
        <source>{0} 字以内计 {1:g}，</source>
        <translation>{1:g} up to length {0}, </translation>
    </message>
    <message>
        <source>{0}：{1} 处，计 {2:g}</source>
        <translation>{0}: {1}, counting {2:g}</translation>
    </message>
    <message>
        <source>事实性、知识性、逻辑性、语法性错误</source>
        <translation>Facts, knowledge, logic, grammar</translation>
    </message>
    <message>
        <source>依据：《报纸期刊质量管理规定》（国新出发〔2020〕10号）附件。规定的分母是版面字数，这里用正文字数，结果仅供参考。</source>
        <translation>Source: the annex of the Quality Rules for Newspapers and Periodicals (2020, No. 10). The rules divide by the characters of the page&apos;s area; here it is the characters of the text, so the figure is a guide only.</translation>
    </message>
    <message>
        <source>其中 {0} 处在报头、报眉或标题里，加倍计</source>
        <translation>of these, {0} in masthead, page head or headlines, counted twice</translation>
    </message>
    <message>
        <source>其中 {0} 处重复或超过上限，少计或不计</source>
        <translation>of these, {0} repeated or above a cap, counted less or not at all</translation>
    </message>
    <message>
        <source>另行、接排、空行、空格</source>
        <translation>Line breaks, empty lines, spaces</translation>
    </message>
    <message>
        <source>外文、国际音标</source>
        <translation>Foreign words, phonetics</translation>
    </message>
    <message>
        <source>字数是正文的字数；国家规定按版面字数算，这个数仅供参考</source>
        <translation>Characters are those of the text; the rules go by the page&apos;s area, so this is a guide only</translation>
    </message>
    <message>
        <source>字数：改后正文的字符，汉字、标点、数字、字母每个算一个，空格和换行不算。</source>
        <translation>Characters: those of the corrected text; ideographs, punctuation, digits and letters count one each, spaces and line ends none.</translation>
    </message>
    <message>
        <source>字母大小写、全半角、不同文种字母混淆</source>
        <translation>Letters: case, width, look-alikes of other scripts</translation>
    </message>
    <message>
        <source>差错率 {0:.2f}/万 ＝ 计错 {1:g} ÷ {2} 字 × 10,000；合格线 {3:g}</source>
        <translation>Error rate {0:.2f} = errors counted {1:g} ÷ {2} characters × 10,000; limit {3:g}</translation>
    </message>
    <message>
        <source>差错率是每一万字里的计错数，合格线是 {0:g}。只有接受的疑点和手改才计，拒绝和存疑的不计。</source>
        <translation>The error rate is the errors counted in 10,000 characters; the limit is {0:g}. Accepted findings and hand edits count; what is rejected or queried does not.</translation>
    </message>
    <message>
        <source>序号、图序、表序、注码</source>
        <translation>Numbering of sections, figures, tables, notes</translation>
    </message>
    <message>
        <source>数字用法不合 GB/T 15835</source>
        <translation>Numerals not as in GB/T 15835</translation>
    </message>
    <message>
        <source>文字差错在报头、报眉和标题里加倍计；同一处文字差错最多计 {0} 次。</source>
        <translation>Errors of wording count twice in masthead, page head and headlines; the same one counts {0} times at most.</translation>
    </message>
    <message>
        <source>更长的计 {0:g}</source>
        <translation>{0:g} beyond</translation>
    </message>
    <message>
        <source>标点符号错用、漏用、多用</source>
        <translation>Punctuation wrong, missing or too much</translation>
    </message>
    <message>
        <source>每处计 {0:g}</source>
        <translation>{0:g} each</translation>
    </message>
    <message>
        <source>违规使用繁体字、异体字、不规范汉字</source>
        <translation>Traditional, variant or irregular characters</translation>
    </message>
    <message>
        <source>量和单位、科技术语</source>
        <translation>Quantities, units, terms</translation>
    </message>
    <message>
        <source>错字、别字、多字、漏字</source>
        <translation>Wrong, extra or missing characters</translation>
    </message>
    <message>
        <source>＊ 这一类的分值没有与规定原件核对过</source>
        <translation>＊ the weight of this kind has not been checked against the printed rules</translation>
    </message>
    <message>
        <source>，合计最多 {0:g}</source>
        <translation>, {0:g} at most together</translation>
    </message>
    <message>
        <source>，同一差错最多计 {0:g}</source>
        <translation>, {0:g} at most for the same error</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>今后都改成</source>
        <translation>Always replace</translation>
    </message>
    <message>
        <source>留空就是删去</source>
        <translation>Empty deletes</translation>
    </message>
    <message>
        <source>原来写作</source>
        <translation>Written as</translation>
    </message>
    <message>
        <source>今后改成</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>记住&#x3000;⏎</source>
        <translation>Remember  ⏎</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>正在检查</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>正在查字词</source>
        <translation>Checking spelling</translation>
    </message>
    <message>
        <source>版面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>&#x3000;只读</source>
        <translation>  read-only</translation>
    </message>
    <message>
        <source>{0} — 报纸校对</source>
        <translation>{0} — Proofreader</translation>
    </message>
    <message>
        <source>报纸校对</source>
        <translation>Proofreader</translation>
    </message>
    <message>
        <source>正在打开 {0}</source>
        <translation>Opening {0}</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>替换的写法有误：{0}</source>
        <translation>The replacement is not valid: {0}</translation>
    </message>
    <message>
        <source>正则表达式有误：{0}</source>
        <translation>The regular expression is not valid: {0}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>一校</source>
        <translation>1st proof</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>三校</source>
        <translation>3rd proof</translation>
    </message>
    <message>
        <source>下次启动时生效。</source>
        <translation>Takes effect at the next start.</translation>
    </message>
    <message>
        <source>不用</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>二校</source>
        <translation>2nd proof</translation>
    </message>
    <message>
        <source>从严</source>
        <translation>Strict</translation>
    </message>
    <message>
        <source>从严只提示很有把握的；从宽提示得更多，误报也更多。</source>
        <translation>Strict flags only what is nearly certain; thorough flags more, with more false alarms.</translation>
    </message>
    <message>
        <source>从宽</source>
        <translation>Thorough</translation>
    </message>
    <message>
        <source>体例、风格一类，不一定是差错。</source>
        <translation>House style and wording; not necessarily errors.</translation>
    </message>
    <message>
        <source>去掉勾的类型和检查不运行。</source>
        <translation>Types and checks without a tick do not run.</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>按上下文找错别字、多字、漏字；自带的模型不联网。</source>
        <translation>Finds wrong, extra and missing characters by context; the built-in model never goes online.</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>显示建议级疑点</source>
        <translation>Show advice</translation>
    </message>
    <message>
        <source>校对</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>校对员</source>
        <translation>Proofreader</translation>
    </message>
    <message>
        <source>校次</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>核红</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>正文字体</source>
        <translation>Page font</translation>
    </message>
    <message>
        <source>正文字号</source>
        <translation>Page font size</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>灵敏度</source>
        <translation>Sensitivity</translation>
    </message>
    <message>
        <source>版面正文的字号（像素）。</source>
        <translation>Size of the page&apos;s body text, in pixels.</translation>
    </message>
    <message>
        <source>用语表</source>
        <translation>House tables</translation>
    </message>
    <message>
        <source>界面字体</source>
        <translation>Interface font</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>自动选择</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>自带</source>
        <translation>Built-in</translation>
    </message>
    <message>
        <source>要查的类型</source>
        <translation>Checks that run</translation>
    </message>
    <message>
        <source>记在每一处处理上的名字。</source>
        <translation>Recorded with every decision.</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>错别字</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>错别字模型</source>
        <translation>Spelling model</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>设置的页</source>
        <translation>Settings pages</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>导入设置</source>
        <translation>Import settings</translation>
    </message>
    <message>
        <source>设置 (*.json)</source>
        <translation>Settings (*.json)</translation>
    </message>
    <message>
        <source>导出设置</source>
        <translation>Export settings</translation>
    </message>
    <message>
        <source>校对设置.json</source>
        <translation>proofreader-settings.json</translation>
    </message>
    <message>
        <source>设置没有存下来：{0}</source>
        <translation>Settings were not saved: {0}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>版面小样</source>
        <translation>Proof print</translation>
    </message>
    <message>
        <source>待处理 {0} 处</source>
        <translation>Open: {0}</translation>
    </message>
</context>
<context>
    <name>Sidecar</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>更多筛选</source>
        <translation>More filters</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>没有符合筛选的疑点</source>
        <translation>Nothing matches the filter</translation>
    </message>
    <message>
        <source>还有 {0} 处待处理</source>
        <translation>{0} still open</translation>
    </message>
    <message>
        <source>去掉全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>{0} 前往，{1} 到版面里改；不改也可以导出</source>
        <translation>{0} goes there, {1} to mend it in the page; you can also export as it is</translation>
    </message>
    <message numerus="yes">
        <source>改后又有 {0} 处疑点</source>
        <translation>
            <numerusform>{0} new finding after the changes</numerusform>
            <numerusform>{0} new findings after the changes</numerusform>
        </translation>
    </message>
    <message>
        <source>没有疑点，可以导出</source>
        <translation>No findings; ready to export</translation>
    </message>
    <message numerus="yes">
        <source>其中 {0} 处存疑，导出时保留原文</source>
        <translation>
            <numerusform>{0} queried; it keeps the original</numerusform>
            <numerusform>{0} queried; they keep the original</numerusform>
        </translation>
    </message>
    <message>
        <source>全部处理完，可以导出</source>
        <translation>All settled; ready to export</translation>
    </message>
    <message>
        <source>没有{0}的</source>
        <translation>Nothing is {0}</translation>
    </message>
    <message>
        <source>接受 {0} · 拒绝 {1} · 改 {2}</source>
        <translation>{0} accepted · {1} rejected · {2} edited</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部类型</source>
        <translation>All types</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>字词没有查：{0}</source>
        <translation>Spelling was not checked: {0}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>报纸校对</source>
        <translation>Proofreader</translation>
    </message>
    <message>
        <source>标出疑点，逐处接受或拒绝，导出干净文本。原稿一字不动。</source>
        <translation>Marks what looks wrong; you decide; exports clean text. Originals stay.</translation>
    </message>
    <message>
        <source>打开版面…</source>
        <translation>Open a page…</translation>
    </message>
    <message>
        <source>先看示例版面</source>
        <translation>See the sample page</translation>
    </message>
    <message>
        <source>支持文本、Word、PDF、InDesign、网页和方正小样，也可以把文件或文件夹拖进窗口</source>
        <translation>Text, Word, PDF, InDesign, web pages and Founder files; files and folders can be dropped here too</translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation>Recent</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>不属于稿件</source>
        <translation>Outside articles</translation>
    </message>
    <message>
        <source>未署名</source>
        <translation>Unsigned</translation>
    </message>
    <message>
        <source>按类型</source>
        <translation>By type</translation>
    </message>
    <message>
        <source>按稿件</source>
        <translation>By article</translation>
    </message>
    <message>
        <source>按校对员</source>
        <translation>By proofreader</translation>
    </message>
    <message>
        <source>按日期</source>
        <translation>By date</translation>
    </message>
    <message>
        <source>程序提示 {0} 处，拒绝 {1} 处</source>
        <translation>{0} flagged, {1} rejected</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>确认差错 {0} 处，全文 {1} 字</source>
        <translation>
            <numerusform>{0} confirmed error in {1} characters</numerusform>
            <numerusform>{0} confirmed errors in {1} characters</numerusform>
        </translation>
    </message>
    <message>
        <source>超过合格线</source>
        <translation>over the limit</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>within the limit</translation>
    </message>
    <message>
        <source>，差错率 万分之 {0:.2f}（{1}）</source>
        <translation>, {0:.2f} in 10,000 ({1})</translation>
    </message>
    <message>
        <source>其余</source>
        <translation>Others</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>用语表</source>
        <translation>House tables</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>已处理 {0} / {1}</source>
        <translation>Settled {0} / {1}</translation>
    </message>
    <message>
        <source>接受 {0} · 拒绝 {1} · 改 {2} · 存疑 {3}</source>
        <translation>✓ {0} · ✗ {1} · ✎ {2} · ? {3}</translation>
    </message>
    <message numerus="yes">
        <source>{0} 字</source>
        <translation>
            <numerusform>{0} character</numerusform>
            <numerusform>{0} characters</numerusform>
        </translation>
    </message>
    <message>
        <source>检查完成 {0:.2f} 秒</source>
        <translation>Checked in {0:.2f} s</translation>
    </message>
    <message>
        <source>差错率 —</source>
        <translation>Error rate —</translation>
    </message>
    <message>
        <source>还没有确认的差错；接受疑点或手改之后才有</source>
        <translation>No error is confirmed yet; accept a finding or type a change first</translation>
    </message>
    <message>
        <source>差错率 {0:.1f}/万</source>
        <translation>{0:.1f} per 10,000</translation>
    </message>
    <message>
        <source>用语表 {0} 份</source>
        <translation>Tables {0}</translation>
    </message>
    <message>
        <source>&#x3000;⚠ {0} 处有误</source>
        <translation>  ⚠ {0}</translation>
    </message>
    <message>
        <source>本版用到的用语表：点击查看</source>
        <translation>The house tables this page goes by: click to look</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>处理 {0} 处{1}</source>
        <translation>settled {0} places {1}</translation>
    </message>
    <message>
        <source>处理{1}</source>
        <translation>settled {1}</translation>
    </message>
    <message>
        <source>存疑 {0} 处{1}</source>
        <translation>queried {0} places {1}</translation>
    </message>
    <message>
        <source>存疑{1}</source>
        <translation>queried {1}</translation>
    </message>
    <message>
        <source>恢复 {0} 处{1}</source>
        <translation>reopened {0} places {1}</translation>
    </message>
    <message>
        <source>恢复{1}</source>
        <translation>reopened {1}</translation>
    </message>
    <message>
        <source>手改 {0} 处{1}</source>
        <translation>typed in {0} places {1}</translation>
    </message>
    <message>
        <source>手改{1}</source>
        <translation>typed {1}</translation>
    </message>
    <message>
        <source>拒绝 {0} 处{1}</source>
        <translation>rejected {0} places {1}</translation>
    </message>
    <message>
        <source>拒绝{1}</source>
        <translation>rejected {1}</translation>
    </message>
    <message>
        <source>接受 {0} 处{1}</source>
        <translation>accepted {0} places {1}</translation>
    </message>
    <message>
        <source>接受{1}</source>
        <translation>accepted {1}</translation>
    </message>
    <message>
        <source>改 {0} 处{1}</source>
        <translation>changed {0} places {1}</translation>
    </message>
    <message>
        <source>改{1}</source>
        <translation>changed {1}</translation>
    </message>
    <message>
        <source>本版不再提示 {0} 类</source>
        <translation>{0} checks quiet on this page</translation>
    </message>
    <message>
        <source>本版不再提示{1}</source>
        <translation>quiet on this page: {1}</translation>
    </message>
    <message>
        <source>本版重新提示 {0} 类</source>
        <translation>{0} checks heard again</translation>
    </message>
    <message>
        <source>本版重新提示{1}</source>
        <translation>heard again: {1}</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>附注 {0} 处{1}</source>
        <translation>noted {0} places {1}</translation>
    </message>
    <message>
        <source>附注{1}</source>
        <translation>noted {1}</translation>
    </message>
    <message>
        <source>（{0}）</source>
        <translation> ({0})</translation>
    </message>
</context>
<context>
    <name>TablesDialog</name>
    <message>
        <source>用语表</source>
        <translation>House tables</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <source>本报的用语表放在版面所在的文件夹、它上面三层以内的文件夹，或者设置文件夹里；存盘就生效。写法见帮助里的“本报自己的规定”。</source>
        <translation>House tables lie in the folder of the page, up to three folders above it, or in the settings folder; they count as soon as they are saved. See &quot;House rules&quot; in the help.</translation>
    </message>
    <message>
        <source>用语表</source>
        <translation>House tables</translation>
    </message>
    <message>
        <source>这一版还没有用语表。在下面添加一条，或者用“记住这个词”“今后都改成”，就有了。</source>
        <translation>This page has no word table yet. Add an entry below, or use &quot;Remember this word&quot; or &quot;Always replace&quot; while proofreading.</translation>
    </message>
    <message>
        <source>我的用语</source>
        <translation>My entries</translation>
    </message>
    <message>
        <source>词</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>今后改成</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>添加改法</source>
        <translation>Add replacement</translation>
    </message>
    <message>
        <source>这个词不再提示</source>
        <translation>Never flag this word</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>删除这一条</source>
        <translation>Remove this entry</translation>
    </message>
    <message>
        <source>打开设置文件夹</source>
        <translation>Open settings folder</translation>
    </message>
    <message numerus="yes">
        <source>{0}&#x3000;{1} 条</source>
        <translation>
            <numerusform>{0}  {1} entry</numerusform>
            <numerusform>{0}  {1} entries</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} 里的用语（记住的词、今后的改法）</source>
        <translation>Entries of {0} (words remembered, replacements)</translation>
    </message>
    <message>
        <source>{0}&#x3000;不再提示“{1}”</source>
        <translation>{0} not flagged as &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>{0}&#x3000;不再提示</source>
        <translation>{0}  no longer reported</translation>
    </message>
    <message>
        <source>{0}&#x3000;删去</source>
        <translation>{0}  struck out</translation>
    </message>
    <message>
        <source>没有删掉：{0}</source>
        <translation>Not removed: {0}</translation>
    </message>
    <message>
        <source>没有写进去：{0}</source>
        <translation>Not written: {0}</translation>
    </message>
</context>
<context>
    <name>TickDialog</name>
    <message>
        <source>空格：选或不选&#x3000;⏎ 接受选中的&#x3000;Ctrl+⌫ 拒绝选中的&#x3000;Esc 返回</source>
        <translation>Space: tick or untick   ⏎ accept ticked   Ctrl+⌫ reject ticked   Esc back</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>None</translation>
    </message>
    <message>
        <source>接受 {0} 处&#x3000;⏎</source>
        <translation>Accept {0}  ⏎</translation>
    </message>
    <message>
        <source>拒绝 {0} 处</source>
        <translation>Reject {0}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>导出 ▾</source>
        <translation>Export ▾</translation>
    </message>
    <message>
        <source>导出处理后的文字，原稿不动</source>
        <translation>Export the corrected text; the original stays as it is</translation>
    </message>
    <message>
        <source>校次和校对员</source>
        <translation>Pass and proofreader</translation>
    </message>
    <message>
        <source>更多格式…</source>
        <translation>More formats…</translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>全部安全项 {0}</source>
        <translation>All safe ones {0}</translation>
    </message>
    <message>
        <source>全部安全项</source>
        <translation>All safe ones</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>版面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>疑点在原文里用底线标出。原稿文件一字不动，改动都记在旁边的文件里。</source>
        <translation>What looks wrong is underlined. The page file is never touched; changes are kept in a file beside it.</translation>
    </message>
    <message>
        <source>疑点</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>{0} 接受，{1} 拒绝，随即转到下一处；{2} 自己改，{3} 存疑。按错了，{4} 撤销。</source>
        <translation>{0} accepts, {1} rejects, and the next one comes; {2} to edit, {3} to query. {4} undoes.</translation>
    </message>
    <message>
        <source>稿件和类型</source>
        <translation>Articles and types</translation>
    </message>
    <message>
        <source>点一篇稿件就到那里；点一个类型，就不显示或再显示它。</source>
        <translation>Click an article to go there; click a type to hide or show it.</translation>
    </message>
    <message>
        <source>成批处理</source>
        <translation>Many at once</translation>
    </message>
    <message>
        <source>“全部安全项”一次接受不必细看的；{0} 接受同类全部。都能一次撤销。</source>
        <translation>“All safe ones” accepts what needs no second look; {0} accepts a whole group. One undo takes either back.</translation>
    </message>
    <message>
        <source>处理完，{0} 导出清样。右上角选校次、填姓名，修订和清单上会写，不填也行。{1} 说明当前这条检查，{2} 找任何命令，{3} 列出全部按键。</source>
        <translation>When done, {0} exports the clean text. Choose the pass and give your name at the upper right, for tracked changes and lists, or leave it empty. {1} explains the current check, {2} finds any command, {3} lists all keys.</translation>
    </message>
    <message>
        <source>导出和帮助</source>
        <translation>Export and help</translation>
    </message>
</context>
<context>
    <name>TrackedLook</name>
    <message>
        <source>……（{0} 段没有改动）</source>
        <translation>… (paragraphs unchanged: {0})</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>一校</source>
        <translation>1st proof</translation>
    </message>
    <message>
        <source>三校</source>
        <translation>3rd proof</translation>
    </message>
    <message>
        <source>二校</source>
        <translation>2nd proof</translation>
    </message>
    <message>
        <source>右书名号》</source>
        <translation>closing title mark 》</translation>
    </message>
    <message>
        <source>右单引号’</source>
        <translation>closing single quotation mark ’</translation>
    </message>
    <message>
        <source>右引号”</source>
        <translation>closing quotation mark ”</translation>
    </message>
    <message>
        <source>右括号）</source>
        <translation>closing bracket ）</translation>
    </message>
    <message>
        <source>夹杂</source>
        <translation>Mixed script</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>Queried</translation>
    </message>
    <message>
        <source>左书名号《</source>
        <translation>opening title mark 《</translation>
    </message>
    <message>
        <source>左单引号‘</source>
        <translation>opening single quotation mark ‘</translation>
    </message>
    <message>
        <source>左引号“</source>
        <translation>opening quotation mark “</translation>
    </message>
    <message>
        <source>左括号（</source>
        <translation>opening bracket （</translation>
    </message>
    <message>
        <source>已拒绝</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>已接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已改</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Numbering</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>手改</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>换行</source>
        <translation>line end</translation>
    </message>
    <message>
        <source>提法</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>断段</source>
        <translation>Breaks</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>易错词</source>
        <translation>Confusables</translation>
    </message>
    <message>
        <source>标点</source>
        <translation>Punctuation</translation>
    </message>
    <message>
        <source>核红</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>疑误</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>第 {} 校</source>
        <translation>Proof {}</translation>
    </message>
    <message>
        <source>繁异体</source>
        <translation>Variants</translation>
    </message>
    <message>
        <source>统一</source>
        <translation>Consistency</translation>
    </message>
    <message>
        <source>语句</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Repetition</translation>
    </message>
    <message>
        <source>错别字</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>_Bubble</name>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>开始校对</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
</TS>
