<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>Licences</source>
        <translation>开源许可</translation>
    </message>
    <message>
        <source>Solver {solver} · {subdir}</source>
        <translation>求解器 {solver} · {subdir}</translation>
    </message>
    <message>
        <source>Glasshouse is free software under the BSD 3-Clause licence. It stands on Qt and PySide6 (LGPL), rattler (BSD), Lucide&apos;s icons (ISC) and others, each under its own licence, named in the files they come with.</source>
        <translation>Glasshouse 是自由软件，采用 BSD 3-Clause 许可。它建立在 Qt 与 PySide6（LGPL）、rattler（BSD）、Lucide 图标（ISC）等之上，它们各有自己的许可，见随附的文件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New environment…</source>
        <translation>新建环境…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>Compare environments…</source>
        <translation>比较环境…</translation>
    </message>
    <message>
        <source>Copy the diagnosis of the GPU</source>
        <translation>复制 GPU 诊断信息</translation>
    </message>
    <message>
        <source>Detect the GPU again</source>
        <translation>重新检测 GPU</translation>
    </message>
    <message>
        <source>Export the environment…</source>
        <translation>导出环境…</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>转到“{page}”</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import from the clipboard</source>
        <translation>从剪贴板导入</translation>
    </message>
    <message>
        <source>Install {framework}…</source>
        <translation>安装 {framework}…</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Measure the mirrors</source>
        <translation>给镜像测速</translation>
    </message>
    <message>
        <source>Plan for another computer…</source>
        <translation>为另一台电脑规划…</translation>
    </message>
    <message>
        <source>Test the GPU in this environment</source>
        <translation>在此环境中测试 GPU</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Finished after an interruption</source>
        <translation>中断后已完成</translation>
    </message>
    <message>
        <source>Undone after an interruption</source>
        <translation>中断后已撤销</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>移除 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>更新 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt; 0.1 s</source>
        <translation>&lt; 0.1 秒</translation>
    </message>
    <message>
        <source>Already on this computer, not downloaded again</source>
        <translation>本机已有，没有再次下载</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Package cache</source>
        <translation>本机缓存</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>由谁提供</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证结果</translation>
    </message>
    <message>
        <source>checked after the change</source>
        <translation>更改后自动检查</translation>
    </message>
    <message>
        <source>took {time}</source>
        <translation>用时 {time}</translation>
    </message>
    <message>
        <source>{day} {start} to {end}</source>
        <translation>{day} {start} 至 {end}</translation>
    </message>
    <message>
        <source>{size} in all</source>
        <translation>共 {size}</translation>
    </message>
    <message>
        <source>{size} · {speed}</source>
        <translation>{size} · {speed}</translation>
    </message>
    <message>
        <source>revision #{number}</source>
        <translation>版本 #{number}</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成的记录</translation>
    </message>
    <message>
        <source>Forget what ended. The revisions of your environments stay.</source>
        <translation>只清除这里的记录，环境的历史版本都会保留。</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有任何任务</translation>
    </message>
    <message>
        <source>Every change is listed here while it runs and after it ended.</source>
        <translation>每次更改在进行时和结束后都列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个排队</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>没有进行中的任务</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Go back to before this…</source>
        <translation>回到这次更改之前…</translation>
    </message>
    <message>
        <source>Running and waiting</source>
        <translation>进行中与排队</translation>
    </message>
</context>
<context>
    <name>ActivityStrip</name>
    <message>
        <source>Activity</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>没有正在进行的任务</translation>
    </message>
    <message>
        <source>The change is in place and is only being recorded</source>
        <translation>更改已经完成，正在记录，不能再取消</translation>
    </message>
</context>
<context>
    <name>AddChannelSheet</name>
    <message numerus="yes">
        <source>%n package(s) for this computer</source>
        <translation>
            <numerusform>有 %n 个适合这台电脑的软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>添加频道</translation>
    </message>
    <message>
        <source>Adding shows first what would be written</source>
        <translation>添加后先显示将写入的内容</translation>
    </message>
    <message>
        <source>Asking its server…</source>
        <translation>正在询问它的服务器…</translation>
    </message>
    <message>
        <source>It has nothing for this computer.</source>
        <translation>它没有适合这台电脑的软件包。</translation>
    </message>
    <message>
        <source>It is kept in this computer&apos;s keyring</source>
        <translation>保存在这台电脑的密钥环里</translation>
    </message>
    <message>
        <source>It is private. The token goes into the keyring, into no file.</source>
        <translation>这是私有频道。令牌只存进密钥环，不写入任何文件。</translation>
    </message>
    <message>
        <source>Its server is asked whether it is there, and for no more.</source>
        <translation>只向它的服务器询问频道是否存在，别无其他。</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>名称或地址</translation>
    </message>
    <message>
        <source>Name or address of the channel</source>
        <translation>频道的名称或地址</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Token of the channel</source>
        <translation>频道的令牌</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>{when}更新</translation>
    </message>
    <message>
        <source>conda-forge, bioconda, or https://…</source>
        <translation>conda-forge、bioconda 或 https://…</translation>
    </message>
    <message>
        <source>{name} is in the list already.</source>
        <translation>{name} 已在列表中。</translation>
    </message>
    <message>
        <source>{name} is there</source>
        <translation>找到了 {name}</translation>
    </message>
</context>
<context>
    <name>AddMirrorSheet</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a mirror</source>
        <translation>添加镜像</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address of the mirror</source>
        <translation>镜像的地址</translation>
    </message>
    <message>
        <source>As you like; its host, where this is empty</source>
        <translation>随意；留空则用主机名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the mirror</source>
        <translation>镜像的名称</translation>
    </message>
    <message>
        <source>Nobody is contacted before you measure</source>
        <translation>测速之前不会联系任何服务器</translation>
    </message>
    <message>
        <source>The folder that has pkgs and cloud in it, as mirrors of Anaconda do.</source>
        <translation>即包含 pkgs 和 cloud 的那个目录，与各 Anaconda 镜像相同。</translation>
    </message>
</context>
<context>
    <name>AdoptSheet</name>
    <message>
        <source>Let Glasshouse change {name}?</source>
        <translation>允许 Glasshouse 更改 {name} 吗？</translation>
    </message>
    <message>
        <source>{name} was made by {tool}. Glasshouse writes what {tool} would write, so {tool} and your terminal keep working with it.</source>
        <translation>{name} 由 {tool} 创建。Glasshouse 写入的内容与 {tool} 一致，{tool} 和终端可以照常使用它。</translation>
    </message>
    <message>
        <source>Every change is shown before it is applied.</source>
        <translation>每次更改在应用前都会给你看。</translation>
    </message>
    <message>
        <source>Its present state is saved first, so you can go back.</source>
        <translation>会先保存现在的状态，随时可以恢复。</translation>
    </message>
    <message>
        <source>Asked once for this environment; no other is touched.</source>
        <translation>每个环境只问一次，不会动其他环境。</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有改动任何东西</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>允许更改</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>It was too late to cancel, so it was finished: {job}</source>
        <translation>来不及取消，已经完成：{job}</translation>
    </message>
    <message>
        <source>Cancelled, and everything is as it was: {job}</source>
        <translation>已取消，一切恢复原样：{job}</translation>
    </message>
    <message>
        <source>The environment is being changed right now. If you close, this goes on by itself until the environment is whole, and you will see the result next time.</source>
        <translation>正在更改这个环境。现在关闭的话，更改会在后台继续，直到环境完整；下次打开时可以看到结果。</translation>
    </message>
    <message>
        <source>Nothing has been changed in the environment yet. If you close, it stays as it is.</source>
        <translation>还没有改动这个环境。现在关闭的话，它保持原样。</translation>
    </message>
    <message>
        <source>Still running: {job}</source>
        <translation>仍在进行：{job}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>不关闭</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window and its sentences</source>
        <translation>界面与说明的语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light, dark, or as the system</source>
        <translation>浅色、深色，或随系统切换</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>AskTrialSheet</name>
    <message>
        <source>A copy is made, changed and tried: what changed is imported, requirements are checked. Then you decide. {environment} itself is only read.</source>
        <translation>先把环境复制一份，在副本里更改并试用：导入有变化的模块，检查依赖要求。然后由你决定。{environment} 本身不会改动。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Measuring what the copy takes…</source>
        <translation>正在测量副本要占多少空间…</translation>
    </message>
    <message>
        <source>The copy is deleted afterwards</source>
        <translation>你决定之后，副本会删除</translation>
    </message>
</context>
<context>
    <name>BasketBar</name>
    <message>
        <source>Changes selected</source>
        <translation>已选更改</translation>
    </message>
    <message>
        <source>Nothing changes before the preview</source>
        <translation>预览前不会改动任何东西</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Preview changes</source>
        <translation>预览更改</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) selected:</source>
        <translation>
            <numerusform>已选 %n 项更改：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasketItem</name>
    <message>
        <source>Take {name} back</source>
        <translation>取消对 {name} 的更改</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 项匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Search installed and available packages</source>
        <translation>搜索已安装和可安装的软件包</translation>
    </message>
</context>
<context>
    <name>CacheCard</name>
    <message>
        <source>Clear cache…</source>
        <translation>清理缓存…</translation>
    </message>
    <message>
        <source>Hard links</source>
        <translation>硬链接</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>{size} of download cache cleared</source>
        <translation>已清理 {size} 下载缓存</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Environments share files with the cache and take less space</source>
        <translation>环境与缓存共用文件，少占空间</translation>
    </message>
    <message>
        <source>Used by environments {size}</source>
        <translation>环境正在使用 {size}</translation>
    </message>
    <message>
        <source>Can be cleared {size}</source>
        <translation>可以清理 {size}</translation>
    </message>
    <message>
        <source>Clear {size} of download cache</source>
        <translation>清理 {size} 下载缓存</translation>
    </message>
    <message>
        <source>Only packages that no environment uses are removed. They are downloaded again when they are needed; going back to an old revision may need some of them.</source>
        <translation>只移除没有环境在用的软件包。以后需要时会重新下载；恢复到旧版本可能要用到其中一些。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Clear the download cache</source>
        <translation>清理下载缓存</translation>
    </message>
    <message>
        <source>Download cache</source>
        <translation>下载缓存</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Dependency graph</source>
        <translation>依赖图</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Compare with…</source>
        <translation>与…比较</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Dependency graph</source>
        <translation>依赖图</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Install PyTorch…</source>
        <translation>安装 PyTorch…</translation>
    </message>
    <message>
        <source>Manage packages</source>
        <translation>管理软件包</translation>
    </message>
    <message>
        <source>Open a terminal</source>
        <translation>打开终端</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Compute capability</source>
        <translation>计算能力</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>It computed on the CPU, and correctly. No GPU was used.</source>
        <translation>它在 CPU 上计算，结果正确。没有用到 GPU。</translation>
    </message>
    <message>
        <source>It computed on the GPU, with the same result as the CPU.</source>
        <translation>在 GPU 上完成了计算，结果与 CPU 一致。</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>测试时间</translation>
    </message>
    <message>
        <source>The computation inside the environment failed.</source>
        <translation>在环境里做的计算没有成功。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>{framework} does not work yet</source>
        <translation>{framework} 还不能用</translation>
    </message>
    <message>
        <source>{framework} uses your GPU</source>
        <translation>{framework} 已用上你的 GPU</translation>
    </message>
    <message>
        <source>{framework} works, on the CPU</source>
        <translation>{framework} 可用，在 CPU 上运行</translation>
    </message>
    <message>
        <source>{framework} {version} uses your GPU: {device}, {time}</source>
        <translation>{framework} {version} 已用上你的 GPU：{device}，{time}</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} 毫秒</translation>
    </message>
    <message>
        <source>{time}, within {error} of the CPU&apos;s result</source>
        <translation>{time}，与 CPU 结果相差不超过 {error}</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Changes to be written</source>
        <translation>将写入的更改</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>没有要写入的内容</translation>
    </message>
    <message>
        <source>Nothing would change: the files say this already.</source>
        <translation>不会有任何改变：文件里已经是这样。</translation>
    </message>
    <message>
        <source>Overwrite these lines</source>
        <translation>覆盖这些行</translation>
    </message>
    <message>
        <source>Press Use beside a mirror, or move a channel: the lines that would change are shown here first. Nothing is written before you press Write.</source>
        <translation>点镜像旁的“使用”，或移动一个频道：会改动的行先显示在这里。点“写入”之前不会写入任何文件。</translation>
    </message>
    <message>
        <source>Takes back: {title}</source>
        <translation>将撤销：{title}</translation>
    </message>
    <message>
        <source>The files are backed up first; this can be undone later.</source>
        <translation>写入前自动备份原文件，之后仍可撤销。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Undo an earlier change</source>
        <translation>撤销以前的更改</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上次更改</translation>
    </message>
    <message>
        <source>{added} lines added, {removed} removed</source>
        <translation>增加 {added} 行，删除 {removed} 行</translation>
    </message>
    <message>
        <source>Working out what would be written…</source>
        <translation>正在算出将写入的内容…</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message numerus="yes">
        <source>Write %n file(s)</source>
        <translation>
            <numerusform>写入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>ChannelActions</name>
    <message>
        <source>Measure the mirrors</source>
        <translation>给镜像测速</translation>
    </message>
</context>
<context>
    <name>ChannelDelegate</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
</context>
<context>
    <name>ChannelNotices</name>
    <message>
        <source>Go online</source>
        <translation>恢复联网</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look at the proxies</source>
        <translation>查看代理</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测速</translation>
    </message>
    <message>
        <source>No mirror can be used</source>
        <translation>没有可用的镜像</translation>
    </message>
    <message>
        <source>No server is asked for anything. What is in the cache can be installed.</source>
        <translation>不会向任何服务器请求内容。缓存里已有的可以安装。</translation>
    </message>
    <message>
        <source>None of them answered as it should, the official servers included. Most likely it is this computer&apos;s connection or its proxy.</source>
        <translation>它们都没有正常回应，官方服务器也一样。多半是这台电脑的网络连接或代理的问题。</translation>
    </message>
    <message>
        <source>The network is in the way</source>
        <translation>网络有阻碍</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>离线工作中</translation>
    </message>
    <message>
        <source>conda&apos;s configuration</source>
        <translation>conda 的配置</translation>
    </message>
</context>
<context>
    <name>ChannelOrder</name>
    <message>
        <source>Alt and an arrow key moves a channel, Delete removes it.</source>
        <translation>按 Alt 加方向键移动频道，按 Delete 移除。</translation>
    </message>
    <message>
        <source>Channels in their order</source>
        <translation>按顺序排列的频道</translation>
    </message>
</context>
<context>
    <name>ChannelPill</name>
    <message>
        <source>No channel</source>
        <translation>没有频道</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Channels and mirrors…</source>
        <translation>频道与镜像…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Packages come from: {words}</source>
        <translation>软件包来自：{words}</translation>
    </message>
    <message numerus="yes">
        <source>{channel} and %n more</source>
        <translation>
            <numerusform>{channel} 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{mirror} · {latency}</source>
        <translation>{mirror} · {latency}</translation>
    </message>
    <message>
        <source>Channels: {names}</source>
        <translation>频道：{names}</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>An old channel of R packages</source>
        <translation>旧的 R 软件包频道</translation>
    </message>
    <message>
        <source>Anaconda&apos;s R packages; mind its terms</source>
        <translation>Anaconda 的 R 软件包，留意许可条款</translation>
    </message>
    <message>
        <source>Anaconda&apos;s own; mind its terms</source>
        <translation>Anaconda 默认频道，商用需留意许可</translation>
    </message>
    <message>
        <source>Bioinformatics; goes with conda-forge</source>
        <translation>生物信息学，与 conda-forge 搭配</translation>
    </message>
    <message>
        <source>Builds by Intel</source>
        <translation>Intel 的构建</translation>
    </message>
    <message>
        <source>By the community, with the most packages</source>
        <translation>社区频道，软件包最全</translation>
    </message>
    <message>
        <source>CUDA libraries by NVIDIA</source>
        <translation>CUDA 运行库</translation>
    </message>
    <message>
        <source>Data science on NVIDIA GPUs</source>
        <translation>NVIDIA 显卡上的数据科学</translation>
    </message>
    <message>
        <source>Elsewhere newer data were seen: {behind}.</source>
        <translation>别处有更新的数据：{behind}。</translation>
    </message>
    <message>
        <source>Its data came from {server}.</source>
        <translation>频道数据来自 {server}。</translation>
    </message>
    <message>
        <source>Its server was asked last {when}.</source>
        <translation>上次询问它的服务器：{when}。</translation>
    </message>
    <message>
        <source>Out of date since 2017</source>
        <translation>2017 年起不再更新</translation>
    </message>
    <message>
        <source>PyTorch up to 2.5.1, by its makers</source>
        <translation>PyTorch ≤ 2.5.1 的官方构建</translation>
    </message>
    <message>
        <source>Windows tools by Anaconda; mind its terms</source>
        <translation>Anaconda 的 Windows 工具，留意许可条款</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>{when}更新</translation>
    </message>
    <message>
        <source>{official} (not mirrored)</source>
        <translation>{official}（镜像缺）</translation>
    </message>
</context>
<context>
    <name>ChannelsHead</name>
    <message>
        <source>Add channel</source>
        <translation>添加频道</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Channels &amp; mirrors</source>
        <translation>频道与镜像</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Nothing has been measured yet; nobody was contacted</source>
        <translation>尚未测速，没有联系过任何服务器</translation>
    </message>
    <message>
        <source>measured {when}</source>
        <translation>{when}测速</translation>
    </message>
    <message>
        <source>measured {when} · up to {size} from each mirror</source>
        <translation>{when}测速 · 每个镜像最多下载 {size}</translation>
    </message>
    <message>
        <source>measuring… {done} of {total} done</source>
        <translation>正在测速… 已完成 {done} / {total}</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>Packages now come from {mirror}.</source>
        <translation>软件包现在来自{mirror}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: the files are as they were before.</source>
        <translation>已撤销：文件恢复到之前的样子。</translation>
    </message>
    <message>
        <source>Written, but not everything comes from {mirror}.</source>
        <translation>已写入，但并非全部来自{mirror}。</translation>
    </message>
    <message>
        <source>Written: {title}</source>
        <translation>已写入：{title}</translation>
    </message>
</context>
<context>
    <name>CheckHead</name>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>一个也没有</translation>
    </message>
    <message>
        <source>some of them</source>
        <translation>一部分</translation>
    </message>
</context>
<context>
    <name>CheckStrip</name>
    <message>
        <source>Cannot be applied now</source>
        <translation>现在不能应用</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Ready to apply</source>
        <translation>可以应用</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>等你确认</translation>
    </message>
</context>
<context>
    <name>ChipField</name>
    <message>
        <source>Remove {spec}</source>
        <translation>移除 {spec}</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>ChooseFile</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>It asks for no package.</source>
        <translation>它没有要求任何软件包。</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>environment {name}</source>
        <translation>环境 {name}</translation>
    </message>
    <message>
        <source>exact addresses</source>
        <translation>确切地址</translation>
    </message>
    <message>
        <source>list of packages</source>
        <translation>软件包列表</translation>
    </message>
    <message>
        <source>{title}. {why}</source>
        <translation>{title}。{why}</translation>
    </message>
</context>
<context>
    <name>ChooseFileSheet</name>
    <message numerus="yes">
        <source>%n file(s): choose one to import</source>
        <translation>
            <numerusform>%n 个文件：选一个导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) were not looked at.</source>
        <translation>
            <numerusform>另有 %n 个文件没有查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose other files…</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>Look it over</source>
        <translation>检查文件</translation>
    </message>
    <message numerus="yes">
        <source>None of these %n file(s) can be imported</source>
        <translation>
            <numerusform>这 %n 个文件都不能导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is installed now</source>
        <translation>现在不会安装任何东西</translation>
    </message>
    <message>
        <source>One file becomes one new environment. Which one is it to be?</source>
        <translation>一个文件生成一个新环境。要用哪一个？</translation>
    </message>
    <message>
        <source>Use an environment.yml, a requirements.txt, a lock file, a pyproject.toml, or paste the commands of a tutorial.</source>
        <translation>请使用 environment.yml、requirements.txt、锁文件、pyproject.toml，或粘贴教程里的命令。</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Equivalent command</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>The same wish for conda in a terminal. Glasshouse does not run it.</source>
        <translation>在终端里用 conda 做同样的事。Glasshouse 不会运行它。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search packages, environments or actions…</source>
        <translation>搜索软件包、环境或操作…</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n 处不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s), all the same</source>
        <translation>
            <numerusform>%n 个软件包，全部相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n 个相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Another build of the same version</source>
        <translation>版本相同，构建不同</translation>
    </message>
    <message>
        <source>Another version</source>
        <translation>版本不同</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Not as the file asks</source>
        <translation>与文件要求不符</translation>
    </message>
    <message>
        <source>Only in {name}</source>
        <translation>只在 {name} 中</translation>
    </message>
    <message>
        <source>Only left</source>
        <translation>仅左侧</translation>
    </message>
    <message>
        <source>Only right</source>
        <translation>仅右侧</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>The same from another channel</source>
        <translation>相同，但来自别的频道</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>pip</source>
        <translation>pip</translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>{differ} · {same}</source>
        <translation>{differ} · {same}</translation>
    </message>
    <message>
        <source>{environment} {revision}</source>
        <translation>{environment} {revision}</translation>
    </message>
    <message>
        <source>{name}: {left}, {right}</source>
        <translation>{name}：{left}，{right}</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 项匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Choose what to compare on both sides</source>
        <translation>请选择两侧要比较的内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comparing changes nothing; drop a file to compare with it</source>
        <translation>比较不会改动任何东西；也可以拖入文件来比较</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Filter packages</source>
        <translation>筛选软件包</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Make {one} like {other}…</source>
        <translation>让 {one} 与 {other} 一致…</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>交换两侧</translation>
    </message>
</context>
<context>
    <name>ComputeCards</name>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
</context>
<context>
    <name>Configuration</name>
    <message numerus="yes">
        <source>%n named</source>
        <translation>
            <numerusform>设置了 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n 项设置</numerusform>
        </translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>值得知道</translation>
    </message>
    <message>
        <source>Proxies</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>System settings</source>
        <translation>系统设置</translation>
    </message>
    <message>
        <source>Values in force</source>
        <translation>生效的值</translation>
    </message>
    <message>
        <source>Worth mending</source>
        <translation>建议修正</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置默认</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>never for</source>
        <translation>不走代理</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>没有设置</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>somebody else&apos;s, only read</source>
        <translation>别人的，只读取</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>你的</translation>
    </message>
    <message>
        <source>{number} · {standing}</source>
        <translation>{number} · {standing}</translation>
    </message>
</context>
<context>
    <name>ConfigurationChanges</name>
    <message numerus="yes">
        <source>%n package(s) in {names} came from {channel}. They stay, but get no updates from it any more.</source>
        <translation>
            <numerusform>{names} 里有 %n 个软件包来自 {channel}。它们会保留，但不再从它获得更新。</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes the place of “{title}”, which was not written.</source>
        <translation>取代了尚未写入的“{title}”。</translation>
    </message>
    <message>
        <source>The file was changed by somebody else in between. This is the diff for it as it is now.</source>
        <translation>这期间有人改过这个文件。这里是针对它现在内容的差异。</translation>
    </message>
</context>
<context>
    <name>ConfigurationView</name>
    <message numerus="yes">
        <source>%n file(s) read; none of their lines is in the way.</source>
        <translation>
            <numerusform>读了 %n 个文件，没有哪一行有问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 处问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Fix all safe ones</source>
        <translation>修正所有稳妥的</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what.</source>
        <translation>先给你看将写入的内容，之后才会写入。</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>one {name} per environment</source>
        <translation>同一环境只能有一个 {name}</translation>
    </message>
    <message>
        <source>these exclude each other</source>
        <translation>两者不能并存</translation>
    </message>
    <message>
        <source>wants {spec}</source>
        <translation>要 {spec}</translation>
    </message>
    <message>
        <source>only {spec}</source>
        <translation>只接受 {spec}</translation>
    </message>
    <message>
        <source>needs {spec}</source>
        <translation>需要 {spec}</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What you chose</source>
        <translation>你这次选的</translation>
    </message>
    <message>
        <source>Not to be had</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>所需要的</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
</context>
<context>
    <name>CudaRuler</name>
    <message>
        <source>Builds without CUDA: they compute on the CPU, whatever the driver.</source>
        <translation>不含 CUDA 的构建：无论驱动如何，都用 CPU 计算。</translation>
    </message>
    <message>
        <source>CUDA ruler</source>
        <translation>CUDA 标尺</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Keep {package} at {version}</source>
        <translation>把 {package} 固定在 {version}</translation>
    </message>
</context>
<context>
    <name>DeleteSheet</name>
    <message>
        <source>Delete {name}?</source>
        <translation>删除 {name}？</translation>
    </message>
    <message>
        <source>It waits in the trash for a week</source>
        <translation>会在回收站保留一周</translation>
    </message>
    <message numerus="yes">
        <source>The whole folder goes, with %n package(s) and every file of your own inside it.</source>
        <translation>
            <numerusform>整个文件夹都会删除，包括 %n 个软件包和你自己放在里面的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} belong to it alone; other environments keep what they share.</source>
        <translation>其中 {size} 为它独有；与其他环境共用的部分不受影响。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>DescribeSheet</name>
    <message>
        <source>A lab server, a cluster, a friend&apos;s laptop: choose what it has. Where you work on a login node without a GPU, let it stand in for this computer.</source>
        <translation>实验室服务器、计算集群、同学的笔记本：选出它的配置。如果你在没有 GPU 的登录节点上工作，可以让它代替本机。</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>驱动</translation>
    </message>
    <message>
        <source>Driver {driver} has dropped this card: {last} is its last branch.</source>
        <translation>驱动 {driver} 已不再支持这块显卡：{last} 是支持它的最后一个分支。</translation>
    </message>
    <message>
        <source>Exact version of the driver</source>
        <translation>驱动的确切版本</translation>
    </message>
    <message>
        <source>Linux on ARM</source>
        <translation>Linux（ARM）</translation>
    </message>
    <message>
        <source>Mac (Apple silicon)</source>
        <translation>Mac（Apple 芯片）</translation>
    </message>
    <message>
        <source>Nothing is installed or sent</source>
        <translation>不会安装或发送任何东西</translation>
    </message>
    <message>
        <source>On that computer, nvidia-smi shows card and driver in its first lines.</source>
        <translation>在那台电脑上运行 nvidia-smi，开头几行就有显卡和驱动。</translation>
    </message>
    <message>
        <source>Only a computer of this platform can stand in for this one.</source>
        <translation>只有同平台的电脑才能代替本机。</translation>
    </message>
    <message>
        <source>Plan for another computer</source>
        <translation>为另一台电脑规划</translation>
    </message>
    <message>
        <source>Plan for it…</source>
        <translation>为它规划…</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>PyTorch computes on Apple&apos;s GPUs by Metal; CUDA does not exist there.</source>
        <translation>PyTorch 通过 Metal 使用 Apple 的 GPU；那里没有 CUDA。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Use it in place of this computer</source>
        <translation>用它代替本机</translation>
    </message>
    <message>
        <source>Version of the C library</source>
        <translation>C 库版本</translation>
    </message>
    <message>
        <source>Without a driver, frameworks compute on the CPU.</source>
        <translation>没有驱动时，框架用 CPU 计算。</translation>
    </message>
    <message>
        <source>Without an NVIDIA card, frameworks compute on the CPU.</source>
        <translation>没有 NVIDIA 显卡时，框架用 CPU 计算。</translation>
    </message>
    <message>
        <source>exact version, optional</source>
        <translation>确切版本，可不填</translation>
    </message>
    <message>
        <source>glibc</source>
        <translation>glibc</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>{branch} · up to CUDA {cuda}</source>
        <translation>{branch} · 最高 CUDA {cuda}</translation>
    </message>
    <message>
        <source>{system} · glibc {glibc}</source>
        <translation>{system} · glibc {glibc}</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Changed {when}</source>
        <translation>上次更改：{when}</translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s), saved before every change</source>
        <translation>
            <numerusform>%n 个版本，每次更改前自动保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>A change is under way</source>
        <translation>正在更改</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>It is frozen, so it is kept as it is</source>
        <translation>它已冻结，会保持原样</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>打开终端</translation>
    </message>
    <message>
        <source>Open a terminal with this environment active</source>
        <translation>打开已激活此环境的终端</translation>
    </message>
    <message>
        <source>Manage packages</source>
        <translation>管理软件包</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Reading the environment…</source>
        <translation>正在读取环境…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>What differs between two revisions, or environments</source>
        <translation>两个版本之间或两个环境之间有什么不同</translation>
    </message>
    <message>
        <source>Write this environment as a file for others</source>
        <translation>把这个环境写成文件，供他人使用</translation>
    </message>
    <message>
        <source>{counts} ({conda} conda, {pip} pip)</source>
        <translation>{counts}（conda {conda}，pip {pip}）</translation>
    </message>
    <message>
        <source>base is protected: conda itself lives there</source>
        <translation>base 受保护：conda 自己就装在里面</translation>
    </message>
    <message>
        <source>Its folder cannot be written to</source>
        <translation>它的文件夹不可写</translation>
    </message>
    <message>
        <source>Finish or undo the interrupted change first</source>
        <translation>请先完成或撤销被中断的更改</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术细节</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Package details</source>
        <translation>软件包详情</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Project page</source>
        <translation>项目主页</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>被需要</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>choosing one adds it below</source>
        <translation>选一个，即加入待改清单</translation>
    </message>
    <message>
        <source>Reading channel data…</source>
        <translation>正在读取频道数据…</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>DetailsRow</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>What would be written</source>
        <translation>将写入的内容</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>将删除</translation>
    </message>
    <message>
        <source>new file</source>
        <translation>新文件</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>It is checked first, then previewed; nothing is installed now.</source>
        <translation>先检查文件，再给你看预览；现在不会安装任何东西</translation>
    </message>
    <message>
        <source>It is opened once you have closed what is open now.</source>
        <translation>关闭当前打开的内容后就会打开它</translation>
    </message>
    <message>
        <source>Release to import this text</source>
        <translation>松开即可导入这段文字</translation>
    </message>
    <message>
        <source>Release to import {file}</source>
        <translation>松开即可导入 {file}</translation>
    </message>
    <message numerus="yes">
        <source>Release to see what these %n file(s) are</source>
        <translation>
            <numerusform>松开即可查看这 %n 个文件是什么</numerusform>
        </translation>
    </message>
    <message>
        <source>You can also drop</source>
        <translation>也可以拖入</translation>
    </message>
    <message>
        <source>You choose which one is imported; nothing is run now.</source>
        <translation>由你选择导入哪一个；现在不会运行任何东西</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop an environment.yml anywhere to import it</source>
        <translation>将 environment.yml 拖到窗口任意位置即可导入</translation>
    </message>
    <message>
        <source>Or click to choose a file</source>
        <translation>也可以点击选择文件</translation>
    </message>
</context>
<context>
    <name>EndedList</name>
    <message>
        <source>Finished operations</source>
        <translation>已结束的任务</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message numerus="yes">
        <source>%n file(s) checked, all as promised</source>
        <translation>
            <numerusform>已检查 %n 个文件，全部相符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ, the first is {path} of {package}. The change was undone.</source>
        <translation>
            <numerusform>%n 个文件不符，第一个是 {package} 的 {path}。更改已撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in {name} turned out to be in the way: {files}</source>
        <translation>
            <numerusform>下载后发现 {name} 中有 %n 个文件挡在前面：{files}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of your own are back in their place.</source>
        <translation>
            <numerusform>你的 %n 个文件已放回原处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of your own made room for packages and are kept in {folder}.</source>
        <translation>
            <numerusform>你的 %n 个文件给软件包让了位，保存在 {folder}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are in none of the channels asked.</source>
        <translation>
            <numerusform>所查询的频道里没有这 %n 个名字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exact version(s) on record given up: {specs}. From now on any version counts as wanted.</source>
        <translation>
            <numerusform>记录中的 %n 个精确版本不再有效：{specs}。从现在起任何版本都可以。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) let go of, their versions kept.</source>
        <translation>
            <numerusform>已放宽 %n 处 build 号，版本号保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) named, and to be had here.</source>
        <translation>
            <numerusform>写明的 %n 处 build 号在这里都有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) not to be had here. With them there can be no environment.</source>
        <translation>
            <numerusform>%n 处 build 号在这里没有。保留它们就建不成环境。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be copied.</source>
        <translation>
            <numerusform>有 %n 个文件无法复制。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) point to places outside the environment. The copy uses the same places.</source>
        <translation>
            <numerusform>%n 个文件指向环境之外的位置。副本使用相同的位置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large new package(s) come along: {names}.</source>
        <translation>
            <numerusform>随之而来 %n 个较大的新软件包：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n library version(s) kept.</source>
        <translation>
            <numerusform>保留了 %n 个库的版本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n library version(s) let go of: whatever the packages need will do.</source>
        <translation>
            <numerusform>已放宽 %n 个库的版本：软件包需要哪个就用哪个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) marked “[{selector}]” left out: this computer is {here}.</source>
        <translation>
            <numerusform>已去掉 %n 行标有“[{selector}]”的内容：这台电脑是 {here}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) marked “[{selector}]”, which holds on this computer ({here}).</source>
        <translation>
            <numerusform>%n 行标有“[{selector}]”，符合这台电脑（{here}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the file name no package that could be compared: {lines}</source>
        <translation>
            <numerusform>文件中有 %n 行没有写出可以比较的软件包：{lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more NVIDIA GPU(s) in this computer can&apos;t be used from here.</source>
        <translation>
            <numerusform>这台电脑还有 %n 块 NVIDIA 显卡，从这里无法使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more new package(s) come along: {names}.</source>
        <translation>
            <numerusform>随之而来的新软件包较多，另有 %n 个：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer version(s) left out, because of what else is installed: {names}</source>
        <translation>
            <numerusform>有 %n 个更新的版本与已安装的其他软件包不合：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package record(s) could not be read; their files are not known.</source>
        <translation>
            <numerusform>%n 条软件包记录无法读取，不知道它们有哪些文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package record(s) of this environment are damaged.</source>
        <translation>
            <numerusform>这个环境有 %n 条软件包记录已损坏。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are in use by packages that pip installed: {names}.</source>
        <translation>
            <numerusform>%n 个软件包正被 pip 安装的软件包使用：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are not Python&apos;s, and pip can&apos;t install them.</source>
        <translation>
            <numerusform>%n 个软件包不是 Python 的，pip 无法安装。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are not here yet</source>
        <translation>
            <numerusform>本机还缺 %n 个软件包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are removed: {names}.</source>
        <translation>
            <numerusform>%n 个软件包被移除：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) came from a folder of this machine and can&apos;t be had elsewhere: {names}</source>
        <translation>
            <numerusform>%n 个软件包来自这台电脑上的文件夹，在别处无法获得：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) change channel: {names}.</source>
        <translation>
            <numerusform>%n 个软件包更换频道：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) could not use this computer&apos;s GPU any more: {names}.</source>
        <translation>
            <numerusform>%n 个软件包将无法再使用这台电脑的 GPU：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) for other systems left alone.</source>
        <translation>
            <numerusform>其中 %n 个软件包属于其他系统，未使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) for {system} left out: {names}</source>
        <translation>
            <numerusform>已去掉 %n 个 {system} 专用的软件包：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) found just as written.</source>
        <translation>
            <numerusform>%n 个软件包都按原样找到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) from pip stand in comments: Glasshouse reads them, conda does not ({names})</source>
        <translation>
            <numerusform>%n 个 pip 软件包写在注释里：Glasshouse 会读取，conda 不会（{names}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) in a build that this computer&apos;s GPU can&apos;t run: {names}</source>
        <translation>
            <numerusform>%n 个软件包指定的构建无法在这台电脑的 GPU 上运行：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) installed by pip would not be found by the other Python</source>
        <translation>
            <numerusform>另一个 Python 将找不到由 pip 安装的 %n 个软件包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) no channel lists any more, read from the archives: {names}</source>
        <translation>
            <numerusform>%n 个软件包已不在任何频道的清单里，信息取自安装包本身：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) outside conda keep no list of their files and stay as they are: {names}</source>
        <translation>
            <numerusform>有 %n 个不归 conda 管理的软件包没有记录自己的文件，保持不变：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) take a major step: {names}.</source>
        <translation>
            <numerusform>%n 个软件包有主版本变更：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) take a step that others depend on, also outside conda: {names}.</source>
        <translation>
            <numerusform>%n 个软件包的变更会影响依赖它们的内容，包括 conda 之外的：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to be built for a GPU, which this computer does not show: {names}</source>
        <translation>
            <numerusform>%n 个软件包要求 GPU 版，但这台电脑上没有发现 GPU：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to be had for {there}, but not for {here}</source>
        <translation>
            <numerusform>%n 个软件包有 {there} 的版本，但没有 {here} 的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) turned out to bring a script: {packages}</source>
        <translation>
            <numerusform>下载后发现有 %n 个软件包自带脚本：{packages}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) were installed by pip from a folder of this machine, and are left out: {names}</source>
        <translation>
            <numerusform>%n 个软件包是 pip 从这台电脑上的文件夹安装的，未写入：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) will be built from sources, which runs their code: {names}. What they need shows only then.</source>
        <translation>
            <numerusform>将从源代码构建 %n 个软件包，这会运行它们的代码：{names}。它们还需要什么，届时才知道。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) without a checksum in the file; the channel&apos;s is used: {names}</source>
        <translation>
            <numerusform>文件里有 %n 个软件包没有校验值，采用频道给出的：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) without a checksum: what is downloaded can&apos;t be compared.</source>
        <translation>
            <numerusform>%n 个软件包没有校验值：下载的内容无法比对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pin(s) no longer hold: {names}.</source>
        <translation>
            <numerusform>%n 个固定不再成立：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) are not on this computer, and the Python index could not be asked: {names}. What is there instead stays; what is not there is left out.</source>
        <translation>
            <numerusform>有 %n 个 pip 软件包不在这台电脑上，又无法询问 Python 软件包索引：{names}。现有的其他版本保持不变，没有的则不装。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) came from a folder, a repository or a file and can&apos;t be brought back: {names}. What is there stays as it is.</source>
        <translation>
            <numerusform>有 %n 个 pip 软件包来自文件夹、代码仓库或文件，无法找回：{names}。现有的保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) can&apos;t be had any more in that version: {names}. What is there instead stays; what is not there is left out.</source>
        <translation>
            <numerusform>有 %n 个 pip 软件包的该版本已无法获取：{names}。现有的其他版本保持不变，没有的则不装。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) in place, no conda file touched</source>
        <translation>
            <numerusform>%n 个 pip 软件包已就位，conda 的文件未被改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) stood in the place of conda packages: {names}. conda&apos;s own is put there instead.</source>
        <translation>
            <numerusform>有 %n 个 pip 软件包曾占用 conda 软件包的位置：{names}。这里改为放回 conda 自己的软件包。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) that leave came from a folder, a repository or a file: {names}. They can&apos;t be brought back from here later.</source>
        <translation>
            <numerusform>将移除的软件包中有 %n 个由 pip 从文件夹、代码仓库或文件安装：{names}。以后无法在这里找回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) that leave stand in the place of conda packages: {names}. Going back later does not put them there again; conda&apos;s own stay.</source>
        <translation>
            <numerusform>将移除的软件包中有 %n 个由 pip 安装、占用了 conda 软件包的位置：{names}。以后回退时不会再放回，conda 自己的会留在那里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) that stay need a version of what leaves that conda does not have here: {names}</source>
        <translation>
            <numerusform>有 %n 个保留下来的 pip 包需要的版本会随之移除，而 conda 这里没有：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) of its channel were asked, and nothing changed.</source>
        <translation>
            <numerusform>已询问其频道的 %n 个服务器；没有做任何更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) of the channel were asked.</source>
        <translation>
            <numerusform>已询问该频道的 %n 个服务器。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) needed that the file does not name and this computer lacks: {names}</source>
        <translation>
            <numerusform>还需要 %n 项文件里没有、这台电脑也没有的内容：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsafe line(s) for pip left out</source>
        <translation>
            <numerusform>已停用 %n 行不安全的 pip 内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsafe line(s) for pip will be followed</source>
        <translation>
            <numerusform>将照 %n 行不安全的 pip 内容安装</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) hold a path of this machine and are left out: {names}</source>
        <translation>
            <numerusform>%n 个变量含有这台电脑上的路径，未写入：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) look like secrets and are left out: {names}</source>
        <translation>
            <numerusform>%n 个变量看起来是机密，未写入：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) of {file} not set. Import that file itself to have them.</source>
        <translation>
            <numerusform>{file} 中的 %n 个变量没有设置。要用它们，请直接导入那个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) are variants that the usual index may not have: {names}</source>
        <translation>
            <numerusform>%n 个版本是特别的变体，常用的索引里可能没有：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) not to be had here. With them there can be no environment.</source>
        <translation>
            <numerusform>%n 个版本在这里没有。保留它们就建不成环境。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) not to be had here; any version will do instead.</source>
        <translation>
            <numerusform>%n 个版本在这里没有，改为任意版本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) not to be had here; the nearest is asked for instead.</source>
        <translation>
            <numerusform>%n 个版本在这里没有，改用最接近的版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>A CONDA_OVERRIDE variable is not a version</source>
        <translation>有一个 CONDA_OVERRIDE 变量不是版本号</translation>
    </message>
    <message>
        <source>A GPU is divided into instances (MIG). A program gets one of them, with a part of the memory.</source>
        <translation>有一块 GPU 被划分成多个实例（MIG）。每个程序只能用其中一个，显存也只有一部分。</translation>
    </message>
    <message>
        <source>A Mac can&apos;t have an NVIDIA driver</source>
        <translation>Mac 不能有 NVIDIA 驱动</translation>
    </message>
    <message>
        <source>A bracket such as “[” begins a list there that is never closed, or that holds what YAML can&apos;t read. Leave it out, or put the whole value in quotes.</source>
        <translation>那里的括号（如“[”）开始了一个列表，但它没有关上，或者里面有 YAML 读不了的内容。请去掉它，或给整个值加上引号。</translation>
    </message>
    <message>
        <source>A build is one file for one system, and those named here are not to be had for this one.</source>
        <translation>每个 build 号对应某一系统的一个文件，这些在本系统上没有。</translation>
    </message>
    <message>
        <source>A change to {name} was interrupted and has been completed.</source>
        <translation>{name} 的一次更改曾被中断，现已完成。</translation>
    </message>
    <message>
        <source>A change to {name} was interrupted and has been undone.</source>
        <translation>{name} 的一次更改曾被中断，现已撤销。</translation>
    </message>
    <message>
        <source>A channel is one name such as conda-forge, or one address that begins with https://.</source>
        <translation>频道是一个名称（如 conda-forge），或一个以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>A colon with a space behind it is missing.</source>
        <translation>缺少一个后面带空格的冒号。</translation>
    </message>
    <message>
        <source>A computation on {device} came out right.</source>
        <translation>在 {device} 上实测计算通过。</translation>
    </message>
    <message>
        <source>A file can&apos;t have the name of a folder beside it.</source>
        <translation>文件不能与旁边的文件夹同名。</translation>
    </message>
    <message>
        <source>A file in conda-meta is damaged; the details say more.</source>
        <translation>conda-meta 里有文件损坏，详情中有更多说明。</translation>
    </message>
    <message>
        <source>A file is in the way of {name}: {path}</source>
        <translation>有文件占用了 {name} 的位置：{path}</translation>
    </message>
    <message>
        <source>A file of Glasshouse may be missing, or a protection program holds it back.</source>
        <translation>可能缺少 Glasshouse 的某个文件，或被安全软件拦住了。</translation>
    </message>
    <message>
        <source>A file of this environment is in use</source>
        <translation>这个环境的一个文件正在使用中</translation>
    </message>
    <message>
        <source>A file of {name} is not as it should be: {path}</source>
        <translation>{name} 的一个文件与应有的不同：{path}</translation>
    </message>
    <message>
        <source>A folder of downloaded packages</source>
        <translation>存放已下载软件包的文件夹</translation>
    </message>
    <message>
        <source>A folder of environments</source>
        <translation>存放环境的文件夹</translation>
    </message>
    <message>
        <source>A folder, or something else, lies where the file belongs.</source>
        <translation>在文件应在的位置上是一个文件夹或其他东西。</translation>
    </message>
    <message>
        <source>A framework can be installed here.</source>
        <translation>可以在这里安装框架。</translation>
    </message>
    <message>
        <source>A framework can be installed here; it will use the GPU of this Mac.</source>
        <translation>可以在这里安装框架，它会使用这台 Mac 的 GPU。</translation>
    </message>
    <message>
        <source>A line for pip can&apos;t be used: {line}</source>
        <translation>给 pip 的这一行无法使用：{line}</translation>
    </message>
    <message>
        <source>A line for pip would run code of its own: {line}</source>
        <translation>给 pip 的这一行会运行自己的代码：{line}</translation>
    </message>
    <message>
        <source>A line of conda-meta/pinned could not be read and is not held: {pin}</source>
        <translation>conda-meta/pinned 中有一行无法读取，未被遵守：{pin}</translation>
    </message>
    <message>
        <source>A login page of {host} answers in its place.</source>
        <translation>应答的是 {host} 的登录页面，而不是它。</translation>
    </message>
    <message>
        <source>A login page of {host} answers instead of every server. Open a browser, log in to this network, then measure again.</source>
        <translation>所有服务器的位置上应答的都是 {host} 的登录页面。请打开浏览器登录当前网络，然后重新测速。</translation>
    </message>
    <message>
        <source>A lower channel is used where the first one has no fitting version</source>
        <translation>靠前的频道没有合适版本时，才用靠后的频道</translation>
    </message>
    <message>
        <source>A machine for {subdir} can&apos;t stand in for this one</source>
        <translation>{subdir} 的电脑不能代替这台电脑</translation>
    </message>
    <message>
        <source>A mirror has some channels only; all others then can&apos;t be found.</source>
        <translation>镜像只有部分频道，其余的频道就找不到了。</translation>
    </message>
    <message>
        <source>A mirror&apos;s address is shown and written into configuration files, so what is secret must not be part of it. Without that it reads {address}.</source>
        <translation>镜像的地址会被显示并写入配置文件，因此不能包含机密内容。去掉之后是 {address}。</translation>
    </message>
    <message>
        <source>A package brings long file names of its own: {path}</source>
        <translation>有软件包自带很长的文件名：{path}</translation>
    </message>
    <message>
        <source>A package comes from the first channel that has it, and from no other</source>
        <translation>软件包只从第一个提供它的频道获取</translation>
    </message>
    <message>
        <source>A path is too long for this system</source>
        <translation>有一个路径对这个系统来说太长</translation>
    </message>
    <message>
        <source>A pin begins with the name of the package it holds.</source>
        <translation>固定的写法以被固定的软件包名开头。</translation>
    </message>
    <message>
        <source>A pip section needs Python in the environment</source>
        <translation>有 pip 部分的环境需要 Python</translation>
    </message>
    <message>
        <source>A program of this change can&apos;t be ended</source>
        <translation>这次更改启动的一个程序无法结束</translation>
    </message>
    <message>
        <source>A program that loses its files while it runs fails or loses work.</source>
        <translation>运行中的程序失去文件会出错或丢失工作。</translation>
    </message>
    <message>
        <source>A protected environment; frameworks are better off in one of their own.</source>
        <translation>受保护的环境，建议把框架装到单独的环境里。</translation>
    </message>
    <message>
        <source>A quotation mark opens there and is never closed.</source>
        <translation>那里有一个引号打开后一直没有关上。</translation>
    </message>
    <message>
        <source>A second document begins here. Only the one with dependencies was read.</source>
        <translation>这里开始第二个文档。只读取了含有依赖的那一个。</translation>
    </message>
    <message>
        <source>A section for pip stands in line {first} already. Both were read.</source>
        <translation>第 {first} 行已经有 pip 部分。两处都已读取。</translation>
    </message>
    <message>
        <source>A value begins there with a character that YAML keeps for itself, such as @, %, * or `. Put the value in quotes.</source>
        <translation>那里的值以 YAML 保留的字符开头，例如 @、%、* 或 `。请给值加上引号。</translation>
    </message>
    <message>
        <source>A web page of {host} comes where channel data should be.</source>
        <translation>本应是频道数据，收到的却是 {host} 的网页。</translation>
    </message>
    <message>
        <source>Add a channel, such as conda-forge.</source>
        <translation>请添加一个频道，例如 conda-forge。</translation>
    </message>
    <message>
        <source>Add a version, such as {name} 1.2.*, and try again.</source>
        <translation>加上版本，例如 {name} 1.2.*，然后再试。</translation>
    </message>
    <message>
        <source>Add python to the packages, or leave the pip section out.</source>
        <translation>请在软件包中加上 python，或去掉 pip 部分。</translation>
    </message>
    <message>
        <source>Add the address without it; for a private channel, add the channel instead.</source>
        <translation>请添加不含机密内容的地址；如果是私有频道，请改为添加频道。</translation>
    </message>
    <message>
        <source>Add the login or token, or leave the channel out.</source>
        <translation>请补上登录信息或令牌，或去掉这个频道。</translation>
    </message>
    <message>
        <source>After a space conda expects a build, so the second bound would be misread.</source>
        <translation>conda 把空格后面的内容当作构建，第二个范围会被误读。</translation>
    </message>
    <message>
        <source>After very many requests it answers with error 429 for a while.</source>
        <translation>请求过多时，它会在一段时间内返回错误 429。</translation>
    </message>
    <message>
        <source>Agree to build it, or leave it out of the pip section.</source>
        <translation>请同意构建，或从 pip 部分中去掉它。</translation>
    </message>
    <message>
        <source>Agree to that in the import sheet, or leave it out.</source>
        <translation>请在导入页中同意，或去掉它。</translation>
    </message>
    <message>
        <source>All packages for pip will come from {host}. You have agreed.</source>
        <translation>给 pip 的所有软件包都将来自 {host}。你已同意。</translation>
    </message>
    <message>
        <source>All packages for pip would come from {host}. It is off until you agree.</source>
        <translation>给 pip 的所有软件包都会来自 {host}。在你同意之前不启用。</translation>
    </message>
    <message>
        <source>An address holds a password or token: {address}</source>
        <translation>地址里含有密码或令牌：{address}</translation>
    </message>
    <message>
        <source>An address holds a password: {address}</source>
        <translation>地址里含有密码：{address}</translation>
    </message>
    <message>
        <source>An environment can&apos;t be called “{name}”; it is called “{free}”.</source>
        <translation>环境不能叫“{name}”，已改名为“{free}”。</translation>
    </message>
    <message>
        <source>An environment holds one version of each package.</source>
        <translation>一个环境里每个软件包只能有一个版本。</translation>
    </message>
    <message>
        <source>An environment “{name}” exists already.</source>
        <translation>已有名为“{name}”的环境。</translation>
    </message>
    <message>
        <source>An interrupted change to {name} can&apos;t be settled yet.</source>
        <translation>{name} 被中断的更改暂时无法处理完。</translation>
    </message>
    <message>
        <source>Anaconda&apos;s own channels</source>
        <translation>Anaconda 自己的频道</translation>
    </message>
    <message>
        <source>Anaconda&apos;s own channels (pkgs/main and the like) need a paid licence in organisations of 200 people or more. conda-forge does not.</source>
        <translation>Anaconda 自家的频道（pkgs/main 等）在 200 人及以上的组织中使用需要付费许可。conda-forge 不需要。</translation>
    </message>
    <message>
        <source>Anaconda&apos;s own channels are not added</source>
        <translation>不加入 Anaconda 自己的频道</translation>
    </message>
    <message>
        <source>Anaconda&apos;s terms apply to {channel}: organisations of 200 people or more need a paid licence; personal use, and teaching and research at accredited institutions, are free.</source>
        <translation>{channel} 受 Anaconda 条款约束：200 人及以上的机构需要付费许可；个人使用以及认可院校的教学与科研免费。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more package(s)</source>
        <translation>
            <numerusform>还有 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Another Glasshouse is clearing it or about to install.</source>
        <translation>另一个 Glasshouse 正在清理它，或将要安装。</translation>
    </message>
    <message>
        <source>Another Glasshouse is writing these files at this moment.</source>
        <translation>另一个 Glasshouse 此刻正在写入这些文件。</translation>
    </message>
    <message>
        <source>Another build of that version</source>
        <translation>换成同版本的其他构建</translation>
    </message>
    <message>
        <source>Another change to this environment is under way</source>
        <translation>这个环境正在进行另一次更改</translation>
    </message>
    <message>
        <source>Another option of pip: {key}</source>
        <translation>pip 的其他选项：{key}</translation>
    </message>
    <message>
        <source>Another program changed it in the meantime, so the preview no longer holds.</source>
        <translation>其间有别的程序改动了它，所以预览已不成立。</translation>
    </message>
    <message>
        <source>Another program is using {path}</source>
        <translation>另一个程序正在使用 {path}</translation>
    </message>
    <message>
        <source>Another program moved or deleted it during the work.</source>
        <translation>工作期间，它被其他程序移动或删除了。</translation>
    </message>
    <message>
        <source>Another program, or a lack of memory, may have ended it. What it had begun has been looked after, and the environment is whole.</source>
        <translation>可能是别的程序或内存不足使它终止。已开始的工作已妥善处理，环境是完整的。</translation>
    </message>
    <message>
        <source>Another setting of conda: {key}</source>
        <translation>conda 的其他设置：{key}</translation>
    </message>
    <message>
        <source>Another tool made {name}. Glasshouse asks once before it changes it.</source>
        <translation>{name} 由别的工具创建。Glasshouse 第一次改动前会问一次。</translation>
    </message>
    <message>
        <source>Any version</source>
        <translation>任意版本</translation>
    </message>
    <message>
        <source>Any version satisfies a bare name.</source>
        <translation>只写名称时，任何版本都符合。</translation>
    </message>
    <message>
        <source>Anybody between here and the server can put in packages of their own.</source>
        <translation>从这里到服务器之间的任何人都可以换上自己的软件包。</translation>
    </message>
    <message>
        <source>Anybody between here and the server can put in packages of their own. Where an institution&apos;s own certificate is the reason, add it to the system&apos;s.</source>
        <translation>从这里到服务器之间的任何人都可以换上自己的软件包。如果是因为单位自己的证书，请把它加入系统证书。</translation>
    </message>
    <message>
        <source>Apple&apos;s GPU is used through Metal, without CUDA</source>
        <translation>通过 Metal 使用 Apple 的 GPU，不用 CUDA</translation>
    </message>
    <message>
        <source>Apply the change without a trial.</source>
        <translation>不经试用直接应用变更。</translation>
    </message>
    <message>
        <source>As it was in the list restored</source>
        <translation>与恢复的清单一致</translation>
    </message>
    <message>
        <source>As the file says, build for build</source>
        <translation>与文件所写完全相同</translation>
    </message>
    <message>
        <source>Ask conda for the version it needs, or pip for another version of {name}.</source>
        <translation>请让 conda 安装它需要的版本，或让 pip 安装 {name} 的另一个版本。</translation>
    </message>
    <message>
        <source>Ask for a new copy of the file.</source>
        <translation>请索取一份新的文件。</translation>
    </message>
    <message>
        <source>Ask for another version of Python, or of {name}.</source>
        <translation>请换一个 Python 版本，或换一个 {name} 版本。</translation>
    </message>
    <message>
        <source>Ask for another version of it, or leave it out of the pip section.</source>
        <translation>请换一个版本，或从 pip 部分中去掉它。</translation>
    </message>
    <message>
        <source>Ask them, or make an environment of your own.</source>
        <translation>请询问对方，或新建一个自己的环境。</translation>
    </message>
    <message>
        <source>Ask whoever looks after this folder.</source>
        <translation>请询问管理这个文件夹的人。</translation>
    </message>
    <message>
        <source>Ask whoever wrote the file for a new one. Nothing was installed.</source>
        <translation>请向文件的作者索取新的文件。没有安装任何东西。</translation>
    </message>
    <message>
        <source>Back to the official servers</source>
        <translation>恢复使用官方服务器</translation>
    </message>
    <message>
        <source>Before version 1, a step from {before} to {after} counts as a major one</source>
        <translation>在 1.0 之前，{before} → {after} 视为主版本变更</translation>
    </message>
    <message>
        <source>Begin with a letter or a digit.</source>
        <translation>请以字母或数字开头。</translation>
    </message>
    <message>
        <source>Both bring {path}, with different content. The change was undone.</source>
        <translation>两者都带有 {path}，内容不同。更改已撤销。</translation>
    </message>
    <message>
        <source>Breaks the pin “{pin}”</source>
        <translation>违反固定“{pin}”</translation>
    </message>
    <message numerus="yes">
        <source>Brings %n new package(s): {names}</source>
        <translation>
            <numerusform>会新增 %n 个软件包：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Build for the GPU</source>
        <translation>用 GPU 版</translation>
    </message>
    <message>
        <source>Build without GPU</source>
        <translation>用不带 GPU 的版本</translation>
    </message>
    <message>
        <source>Build {name} from sources</source>
        <translation>从源代码构建 {name}</translation>
    </message>
    <message>
        <source>Building them runs code of that package while it installs.</source>
        <translation>构建会在安装时运行这个软件包的代码。</translation>
    </message>
    <message>
        <source>Builds for CUDA use NVIDIA&apos;s cards alone; this machine has: {cards}.</source>
        <translation>CUDA 构建只使用 NVIDIA 的显卡；这台电脑上有：{cards}。</translation>
    </message>
    <message>
        <source>Builds of one system don&apos;t run on another.</source>
        <translation>一个系统的软件包不能在另一个系统上运行。</translation>
    </message>
    <message>
        <source>Builds of {title}</source>
        <translation>{title} 的构建</translation>
    </message>
    <message>
        <source>Built for AMD&apos;s GPUs. Whether it runs on this one is not known here.</source>
        <translation>为 AMD 显卡构建，能否在这块显卡上运行还不清楚。</translation>
    </message>
    <message>
        <source>Built for CUDA; without an NVIDIA GPU it computes on the CPU.</source>
        <translation>为 CUDA 构建；没有 NVIDIA 显卡，只能用 CPU 计算。</translation>
    </message>
    <message>
        <source>By its own words it is for education and research.</source>
        <translation>它声明仅供教育和科研使用。</translation>
    </message>
    <message>
        <source>CUDA can&apos;t use the {card}: it needs a GPU of NVIDIA&apos;s. Builds for the CPU are chosen.</source>
        <translation>CUDA 用不了 {card}：它需要 NVIDIA 的 GPU。会选择 CPU 构建。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs a newer driver. Drivers are updated in the system, not here.</source>
        <translation>要运行 CUDA {cuda}，需要更新的驱动；更新驱动要在系统中进行。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs driver {branch} or newer, up to {last}: that is the last one for {gpu}. Drivers are updated in the system, not here.</source>
        <translation>要运行 CUDA {cuda}，需把驱动更新到 {branch} 或更高，但不要超过 {last}：它是支持 {gpu} 的最后一个分支。更新驱动要在系统中进行。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs driver {branch} or newer. Drivers are updated in the system, not here.</source>
        <translation>要运行 CUDA {cuda}，需把驱动更新到 {branch} 或更高版本；更新驱动要在系统中进行。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs driver {branch} or newer. Update it in Windows; Linux inside Windows uses that one.</source>
        <translation>要运行 CUDA {cuda}，需把驱动更新到 {branch} 或更高版本。请在 Windows 中更新，WSL 用的就是它。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs driver {driver} or newer.</source>
        <translation>CUDA {cuda} 需要驱动 ≥{driver}。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs driver {driver} or newer. The CUDA {other} build of the same version would run.</source>
        <translation>CUDA {cuda} 需要驱动 ≥{driver}。可换成 CUDA {other} 的同版本构建。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs driver {driver} or newer. {title} {version} with CUDA {other} would run.</source>
        <translation>CUDA {cuda} 需要驱动 ≥{driver}。可换成 {title} {version} 的 CUDA {other} 构建。</translation>
    </message>
    <message>
        <source>CUDA {cuda} no longer compiles for {architecture} cards such as the {card} (compute capability {capability}). Builds for an older CUDA run on it.</source>
        <translation>CUDA {cuda} 不再为 {card}（计算能力 {capability}）这样的 {architecture} 显卡编译。较旧 CUDA 的构建可以在它上面运行。</translation>
    </message>
    <message>
        <source>CUDA_VISIBLE_DEVICES hides every GPU: programs started with it compute on the CPU.</source>
        <translation>CUDA_VISIBLE_DEVICES 隐藏了所有 GPU：在它之下启动的程序用 CPU 计算。</translation>
    </message>
    <message>
        <source>CUDA_VISIBLE_DEVICES is set to {value}: programs started with it see these GPUs only.</source>
        <translation>CUDA_VISIBLE_DEVICES 设为 {value}：在它之下启动的程序只能看到这些 GPU。</translation>
    </message>
    <message>
        <source>Cancel the trial, or wait for it.</source>
        <translation>取消试用，或等待其完成。</translation>
    </message>
    <message>
        <source>Cannot install: no build fits {spec} of this environment</source>
        <translation>装不上：没有构建符合这个环境的 {spec}</translation>
    </message>
    <message>
        <source>Cannot install: no build matches {spec}</source>
        <translation>装不上：没有构建符合 {spec}</translation>
    </message>
    <message>
        <source>Cannot install: {names} do not go together</source>
        <translation>装不上：{names} 不能同时安装</translation>
    </message>
    <message>
        <source>Cannot install: {name} is pinned to {spec}</source>
        <translation>装不上：{name} 已固定为 {spec}</translation>
    </message>
    <message>
        <source>Cannot install: {who} needs {spec}, which is not here</source>
        <translation>装不上：{who} 要求 {spec}，而这台机器没有</translation>
    </message>
    <message>
        <source>Cannot install: {who} needs {spec}, which no channel has</source>
        <translation>装不上：{who} 要求 {spec}，而没有频道提供</translation>
    </message>
    <message>
        <source>Cannot install: {who} needs {spec}, you asked for {choice} earlier</source>
        <translation>装不上：{who} 要求 {spec}，而你以前要求过 {choice}</translation>
    </message>
    <message>
        <source>Cannot install: {who} needs {spec}, you chose {choice}</source>
        <translation>装不上：{who} 要求 {spec}，而你选了 {choice}</translation>
    </message>
    <message>
        <source>Cannot install: {who} needs {spec}, {other} needs {otherspec}</source>
        <translation>装不上：{who} 要求 {spec}，而 {other} 要求 {otherspec}</translation>
    </message>
    <message>
        <source>Cannot work without {names}</source>
        <translation>没有 {names} 就无法工作</translation>
    </message>
    <message>
        <source>Certificates are not checked.</source>
        <translation>没有检查证书。</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to a folder of yours.</source>
        <translation>请更改权限，或把它复制到你自己的文件夹。</translation>
    </message>
    <message>
        <source>Change its permissions, or use another place.</source>
        <translation>请更改权限，或换个位置。</translation>
    </message>
    <message>
        <source>Change its permissions, then try again.</source>
        <translation>请更改其权限，然后重试。</translation>
    </message>
    <message>
        <source>Change the channels</source>
        <translation>更改频道</translation>
    </message>
    <message>
        <source>Change the file back in an editor, or switch once more.</source>
        <translation>请在编辑器中改回该文件，或再次切换。</translation>
    </message>
    <message>
        <source>Change {packages} in {name}</source>
        <translation>更改 {name} 中的 {packages}</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n package(s)</source>
        <translation>
            <numerusform>更改了 %n 个软件包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n package(s) in all</source>
        <translation>
            <numerusform>共变更 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes from a build for CUDA {before} to one for CUDA {after}</source>
        <translation>由 CUDA {before} 的构建变为 CUDA {after} 的构建</translation>
    </message>
    <message>
        <source>Changes from a build for the GPU to one without</source>
        <translation>由支持 GPU 的构建变为不支持 GPU 的构建</translation>
    </message>
    <message>
        <source>Changes from a build without GPU to one for the GPU</source>
        <translation>由不支持 GPU 的构建变为支持 GPU 的构建</translation>
    </message>
    <message>
        <source>Changes from a {before} build to a {after} build</source>
        <translation>从 {before} 构建换为 {after} 构建</translation>
    </message>
    <message>
        <source>Channels of conda have no {name}; {right} is what it is called there.</source>
        <translation>conda 频道里没有 {name}；{right} 是它在那里的名称。</translation>
    </message>
    <message>
        <source>Channels that are fetched from an address of their own</source>
        <translation>从单独地址获取的频道</translation>
    </message>
    <message>
        <source>Check date and time, the proxy, and the address.</source>
        <translation>请检查日期时间、代理和地址。</translation>
    </message>
    <message>
        <source>Check the address and the proxy, then try again.</source>
        <translation>请检查地址和代理，然后重试。</translation>
    </message>
    <message>
        <source>Check the connection and try again, or choose another mirror.</source>
        <translation>请检查网络连接后重试，或换一个镜像。</translation>
    </message>
    <message>
        <source>Check the connection and try again. What has arrived is not fetched twice.</source>
        <translation>请检查网络后重试。已下载的部分不会重复下载。</translation>
    </message>
    <message>
        <source>Check the connection, or choose another mirror on the channels page.</source>
        <translation>请检查网络连接，或在频道页面换一个镜像。</translation>
    </message>
    <message>
        <source>Check the network and the address of the channel.</source>
        <translation>请检查网络和频道地址。</translation>
    </message>
    <message>
        <source>Check the network or the proxy, then try again.</source>
        <translation>请检查网络或代理，然后重试。</translation>
    </message>
    <message>
        <source>Check the spelling or the channels.</source>
        <translation>请检查拼写或频道。</translation>
    </message>
    <message>
        <source>Check the spelling, or add a channel that has them.</source>
        <translation>请检查拼写，或添加有它们的频道。</translation>
    </message>
    <message>
        <source>Check the spelling, or leave the channel out.</source>
        <translation>请检查拼写，或去掉这个频道。</translation>
    </message>
    <message>
        <source>Check the spelling, or write the channel&apos;s whole address.</source>
        <translation>请检查拼写，或写出频道的完整地址。</translation>
    </message>
    <message>
        <source>Choose a mirror on the channels page; it sets the index.</source>
        <translation>请在频道页面选择一个镜像；它会设置索引。</translation>
    </message>
    <message>
        <source>Choose a new environment, with a newer Python</source>
        <translation>选择一个新环境，用较新的 Python</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>请换一个短一些的。</translation>
    </message>
    <message>
        <source>Choose another mirror.</source>
        <translation>请选择其他镜像。</translation>
    </message>
    <message>
        <source>Choose another name for it.</source>
        <translation>请换一个名字。</translation>
    </message>
    <message>
        <source>Choose another name, so that it works on every system.</source>
        <translation>请换个名字，这样在任何系统上都能用。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换个名字。</translation>
    </message>
    <message>
        <source>Choose another state.</source>
        <translation>请选择另一个状态。</translation>
    </message>
    <message>
        <source>Choose branch {branch} or a newer one.</source>
        <translation>请选择 {branch} 分支或更新的分支。</translation>
    </message>
    <message>
        <source>Choose it in the table.</source>
        <translation>请在表格中选择它。</translation>
    </message>
    <message>
        <source>Choose one of the ways below, or go back to your changes.</source>
        <translation>请选择下面的一个办法，或返回修改。</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>请重新选择文件。</translation>
    </message>
    <message>
        <source>Choose the file in it that lists the packages.</source>
        <translation>请选择其中列出软件包的文件。</translation>
    </message>
    <message>
        <source>Clear the download cache…</source>
        <translation>清理下载缓存…</translation>
    </message>
    <message>
        <source>Close Glasshouse and start it again.</source>
        <translation>请关闭 Glasshouse 再重新打开。</translation>
    </message>
    <message>
        <source>Close other programs that use the GPU, then test again.</source>
        <translation>请关闭其他使用 GPU 的程序，然后再测试一次。</translation>
    </message>
    <message>
        <source>Close programs that have files of it open, then try again.</source>
        <translation>请关闭打开了其中文件的程序，然后重试。</translation>
    </message>
    <message>
        <source>Close the program and try again.</source>
        <translation>请关闭那个程序再重试。</translation>
    </message>
    <message>
        <source>Close the programs that use it, then try again.</source>
        <translation>请关闭正在使用它的程序，然后重试。</translation>
    </message>
    <message>
        <source>Close {program}</source>
        <translation>关闭 {program}</translation>
    </message>
    <message>
        <source>Close {program} and try again.</source>
        <translation>请关闭 {program} 再重试。</translation>
    </message>
    <message>
        <source>Close {program}, then try again.</source>
        <translation>请先关闭 {program}，然后重试。</translation>
    </message>
    <message>
        <source>Comes from {after} instead of {before}</source>
        <translation>改由 {after} 提供，原为 {before}</translation>
    </message>
    <message>
        <source>Comes with versions that were to be skipped: {names}</source>
        <translation>会带来你要跳过的版本：{names}</translation>
    </message>
    <message>
        <source>Commands do not ask before they change something</source>
        <translation>命令在更改之前不再询问</translation>
    </message>
    <message>
        <source>Computes on the CPU, as was asked for.</source>
        <translation>按你的选择，只用 CPU 计算。</translation>
    </message>
    <message>
        <source>Computes on the CPU; this computer has no NVIDIA GPU.</source>
        <translation>用 CPU 计算；这台电脑没有 NVIDIA 显卡。</translation>
    </message>
    <message>
        <source>Computes on the {card} through Metal.</source>
        <translation>通过 Metal 在 {card} 上计算。</translation>
    </message>
    <message>
        <source>Computing on the CPU only is fine here</source>
        <translation>这里只用 CPU 就可以</translation>
    </message>
    <message>
        <source>Copy it again from where you were given it, and try once more.</source>
        <translation>请从原处重新复制，再试一次。</translation>
    </message>
    <message>
        <source>Copy it to another folder, then try again.</source>
        <translation>请把它复制到别的文件夹，然后再试。</translation>
    </message>
    <message>
        <source>Copy its lines with “install” and paste them here.</source>
        <translation>请复制其中带“install”的行，粘贴到这里。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>请改正后重试。</translation>
    </message>
    <message>
        <source>Correct it, or leave it out.</source>
        <translation>请改正它，或去掉它。</translation>
    </message>
    <message>
        <source>Correct or clear it, then start Glasshouse again.</source>
        <translation>请改正或清除它，然后重新打开 Glasshouse。</translation>
    </message>
    <message>
        <source>Correct that line in an editor, then try again.</source>
        <translation>请在编辑器中改正那一行，然后再试。</translation>
    </message>
    <message>
        <source>Correct that line, then try again.</source>
        <translation>请改正该行，然后重试。</translation>
    </message>
    <message>
        <source>Correct the description and try again.</source>
        <translation>请改正描述后重试。</translation>
    </message>
    <message>
        <source>Correct the file, or move it away, then try again.</source>
        <translation>请改正该文件，或将其移走，然后重试。</translation>
    </message>
    <message>
        <source>Correct the name, or leave it out of the pip section.</source>
        <translation>请改正名字，或从 pip 部分中去掉它。</translation>
    </message>
    <message>
        <source>Create it; deleting it again is the way back.</source>
        <translation>直接创建即可；删除它就能恢复原状。</translation>
    </message>
    <message>
        <source>Create {name}</source>
        <translation>新建 {name}</translation>
    </message>
    <message numerus="yes">
        <source>Created with %n package(s)</source>
        <translation>
            <numerusform>新建，含 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide one by one</source>
        <translation>逐个决定</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <source>Direct dependencies</source>
        <translation>直接依赖</translation>
    </message>
    <message>
        <source>Do an edit of the configuration again</source>
        <translation>重做对配置的修改</translation>
    </message>
    <message>
        <source>Do not trust results of this environment. Test again; if it stays so, update the driver or try another build. Overclocked or failing hardware does this, too.</source>
        <translation>请不要相信这个环境算出的结果。再测试一次；如果依旧如此，请更新驱动或换一个构建。超频或硬件故障也会造成这种情况。</translation>
    </message>
    <message>
        <source>Driver {driver} can&apos;t run a {card}</source>
        <translation>驱动 {driver} 不能用于 {card}</translation>
    </message>
    <message>
        <source>Driver {driver} does not run the {card}. The card may be too old or too new for it, or switched off.</source>
        <translation>驱动 {driver} 没有启用 {card}。对这个驱动来说，显卡可能太旧或太新，也可能被关闭了。</translation>
    </message>
    <message>
        <source>Driver {driver} is installed, and no NVIDIA GPU was found.</source>
        <translation>装有驱动 {driver}，但没有找到 NVIDIA 显卡。</translation>
    </message>
    <message>
        <source>Driver {driver} is new enough for CUDA {cuda}, but {framework} asks for branch {branch} or newer.</source>
        <translation>驱动 {driver} 足以运行 CUDA {cuda}，但 {framework} 要求 {branch} 或更新的分支。</translation>
    </message>
    <message>
        <source>Driver {driver} is new enough for CUDA {cuda}.</source>
        <translation>驱动 {driver} 足以运行 CUDA {cuda}。</translation>
    </message>
    <message>
        <source>Driver {driver} is older than the {card}. Install a driver of the {branch} branch or a newer one.</source>
        <translation>驱动 {driver} 比 {card} 还旧。请安装 {branch} 分支或更新的驱动。</translation>
    </message>
    <message>
        <source>Driver {driver} natively runs CUDA up to {native}; it runs {cuda} by compatibility within {major}.x.</source>
        <translation>驱动 {driver} 原生支持到 CUDA {native}；{cuda} 靠 {major}.x 内的兼容性运行。</translation>
    </message>
    <message>
        <source>Driver {driver} runs CUDA up to {native} natively, so CUDA {cuda} too.</source>
        <translation>驱动 {driver} 原生支持到 CUDA {native}，因此也能运行 CUDA {cuda}。</translation>
    </message>
    <message>
        <source>Enough room: {needed:size} needed, {free:size} free.</source>
        <translation>空间足够：需要 {needed:size}，剩余 {free:size}。</translation>
    </message>
    <message>
        <source>Enter the token you were given. It is kept in this computer&apos;s keyring, never in a file.</source>
        <translation>请输入给你的令牌。它保存在本机的密钥环里，不会写入文件。</translation>
    </message>
    <message>
        <source>Even {who}, the newest there is, requires {spec}</source>
        <translation>即使是最新的 {who} 也要求 {spec}</translation>
    </message>
    <message>
        <source>Every channel without an address of its own is looked for at {host}.</source>
        <translation>没有单独地址的频道都到 {host} 去找。</translation>
    </message>
    <message>
        <source>Every secure connection is answered by “{issuer}”, which this computer does not trust: an antivirus or a proxy reads along. Have its certificate added to the system&apos;s.</source>
        <translation>所有安全连接都由“{issuer}”应答，而这台电脑不信任它：有杀毒软件或代理在查看通信内容。请让管理员把它的证书加入系统证书。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其余依赖</translation>
    </message>
    <message>
        <source>Export it as requirements.txt or pylock.toml with that tool.</source>
        <translation>请用那个工具导出为 requirements.txt 或 pylock.toml。</translation>
    </message>
    <message>
        <source>Fits the other changes</source>
        <translation>配合其他变更</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>焦点</translation>
    </message>
    <message>
        <source>Folders and pages where pip looks for packages</source>
        <translation>pip 查找软件包的文件夹和网页</translation>
    </message>
    <message numerus="yes">
        <source>For %n package(s) no hash is on record, so nothing checks them: {names}</source>
        <translation>
            <numerusform>%n 个软件包没有记录哈希值，因此无法核对：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>For use in Jupyter</source>
        <translation>在 Jupyter 中使用</translation>
    </message>
    <message>
        <source>For which CUDA the build was made is not known, and so what driver it needs.</source>
        <translation>不知道这个构建用的是哪个 CUDA，因此也不知道它需要什么驱动。</translation>
    </message>
    <message>
        <source>For {platform} only: builds differ from system to system.</source>
        <translation>只适用于 {platform}：各系统的构建不同。</translation>
    </message>
    <message numerus="yes">
        <source>Found with %n package(s)</source>
        <translation>
            <numerusform>发现时有 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Frameworks from conda channels do not compute on Intel&apos;s GPUs.</source>
        <translation>conda 频道的框架不用 Intel 显卡计算。</translation>
    </message>
    <message>
        <source>Frameworks from conda channels do not compute on this GPU.</source>
        <translation>conda 频道的框架不用这块显卡计算。</translation>
    </message>
    <message>
        <source>Frameworks use it through Metal, without CUDA.</source>
        <translation>框架通过 Metal 使用它，不需要 CUDA。</translation>
    </message>
    <message>
        <source>Free some room, or apply the change without a trial.</source>
        <translation>请腾出一些空间，或不经试用直接应用变更。</translation>
    </message>
    <message>
        <source>From 9 to 17 August 2026 it served no conda packages, for lack of storage. Content may go again without notice.</source>
        <translation>2026 年 8 月 9 日至 17 日，它因存储空间不足没有提供 conda 软件包。内容可能不经通知再次下线。</translation>
    </message>
    <message>
        <source>From line {line} on it is a text for people.</source>
        <translation>从第 {line} 行起是给人看的文字。</translation>
    </message>
    <message>
        <source>From line {line} on it is no list of packages.</source>
        <translation>从第 {line} 行起不是软件包列表。</translation>
    </message>
    <message>
        <source>From outside China it may answer that a file is missing or refused.</source>
        <translation>在中国境外访问时，它可能回答文件不存在或拒绝访问。</translation>
    </message>
    <message>
        <source>From the official server: no mirror in use has it</source>
        <translation>来自官方服务器：在用的镜像都没有它</translation>
    </message>
    <message>
        <source>From {channel}</source>
        <translation>来自 {channel}</translation>
    </message>
    <message>
        <source>From {channel}, {when:ago}</source>
        <translation>来自 {channel}，{when:ago}</translation>
    </message>
    <message>
        <source>Give an address such as https://mirrors.example.org/anaconda.</source>
        <translation>请输入类似 https://mirrors.example.org/anaconda 的地址。</translation>
    </message>
    <message>
        <source>Give it to pip</source>
        <translation>交给 pip</translation>
    </message>
    <message>
        <source>Give the file another name.</source>
        <translation>请给文件换一个名称。</translation>
    </message>
    <message>
        <source>Glasshouse knows no framework of this name.</source>
        <translation>Glasshouse 不认识这个名字的框架。</translation>
    </message>
    <message>
        <source>Glasshouse met a situation it was not written for</source>
        <translation>Glasshouse 遇到了没有预料到的情况</translation>
    </message>
    <message>
        <source>Glasshouse runs here as a program for Intel Macs, on an Apple chip. Packages for Intel can&apos;t use its GPU and are slower; use Glasshouse for Apple silicon.</source>
        <translation>Glasshouse 在 Apple 芯片上以 Intel Mac 程序的方式运行。为 Intel 构建的软件包用不了它的 GPU，也更慢；请使用 Apple 芯片版的 Glasshouse。</translation>
    </message>
    <message>
        <source>Glasshouse uses uv for them, and its program is not there.</source>
        <translation>Glasshouse 用 uv 安装它们，而 uv 程序不在。</translation>
    </message>
    <message>
        <source>Glasshouse was updated while it was open</source>
        <translation>Glasshouse 在打开期间被更新了</translation>
    </message>
    <message numerus="yes">
        <source>Glasshouse works offline, and %n package(s) are not in the cache yet: {names}. Go online to fetch them.</source>
        <translation>
            <numerusform>Glasshouse 处于离线状态，缓存中还缺 %n 个软件包：{names}。请联网后下载。</numerusform>
        </translation>
    </message>
    <message>
        <source>Glasshouse works offline, and the cache does not hold {package} and what else is needed. Nothing was changed.</source>
        <translation>Glasshouse 处于离线状态，缓存中没有 {package} 等所需的软件包。没有做任何更改。</translation>
    </message>
    <message>
        <source>Glasshouse works offline, and the cache holds no data of this channel.</source>
        <translation>Glasshouse 处于离线状态，缓存中没有该频道的数据。</translation>
    </message>
    <message>
        <source>Glasshouse, conda and pip go through different proxies.</source>
        <translation>Glasshouse、conda 和 pip 走的代理不一样。</translation>
    </message>
    <message>
        <source>Glasshouse: {glasshouse}. conda: {conda}. pip: {pip}. What works in one then fails in the other.</source>
        <translation>Glasshouse：{glasshouse}；conda：{conda}；pip：{pip}。一个能用，另一个却会失败。</translation>
    </message>
    <message>
        <source>Go back to an earlier copy of the file, or make a new environment.</source>
        <translation>请换回这个文件的早先副本，或新建一个环境。</translation>
    </message>
    <message>
        <source>Go on, or close and open Glasshouse again. The details help to find the fault.</source>
        <translation>可以继续使用，或关闭后重新打开 Glasshouse。详情有助于找到问题。</translation>
    </message>
    <message>
        <source>Go online once; the data then stay here.</source>
        <translation>请联网一次，之后数据会留在本机。</translation>
    </message>
    <message>
        <source>Go online to fetch them, then try again.</source>
        <translation>请联网下载后再试。</translation>
    </message>
    <message>
        <source>Goes back from {before} to {after}</source>
        <translation>由 {before} 退回 {after}</translation>
    </message>
    <message>
        <source>Goes back from {before} to {after}, an older version</source>
        <translation>从 {before} 退回较旧的 {after}</translation>
    </message>
    <message>
        <source>Has code for the {card} (compute capability {capability}), but none for {others}.</source>
        <translation>含有适用于 {card}（计算能力 {capability}）的代码，但没有适用于 {others} 的。</translation>
    </message>
    <message>
        <source>Has code for the {card} (compute capability {capability}).</source>
        <translation>含有适用于 {card}（计算能力 {capability}）的代码。</translation>
    </message>
    <message>
        <source>Has no code for the {card} (compute capability {capability}) itself, and the driver, made for CUDA {native}, cannot compile what CUDA {cuda} wrote.</source>
        <translation>没有专为 {card}（计算能力 {capability}）编译的代码，而驱动只到 CUDA {native}，无法编译 CUDA {cuda} 写出的中间代码。</translation>
    </message>
    <message>
        <source>Has no code for the {card} (compute capability {capability}) itself. The driver can compile it from what is there for {ptx}: the first start is slow, and nobody has proved that everything works. Not recommended.</source>
        <translation>没有专为 {card}（计算能力 {capability}）编译的代码。驱动可以用 {ptx} 的中间代码现场编译：首次启动很慢，也没有人证实一切都能正常工作。不推荐。</translation>
    </message>
    <message>
        <source>Has no code for the {card} (compute capability {capability}), only for {kernels}.</source>
        <translation>没有适用于 {card}（计算能力 {capability}）的代码，只有 {kernels} 的。</translation>
    </message>
    <message>
        <source>How long a silent server is waited for</source>
        <translation>服务器无响应时等待多久</translation>
    </message>
    <message>
        <source>How long pip waits for a silent server, in seconds</source>
        <translation>服务器无响应时 pip 等待多久（秒）</translation>
    </message>
    <message>
        <source>How many things are done at once</source>
        <translation>同时进行多少件事</translation>
    </message>
    <message>
        <source>How much the order of the channels counts</source>
        <translation>频道顺序的作用有多大</translation>
    </message>
    <message>
        <source>How often it is brought up to date is not documented.</source>
        <translation>它多久同步一次没有公开说明。</translation>
    </message>
    <message>
        <source>How the prompt shows the environment</source>
        <translation>命令提示符如何显示环境</translation>
    </message>
    <message>
        <source>If the details below name no cause, install it again: files may be damaged, or mixed with those of another source.</source>
        <translation>如果下面的详情没有说明原因，请重新安装：文件可能已损坏，或与其他来源的文件混在了一起。</translation>
    </message>
    <message>
        <source>In “{spec}” conda takes the second part for a build. It was read as “{right}”.</source>
        <translation>在“{spec}”中，conda 会把第二部分当作构建。已按“{right}”读取。</translation>
    </message>
    <message>
        <source>Indirect dependencies</source>
        <translation>间接依赖</translation>
    </message>
    <message>
        <source>Install Glasshouse again, or allow it in that program.</source>
        <translation>请重新安装 Glasshouse，或在安全软件中放行。</translation>
    </message>
    <message>
        <source>Install Glasshouse anew, or leave the pip section out.</source>
        <translation>请重新安装 Glasshouse，或去掉 pip 部分。</translation>
    </message>
    <message>
        <source>Install Microsoft&apos;s Visual C++ Redistributable (2015 to 2022). If that is there, the package&apos;s files are mixed: install it again.</source>
        <translation>请安装 Microsoft Visual C++ Redistributable（2015 至 2022）。如果已经有了，说明软件包的文件混乱：请重新安装它。</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s driver, or a build for the CPU.</source>
        <translation>请安装 NVIDIA 驱动，或安装 CPU 构建。</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s driver: no package brings this library. Inside a container, start it with NVIDIA&apos;s runtime; under WSL it lies in /usr/lib/wsl/lib.</source>
        <translation>请安装 NVIDIA 驱动：没有软件包会带来这个库。在容器中，请用 NVIDIA 的运行时启动容器；在 WSL 中，它位于 /usr/lib/wsl/lib。</translation>
    </message>
    <message>
        <source>Install PyTorch, TensorFlow or JAX first.</source>
        <translation>请先安装 PyTorch、TensorFlow 或 JAX。</translation>
    </message>
    <message>
        <source>Install PyTorch, torchvision and torchaudio together, from one source.</source>
        <translation>请从同一来源一起安装 PyTorch、torchvision 和 torchaudio。</translation>
    </message>
    <message>
        <source>Install a CUDA build in its place. The GPU page chooses one that fits.</source>
        <translation>请换成 CUDA 构建。GPU 页面会选出合适的一个。</translation>
    </message>
    <message>
        <source>Install a CUDA build of TensorFlow from conda-forge, or tensorflow[and-cuda] with pip in a new environment.</source>
        <translation>请从 conda-forge 安装 TensorFlow 的 CUDA 构建，或在新环境中用 pip 安装 tensorflow[and-cuda]。</translation>
    </message>
    <message>
        <source>Install a build of {title} for CUDA in its place. The GPU page offers it.</source>
        <translation>换成 {title} 的 CUDA 构建。GPU 页面上可以直接更换。</translation>
    </message>
    <message>
        <source>Install a build that has it: for the newest cards one for CUDA 12.8 or later, for GTX 10 and older one for CUDA 12. The GPU page chooses it.</source>
        <translation>请安装含有这些代码的构建：最新的显卡需要 CUDA 12.8 或更新的构建，GTX 10 及更旧的显卡需要 CUDA 12 的构建。GPU 页面会替你选好。</translation>
    </message>
    <message>
        <source>Install both packages from one source, conda or pip. KMP_DUPLICATE_LIB_OK only hides the conflict and can make results wrong.</source>
        <translation>请让这两个软件包来自同一来源：conda 或 pip。KMP_DUPLICATE_LIB_OK 只是掩盖冲突，还可能使结果出错。</translation>
    </message>
    <message>
        <source>Install it as a package from the catalogue.</source>
        <translation>请在软件包目录中把它作为软件包安装。</translation>
    </message>
    <message>
        <source>Install one, such as GNOME Terminal, Konsole or xterm, then try again.</source>
        <translation>请安装一个，例如 GNOME Terminal、Konsole 或 xterm，然后重试。</translation>
    </message>
    <message>
        <source>Install python into the environment again.</source>
        <translation>请重新把 python 装进这个环境。</translation>
    </message>
    <message>
        <source>Install the last driver branch for this card. The GPU page names it. A newer one will not do.</source>
        <translation>请安装支持这块显卡的最后一个驱动分支，GPU 页面上写明是哪一个。更新的分支不行。</translation>
    </message>
    <message>
        <source>Install the package again together with the CUDA it was built for. A link from another version&apos;s library does not help.</source>
        <translation>请把这个软件包连同它对应的 CUDA 一起重新安装。用其他版本的库做链接没有用。</translation>
    </message>
    <message>
        <source>Install the package python into it.</source>
        <translation>请把 python 装进这个环境。</translation>
    </message>
    <message>
        <source>Install {packages} into {name}</source>
        <translation>将 {packages} 装入 {name}</translation>
    </message>
    <message>
        <source>Install {title} although it can&apos;t use this GPU</source>
        <translation>即使用不了这块显卡，也安装 {title}</translation>
    </message>
    <message>
        <source>Install {title} for the CPU</source>
        <translation>安装 CPU 版的 {title}</translation>
    </message>
    <message>
        <source>Install {title} {version} with CUDA {cuda}, the last that runs here</source>
        <translation>安装 {title} {version}（CUDA {cuda}），这是能在这里运行的最后一个版本</translation>
    </message>
    <message>
        <source>Install {title} {version} with CUDA {cuda}, the last that runs here ({when:ago})</source>
        <translation>安装 {title} {version}（CUDA {cuda}），这是能在这里运行的最后一个版本（{when:ago}）</translation>
    </message>
    <message>
        <source>Installed after the packages of conda.</source>
        <translation>在 conda 软件包之后安装。</translation>
    </message>
    <message numerus="yes">
        <source>Installed after the packages of conda. %n of them can come from conda too, where they conflict less.</source>
        <translation>
            <numerusform>在 conda 软件包之后安装；其中 %n 个也能由 conda 安装，更不易冲突。</numerusform>
        </translation>
    </message>
    <message>
        <source>Installed by pip; updates by conda leave it alone</source>
        <translation>由 pip 安装；conda 的更新不会动它</translation>
    </message>
    <message>
        <source>Installed {names}</source>
        <translation>安装了 {names}</translation>
    </message>
    <message numerus="yes">
        <source>Installed {names} and %n more</source>
        <translation>
            <numerusform>安装了 {names} 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Is left without a Python to run on</source>
        <translation>将没有可用的 Python</translation>
    </message>
    <message>
        <source>It answered 403 for {channel}. Mirrors sometimes block whole networks.</source>
        <translation>它对 {channel} 回应 403。镜像有时会屏蔽整个网段。</translation>
    </message>
    <message>
        <source>It answered with status {status}.</source>
        <translation>它回应了状态 {status}。</translation>
    </message>
    <message>
        <source>It answers in a way a mirror does not (status {status}).</source>
        <translation>它的应答不像一个镜像（状态 {status}）。</translation>
    </message>
    <message>
        <source>It answers only with a user name and password (401).</source>
        <translation>需要用户名和密码它才应答（401）。</translation>
    </message>
    <message>
        <source>It answers with error 403 for files it does not have.</source>
        <translation>对于没有的文件，它返回错误 403。</translation>
    </message>
    <message>
        <source>It asks for another version of that package. What conda installs is not replaced by pip, because that damages environments.</source>
        <translation>它要求那个软件包的另一个版本。conda 安装的东西不会由 pip 替换，因为那会损坏环境。</translation>
    </message>
    <message>
        <source>It begins with “*”, which in YAML points to another place, and there is none of that name. Put the value in quotes.</source>
        <translation>它以“*”开头，在 YAML 中表示指向别处，但没有那个名字的位置。请给值加上引号。</translation>
    </message>
    <message>
        <source>It belongs to no package and is not replaced unseen. The change was undone.</source>
        <translation>它不属于任何软件包，不会未经你查看就替换它。更改已撤销。</translation>
    </message>
    <message>
        <source>It can be deleted when that has ended.</source>
        <translation>结束后即可删除。</translation>
    </message>
    <message>
        <source>It can be installed by pip after the packages of conda.</source>
        <translation>可以在 conda 软件包之后由 pip 安装。</translation>
    </message>
    <message>
        <source>It can be strict, flexible or disabled. conda stops at anything else.</source>
        <translation>可以是 strict、flexible 或 disabled；其他写法会让 conda 停下。</translation>
    </message>
    <message>
        <source>It carries conda-forge and bioconda only, and sends everything else on to other mirrors.</source>
        <translation>它只提供 conda-forge 和 bioconda，其余请求会转到别的镜像。</translation>
    </message>
    <message>
        <source>It could not be asked; the details say why.</source>
        <translation>无法向它发出请求；原因见详细信息。</translation>
    </message>
    <message>
        <source>It counts too many requests from this network (429).</source>
        <translation>它认为来自这个网络的请求太多（429）。</translation>
    </message>
    <message>
        <source>It describes several environments in a form of its own.</source>
        <translation>它用自己的形式描述几个环境。</translation>
    </message>
    <message>
        <source>It did not answer within {wait:duration}.</source>
        <translation>它在 {wait:duration} 内没有应答。</translation>
    </message>
    <message>
        <source>It did not answer, so the pip section can&apos;t be looked up.</source>
        <translation>它没有应答，因此无法查询 pip 部分。</translation>
    </message>
    <message>
        <source>It does no harm here.</source>
        <translation>在这里没有坏处。</translation>
    </message>
    <message>
        <source>It does not carry Anaconda&apos;s own channels (pkgs/main and the like).</source>
        <translation>它不提供 Anaconda 自家的频道（pkgs/main 等）。</translation>
    </message>
    <message>
        <source>It does not have the form its tool expects, so it was left as it is.</source>
        <translation>它不符合相应工具要求的格式，因此保持原样。</translation>
    </message>
    <message>
        <source>It ended in the middle of a file.</source>
        <translation>传到一半就断了。</translation>
    </message>
    <message>
        <source>It fetches a package when somebody asks for it first, so that takes longer.</source>
        <translation>软件包在第一次有人下载时才去获取，因此那一次会慢一些。</translation>
    </message>
    <message>
        <source>It fits, but little room is left: {needed:size} needed, {free:size} free.</source>
        <translation>放得下，但剩余不多：需要 {needed:size}，剩余 {free:size}。</translation>
    </message>
    <message>
        <source>It got its last package in 2017, and many mirrors no longer have it: each plan then fails.</source>
        <translation>它最后一次更新是 2017 年，许多镜像已经没有它，于是每次求解都会失败。</translation>
    </message>
    <message>
        <source>It had too many requests from here, and answers again in {wait:duration} (429).</source>
        <translation>来自这里的请求过多，{wait:duration} 后它才会再应答（429）。</translation>
    </message>
    <message>
        <source>It had too many requests from here, and answers again later (429).</source>
        <translation>来自这里的请求过多，稍后它才会再应答（429）。</translation>
    </message>
    <message>
        <source>It has a fault of its own at present (error {status}).</source>
        <translation>它目前自身有故障（错误 {status}）。</translation>
    </message>
    <message>
        <source>It has been deleted already.</source>
        <translation>它已经被删除。</translation>
    </message>
    <message>
        <source>It has no .tar.bz2 file where the same package exists as .conda.</source>
        <translation>已有 .conda 格式的软件包，它不再提供对应的 .tar.bz2 文件。</translation>
    </message>
    <message>
        <source>It has no line that asks for something.</source>
        <translation>其中没有一行提出要求。</translation>
    </message>
    <message>
        <source>It has no packages for Linux on ARM processors, and few for Apple silicon.</source>
        <translation>它没有 ARM 处理器 Linux 的软件包，Apple 芯片的也很少。</translation>
    </message>
    <message>
        <source>It has none of the channels asked for.</source>
        <translation>所问的频道它都没有。</translation>
    </message>
    <message>
        <source>It has over 200 kB, so it is likely something else.</source>
        <translation>它超过 200 kB，很可能不是配置文件。</translation>
    </message>
    <message>
        <source>It has {size:size}; files that describe environments stay below {limit:size}.</source>
        <translation>它有 {size:size}；描述环境的文件都小于 {limit:size}。</translation>
    </message>
    <message>
        <source>It holds more values than any real file does.</source>
        <translation>它的值比任何真实文件都多。</translation>
    </message>
    <message>
        <source>It is YAML, for another program.</source>
        <translation>它是 YAML，但属于别的程序。</translation>
    </message>
    <message>
        <source>It is a device or a connection between programs.</source>
        <translation>它是设备，或程序之间的连接。</translation>
    </message>
    <message>
        <source>It is a folder of this computer, not a channel on a server.</source>
        <translation>它是本机的文件夹，不是服务器上的频道。</translation>
    </message>
    <message>
        <source>It is a picture, an archive, or another file for programs.</source>
        <translation>它是图片、压缩包，或其他给程序用的文件。</translation>
    </message>
    <message>
        <source>It is a template: places in braces must be filled in by the program it was made for.</source>
        <translation>这是一个模板：花括号中的位置要由它所属的程序填写。</translation>
    </message>
    <message>
        <source>It is asked twice for each package.</source>
        <translation>每个软件包都会向它查询两次。</translation>
    </message>
    <message>
        <source>It is for Pipenv, whose files are not read here.</source>
        <translation>它属于 Pipenv，这里不读取它的文件。</translation>
    </message>
    <message>
        <source>It is for Poetry, uv or Cargo alone.</source>
        <translation>它只供 Poetry、uv 或 Cargo 使用。</translation>
    </message>
    <message>
        <source>It is indented with a tab, which YAML forbids; use spaces.</source>
        <translation>它用制表符缩进，YAML 不允许；请用空格。</translation>
    </message>
    <message>
        <source>It is left out: activating an environment makes it anew each time.</source>
        <translation>不设置它：每次激活环境时都会重新生成。</translation>
    </message>
    <message>
        <source>It is neither the name of a package nor a wheel&apos;s address.</source>
        <translation>它既不是软件包的名字，也不是 wheel 文件的地址。</translation>
    </message>
    <message>
        <source>It is neither what it was nor what it should become until that is settled.</source>
        <translation>在处理完之前，它既不是原来的样子，也不是应有的样子。</translation>
    </message>
    <message>
        <source>It is not among the packages of your channels for here.</source>
        <translation>你的频道里没有适用于这里的这个软件包。</translation>
    </message>
    <message>
        <source>It is not installed.</source>
        <translation>它没有安装。</translation>
    </message>
    <message>
        <source>It is not known where pip packages come from</source>
        <translation>不知道 pip 软件包从哪里来</translation>
    </message>
    <message>
        <source>It is not what the shown lines were made for, so nothing was written.</source>
        <translation>它已不是显示更改时的内容，因此什么也没有写入。</translation>
    </message>
    <message>
        <source>It is run by the same people as TUNA; its list of channels is taken to be the same.</source>
        <translation>它与清华 TUNA 由同一团队维护；这里按相同的频道列表对待。</translation>
    </message>
    <message>
        <source>It is the environment conda itself lives in.</source>
        <translation>conda 自身就在这个环境里。</translation>
    </message>
    <message>
        <source>It is written in a way in which changing these lines alone could change the meaning of others.</source>
        <translation>按照它的写法，只改这些行可能会改变其他行的含义。</translation>
    </message>
    <message>
        <source>It is {behind:duration} behind the official server.</source>
        <translation>它比官方服务器落后 {behind:duration}。</translation>
    </message>
    <message>
        <source>It leads to the same channels by a detour, and may be switched off.</source>
        <translation>它绕路通向同样的频道，而且随时可能停用。</translation>
    </message>
    <message>
        <source>It let nothing through to {host} (407).</source>
        <translation>它没有放行到 {host} 的请求（407）。</translation>
    </message>
    <message>
        <source>It may be in a channel that is not among yours.</source>
        <translation>它可能在你没有添加的频道里。</translation>
    </message>
    <message>
        <source>It may be misspelt, or belong to another tool. conda reads over it.</source>
        <translation>可能拼错了，也可能属于别的工具。conda 会忽略它。</translation>
    </message>
    <message>
        <source>It may be mistyped, expired, or meant for another channel.</source>
        <translation>可能输错、已过期，或属于别的频道。</translation>
    </message>
    <message>
        <source>It names archives build by build, and those run on no other system.</source>
        <translation>它逐个指定了构建，这些构建不能在其他系统上运行。</translation>
    </message>
    <message>
        <source>It names sources, which have to be built to be installed.</source>
        <translation>它指向源代码，必须先构建才能安装。</translation>
    </message>
    <message>
        <source>It refused the look-up without one, or with the one it got.</source>
        <translation>没有登录信息，或所给的登录信息被它拒绝。</translation>
    </message>
    <message>
        <source>It refuses everything from this network (403). If its page names an identifier, the details show it; quote it to its support.</source>
        <translation>它拒绝来自当前网络的所有请求（403）。如果它的页面给出了编号，详细信息中可以看到；联系其支持人员时请附上。</translation>
    </message>
    <message>
        <source>It says how a package is built, not what an environment has.</source>
        <translation>它说明如何构建软件包，而不是环境里有什么。</translation>
    </message>
    <message>
        <source>It sends every request on to a university mirror near you. Channel data and packages may come from different ones and then do not fit together.</source>
        <translation>它把每个请求转到离你较近的高校镜像。频道数据和软件包可能来自不同的镜像，因而不一致。</translation>
    </message>
    <message>
        <source>It sends requests on and on, and nobody answers them.</source>
        <translation>它把请求一再转发，始终没有应答。</translation>
    </message>
    <message>
        <source>It takes up to {needed:size}, and {free:size} are free.</source>
        <translation>最多需要 {needed:size}，而可用空间为 {free:size}。</translation>
    </message>
    <message>
        <source>It then installs from its cache alone and finds nothing new.</source>
        <translation>这样它只从缓存安装，看不到任何新内容。</translation>
    </message>
    <message>
        <source>It uses environment.yml beside it: save that as well, in the form with versions.</source>
        <translation>它使用旁边的 environment.yml：请把含版本的那一种也保存下来。</translation>
    </message>
    <message>
        <source>It was fetched and is gone again; another program may have cleared the cache.</source>
        <translation>下载过又不见了，可能有别的程序清理了缓存。</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted outside Glasshouse.</source>
        <translation>它在 Glasshouse 之外被移动、改名或删除了。</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted, or its disk is not there.</source>
        <translation>它被移动、改名或删除了，或者所在的磁盘不在。</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted.</source>
        <translation>它被移动、改名或删除了。</translation>
    </message>
    <message>
        <source>It was promised and is not in place. The change was undone.</source>
        <translation>它本应安装，却没有就位。更改已撤销。</translation>
    </message>
    <message>
        <source>It was put back or deleted already.</source>
        <translation>它已被放回或删除。</translation>
    </message>
    <message>
        <source>It was removed from the list of mirrors.</source>
        <translation>它已从镜像列表中移除。</translation>
    </message>
    <message>
        <source>It was removed or moved outside this window.</source>
        <translation>它在这个窗口之外被移除或移动了。</translation>
    </message>
    <message>
        <source>It was seen to be gone in {when}. conda stops at a channel it can&apos;t reach.</source>
        <translation>{when} 年已发现它不再可用。遇到连不上的频道，conda 会停下。</translation>
    </message>
    <message>
        <source>It was stopped, and all it had started with it.</source>
        <translation>已停止它，以及它启动的一切。</translation>
    </message>
    <message>
        <source>It was to leave, and is not among pip&apos;s packages any more.</source>
        <translation>本来要移除它，但 pip 的包里已经没有它了。</translation>
    </message>
    <message>
        <source>It was to leave, or is not expected. The change was undone.</source>
        <translation>它本应被移除，或不在预期之中。更改已撤销。</translation>
    </message>
    <message>
        <source>It will be a Python that goes with {names}: {minor} is the newest. Settled on, the environment comes out the same another day.</source>
        <translation>会选用与 {names} 相容的 Python，最新的是 {minor}。确定下来，以后重建时结果也一样。</translation>
    </message>
    <message>
        <source>Its Python index serves its own campus, and sends everybody else on to TUNA.</source>
        <translation>它的 Python 索引只供本校使用，校外请求会转到清华 TUNA。</translation>
    </message>
    <message>
        <source>Its certificate comes from somebody this computer does not trust.</source>
        <translation>它的证书由这台电脑不信任的机构签发。</translation>
    </message>
    <message>
        <source>Its certificate comes from “{issuer}”, which this computer does not trust. An antivirus or a proxy may be reading along.</source>
        <translation>它的证书由“{issuer}”签发，这台电脑不信任它。可能有杀毒软件或代理在查看通信内容。</translation>
    </message>
    <message>
        <source>Its certificate has expired, so nobody can tell that it is genuine. Check this computer&apos;s date too.</source>
        <translation>它的证书已过期，无法确认其真实性。也请检查这台电脑的日期。</translation>
    </message>
    <message>
        <source>Its certificate is not trusted here, or something in between reads along.</source>
        <translation>它的证书在这里不受信任，或中间有设备在监听。</translation>
    </message>
    <message>
        <source>Its certificate was made for another server.</source>
        <translation>它的证书属于另一个服务器。</translation>
    </message>
    <message>
        <source>Its content differs from what the package lists. The change was undone.</source>
        <translation>它的内容与软件包的记录不同。更改已撤销。</translation>
    </message>
    <message>
        <source>Its exact packages are not known: Glasshouse never saw them, or what it had written down is gone or damaged.</source>
        <translation>不知道它的确切软件包：Glasshouse 没有见过它们，或者所记下的内容已丢失或损坏。</translation>
    </message>
    <message>
        <source>Its file is damaged or made for another kind of machine.</source>
        <translation>它的文件已损坏，或是给另一种机器用的。</translation>
    </message>
    <message>
        <source>Its file name, version and hash do not belong to one wheel.</source>
        <translation>它的文件名、版本和哈希值不属于同一个 wheel 文件。</translation>
    </message>
    <message>
        <source>Its packages are looked for here all the same. Some may not exist for {here}.</source>
        <translation>仍会在这里查找其中的软件包，有些可能没有 {here} 版。</translation>
    </message>
    <message>
        <source>Its packages then count as another channel&apos;s, and changing the mirror means changing this line.</source>
        <translation>这样它的软件包会被当成另一个频道的，换镜像时还得改这一行。</translation>
    </message>
    <message>
        <source>Its record is damaged, so no change can be planned with it.</source>
        <translation>它的记录已损坏，无法为它规划更改。</translation>
    </message>
    <message>
        <source>Its record was removed from the app&apos;s state folder.</source>
        <translation>它的记录已从应用的状态文件夹中移除。</translation>
    </message>
    <message>
        <source>Its sources did not build on this computer, and the change was undone.</source>
        <translation>它的源代码无法在这台电脑上构建，更改已撤销。</translation>
    </message>
    <message>
        <source>Its wheels are for other systems or processors.</source>
        <translation>它的 wheel 文件是给其他系统或处理器的。</translation>
    </message>
    <message>
        <source>Its wheels are for other versions of Python.</source>
        <translation>它的 wheel 文件是给其他 Python 版本的。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Keep it as another machine, or describe one for {here}.</source>
        <translation>请把它作为另一台电脑保存，或描述一台 {here} 的电脑。</translation>
    </message>
    <message>
        <source>Keep one source, conda or pip, for everything that needs cuDNN, and remove LD_LIBRARY_PATH from your shell&apos;s settings.</source>
        <translation>请让所有需要 cuDNN 的软件包都来自同一来源（conda 或 pip），并从 shell 设置中去掉 LD_LIBRARY_PATH。</translation>
    </message>
    <message>
        <source>Keep {name}, or leave {users} out.</source>
        <translation>请保留 {name}，或去掉 {users}。</translation>
    </message>
    <message>
        <source>Keys such as “dependencies:” are expected there.</source>
        <translation>那里应该是“dependencies:”这样的键。</translation>
    </message>
    <message>
        <source>Leave one of the two out, or ask conda for {name} as well if it has it.</source>
        <translation>请去掉两者之一；如果 conda 也有 {name}，也可以由 conda 安装。</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Leave the dot out.</source>
        <translation>请去掉句点。</translation>
    </message>
    <message>
        <source>Leave the token empty.</source>
        <translation>请把令牌留空。</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>去掉 {name}</translation>
    </message>
    <message>
        <source>Let go of all</source>
        <translation>全部放宽</translation>
    </message>
    <message>
        <source>Let the interrupted change be completed or undone first.</source>
        <translation>请先完成或撤销被中断的更改。</translation>
    </message>
    <message>
        <source>Line {line} asks for the same.</source>
        <translation>第 {line} 行要的是同一个。</translation>
    </message>
    <message>
        <source>Line {line} can&apos;t be read.</source>
        <translation>第 {line} 行无法读取。</translation>
    </message>
    <message>
        <source>Line {line} holds bytes of another encoding, which conda could misread; the file was left as it is.</source>
        <translation>第 {line} 行含有其他编码的字节，conda 可能误读；文件保持原样。</translation>
    </message>
    <message>
        <source>Line {line} names no package that could be fetched</source>
        <translation>第 {line} 行没有给出可以获取的软件包</translation>
    </message>
    <message>
        <source>Lines that this edit wrote to {path} were changed since. Writing puts back what was there before the edit, and drops those changes.</source>
        <translation>此次修改写入 {path} 的行之后又被改动过。写入会恢复修改之前的内容，并丢弃那些改动。</translation>
    </message>
    <message>
        <source>Lists show which channel a package is from</source>
        <translation>列表中显示软件包来自哪个频道</translation>
    </message>
    <message>
        <source>Lists within lists go deeper there than any real file&apos;s.</source>
        <translation>那里的列表层层嵌套，比任何真实文件都深。</translation>
    </message>
    <message>
        <source>Local proxy programs speak plain http, also for https pages; several tools then stop with a TLS error. It should begin with http://.</source>
        <translation>本机的代理程序即使代理 https 网页，自身也只用 http；这样写会让一些工具报 TLS 错误。应以 http:// 开头。</translation>
    </message>
    <message>
        <source>Look at the change as it is now, then write it.</source>
        <translation>请先查看现在的更改，再写入。</translation>
    </message>
    <message>
        <source>Look at the channels</source>
        <translation>查看频道</translation>
    </message>
    <message>
        <source>Look at the configuration again.</source>
        <translation>请重新查看配置。</translation>
    </message>
    <message>
        <source>Look at the driver on the GPU page, and restart the computer once.</source>
        <translation>请在 GPU 页面查看驱动，并重启一次电脑。</translation>
    </message>
    <message>
        <source>Look at the environment again; it may have changed.</source>
        <translation>请重新查看这个环境，它可能已经变了。</translation>
    </message>
    <message>
        <source>Look at the environment&apos;s own history instead.</source>
        <translation>请改看这个环境自己的历史。</translation>
    </message>
    <message>
        <source>Look at the environment; its history has the way back.</source>
        <translation>请查看这个环境；它的历史里有退路。</translation>
    </message>
    <message>
        <source>Look at the file, and move it away if it is a mistake.</source>
        <translation>请查看该文件，如属误放请将其移走。</translation>
    </message>
    <message>
        <source>Look at the list of edits again.</source>
        <translation>请重新查看修改列表。</translation>
    </message>
    <message>
        <source>Look at the page again; it shows what is in force.</source>
        <translation>请重新查看页面，上面显示当前生效的配置。</translation>
    </message>
    <message>
        <source>Look at the preview once more and say whether it may run.</source>
        <translation>请再看一遍预览，并决定脚本可否运行。</translation>
    </message>
    <message>
        <source>Look at the preview once more.</source>
        <translation>请再看一遍预览。</translation>
    </message>
    <message>
        <source>Look for updates again, or take the rest.</source>
        <translation>请重新查找更新，或只更新其余的软件包。</translation>
    </message>
    <message>
        <source>Look whether the variable CUDA_VISIBLE_DEVICES is set, and whether the GPU is switched off in the laptop&apos;s settings.</source>
        <translation>请看看是否设置了变量 CUDA_VISIBLE_DEVICES，以及笔记本的设置中是否关闭了 GPU。</translation>
    </message>
    <message>
        <source>Loosen one of them; the details say which exclude each other.</source>
        <translation>请放宽其中一个；详细信息中说明了哪些互相排斥。</translation>
    </message>
    <message>
        <source>Make a new environment; it will be one for this Mac&apos;s own processor</source>
        <translation>新建一个环境，它会适配这台 Mac 自己的处理器</translation>
    </message>
    <message>
        <source>Make a new preview and look at it once more.</source>
        <translation>请重新预览，再看一遍。</translation>
    </message>
    <message>
        <source>Make an environment with Python first; then this one can be made.</source>
        <translation>请先创建一个带 Python 的环境，然后就能创建这一个。</translation>
    </message>
    <message>
        <source>Make it writable, then try again.</source>
        <translation>请将其设为可写，然后重试。</translation>
    </message>
    <message>
        <source>Make room, for instance by clearing the download cache.</source>
        <translation>请腾出空间，例如清理下载缓存。</translation>
    </message>
    <message>
        <source>Marks of an unfinished merge stand there; git left both versions in.</source>
        <translation>那里有未完成的合并标记；git 把两个版本都留下了。</translation>
    </message>
    <message>
        <source>May run on this GPU; nobody proved it</source>
        <translation>也许能在这块 GPU 上运行，没有人验证过</translation>
    </message>
    <message numerus="yes">
        <source>Mend %n finding(s)</source>
        <translation>
            <numerusform>修复 %n 处问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Mirrors have dropped cloud/msys2. Its packages are part of “defaults” on Windows.</source>
        <translation>各镜像已去掉 cloud/msys2。在 Windows 上它的软件包属于 “defaults”。</translation>
    </message>
    <message>
        <source>Most packages exist as .conda alone today, and mirrors delete the old twins: packages then can&apos;t be found.</source>
        <translation>如今多数软件包只有 .conda 格式，镜像也会删除旧格式的副本，于是找不到软件包。</translation>
    </message>
    <message>
        <source>Move or rename it, then try again.</source>
        <translation>请移走或改名它，然后重试。</translation>
    </message>
    <message>
        <source>Move or rename that one first, then try again.</source>
        <translation>请先移走或改名那一个，然后重试。</translation>
    </message>
    <message>
        <source>Move the file elsewhere, then try again.</source>
        <translation>请把这个文件移到别处，然后重试。</translation>
    </message>
    <message numerus="yes">
        <source>Moves %n other package(s) too: {names}</source>
        <translation>
            <numerusform>另外会变更 %n 个软件包：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver ({driver}) is installed but does not answer. Until it does, no build can use the GPU.</source>
        <translation>NVIDIA 驱动（{driver}）已安装，但没有响应。在它恢复之前，任何构建都用不了 GPU。</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver is installed, but its kernel module is not running.</source>
        <translation>NVIDIA 驱动已安装，但它的内核模块没有运行。</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver was updated while its older part was still running, and the two do not fit together.</source>
        <translation>NVIDIA 驱动更新时，旧的部分仍在运行，两者不再匹配。</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver was updated while the old one is still loaded. Restart the computer.</source>
        <translation>NVIDIA 驱动已更新，但旧的还在运行。请重启电脑。</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s drivers ended with macOS 10.13.</source>
        <translation>NVIDIA 的驱动止于 macOS 10.13。</translation>
    </message>
    <message>
        <source>Names that stand for several channels</source>
        <translation>代表多个频道的名称</translation>
    </message>
    <message>
        <source>Names with two underscores stand for the system, the driver or the processor.</source>
        <translation>以两个下划线开头的名字代表系统、驱动或处理器。</translation>
    </message>
    <message>
        <source>Nearest version</source>
        <translation>最接近的版本</translation>
    </message>
    <message>
        <source>Need it indirectly</source>
        <translation>间接需要它</translation>
    </message>
    <message>
        <source>Need {name}</source>
        <translation>需要 {name}</translation>
    </message>
    <message>
        <source>Needed by {names}</source>
        <translation>{names} 需要</translation>
    </message>
    <message>
        <source>Needs glibc {needed}, and the system has {found}. Only a newer system helps, or a build for an older CUDA.</source>
        <translation>需要 glibc {needed}，而系统只有 {found}。只能换用更新的系统，或选用较旧 CUDA 的构建。</translation>
    </message>
    <message>
        <source>Needs glibc {needed}; the system has {found}.</source>
        <translation>需要 glibc {needed}；系统有 {found}。</translation>
    </message>
    <message>
        <source>Needs glibc {needed}; which one the system has is not known.</source>
        <translation>需要 glibc {needed}；系统有哪个版本，尚不清楚。</translation>
    </message>
    <message>
        <source>Needs macOS {needed}, and this is {found}. Update macOS.</source>
        <translation>需要 macOS {needed}，而这里是 {found}。请更新 macOS。</translation>
    </message>
    <message>
        <source>Needs macOS {needed}; this is {found}.</source>
        <translation>需要 macOS {needed}；这里是 {found}。</translation>
    </message>
    <message>
        <source>Needs macOS {needed}; which one this is is not known.</source>
        <translation>需要 macOS {needed}；这里是哪个版本，尚不清楚。</translation>
    </message>
    <message>
        <source>Needs {needed} or newer, and this Windows is build {found}.</source>
        <translation>需要 {needed} 或更新的版本，而这个 Windows 是内部版本 {found}。</translation>
    </message>
    <message>
        <source>Needs {needed} or newer.</source>
        <translation>需要 {needed} 或更新的版本。</translation>
    </message>
    <message>
        <source>Needs {needed} or newer; this is build {found}.</source>
        <translation>需要 {needed} 或更新的版本；这里是内部版本 {found}。</translation>
    </message>
    <message>
        <source>Needs {spec}, which becomes {after}</source>
        <translation>需要 {spec}，后者将变成 {after}</translation>
    </message>
    <message>
        <source>Needs {spec}, which goes</source>
        <translation>需要 {spec}，后者将被移除</translation>
    </message>
    <message>
        <source>Networks of hotels, campuses and firms answer so until one has logged in.</source>
        <translation>酒店、校园和公司的网络在登录之前会这样回应。</translation>
    </message>
    <message>
        <source>Networks that download very much are blocked with error 403; the page then shows an identifier to quote to its support.</source>
        <translation>下载量过大的网络会被以错误 403 封禁；页面上会给出一个编号，联系其支持人员时请附上。</translation>
    </message>
    <message>
        <source>New environment…</source>
        <translation>新建环境…</translation>
    </message>
    <message>
        <source>Newest that fits</source>
        <translation>合适的最新版本</translation>
    </message>
    <message>
        <source>Newest that fits; “{spec}” no longer holds</source>
        <translation>合适的最新版本；“{spec}”不再有效</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found in this machine. A build for CUDA brings gigabytes that only such a card uses.</source>
        <translation>这台电脑上没有找到 NVIDIA GPU。CUDA 构建会带来好几 GB 只有这种显卡才用得上的内容。</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found, so this is a build for the CPU.</source>
        <translation>没有找到 NVIDIA GPU，因此这是 CPU 构建。</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found.</source>
        <translation>没有找到 NVIDIA GPU。</translation>
    </message>
    <message>
        <source>No NVIDIA driver is installed, and without one no build can use the GPU.</source>
        <translation>没有安装 NVIDIA 驱动，而没有它，任何构建都用不了 GPU。</translation>
    </message>
    <message>
        <source>No NVIDIA driver is installed, so the {card} can&apos;t compute. Install the driver from NVIDIA or from your system, then look again.</source>
        <translation>没有安装 NVIDIA 驱动，所以 {card} 无法用于计算。请从 NVIDIA 官网或系统的软件源安装驱动，然后重新检测。</translation>
    </message>
    <message>
        <source>No NVIDIA driver is installed. CUDA {cuda} on the {card} needs driver {floor} or newer.</source>
        <translation>没有安装 NVIDIA 驱动。在 {card} 上运行 CUDA {cuda} 需要驱动 {floor} 或更新的版本。</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found. With these builds there can be no environment here; others work without a GPU, and are slower.</source>
        <translation>没有找到 NVIDIA 驱动，用 GPU 版在这里建不成环境。不带 GPU 的版本也能用，只是慢一些。</translation>
    </message>
    <message>
        <source>No answer after {seconds} seconds of searching</source>
        <translation>搜索 {seconds} 秒后仍没有结果</translation>
    </message>
    <message>
        <source>No build for Python {python}</source>
        <translation>没有适用于 Python {python} 的构建</translation>
    </message>
    <message>
        <source>No build of this kind</source>
        <translation>没有这种构建</translation>
    </message>
    <message>
        <source>No channel has {name}</source>
        <translation>没有频道提供 {name}</translation>
    </message>
    <message>
        <source>No channel has {name}.</source>
        <translation>没有频道提供 {name}。</translation>
    </message>
    <message>
        <source>No channel of the file has it. It may be misspelled, only on pip&apos;s index, or withdrawn.</source>
        <translation>文件里的频道都没有它。可能是拼写有误、只在 pip 的索引上，或已被撤下。</translation>
    </message>
    <message>
        <source>No channel of the file has them for this system: they were made for another, or have been withdrawn.</source>
        <translation>文件中的频道没有它们的本系统版本：可能只为其他系统制作，或已被撤下。</translation>
    </message>
    <message>
        <source>No channel of the file has {name}. Names that look like it may be others.</source>
        <translation>文件里的频道都没有 {name}。名字相近的可能是别的软件包。</translation>
    </message>
    <message>
        <source>No channel of the file has {name}; {right} is spelled much alike.</source>
        <translation>文件里的频道都没有 {name}；{right} 的拼写与它很接近。</translation>
    </message>
    <message>
        <source>No channel to ask</source>
        <translation>没有可查询的频道</translation>
    </message>
    <message>
        <source>No combination of builds satisfies all of them.</source>
        <translation>没有一组构建能同时满足它们。</translation>
    </message>
    <message>
        <source>No connection came about; the computer may be offline.</source>
        <translation>没有建立连接；电脑可能处于离线状态。</translation>
    </message>
    <message>
        <source>No current build is known to run on {gpu}; the CPU remains.</source>
        <translation>没有已知能在 {gpu} 上运行的构建，只能用 CPU。</translation>
    </message>
    <message>
        <source>No current build of {framework} has code for {architecture} cards such as the {card} (compute capability {capability}). Only old versions run on it.</source>
        <translation>{framework} 现有的构建都没有适用于 {card}（计算能力 {capability}）这样的 {architecture} 显卡的代码。只有旧版本能在它上面运行。</translation>
    </message>
    <message>
        <source>No file of {name} has the hash that is demanded</source>
        <translation>{name} 没有符合所要求哈希值的文件</translation>
    </message>
    <message>
        <source>No folder can have this name there.</source>
        <translation>那里的文件夹不能用这个名字。</translation>
    </message>
    <message>
        <source>No index is configured for pip, and no pip was found that knows its own.</source>
        <translation>没有为 pip 配置软件包索引，也没有找到自带默认索引的 pip。</translation>
    </message>
    <message>
        <source>No package changed</source>
        <translation>没有软件包变化</translation>
    </message>
    <message>
        <source>No permission for {path}</source>
        <translation>没有 {path} 的权限</translation>
    </message>
    <message>
        <source>No permission to read “{file}”</source>
        <translation>没有权限读取“{file}”</translation>
    </message>
    <message>
        <source>No secure connection to it can be made.</source>
        <translation>无法与它建立安全连接。</translation>
    </message>
    <message>
        <source>No secure connection to {host}</source>
        <translation>无法与 {host} 建立安全连接</translation>
    </message>
    <message>
        <source>No secure connection to {server} came about.</source>
        <translation>无法与 {server} 建立安全连接。</translation>
    </message>
    <message>
        <source>No server can be reached: this computer seems to have no network connection.</source>
        <translation>无法到达任何服务器：这台电脑似乎没有网络连接。</translation>
    </message>
    <message>
        <source>No server gave a usable answer. The network or a firewall may stand in the way.</source>
        <translation>没有服务器给出可用的应答。可能是网络或防火墙的阻碍。</translation>
    </message>
    <message>
        <source>No server gave the data of channel {channel}</source>
        <translation>没有服务器能提供频道 {channel} 的数据</translation>
    </message>
    <message>
        <source>No server gave {package}</source>
        <translation>没有服务器能提供 {package}</translation>
    </message>
    <message>
        <source>No server of their channels has them now, nor has the download cache.</source>
        <translation>现在它们所在频道的服务器上都没有，下载缓存里也没有。</translation>
    </message>
    <message>
        <source>No terminal program was found.</source>
        <translation>没有找到终端程序。</translation>
    </message>
    <message>
        <source>No versions of these go together: {names}</source>
        <translation>这些软件包没有能放在一起的版本：{names}</translation>
    </message>
    <message>
        <source>Nobody answers at this address: the server is down or blocked by a firewall.</source>
        <translation>这个地址无人应答：服务器已停止，或被防火墙拦截。</translation>
    </message>
    <message>
        <source>Nobody wrote down what was asked for here: these are the packages nothing else needs.</source>
        <translation>这里没有记录当初要求了什么：写入的是没有被其他软件包依赖的那些。</translation>
    </message>
    <message>
        <source>None of the conda packages asked for brings Python.</source>
        <translation>所要的 conda 软件包中没有一个带来 Python。</translation>
    </message>
    <message>
        <source>None of the frameworks that compute on a GPU is installed in it.</source>
        <translation>其中没有安装任何使用 GPU 计算的框架。</translation>
    </message>
    <message>
        <source>None of the usual ones is installed on this system.</source>
        <translation>这个系统上没有安装任何常用的终端程序。</translation>
    </message>
    <message>
        <source>Not enough room: {needed:size} needed, {free:size} free.</source>
        <translation>空间不足：需要 {needed:size}，剩余 {free:size}。</translation>
    </message>
    <message>
        <source>Not everything it names was looked up here before.</source>
        <translation>其中有些软件包以前没有在这里查询过。</translation>
    </message>
    <message>
        <source>Not for this computer: {marker}</source>
        <translation>不适用于这台电脑：{marker}</translation>
    </message>
    <message>
        <source>Not found: {names}</source>
        <translation>没有找到：{names}</translation>
    </message>
    <message>
        <source>Not installed here: {names}</source>
        <translation>这里没有安装：{names}</translation>
    </message>
    <message>
        <source>Not part of the result</source>
        <translation>不在结果中</translation>
    </message>
    <message>
        <source>Nothing can be written at {path}</source>
        <translation>无法写入 {path}</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}.</source>
        <translation>无法写入 {folder}。</translation>
    </message>
    <message>
        <source>Nothing else changes</source>
        <translation>不影响其他软件包</translation>
    </message>
    <message>
        <source>Nothing in it provides a Python to run.</source>
        <translation>其中没有可以运行的 Python。</translation>
    </message>
    <message>
        <source>Nothing is known yet of {channel}</source>
        <translation>尚无 {channel} 的数据</translation>
    </message>
    <message>
        <source>Nothing is known yet of {package}</source>
        <translation>尚无 {package} 的数据</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>无需任何操作。</translation>
    </message>
    <message>
        <source>Nothing of {package} has arrived for {seconds} seconds.</source>
        <translation>{seconds} 秒内没有收到 {package} 的任何数据。</translation>
    </message>
    <message>
        <source>Nothing special is needed of the system.</source>
        <translation>对系统没有特别的要求。</translation>
    </message>
    <message>
        <source>Offline, so nobody was asked whether the packages exist.</source>
        <translation>处于离线状态，没有查询这些软件包是否存在。</translation>
    </message>
    <message>
        <source>On Windows, TensorFlow has had no GPU builds since 2.11: use it inside WSL, or PyTorch. Elsewhere install NVIDIA&apos;s driver.</source>
        <translation>在 Windows 上，TensorFlow 自 2.11 起没有 GPU 构建：请在 WSL 中使用它，或改用 PyTorch。在其他系统上，请安装 NVIDIA 驱动。</translation>
    </message>
    <message>
        <source>On Windows, {framework} computes on the CPU alone. On Linux it uses the GPU, also on Linux inside Windows (WSL).</source>
        <translation>在 Windows 上，{framework} 只用 CPU 计算。在 Linux 上它会使用 GPU，包括 Windows 中的 Linux（WSL）。</translation>
    </message>
    <message>
        <source>On Windows, {framework} {version} was the last version to compute on the GPU. Newer ones do on Linux, also on Linux inside Windows (WSL).</source>
        <translation>在 Windows 上，{framework} {version} 是最后一个能用 GPU 计算的版本。更新的版本只在 Linux 上用 GPU，包括 Windows 中的 Linux（WSL）。</translation>
    </message>
    <message>
        <source>On the way anybody can read and change what is downloaded. Ask who runs the server for an https address.</source>
        <translation>途中任何人都能读取和篡改下载的内容。请向服务器的管理者要一个 https 地址。</translation>
    </message>
    <message>
        <source>On the way anybody can read and change what is downloaded. The server offers https.</source>
        <translation>途中任何人都能读取和篡改下载的内容。这台服务器支持 https。</translation>
    </message>
    <message>
        <source>On the way anybody can read and change what is downloaded; newer versions of pip refuse.</source>
        <translation>途中任何人都能读取和篡改下载的内容；较新的 pip 会拒绝。</translation>
    </message>
    <message>
        <source>One change cannot do both.</source>
        <translation>一次更改不能同时做两件事。</translation>
    </message>
    <message>
        <source>One file is needed, to know which is meant.</source>
        <translation>需要一个文件，才知道指的是哪一个。</translation>
    </message>
    <message>
        <source>One of a list of exact versions that pip put together; pip keeps them so.</source>
        <translation>属于 pip 一起选定的一组精确版本；由 pip 原样安装。</translation>
    </message>
    <message>
        <source>One of the few mirrors that carry the nvidia channel.</source>
        <translation>少数提供 nvidia 频道的镜像之一。</translation>
    </message>
    <message>
        <source>One side is for {left}, the other for {right}: builds for one do not run on the other.</source>
        <translation>一边适用于 {left}，另一边适用于 {right}：为其中一个系统构建的软件包不能在另一个上运行。</translation>
    </message>
    <message>
        <source>Only by pip: conda has {name}, but not in this version ({wanted}).</source>
        <translation>只能用 pip：conda 有 {name}，但没有这个版本（{wanted}）。</translation>
    </message>
    <message>
        <source>Only by pip: conda has {name}, but not its extras {extras}.</source>
        <translation>只能用 pip：conda 有 {name}，但没有它的附加部分 {extras}。</translation>
    </message>
    <message>
        <source>Only installed packages can be removed or updated.</source>
        <translation>只有已安装的软件包才能移除或更新。</translation>
    </message>
    <message>
        <source>Only old archives (.tar.bz2) are used.</source>
        <translation>只使用旧格式的包（.tar.bz2）。</translation>
    </message>
    <message>
        <source>Only old archives are used</source>
        <translation>只使用旧格式的包</translation>
    </message>
    <message>
        <source>Only the dependencies are read. The project itself is not installed.</source>
        <translation>只读取依赖。项目本身不会安装。</translation>
    </message>
    <message>
        <source>Only the first place counts.</source>
        <translation>只有第一处起作用。</translation>
    </message>
    <message>
        <source>Only those not found</source>
        <translation>只放宽找不到的</translation>
    </message>
    <message>
        <source>Only where this holds: {marker}</source>
        <translation>仅在此条件成立时：{marker}</translation>
    </message>
    <message>
        <source>Only {names} needed it</source>
        <translation>只有 {names} 需要它</translation>
    </message>
    <message>
        <source>Open a browser, log in to the network, then try again.</source>
        <translation>请打开浏览器登录网络，然后重试。</translation>
    </message>
    <message>
        <source>Open a terminal yourself and type: conda activate {name}</source>
        <translation>请自己打开终端并输入：conda activate {name}</translation>
    </message>
    <message>
        <source>Open the file once more and look at what it asks for now.</source>
        <translation>请重新打开文件，看看它现在要求什么。</translation>
    </message>
    <message>
        <source>Open the network settings</source>
        <translation>打开网络设置</translation>
    </message>
    <message>
        <source>Options need a line of their own in such a file. They were read as if they had.</source>
        <translation>在这种文件中，选项需要单独成行。这里当作单独成行来读取。</translation>
    </message>
    <message>
        <source>Other channels have it within another package, so it can be left out.</source>
        <translation>在其他频道里，它包含在别的软件包中，因此可以去掉。</translation>
    </message>
    <message>
        <source>Other mirrors send their requests on to it, so it may be busy.</source>
        <translation>别的镜像会把请求转给它，因此它可能比较忙。</translation>
    </message>
    <message>
        <source>Outside university networks it may send requests on to another mirror.</source>
        <translation>在校园网之外，它可能把请求转到别的镜像。</translation>
    </message>
    <message>
        <source>Package not found: {name}</source>
        <translation>未找到的包：{name}</translation>
    </message>
    <message>
        <source>Package not found: {name}. Is {right} meant?</source>
        <translation>未找到的包：{name}，是否指 {right}？</translation>
    </message>
    <message>
        <source>Packages are installed here for {here}.</source>
        <translation>这里安装的是 {here} 的软件包。</translation>
    </message>
    <message>
        <source>Packages can come from {target} as well. You have agreed.</source>
        <translation>软件包也可能来自 {target}。你已同意。</translation>
    </message>
    <message>
        <source>Packages come from {channel}: whoever uses the file must be able to reach it.</source>
        <translation>软件包来自 {channel}：使用这个文件的人必须能访问它。</translation>
    </message>
    <message>
        <source>Packages could come from {target} as well. It is off until you agree.</source>
        <translation>软件包也可能来自 {target}。在你同意之前不启用。</translation>
    </message>
    <message>
        <source>Packages that are never installed</source>
        <translation>永不安装的软件包</translation>
    </message>
    <message>
        <source>Packages were installed or removed in the meantime.</source>
        <translation>其间安装或移除了软件包。</translation>
    </message>
    <message>
        <source>Paths inside the environment grow with it, and systems limit their length. A name may have {longest} characters.</source>
        <translation>环境里的路径会随之变长，而系统限制路径长度。名字最多 {longest} 个字符。</translation>
    </message>
    <message>
        <source>Practice mode could not be prepared</source>
        <translation>练习模式没有准备好</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>重新预览</translation>
    </message>
    <message>
        <source>Put the archive there, or write its address into the file, then try again.</source>
        <translation>请把包文件放到那里，或在文件中写上它的地址，然后重试。</translation>
    </message>
    <message>
        <source>Put the login into pip&apos;s own configuration, or use another index.</source>
        <translation>请把登录信息写入 pip 自己的配置，或换用别的索引。</translation>
    </message>
    <message>
        <source>PyTorch finds no NVIDIA driver on this computer.</source>
        <translation>PyTorch 在这台电脑上找不到 NVIDIA 驱动。</translation>
    </message>
    <message>
        <source>Python brings pip</source>
        <translation>Python 自带 pip</translation>
    </message>
    <message>
        <source>Python changes from {before} to {after}: every Python package is linked anew</source>
        <translation>Python 从 {before} 变为 {after}：所有 Python 软件包都会重新链接</translation>
    </message>
    <message>
        <source>Python changes its minor version, and every Python package with it.</source>
        <translation>Python 的次版本改变，所有 Python 软件包随之改变。</translation>
    </message>
    <message>
        <source>Python goes from {before} to {after}: every Python package changes with it</source>
        <translation>Python 由 {before} 变为 {after}：所有 Python 软件包都随之改变</translation>
    </message>
    <message>
        <source>Python is added, because pip needs one in the environment.</source>
        <translation>已加入 Python，因为 pip 需要环境里有它。</translation>
    </message>
    <message>
        <source>Python keeps its minor version unless you update Python itself.</source>
        <translation>除非你更新 Python 本身，Python 的次版本保持不变。</translation>
    </message>
    <message>
        <source>Python {minor}</source>
        <translation>Python {minor}</translation>
    </message>
    <message>
        <source>Python {python} has builds for most of what you chose.</source>
        <translation>你选的软件包大多有适用于 Python {python} 的构建。</translation>
    </message>
    <message>
        <source>Python {version} is a build for Intel processors: slow on this Mac, and without its GPU.</source>
        <translation>Python {version} 是为 Intel 处理器构建的：在这台 Mac 上较慢，也用不了它的 GPU。</translation>
    </message>
    <message>
        <source>Read by conda 26.5 and later, and by conda-lock.</source>
        <translation>conda 26.5 及以后的版本和 conda-lock 可以读取。</translation>
    </message>
    <message>
        <source>Read the graph again.</source>
        <translation>请重新读取依赖图。</translation>
    </message>
    <message>
        <source>Refresh the channel data and try again.</source>
        <translation>请刷新频道数据后重试。</translation>
    </message>
    <message>
        <source>Refresh the list of environments.</source>
        <translation>请刷新环境列表。</translation>
    </message>
    <message>
        <source>Refresh the list; the environment may have changed.</source>
        <translation>请刷新列表；环境可能已变化。</translation>
    </message>
    <message>
        <source>Reinstall the driver, and restart. After an update of the kernel the module has to be built again; Secure Boot refuses one that is not signed.</source>
        <translation>请重新安装驱动并重启。内核更新后，模块需要重新编译；安全启动会拒绝未签名的模块。</translation>
    </message>
    <message>
        <source>Remove cpuonly</source>
        <translation>移除 cpuonly</translation>
    </message>
    <message>
        <source>Remove pip&apos;s copy and put {conda} {version} from conda back</source>
        <translation>移除 pip 的那份，恢复 conda 的 {conda} {version}</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>Remove the second</source>
        <translation>删除第二处</translation>
    </message>
    <message>
        <source>Remove what stands in the way, then try again.</source>
        <translation>请移走挡在那里的东西，然后重试。</translation>
    </message>
    <message>
        <source>Remove {packages} from {name}</source>
        <translation>从 {name} 移除 {packages}</translation>
    </message>
    <message>
        <source>Remove “defaults”</source>
        <translation>删除 “defaults”</translation>
    </message>
    <message>
        <source>Removed {names}</source>
        <translation>移除了 {names}</translation>
    </message>
    <message numerus="yes">
        <source>Removed {names} and %n more</source>
        <translation>
            <numerusform>移除了 {names} 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename it to “{meant}”</source>
        <translation>改名为 “{meant}”</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>请重启电脑。</translation>
    </message>
    <message>
        <source>Restart the computer. This often happens after it has slept.</source>
        <translation>请重启电脑。这种情况常在睡眠之后出现。</translation>
    </message>
    <message numerus="yes">
        <source>Restore with the nearest build of %n package(s)</source>
        <translation>
            <numerusform>用 %n 个软件包最接近的构建来恢复</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore {name} to what it was before its history began</source>
        <translation>把 {name} 恢复到历史开始之前的样子</translation>
    </message>
    <message>
        <source>Same versions, solved anew</source>
        <translation>按相同版本重新求解</translation>
    </message>
    <message>
        <source>Save it again by the page&apos;s button “Raw” or “Download”.</source>
        <translation>请用网页上的“Raw”或“Download”按钮重新保存。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 with an editor, then try again.</source>
        <translation>用编辑器把它另存为 UTF-8，然后再试。</translation>
    </message>
    <message>
        <source>Save the file in another folder.</source>
        <translation>请把文件保存到另一个文件夹。</translation>
    </message>
    <message>
        <source>Servers whose certificate pip does not check</source>
        <translation>pip 不检查证书的服务器</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set it only when you know who wrote the file and what the value is for.</source>
        <translation>只有在知道文件由谁编写、这个值有何用途时才设置。</translation>
    </message>
    <message>
        <source>Shorten it to {parent}</source>
        <translation>缩短为 {parent}</translation>
    </message>
    <message>
        <source>Should have code for the {card} (compute capability {capability}), but nobody has looked into this build.</source>
        <translation>应当含有适用于 {card}（计算能力 {capability}）的代码，但没有人检查过这个构建。</translation>
    </message>
    <message>
        <source>Should run on the {card} (compute capability {capability}); for which cards it has code is not documented one by one.</source>
        <translation>应当能在 {card}（计算能力 {capability}）上运行；它究竟含有哪些显卡的代码，没有逐一的说明。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>So far there is no GPU build of {version}, only one for the CPU</source>
        <translation>{version} 目前还没有 GPU 构建，只有 CPU 构建</translation>
    </message>
    <message numerus="yes">
        <source>Solve the same versions of %n package(s) for {subdir}</source>
        <translation>
            <numerusform>为 {subdir} 求解 %n 个软件包的相同版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Some programs read over it. It should begin with http://.</source>
        <translation>有些程序会忽略它。应以 http:// 开头。</translation>
    </message>
    <message numerus="yes">
        <source>Such a file has no place for environment variables; %n are set here: {names}</source>
        <translation>
            <numerusform>这种文件没有环境变量的位置；这里设置了 %n 个：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Such a line runs code, or lets packages in, from a place other than your package index. Turn on those whose source you trust.</source>
        <translation>这样的行会运行代码，或从你的软件包索引以外的地方取得软件包。请只启用来源可信的行。</translation>
    </message>
    <message>
        <source>Such a mark says for which system a line is. conda itself takes it for a comment.</source>
        <translation>这种标记说明该行用于哪个系统。conda 本身把它当作注释。</translation>
    </message>
    <message>
        <source>Switch working offline off in the settings.</source>
        <translation>请在设置中关闭离线工作。</translation>
    </message>
    <message>
        <source>Take one of the two lines out, then try again.</source>
        <translation>请去掉这两行中的一行，然后重试。</translation>
    </message>
    <message>
        <source>Take the hash out of the file if you trust the index.</source>
        <translation>如果信任这个索引，请从文件中去掉哈希值。</translation>
    </message>
    <message>
        <source>Take the nearest builds where they are offered here, or go back to another revision.</source>
        <translation>如果这里给出了最接近的构建，可以采用它们；也可以回到另一个版本。</translation>
    </message>
    <message>
        <source>Take {names} from conda instead</source>
        <translation>改用 conda 的 {names}</translation>
    </message>
    <message>
        <source>Take {names} from conda, so that there is one runtime</source>
        <translation>改用 conda 的 {names}，只留一份运行库</translation>
    </message>
    <message>
        <source>TensorFlow does not find the CUDA libraries it was built for.</source>
        <translation>TensorFlow 找不到它所需要的 CUDA 库。</translation>
    </message>
    <message>
        <source>TensorFlow finds no NVIDIA driver, and will not use the GPU.</source>
        <translation>TensorFlow 找不到 NVIDIA 驱动，不会使用 GPU。</translation>
    </message>
    <message>
        <source>TensorFlow up to 2.21 has no official build for these cards. PyTorch and JAX have one.</source>
        <translation>直到 2.21，TensorFlow 都没有面向这些显卡的官方构建。PyTorch 和 JAX 有。</translation>
    </message>
    <message>
        <source>Test again: the first start takes longest, because antivirus software looks at each new file once.</source>
        <translation>请再测试一次：第一次启动最慢，因为杀毒软件会逐个检查新文件。</translation>
    </message>
    <message>
        <source>That line is indented otherwise than those around it, or a dash is missing.</source>
        <translation>那一行的缩进与周围不同，或者缺少短横线。</translation>
    </message>
    <message>
        <source>That line, or the one before it, does not have TOML&apos;s form.</source>
        <translation>那一行或它前面一行不符合 TOML 的形式。</translation>
    </message>
    <message>
        <source>That line, or the one before it, does not have YAML&apos;s form.</source>
        <translation>那一行或它前面一行不符合 YAML 的形式。</translation>
    </message>
    <message>
        <source>That takes some Python on this computer, and none was found so far.</source>
        <translation>查询需要这台电脑上有任意一个 Python，目前没有找到。</translation>
    </message>
    <message>
        <source>The CUDA library {library} is missing: a package was built for another CUDA than the one in this environment.</source>
        <translation>缺少 CUDA 库 {library}：某个软件包是为另一个 CUDA 版本构建的，与这个环境中的不同。</translation>
    </message>
    <message>
        <source>The GPU build of {title} {version} is not published yet, only the one for the CPU: {gpu} would not be used.</source>
        <translation>{title} {version} 的 GPU 构建还没有发布，目前只有 CPU 构建：会用不到 {gpu}。</translation>
    </message>
    <message>
        <source>The GPU is not passed into this container. Start the container with access to the GPU (for Docker: --gpus all), then look again.</source>
        <translation>这个容器里没有 GPU。请让容器能访问 GPU 后重新启动它（Docker 用 --gpus all），然后重新检测。</translation>
    </message>
    <message>
        <source>The GPU page says what is the matter with the driver.</source>
        <translation>驱动有什么问题，GPU 页面上有说明。</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory is full. The installation is not at fault.</source>
        <translation>GPU 的显存已满。这不是安装的问题。</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not run the {card}. The card may be too old or too new for it, or switched off.</source>
        <translation>NVIDIA 驱动没有启用 {card}。对这个驱动来说，显卡可能太旧或太新，也可能被关闭了。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is installed, but crashes when it is asked for the GPU. Restart the computer; if that does not help, install the driver again.</source>
        <translation>NVIDIA 驱动已安装，但在查询 GPU 时崩溃。请重启电脑；如果还不行，请重新安装驱动。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is installed, but does not answer. Restart the computer; if that does not help, install the driver again.</source>
        <translation>NVIDIA 驱动已安装，但没有响应。请重启电脑；如果还不行，请重新安装驱动。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is installed, but does not work. Restart the computer; if that does not help, install the driver again.</source>
        <translation>NVIDIA 驱动已安装，但不能正常工作。请重启电脑；如果还不行，请重新安装驱动。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is installed, but this account may not use the GPU. Ask whoever looks after this computer.</source>
        <translation>NVIDIA 驱动已安装，但当前账户无权使用 GPU。请联系这台电脑的管理员。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is older than this build needs.</source>
        <translation>NVIDIA 驱动比这个构建所需要的旧。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old for this build of PyTorch: it supports CUDA {found} at most.</source>
        <translation>对这个 PyTorch 构建来说，NVIDIA 驱动太旧：它最高支持 CUDA {found}。</translation>
    </message>
    <message>
        <source>The NVIDIA driver was updated to {installed}, but {loaded} is still running. Restart the computer.</source>
        <translation>NVIDIA 驱动已更新到 {installed}，但正在运行的还是 {loaded}。请重启电脑。</translation>
    </message>
    <message>
        <source>The NVIDIA driver was updated, but the old one is still running. Restart the computer.</source>
        <translation>NVIDIA 驱动已更新，但正在运行的还是旧驱动。请重启电脑。</translation>
    </message>
    <message>
        <source>The NVIDIA driver works, but does not show the {card} here. A session that was started without a GPU, as on a cluster, looks like this.</source>
        <translation>NVIDIA 驱动正常，但在这里看不到 {card}。没有申请 GPU 的会话（例如在集群上）就是这样。</translation>
    </message>
    <message>
        <source>The Python index has no package {name}</source>
        <translation>Python 索引中没有软件包 {name}</translation>
    </message>
    <message>
        <source>The Python index has {name}, but not for this Python</source>
        <translation>Python 索引中有 {name}，但不适用于这个 Python</translation>
    </message>
    <message>
        <source>The Python index has {name}, but not for this computer</source>
        <translation>Python 索引中有 {name}，但不适用于这台电脑</translation>
    </message>
    <message>
        <source>The Python index {host} can&apos;t be reached</source>
        <translation>无法连接 Python 索引 {host}</translation>
    </message>
    <message>
        <source>The Python index {host} wants a login</source>
        <translation>Python 索引 {host} 要求登录</translation>
    </message>
    <message>
        <source>The Python of this environment does not run.</source>
        <translation>这个环境的 Python 无法运行。</translation>
    </message>
    <message>
        <source>The Python of this environment is not among these.</source>
        <translation>这个环境的 Python 不在其中。</translation>
    </message>
    <message>
        <source>The address is a folder in which conda built the package, so conda installs it.</source>
        <translation>这个地址是 conda 打包时所用的文件夹，因此由 conda 安装。</translation>
    </message>
    <message>
        <source>The address is not encrypted, so packages could be changed on the way.</source>
        <translation>这个地址没有加密，软件包可能在途中被改动。</translation>
    </message>
    <message>
        <source>The address of {channel} is one folder too deep.</source>
        <translation>{channel} 的地址多写了一级。</translation>
    </message>
    <message>
        <source>The archive itself says that it is {name}.</source>
        <translation>包文件自己说它是 {name}。</translation>
    </message>
    <message>
        <source>The build fits this GPU and its driver.</source>
        <translation>这个构建与显卡和驱动匹配。</translation>
    </message>
    <message>
        <source>The certificate file {file} is not there.</source>
        <translation>证书文件 {file} 不存在。</translation>
    </message>
    <message>
        <source>The certificates pip trusts</source>
        <translation>pip 信任的证书</translation>
    </message>
    <message>
        <source>The channel pkgs/free is out of date.</source>
        <translation>频道 pkgs/free 已过时。</translation>
    </message>
    <message>
        <source>The channel {channels} could not be read, and may have it.</source>
        <translation>频道 {channels} 无法读取，它可能在那里。</translation>
    </message>
    <message>
        <source>The channel {channel}</source>
        <translation>频道 {channel}</translation>
    </message>
    <message>
        <source>The channel {channel} ended with {last} in {ended}, but still has what the file asks for. It is used as it stands.</source>
        <translation>频道 {channel} 在 {ended} 止于 {last}，但仍有文件要的内容。照原样使用。</translation>
    </message>
    <message>
        <source>The channel {channel} ended with {last} in {ended}. Asked for instead: {instead}.</source>
        <translation>频道 {channel} 在 {ended} 止于 {last}。改为安装：{instead}。</translation>
    </message>
    <message>
        <source>The channel {channel} has no {name}, but another one of the file does.</source>
        <translation>频道 {channel} 没有 {name}，但文件里的另一个频道有。</translation>
    </message>
    <message>
        <source>The channels are one text, not a list. They were read as a list.</source>
        <translation>频道写成了一段文字，而不是列表。已按列表读取。</translation>
    </message>
    <message>
        <source>The channels in use have no GPU build of {title}, so {version} would not use {gpu}.</source>
        <translation>所用频道没有 {title} 的 GPU 构建，{version} 用不到 {gpu}。</translation>
    </message>
    <message>
        <source>The channels in use have no build of {title} for the GPU.</source>
        <translation>所用频道中没有 {title} 的 GPU 构建。</translation>
    </message>
    <message>
        <source>The channels with older builds of {title} could not be read.</source>
        <translation>无法读取提供 {title} 旧构建的频道。</translation>
    </message>
    <message>
        <source>The channels, the first with the highest priority</source>
        <translation>频道，最靠前的优先级最高</translation>
    </message>
    <message>
        <source>The copy can&apos;t be made</source>
        <translation>无法创建副本</translation>
    </message>
    <message>
        <source>The cuDNN library {library} can&apos;t be loaded: it has another version than needed, or conda&apos;s and pip&apos;s copies are mixed.</source>
        <translation>无法加载 cuDNN 库 {library}：版本与所需的不同，或 conda 和 pip 的副本混在了一起。</translation>
    </message>
    <message>
        <source>The dependencies must be a list: one to a line, each with “- ” before it.</source>
        <translation>依赖必须是列表：每行一个，前面写“- ”。</translation>
    </message>
    <message>
        <source>The description of a computer that was kept can&apos;t be read, so it does not count. Describe the computer again.</source>
        <translation>保存的计算机描述无法读取，因此没有采用。请重新描述这台计算机。</translation>
    </message>
    <message>
        <source>The details hold what the build said. Often a compiler or a library is missing.</source>
        <translation>详细信息中有构建的输出。常见原因是缺少编译器或库。</translation>
    </message>
    <message>
        <source>The disk or the system did not hand it out.</source>
        <translation>磁盘或系统没有给出它。</translation>
    </message>
    <message>
        <source>The driver did not say what the {card} can do. Its compute capability {capability} comes from the list of known cards.</source>
        <translation>驱动没有说明 {card} 的能力。它的计算能力 {capability} 来自已知显卡列表。</translation>
    </message>
    <message>
        <source>The driver is for CUDA {driver}; {cuda} is of the same {major}.x and runs too.</source>
        <translation>驱动为 CUDA {driver}，{cuda} 同属 {major}.x，可兼容运行。</translation>
    </message>
    <message>
        <source>The driver is for CUDA {driver}; {cuda} is of the same {major}.x and runs too. A computation on {device} came out right.</source>
        <translation>驱动为 CUDA {driver}，{cuda} 同属 {major}.x，可兼容运行。在 {device} 上实测计算通过。</translation>
    </message>
    <message>
        <source>The driver is in a state in which it starts no computation.</source>
        <translation>驱动处于无法启动任何计算的状态。</translation>
    </message>
    <message>
        <source>The driver is older than the card, whose first branch is {branch}.</source>
        <translation>这个驱动比显卡还旧，支持这块显卡的第一个分支是 {branch}。</translation>
    </message>
    <message>
        <source>The driver is there, but shows this program no GPU.</source>
        <translation>驱动在，但没有让这个程序看到任何 GPU。</translation>
    </message>
    <message>
        <source>The driver of {gpu} does not answer, so nothing can be computed on it.</source>
        <translation>{gpu} 的驱动没有响应，无法用来计算。</translation>
    </message>
    <message>
        <source>The driver of {gpu} was updated; it works again after a restart.</source>
        <translation>{gpu} 的驱动已更新，重启后即可使用。</translation>
    </message>
    <message>
        <source>The driver runs every CUDA version that builds are made for.</source>
        <translation>现有构建用到的 CUDA 版本，驱动都能运行。</translation>
    </message>
    <message>
        <source>The driver supports CUDA {driver} and runs {cuda} by itself.</source>
        <translation>驱动支持到 CUDA {driver}，原生支持 {cuda}。</translation>
    </message>
    <message>
        <source>The driver supports CUDA {driver} and runs {cuda} by itself. A computation on {device} came out right.</source>
        <translation>驱动支持到 CUDA {driver}，原生支持 {cuda}。在 {device} 上实测计算通过。</translation>
    </message>
    <message>
        <source>The driver was updated. Restart the computer to use it.</source>
        <translation>驱动已更新，重启电脑后即可使用。</translation>
    </message>
    <message>
        <source>The driver works.</source>
        <translation>驱动工作正常。</translation>
    </message>
    <message>
        <source>The driver works. Builds for CUDA up to {cuda} have code for this card; those for {driver} have none.</source>
        <translation>驱动工作正常。支持这块显卡的构建到 CUDA {cuda} 为止，CUDA {driver} 的构建不再包含它的代码。</translation>
    </message>
    <message>
        <source>The entry for {name} does not hold together</source>
        <translation>{name} 的条目前后不一致</translation>
    </message>
    <message>
        <source>The environment keeps its Python {python}.</source>
        <translation>环境保留现有的 Python {python}。</translation>
    </message>
    <message>
        <source>The environment would be made there. Choose another location above.</source>
        <translation>环境本来要建在那里。请在上面另选一个位置。</translation>
    </message>
    <message>
        <source>The environment, the channels or your rules have changed since the updates were looked for, or the version on offer is installed already.</source>
        <translation>查找更新之后，环境、频道或你的规则发生了变化，或者该版本已经安装。</translation>
    </message>
    <message>
        <source>The exact builds of the file can&apos;t be had here just now, so nothing can be made like it. Importing the file says why.</source>
        <translation>文件里的确切构建目前在这里得不到，因此无法照着它来做。导入这个文件时会说明原因。</translation>
    </message>
    <message>
        <source>The file asks for no packages.</source>
        <translation>文件没有要求任何软件包。</translation>
    </message>
    <message>
        <source>The file asks for over {limit:count} packages.</source>
        <translation>文件要求的软件包超过 {limit:count} 个。</translation>
    </message>
    <message numerus="yes">
        <source>The file asks pip for %n package(s) that are not here. They come with a new environment from this file: {names}</source>
        <translation>
            <numerusform>文件要求 pip 安装的 %n 个软件包这里没有。从这个文件新建环境时会带上它们：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>The file at {address} has no name of the form name-version-build.</source>
        <translation>{address} 处的文件名不是“名称-版本-构建”的形式。</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark. It is skipped.</source>
        <translation>文件开头有字节顺序标记（BOM），已跳过。</translation>
    </message>
    <message>
        <source>The file gives the hash {given}, and the channel has an archive with {known} under that name.</source>
        <translation>文件给出的哈希值是 {given}，而频道中同名包文件的哈希值是 {known}。</translation>
    </message>
    <message>
        <source>The file has several parts to choose from: {names}.</source>
        <translation>文件有几个部分可供选择：{names}。</translation>
    </message>
    <message>
        <source>The file is for {platforms}, and this machine is {subdir}</source>
        <translation>文件适用于 {platforms}，而这台电脑是 {subdir}</translation>
    </message>
    <message>
        <source>The file is for {platforms}; this computer is {here}.</source>
        <translation>文件用于 {platforms}，这台电脑是 {here}。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 and was read as GBK. Look whether its text is right.</source>
        <translation>文件不是 UTF-8，已按 GBK 读取。请看看文字是否正确。</translation>
    </message>
    <message>
        <source>The file is not UTF-8. Letters with accents may read wrong; package names are not affected.</source>
        <translation>文件不是 UTF-8。带重音的字母可能显示有误；软件包名称不受影响。</translation>
    </message>
    <message>
        <source>The file is saved as UTF-16, as PowerShell&apos;s “&gt;” does. It is read here; conda itself needs UTF-8.</source>
        <translation>文件保存为 UTF-16，PowerShell 的“&gt;”就会这样写。这里可以读取；conda 本身需要 UTF-8。</translation>
    </message>
    <message>
        <source>The file leaves the choice of channels open. Yours are used: {channels}.</source>
        <translation>文件没有指定可用的频道，使用你自己的：{channels}。</translation>
    </message>
    <message>
        <source>The file lists all that its packages needed there. What they need on {system} comes by itself. Left out: {names}</source>
        <translation>文件列出了软件包在那里所需的一切。在 {system} 上需要的会自动安装。已去掉：{names}</translation>
    </message>
    <message numerus="yes">
        <source>The file names %n package(s) from pip. They come with a new environment from this file.</source>
        <translation>
            <numerusform>文件写了 %n 个来自 pip 的软件包。从这个文件新建环境时会带上它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file names builds for {platforms}; this computer is {here}.</source>
        <translation>文件列出的是 {platforms} 的软件包，这台电脑是 {here}。</translation>
    </message>
    <message>
        <source>The file names two builds of {name}</source>
        <translation>文件指定了 {name} 的两个构建</translation>
    </message>
    <message>
        <source>The file names versions of packages, but none of Python</source>
        <translation>文件写明了软件包的版本，却没有写 Python 的版本</translation>
    </message>
    <message>
        <source>The file names {path}, and there is no such file here.</source>
        <translation>文件指向 {path}，而这里没有这个文件。</translation>
    </message>
    <message>
        <source>The file says what is wanted, not what that needs in turn. Packages that are there because others need them are not compared.</source>
        <translation>文件只写了想要什么，没有写它们又需要什么。因其他软件包需要而存在的软件包不参与比较。</translation>
    </message>
    <message>
        <source>The file was changed since it was looked at.</source>
        <translation>文件在查看之后又有改动。</translation>
    </message>
    <message>
        <source>The file was written on another system. On {system} it is mostly not needed.</source>
        <translation>这个文件写于另一种系统。在 {system} 上多半用不着它。</translation>
    </message>
    <message>
        <source>The first start of {title} is being prepared. Many large files are read for the first time.</source>
        <translation>正在准备 {title} 的首次启动。许多大文件是第一次读取。</translation>
    </message>
    <message>
        <source>The first start of {title} is being prepared. Windows checks each new file once, which can take minutes.</source>
        <translation>正在准备 {title} 的首次启动。Windows 会把每个新文件检查一次，可能需要几分钟。</translation>
    </message>
    <message>
        <source>The first {limit} channels are used; those from this line on are left out.</source>
        <translation>只使用前 {limit} 个频道，从这一行起的都已去掉。</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be written to.</source>
        <translation>无法写入文件夹 {folder}。</translation>
    </message>
    <message>
        <source>The hashes are SHA-256, which conda reads from version 24.9 on.</source>
        <translation>哈希值是 SHA-256，conda 从 24.9 版起可以读取。</translation>
    </message>
    <message>
        <source>The highest version of a name wins, wherever it is from. A stranger&apos;s package of that name can step in.</source>
        <translation>同名软件包中版本最高的胜出，不论来自哪里；别人的同名软件包可能混进来。</translation>
    </message>
    <message>
        <source>The index has other files of it, or none with that hash for this computer.</source>
        <translation>索引中是它的其他文件，或没有适用于这台电脑的同一文件。</translation>
    </message>
    <message>
        <source>The installed driver no longer supports this card: {branch} is the last branch that does.</source>
        <translation>已安装的驱动不再支持这块显卡：{branch} 是最后一个支持它的分支。</translation>
    </message>
    <message>
        <source>The installer for pip packages is missing</source>
        <translation>缺少 pip 软件包的安装程序</translation>
    </message>
    <message>
        <source>The kernel has the NVIDIA driver, but its libraries are missing. Install the driver again as a whole.</source>
        <translation>内核里有 NVIDIA 驱动，但缺少它的库文件。请完整地重新安装驱动。</translation>
    </message>
    <message>
        <source>The last computation did not succeed.</source>
        <translation>上次实测计算没有成功。</translation>
    </message>
    <message>
        <source>The last for this card and driver</source>
        <translation>支持这块显卡和驱动的最后一个版本</translation>
    </message>
    <message>
        <source>The last for this card and driver, {when:ago}</source>
        <translation>支持这块显卡和驱动的最后一个版本，{when:ago}</translation>
    </message>
    <message>
        <source>The library of NVIDIA&apos;s driver is not on this computer, or can&apos;t be found.</source>
        <translation>这台电脑上没有 NVIDIA 驱动的库，或找不到它。</translation>
    </message>
    <message>
        <source>The line has a checksum, which only pip can check.</source>
        <translation>这一行带有校验和，只有 pip 能核对。</translation>
    </message>
    <message>
        <source>The line names the channel itself. Without that, {name} can be had.</source>
        <translation>这一行自己指定了频道。不指定就能取得 {name}。</translation>
    </message>
    <message>
        <source>The line “@EXPLICIT” is missing. The file was read as a list of packages.</source>
        <translation>缺少“@EXPLICIT”这一行。文件已按软件包列表读取。</translation>
    </message>
    <message>
        <source>The lines before the list say nothing about packages and are ignored.</source>
        <translation>列表之前的几行与软件包无关，已忽略。</translation>
    </message>
    <message>
        <source>The list of pins can&apos;t be read</source>
        <translation>无法读取固定列表</translation>
    </message>
    <message>
        <source>The lock file is of version “{version}”; this app knows {known}. Some of it may be misread.</source>
        <translation>锁文件的版本是“{version}”；本应用认识 {known}。其中一些内容可能读错。</translation>
    </message>
    <message>
        <source>The name is empty. Choose one for the environment.</source>
        <translation>名称是空的。请为环境选一个名称。</translation>
    </message>
    <message>
        <source>The name may be misspelt, or belong to another index.</source>
        <translation>名字可能拼错了，或属于别的索引。</translation>
    </message>
    <message>
        <source>The name of the channel is missing.</source>
        <translation>缺少频道名称。</translation>
    </message>
    <message>
        <source>The newest version counts, whichever channel it is from</source>
        <translation>取最新版本，不论来自哪个频道</translation>
    </message>
    <message>
        <source>The option {option} is not used here.</source>
        <translation>这里不使用选项 {option}。</translation>
    </message>
    <message>
        <source>The other channels come from a mirror, but each plan also waits for that server, which is slow from here or out of reach.</source>
        <translation>其他频道来自镜像，但每次求解还要等这台服务器，它在这里很慢甚至连不上。</translation>
    </message>
    <message>
        <source>The package cpuonly is installed and keeps builds for the GPU away.</source>
        <translation>装有 cpuonly，它会挡住 GPU 构建。</translation>
    </message>
    <message>
        <source>The packages are for different platforms: {platforms}.</source>
        <translation>这些软件包适用于不同的平台：{platforms}。</translation>
    </message>
    <message>
        <source>The page around the file was saved instead of the file.</source>
        <translation>保存的是文件外面的网页，而不是文件本身。</translation>
    </message>
    <message>
        <source>The pip packages could not be installed</source>
        <translation>无法安装 pip 软件包</translation>
    </message>
    <message>
        <source>The pip section can&apos;t be fulfilled as a whole</source>
        <translation>pip 部分无法整体满足</translation>
    </message>
    <message>
        <source>The pip section can&apos;t be looked up offline</source>
        <translation>离线时无法查询这个 pip 部分</translation>
    </message>
    <message>
        <source>The pip section can&apos;t be looked up yet</source>
        <translation>暂时无法查询 pip 部分</translation>
    </message>
    <message>
        <source>The prefix is a place on another computer. It is ignored.</source>
        <translation>这个前缀是另一台电脑上的位置，已忽略。</translation>
    </message>
    <message>
        <source>The project works out its dependencies when it is built, so they are not in this file.</source>
        <translation>项目在构建时才算出依赖，所以文件里没有。</translation>
    </message>
    <message>
        <source>The proxies for the way to the servers</source>
        <translation>访问服务器所用的代理</translation>
    </message>
    <message>
        <source>The proxy for {scheme}</source>
        <translation>{scheme} 的代理</translation>
    </message>
    <message>
        <source>The proxy pip goes through</source>
        <translation>pip 使用的代理</translation>
    </message>
    <message>
        <source>The quotes or dashes here are those of a text processor. They were mended.</source>
        <translation>这里的引号或短横线是文字处理软件的样式，已更正。</translation>
    </message>
    <message>
        <source>The recipe for {title} is out of date; {channel} has it today</source>
        <translation>{title} 的写法已过时；现在由 {channel} 提供</translation>
    </message>
    <message>
        <source>The same index is named twice.</source>
        <translation>同一个索引写了两次。</translation>
    </message>
    <message>
        <source>The same versions can be solved for this machine; the builds will be others.</source>
        <translation>可以为这台电脑求解相同的版本；构建会不同。</translation>
    </message>
    <message>
        <source>The section for pip is a text, not a list. It was read as a list.</source>
        <translation>pip 部分是一段文字，而不是列表。已按列表读取。</translation>
    </message>
    <message>
        <source>The section for pip is empty. Lines meant for it may be indented too little.</source>
        <translation>pip 部分是空的。给它的内容可能缩进不够。</translation>
    </message>
    <message numerus="yes">
        <source>The section for pip lists %n package(s)</source>
        <translation>
            <numerusform>pip 部分列出 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag “{tag}” is ignored; the values below it were read as a list.</source>
        <translation>标签“{tag}”已忽略；其下的值按列表读取。</translation>
    </message>
    <message>
        <source>The text names {file}. Open that file to have what it asks for.</source>
        <translation>文字中提到 {file}。打开那个文件，才能得到它要求的内容。</translation>
    </message>
    <message>
        <source>The variable CUDA_VISIBLE_DEVICES hides the {gpu} from {title}. It computed on the CPU.</source>
        <translation>变量 CUDA_VISIBLE_DEVICES 让 {title} 看不到 {gpu}，于是在 CPU 上完成了计算。</translation>
    </message>
    <message>
        <source>The variable “{name}” can&apos;t be set: its name or value has no usable form.</source>
        <translation>变量“{name}”无法设置：名称或值的形式不可用。</translation>
    </message>
    <message>
        <source>The very same files are installed, as far as they fit together.</source>
        <translation>只要彼此相容，装上的就是完全相同的文件。</translation>
    </message>
    <message>
        <source>The wheel of {name} is not for this computer</source>
        <translation>{name} 的 wheel 文件不适用于这台电脑</translation>
    </message>
    <message>
        <source>The {card} (compute capability {capability}) is too new for this build, whose code goes up to {newest}. A build for a newer CUDA is needed.</source>
        <translation>对这个构建来说，{card}（计算能力 {capability}）太新：它的代码只到 {newest}。需要更新的 CUDA 的构建。</translation>
    </message>
    <message>
        <source>The {card} (compute capability {capability}) is too old for this build, which has code for {least} and newer.</source>
        <translation>对这个构建来说，{card}（计算能力 {capability}）太旧：它只含有 {least} 及更新的代码。</translation>
    </message>
    <message>
        <source>The {card} is reserved for a virtual machine, so nothing here can use it.</source>
        <translation>{card} 已留给虚拟机，这里无法使用。</translation>
    </message>
    <message>
        <source>The {card} is run by the system&apos;s own driver (nouveau), which has no CUDA. Install NVIDIA&apos;s driver and restart the computer.</source>
        <translation>{card} 现在由系统自带的驱动（nouveau）管理，它不支持 CUDA。请安装 NVIDIA 的驱动并重启电脑。</translation>
    </message>
    <message>
        <source>There are lines for pip, but pip is not among the packages. It is added.</source>
        <translation>有给 pip 的内容，但软件包中没有 pip。会加上它。</translation>
    </message>
    <message>
        <source>There are only sources of {name} for this computer</source>
        <translation>对这台电脑来说，{name} 只有源代码</translation>
    </message>
    <message>
        <source>There is a folder with this name in {folder}, or it is just being made.</source>
        <translation>{folder} 里已有同名文件夹，或者正在新建。</translation>
    </message>
    <message>
        <source>There is an environment in {path} already.</source>
        <translation>{path} 中已经有一个环境。</translation>
    </message>
    <message>
        <source>There is neither an NVIDIA GPU nor its driver, and a build for the CPU needs none.</source>
        <translation>既没有 NVIDIA GPU，也没有它的驱动；CPU 构建两者都不需要。</translation>
    </message>
    <message>
        <source>There is no CUDA for the {card} on a Mac: NVIDIA&apos;s drivers ended with macOS 10.13.</source>
        <translation>Mac 上的 {card} 没有 CUDA 可用：NVIDIA 的驱动止于 macOS 10.13。</translation>
    </message>
    <message>
        <source>There is no CUDA on macOS.</source>
        <translation>macOS 上没有 CUDA。</translation>
    </message>
    <message>
        <source>There is no Python here to use one.</source>
        <translation>这里没有 Python，用不到框架。</translation>
    </message>
    <message>
        <source>There is no folder {folder}</source>
        <translation>没有文件夹 {folder}</translation>
    </message>
    <message>
        <source>There is no list of its files, so pip itself can&apos;t remove it either.</source>
        <translation>没有它的文件清单，pip 自己也无法移除它。</translation>
    </message>
    <message>
        <source>There is no room for a copy of {name}</source>
        <translation>没有空间存放 {name} 的副本</translation>
    </message>
    <message>
        <source>There is no {who} for Python {python}</source>
        <translation>{who} 没有适用于 Python {python} 的构建</translation>
    </message>
    <message>
        <source>There is nothing left to install.</source>
        <translation>没有剩下可安装的内容。</translation>
    </message>
    <message>
        <source>There is nothing to copy yet</source>
        <translation>还没有可复制的内容</translation>
    </message>
    <message>
        <source>There is nothing to mend there any more</source>
        <translation>那里已经没有要修复的了</translation>
    </message>
    <message>
        <source>There is nothing to test in {name}.</source>
        <translation>{name} 中没有可测试的内容。</translation>
    </message>
    <message>
        <source>There was no time left for your check “{command}”.</source>
        <translation>时间不够，没有运行你的检查“{command}”。</translation>
    </message>
    <message>
        <source>There was no time left for {module}.</source>
        <translation>时间不够，没有试 {module}。</translation>
    </message>
    <message>
        <source>They belong to the system the file was written on. {here} does without them.</source>
        <translation>它们属于写文件时所用的系统。{here} 不需要它们。</translation>
    </message>
    <message>
        <source>They came along with other packages, whose builds here were made against other versions of them.</source>
        <translation>它们是随其他软件包带进来的，而这里的那些软件包对应的是另外的库版本。</translation>
    </message>
    <message>
        <source>They stand in lines {first} and {second}; an environment holds one of them.</source>
        <translation>它们在第 {first} 行和第 {second} 行；一个环境只能有其中一个。</translation>
    </message>
    <message>
        <source>They were made for another system, or have been withdrawn since.</source>
        <translation>它们为其他系统制作，或后来被撤下。</translation>
    </message>
    <message>
        <source>This build contains no code for so new a card.</source>
        <translation>这个构建不含这么新的显卡的代码。</translation>
    </message>
    <message>
        <source>This build contains no code for the compute capability of this card.</source>
        <translation>这个构建不含对应这块显卡计算能力的代码。</translation>
    </message>
    <message>
        <source>This build has only intermediate code for this card, and the driver is too old to translate it.</source>
        <translation>对这块显卡，这个构建只有中间代码，而驱动太旧，无法翻译它。</translation>
    </message>
    <message>
        <source>This build is for AMD&apos;s GPUs. Whether yours fits is not known here.</source>
        <translation>这个构建用于 AMD 的 GPU。是否适合你的 GPU，这里无法判断。</translation>
    </message>
    <message>
        <source>This build is for Apple&apos;s GPUs, and there is none in this machine.</source>
        <translation>这个构建用于 Apple 的 GPU，而这台电脑上没有。</translation>
    </message>
    <message>
        <source>This build of PyTorch can&apos;t use the GPU of a Mac with Apple silicon.</source>
        <translation>这个 PyTorch 构建不能使用 Apple 芯片 Mac 的 GPU。</translation>
    </message>
    <message>
        <source>This build of PyTorch is for the CPU: it has no code for a GPU.</source>
        <translation>这是 PyTorch 的 CPU 构建：不含 GPU 代码。</translation>
    </message>
    <message>
        <source>This change can&apos;t be tried in a copy of {name}</source>
        <translation>这项变更无法在 {name} 的副本里试用</translation>
    </message>
    <message>
        <source>This channel is a folder of the computer where the file was written. It is likely missing here.</source>
        <translation>这个频道是写文件那台电脑上的文件夹，这里很可能没有。</translation>
    </message>
    <message>
        <source>This command is about “{name}”, those before it about “{first}”. All were read as one environment.</source>
        <translation>这条命令针对“{name}”，前面的针对“{first}”。全部当作一个环境读取。</translation>
    </message>
    <message>
        <source>This comment names a package for pip, as conda-lock writes it.</source>
        <translation>这条注释写了一个给 pip 的软件包，conda-lock 就是这样写的。</translation>
    </message>
    <message>
        <source>This copy is being made or tried right now</source>
        <translation>这个副本正在创建或试用</translation>
    </message>
    <message>
        <source>This copy is gone</source>
        <translation>这个副本已不存在</translation>
    </message>
    <message>
        <source>This entry is a list within the list, which conda does not read.</source>
        <translation>这一项是列表中的列表，conda 不读取。</translation>
    </message>
    <message>
        <source>This entry is empty.</source>
        <translation>这一项是空的。</translation>
    </message>
    <message>
        <source>This is WSL 1, which can&apos;t use a GPU. WSL 2 can.</source>
        <translation>这是 WSL 1，不能使用 GPU。WSL 2 可以。</translation>
    </message>
    <message>
        <source>This is a command in a list of packages. What it asks for was read.</source>
        <translation>软件包列表中有一条命令。已读取它要求的内容。</translation>
    </message>
    <message>
        <source>This is a file from {host}, not from an index. It is off until you agree.</source>
        <translation>这是来自 {host} 的文件，不是来自索引。在你同意之前不启用。</translation>
    </message>
    <message>
        <source>This is a file from {host}, not from an index. You have agreed.</source>
        <translation>这是来自 {host} 的文件，不是来自索引。你已同意。</translation>
    </message>
    <message>
        <source>This is a mirror of {channel}. Your own servers for {channel} are used.</source>
        <translation>这是 {channel} 的镜像。会使用你自己为 {channel} 设置的服务器。</translation>
    </message>
    <message>
        <source>This is asked for only where “{condition}” holds.</source>
        <translation>仅当“{condition}”成立时才需要它。</translation>
    </message>
    <message>
        <source>This is something of the computer, not of the environment.</source>
        <translation>这是计算机的属性，不属于这个环境。</translation>
    </message>
    <message>
        <source>This line asks for no packages. It is not run.</source>
        <translation>这一行没有要求软件包，不会运行。</translation>
    </message>
    <message>
        <source>This line holds a password or a token. It is hidden here; whoever gets the file can read it.</source>
        <translation>这一行含有密码或令牌。这里已隐藏；拿到文件的人都能看到。</translation>
    </message>
    <message>
        <source>This line holds characters that can&apos;t be seen. They are shown as “�”.</source>
        <translation>这一行含有看不见的字符，显示为“�”。</translation>
    </message>
    <message>
        <source>This line is indented with a tab, which YAML forbids. It was read as spaces.</source>
        <translation>这一行用制表符缩进，YAML 不允许。已按空格读取。</translation>
    </message>
    <message>
        <source>This line takes the value of an environment variable of yours.</source>
        <translation>这一行会用到你的一个环境变量的值。</translation>
    </message>
    <message>
        <source>This package is for {subdir}, but the file says it is for {platform}.</source>
        <translation>这个软件包适用于 {subdir}，但文件写明适用于 {platform}。</translation>
    </message>
    <message>
        <source>This pin of {name} would hold no version</source>
        <translation>这样固定 {name} 不会限定任何版本</translation>
    </message>
    <message>
        <source>This state can&apos;t be restored</source>
        <translation>无法恢复到这个状态</translation>
    </message>
    <message>
        <source>This takes a fixed commit of {target} and runs its build. It is off until you agree.</source>
        <translation>这会取用 {target} 的固定提交并运行它的构建。在你同意之前不启用。</translation>
    </message>
    <message>
        <source>This takes a fixed commit of {target} and runs its build. You have agreed.</source>
        <translation>这会取用 {target} 的固定提交并运行它的构建。你已同意。</translation>
    </message>
    <message>
        <source>This takes what {target} holds on that day and runs its build. It is off until you agree.</source>
        <translation>这会取用 {target} 当天的内容并运行它的构建。在你同意之前不启用。</translation>
    </message>
    <message>
        <source>This takes what {target} holds on that day and runs its build. You have agreed.</source>
        <translation>这会取用 {target} 当天的内容并运行它的构建。你已同意。</translation>
    </message>
    <message>
        <source>This value does not have the form that belongs here, and is ignored.</source>
        <translation>这个值的形式不对，已忽略。</translation>
    </message>
    <message>
        <source>Too little is known of this build to judge.</source>
        <translation>对这个构建了解太少，无法判断。</translation>
    </message>
    <message>
        <source>Try again later, or choose another mirror.</source>
        <translation>请稍后重试，或换一个镜像。</translation>
    </message>
    <message>
        <source>Try again; the details say what happened.</source>
        <translation>请重试；详细信息中有经过。</translation>
    </message>
    <message>
        <source>Try pip</source>
        <translation>用 pip 试试</translation>
    </message>
    <message>
        <source>Try the newest version instead.</source>
        <translation>请改为试用最新的版本。</translation>
    </message>
    <message>
        <source>Try {title} {version}: it may run here, nobody proved it</source>
        <translation>试试 {title} {version}：也许能在这里运行，没有人验证过</translation>
    </message>
    <message>
        <source>Two OpenMP libraries meet in one program ({library}): usually conda brought one and pip the other.</source>
        <translation>同一个程序中出现了两个 OpenMP 库（{library}）：通常一个来自 conda，另一个来自 pip。</translation>
    </message>
    <message numerus="yes">
        <source>Undo mending %n finding(s)</source>
        <translation>
            <numerusform>撤销修复 %n 处问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n safe package(s) in {name}</source>
        <translation>
            <numerusform>在 {name} 中安全更新 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Update the driver, or install a build for an older CUDA.</source>
        <translation>请更新驱动，或安装面向较旧 CUDA 的构建。</translation>
    </message>
    <message>
        <source>Update the driver, or install a build for an older CUDA. Inside a container, start it with NVIDIA&apos;s runtime.</source>
        <translation>请更新驱动，或安装面向较旧 CUDA 的构建。在容器中，请用 NVIDIA 的运行时启动容器。</translation>
    </message>
    <message>
        <source>Update the driver, or install a build for an older CUDA. The GPU page offers both.</source>
        <translation>请更新驱动，或安装面向较旧 CUDA 的构建。GPU 页面上两者都有。</translation>
    </message>
    <message>
        <source>Use a build for the CPU</source>
        <translation>换成 CPU 构建</translation>
    </message>
    <message>
        <source>Use a build for the GPU</source>
        <translation>换成 GPU 构建</translation>
    </message>
    <message>
        <source>Use a file made for this platform.</source>
        <translation>请使用为这个平台制作的文件。</translation>
    </message>
    <message>
        <source>Use an environment for osx-arm64 on a current macOS.</source>
        <translation>请在较新的 macOS 上使用 osx-arm64 的环境。</translation>
    </message>
    <message>
        <source>Use an environment.yml, a requirements.txt, a lock file, a pyproject.toml, or the commands of a tutorial.</source>
        <translation>请使用 environment.yml、requirements.txt、锁文件、pyproject.toml，或教程里的命令。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use its build for CUDA {cuda}</source>
        <translation>换成 CUDA {cuda} 的同版本构建</translation>
    </message>
    <message>
        <source>Use the pixi.lock that lies beside it.</source>
        <translation>请使用它旁边的 pixi.lock。</translation>
    </message>
    <message>
        <source>Use what “pipenv requirements” writes.</source>
        <translation>请使用“pipenv requirements”写出的内容。</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>用 {name}</translation>
    </message>
    <message>
        <source>Use {title} {version} with CUDA {cuda}</source>
        <translation>换成 {title} {version} + CUDA {cuda}</translation>
    </message>
    <message>
        <source>Uses the GPU of this Mac through Metal.</source>
        <translation>通过 Metal 使用这台 Mac 的 GPU。</translation>
    </message>
    <message>
        <source>Values that are secrets are taken from the file itself when the environment is made, and it was changed, moved or deleted since.</source>
        <translation>机密的值在创建环境时从文件中读取，而文件此后被修改、移动或删除了。</translation>
    </message>
    <message>
        <source>Version 6 of the format, which conda 26.5 and later read. Tried with conda and with rattler, on which pixi is built; not with pixi itself.</source>
        <translation>格式的第 6 版，conda 26.5 及以后的版本可以读取。已用 conda 和 pixi 所基于的 rattler 试过，没有用 pixi 本身试过。</translation>
    </message>
    <message>
        <source>Version {version} is not to be had here any more. Asked for instead, in the newest version that goes with the rest: {instead}.</source>
        <translation>这里已经取不到 {version} 版。改为安装与其余部分相容的最新版：{instead}。</translation>
    </message>
    <message>
        <source>Version {version} would be removed</source>
        <translation>版本 {version} 将被移除</translation>
    </message>
    <message>
        <source>Versions that are kept in every environment</source>
        <translation>在每个环境中都固定的版本</translation>
    </message>
    <message>
        <source>WSL can&apos;t reach the NVIDIA driver of Windows. Update the driver in Windows, then run wsl --update and wsl --shutdown there. Install no driver inside WSL.</source>
        <translation>WSL 连不上 Windows 的 NVIDIA 驱动。请在 Windows 里更新驱动，再在 Windows 里运行 wsl --update 和 wsl --shutdown。不要在 WSL 里安装驱动。</translation>
    </message>
    <message>
        <source>What a conda package brings shows only once it is downloaded.</source>
        <translation>conda 软件包带来什么，下载后才知道。</translation>
    </message>
    <message>
        <source>What each new environment gets</source>
        <translation>每个新环境都带上的软件包</translation>
    </message>
    <message>
        <source>What happens when a downloaded package looks damaged</source>
        <translation>下载的软件包看起来损坏时怎么办</translation>
    </message>
    <message>
        <source>What is written down of these packages makes no sense: {names}</source>
        <translation>所记下的这些软件包的内容讲不通：{names}</translation>
    </message>
    <message>
        <source>What it needs is not listed in it.</source>
        <translation>它需要什么并没有列在里面。</translation>
    </message>
    <message>
        <source>What it needs is worked out when it is built.</source>
        <translation>它需要什么要到构建时才算出。</translation>
    </message>
    <message>
        <source>What pip had installed at one of these moments was not looked at, so it is left out.</source>
        <translation>其中一个时刻没有查看过 pip 安装了什么，因此这里不比较 pip 的软件包。</translation>
    </message>
    <message>
        <source>What pip had installed at that moment was not looked at, so it is missing here.</source>
        <translation>那个时刻没有查看过 pip 安装了什么，因此这里缺少这一部分。</translation>
    </message>
    <message>
        <source>What stands behind “#” is no checksum, so {name} can&apos;t be checked by it.</source>
        <translation>“#”后面不是校验值，所以无法用它检查 {name}。</translation>
    </message>
    <message>
        <source>What this build computes on is not known.</source>
        <translation>不知道这个构建用什么来计算。</translation>
    </message>
    <message>
        <source>What was expected looks like {example}.</source>
        <translation>应该写成类似 {example} 的样子。</translation>
    </message>
    <message>
        <source>What {server} sent as {file} has another hash.</source>
        <translation>{server} 发来的 {file} 哈希值不符。</translation>
    </message>
    <message>
        <source>What “defaults” stands for</source>
        <translation>“defaults” 代表什么</translation>
    </message>
    <message>
        <source>When that program is not running, nothing can be downloaded.</source>
        <translation>那个程序没有运行时，什么都下载不了。</translation>
    </message>
    <message>
        <source>Where channels without an address of their own are fetched from</source>
        <translation>没有单独地址的频道从哪里获取</translation>
    </message>
    <message>
        <source>Where downloaded packages are kept</source>
        <translation>下载的软件包存放在哪里</translation>
    </message>
    <message>
        <source>Where environments are made and looked for</source>
        <translation>在哪里创建和查找环境</translation>
    </message>
    <message>
        <source>Where pip finds packages</source>
        <translation>pip 从哪里找软件包</translation>
    </message>
    <message>
        <source>Where pip keeps downloads</source>
        <translation>pip 把下载存放在哪里</translation>
    </message>
    <message>
        <source>Where pip looks for packages as well</source>
        <translation>pip 还会在哪里找软件包</translation>
    </message>
    <message>
        <source>Whether Python brings pip</source>
        <translation>安装 Python 时是否带上 pip</translation>
    </message>
    <message>
        <source>Whether a new terminal has an environment active</source>
        <translation>新终端是否自动激活环境</translation>
    </message>
    <message>
        <source>Whether a new terminal has base active</source>
        <translation>新终端是否自动激活 base</translation>
    </message>
    <message>
        <source>Whether built packages are uploaded</source>
        <translation>构建的软件包是否上传</translation>
    </message>
    <message>
        <source>Whether channel data is fetched in small parts</source>
        <translation>频道数据是否分小块获取</translation>
    </message>
    <message>
        <source>Whether conda minds packages that pip installed</source>
        <translation>conda 是否顾及 pip 安装的软件包</translation>
    </message>
    <message>
        <source>Whether conda updates itself on the way</source>
        <translation>conda 是否顺便更新自己</translation>
    </message>
    <message>
        <source>Whether errors are sent to conda&apos;s makers</source>
        <translation>是否把错误发送给 conda 的开发者</translation>
    </message>
    <message>
        <source>Whether files may be linked where hard links can&apos;t be</source>
        <translation>不能用硬链接时是否使用软链接</translation>
    </message>
    <message>
        <source>Whether it has code for the {card} (compute capability {capability}) is not known.</source>
        <translation>它是否含有适用于 {card}（计算能力 {capability}）的代码，尚不清楚。</translation>
    </message>
    <message>
        <source>Whether news of conda versions are told</source>
        <translation>是否提示 conda 的新版本</translation>
    </message>
    <message>
        <source>Whether pip leaves the index alone</source>
        <translation>pip 是否不使用索引</translation>
    </message>
    <message>
        <source>Whether pip may change the system&apos;s own Python</source>
        <translation>pip 是否可以更改系统自带的 Python</translation>
    </message>
    <message>
        <source>Whether pip works inside environments only</source>
        <translation>pip 是否只在环境里工作</translation>
    </message>
    <message>
        <source>Whether servers must prove who they are</source>
        <translation>服务器是否必须证明身份</translation>
    </message>
    <message>
        <source>Whether the driver is new enough for CUDA {cuda} is not known.</source>
        <translation>驱动是否足以运行 CUDA {cuda}，尚不清楚。</translation>
    </message>
    <message>
        <source>Whether the network is left alone</source>
        <translation>是否不使用网络</translation>
    </message>
    <message>
        <source>Whether the prompt shows the environment</source>
        <translation>命令提示符是否显示环境</translation>
    </message>
    <message>
        <source>Whether these builds will use a GPU could not be found out.</source>
        <translation>无法确定这些构建能否使用 GPU。</translation>
    </message>
    <message>
        <source>Which program works out versions that fit</source>
        <translation>由哪个程序求解合适的版本</translation>
    </message>
    <message>
        <source>Whoever can read this file can use it.</source>
        <translation>能读到这个文件的人都能使用它。</translation>
    </message>
    <message>
        <source>Whoever can read this file can use it. Glasshouse can keep tokens in the system&apos;s keyring instead.</source>
        <translation>能读到这个文件的人都能使用它。Glasshouse 可以改为把令牌保存在系统的密钥环里。</translation>
    </message>
    <message>
        <source>Windows can&apos;t load {library}, or another DLL that it needs.</source>
        <translation>Windows 无法加载 {library}，或它需要的另一个 DLL。</translation>
    </message>
    <message>
        <source>Windows does not run the {card}: its device manager shows code {number}. Install the driver again, or look there for what it says.</source>
        <translation>Windows 没有启用 {card}：设备管理器显示代码 {number}。请重新安装驱动，或到设备管理器查看说明。</translation>
    </message>
    <message>
        <source>Windows passes no GPU into WSL. Where it has one of NVIDIA&apos;s, install the driver in Windows, then run wsl --update there.</source>
        <translation>Windows 没有把 GPU 交给 WSL。如果 Windows 里有 NVIDIA 的 GPU，请在 Windows 里安装驱动，再在那里运行 wsl --update。</translation>
    </message>
    <message numerus="yes">
        <source>Without %n package(s) from pip, which conda does not read from such a file: {names}</source>
        <translation>
            <numerusform>不含 %n 个 pip 软件包，conda 不会从这种文件中读取它们：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Without GPU</source>
        <translation>不带 GPU</translation>
    </message>
    <message>
        <source>Without an NVIDIA GPU; a much smaller download</source>
        <translation>没有 NVIDIA 显卡时选它，下载小得多</translation>
    </message>
    <message>
        <source>Without the GPU, as you chose.</source>
        <translation>按你的选择，不使用 GPU。</translation>
    </message>
    <message>
        <source>Would come from {after} instead of {before}</source>
        <translation>将改由 {after} 提供，而不是 {before}</translation>
    </message>
    <message>
        <source>Write https</source>
        <translation>改成 https</translation>
    </message>
    <message>
        <source>Write today&apos;s address</source>
        <translation>改成现在的地址</translation>
    </message>
    <message>
        <source>Write {channel}</source>
        <translation>改成 {channel}</translation>
    </message>
    <message>
        <source>Written on {platform}. What exists for that system alone has to be taken out elsewhere.</source>
        <translation>写于 {platform}。只有该系统才有的软件包，在别处需要去掉。</translation>
    </message>
    <message numerus="yes">
        <source>You are working offline, and %n pip package(s) must be fetched first: {names}.</source>
        <translation>
            <numerusform>现在是离线工作，还有 %n 个 pip 软件包需要先下载：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>You asked for {spec}</source>
        <translation>你安装时指定了 {spec}</translation>
    </message>
    <message>
        <source>You chose to skip version {version}</source>
        <translation>你已选择跳过版本 {version}</translation>
    </message>
    <message>
        <source>You have no permission for it, so nobody knows what it says.</source>
        <translation>你没有权限读取它，因此不知道里面写了什么。</translation>
    </message>
    <message>
        <source>You installed</source>
        <translation>你安装的</translation>
    </message>
    <message>
        <source>You may not change files in {path}.</source>
        <translation>你没有更改 {path} 中文件的权限。</translation>
    </message>
    <message>
        <source>You may not change this environment.</source>
        <translation>你没有权限更改这个环境。</translation>
    </message>
    <message>
        <source>Your channels have no current {title} that runs here, so it comes from {channel}.</source>
        <translation>你的频道没有能在这里运行的较新 {title}，因此从 {channel} 获取。</translation>
    </message>
    <message>
        <source>Your check “{command}” could not be started.</source>
        <translation>你的检查“{command}”无法启动。</translation>
    </message>
    <message>
        <source>Your check “{command}” ended with exit code {code}.</source>
        <translation>你的检查“{command}”以退出码 {code} 结束。</translation>
    </message>
    <message numerus="yes">
        <source>Your check “{command}” was not done after %n second(s).</source>
        <translation>
            <numerusform>你的检查“{command}”在 %n 秒后仍未完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>conda adds the channel&apos;s name to it, and so asks for {channel}/{channel}, which is not there.</source>
        <translation>conda 会在后面加上频道名，于是去找并不存在的 {channel}/{channel}。</translation>
    </message>
    <message>
        <source>conda and pip need an extra package (PySocks) for it. Most proxy programs offer an http address too.</source>
        <translation>conda 和 pip 需要额外的软件包（PySocks）才能用它。多数代理程序也提供 http 地址。</translation>
    </message>
    <message>
        <source>conda can&apos;t install what is listed under “{installer}”; it knows “pip” alone.</source>
        <translation>conda 无法安装“{installer}”下面列出的内容；它只认识“pip”。</translation>
    </message>
    <message>
        <source>conda can&apos;t reach any server over https without it.</source>
        <translation>没有它，conda 无法通过 https 访问任何服务器。</translation>
    </message>
    <message>
        <source>conda has no extras, so “{spec}” was read as “{right}”.</source>
        <translation>conda 没有附加组件，所以“{spec}”按“{right}”读取。</translation>
    </message>
    <message>
        <source>conda installs {name} already, which is the same.</source>
        <translation>conda 已经安装 {name}，与它相同。</translation>
    </message>
    <message>
        <source>conda is told to stay offline.</source>
        <translation>conda 被设为离线。</translation>
    </message>
    <message>
        <source>conda knows no setting of that name and reads over it, with everything below it.</source>
        <translation>conda 不认识这个设置，会连同下面的内容一起忽略。</translation>
    </message>
    <message>
        <source>conda reads UTF-8 alone. Save the file in that encoding.</source>
        <translation>conda 只读 UTF-8。请用这种编码保存文件。</translation>
    </message>
    <message>
        <source>conda reads over this setting today; it changes nothing.</source>
        <translation>如今 conda 会忽略这个设置，它不起任何作用。</translation>
    </message>
    <message>
        <source>conda takes one value for a list of one; write each on a line of its own, after a dash.</source>
        <translation>conda 会把单个值当成只有一项的列表；请每项单独一行，前面加短横线。</translation>
    </message>
    <message>
        <source>conda&apos;s names are in small letters, so “{written}” was read as “{name}”.</source>
        <translation>conda 的名称都是小写，所以“{written}”按“{name}”读取。</translation>
    </message>
    <message>
        <source>driver {driver}</source>
        <translation>驱动 {driver}</translation>
    </message>
    <message>
        <source>msys2 holds packages for Windows alone.</source>
        <translation>msys2 只有 Windows 的软件包。</translation>
    </message>
    <message>
        <source>msys2 is no longer at this address.</source>
        <translation>这个地址已经没有 msys2。</translation>
    </message>
    <message>
        <source>pip also takes packages from {host}.</source>
        <translation>pip 还会从 {host} 取软件包。</translation>
    </message>
    <message>
        <source>pip can&apos;t read “{line}”.</source>
        <translation>pip 读不懂“{line}”。</translation>
    </message>
    <message numerus="yes">
        <source>pip changed %n package(s)</source>
        <translation>
            <numerusform>pip 更改了 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>pip does not accept the dash before the name. It was left out.</source>
        <translation>pip 不接受名称前的短横线，已去掉。</translation>
    </message>
    <message>
        <source>pip does not accept “{line}”. It was read as “{right}”.</source>
        <translation>pip 不接受“{line}”。已按“{right}”读取。</translation>
    </message>
    <message>
        <source>pip does not check the certificate of {host}.</source>
        <translation>pip 不检查 {host} 的证书。</translation>
    </message>
    <message>
        <source>pip finds packages at {mirror:name}</source>
        <translation>pip 从 {mirror:name} 找软件包</translation>
    </message>
    <message numerus="yes">
        <source>pip has exactly what it should have: %n package(s)</source>
        <translation>
            <numerusform>pip 的 %n 个软件包与应有的完全一致</numerusform>
        </translation>
    </message>
    <message>
        <source>pip has no package {names} here</source>
        <translation>这里没有 pip 包 {names}</translation>
    </message>
    <message>
        <source>pip has put version {version} in its place, which would be overwritten</source>
        <translation>pip 已在此处安装版本 {version}，它将被覆盖</translation>
    </message>
    <message>
        <source>pip installed {names}</source>
        <translation>pip 安装了 {names}</translation>
    </message>
    <message numerus="yes">
        <source>pip installed {names} and %n more</source>
        <translation>
            <numerusform>pip 安装了 {names} 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>pip kept no list of the files of {names}, so they can&apos;t be taken out. Make a new environment in place of this one</source>
        <translation>pip 没有保留 {names} 的文件清单，无法将其移除。请新建一个环境来代替这个环境</translation>
    </message>
    <message>
        <source>pip packages can be restored into a new environment only</source>
        <translation>pip 软件包只能恢复到新环境中</translation>
    </message>
    <message>
        <source>pip removed {names}</source>
        <translation>pip 移除了 {names}</translation>
    </message>
    <message numerus="yes">
        <source>pip removed {names} and %n more</source>
        <translation>
            <numerusform>pip 移除了 {names} 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>pip updated {names}</source>
        <translation>pip 更新了 {names}</translation>
    </message>
    <message numerus="yes">
        <source>pip updated {names} and %n more</source>
        <translation>
            <numerusform>pip 更新了 {names} 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>pip&apos;s {name} does not fit {conda} {version} from conda</source>
        <translation>pip 的 {name} 与 conda 的 {conda} {version} 不相容</translation>
    </message>
    <message>
        <source>pixi works out from it what is written to pixi.lock.</source>
        <translation>pixi 由它算出写入 pixi.lock 的内容。</translation>
    </message>
    <message>
        <source>runs CUDA {major}.x</source>
        <translation>可运行 CUDA {major}.x</translation>
    </message>
    <message>
        <source>this brings CUDA {cuda}</source>
        <translation>将装入 CUDA {cuda}</translation>
    </message>
    <message>
        <source>torchvision or torchaudio was made for another build of PyTorch than this one.</source>
        <translation>torchvision 或 torchaudio 对应的是另一个 PyTorch 构建，与当前的不配套。</translation>
    </message>
    <message>
        <source>uv gave up, and the change was undone.</source>
        <translation>uv 未能完成，更改已撤销。</translation>
    </message>
    <message>
        <source>{address} ({origin}) does not say how to speak to the proxy.</source>
        <translation>{address}（{origin}）没有写明如何与代理通信。</translation>
    </message>
    <message>
        <source>{address} ({origin}) is a SOCKS proxy.</source>
        <translation>{address}（{origin}）是 SOCKS 代理。</translation>
    </message>
    <message>
        <source>{address} ({origin}) is where {program} usually listens.</source>
        <translation>{address}（{origin}）通常是 {program} 监听的地址。</translation>
    </message>
    <message>
        <source>{address} ({origin}) speaks TLS to a proxy of this computer.</source>
        <translation>{address}（{origin}）用 TLS 与本机的代理通信。</translation>
    </message>
    <message>
        <source>{before} → {after} affects everything built for {family}, also outside conda</source>
        <translation>{before} → {after} 会影响所有为 {family} 构建的内容，包括 conda 之外的</translation>
    </message>
    <message>
        <source>{before} → {after} is a major step; what uses it may have to be adapted</source>
        <translation>{before} → {after} 是主版本变更，使用它的代码可能需要调整</translation>
    </message>
    <message>
        <source>{before} → {after} is the release of another year, which may change a lot</source>
        <translation>{before} → {after} 是另一年的发布，改动可能较大</translation>
    </message>
    <message>
        <source>{card} computes through Metal. PyTorch for Apple silicon can use it (as “mps”); there is no CUDA on a Mac.</source>
        <translation>{card} 通过 Metal 计算。用于 Apple 芯片的 PyTorch 可以使用它（“mps”）；Mac 上没有 CUDA。</translation>
    </message>
    <message>
        <source>{card} is an AMD GPU. CUDA needs one of NVIDIA&apos;s, and conda&apos;s channels have no PyTorch for AMD (ROCm), so builds for the CPU are chosen.</source>
        <translation>{card} 是 AMD 的 GPU。CUDA 需要 NVIDIA 的 GPU，而 conda 的频道里没有用于 AMD（ROCm）的 PyTorch，所以会选择 CPU 构建。</translation>
    </message>
    <message>
        <source>{card} is an Intel GPU. CUDA needs one of NVIDIA&apos;s, so builds for the CPU are chosen.</source>
        <translation>{card} 是 Intel 的 GPU。CUDA 需要 NVIDIA 的 GPU，所以会选择 CPU 构建。</translation>
    </message>
    <message>
        <source>{channel} can&apos;t be read and is left out.</source>
        <translation>无法读取 {channel}，已去掉。</translation>
    </message>
    <message>
        <source>{channel} can&apos;t be read.</source>
        <translation>无法读取 {channel}。</translation>
    </message>
    <message>
        <source>{channel} from {host}</source>
        <translation>{channel}，来自 {host}</translation>
    </message>
    <message>
        <source>{channel} from {mirror:name}</source>
        <translation>{channel}，来自 {mirror:name}</translation>
    </message>
    <message>
        <source>{channel} has terms of use that larger organisations must pay for.</source>
        <translation>{channel} 有使用条款，较大的机构需要付费。</translation>
    </message>
    <message>
        <source>{channel} is a label: a part of a channel, often for unfinished packages.</source>
        <translation>{channel} 是一个标签：频道的一部分，常用于未完成的软件包。</translation>
    </message>
    <message>
        <source>{channel} is left out: it has had nothing new for years.</source>
        <translation>已去掉 {channel}：多年没有更新。</translation>
    </message>
    <message>
        <source>{channel} is left out: it has nothing for this system.</source>
        <translation>已去掉 {channel}：没有本系统的软件包。</translation>
    </message>
    <message>
        <source>{channel} is left out: its packages are no longer served.</source>
        <translation>已去掉 {channel}：其中的软件包已不再提供。</translation>
    </message>
    <message>
        <source>{channel} is left out: that folder does not exist on this computer.</source>
        <translation>已去掉 {channel}：这台电脑上没有这个文件夹。</translation>
    </message>
    <message>
        <source>{channel} is left out: the server has been gone since {since}.</source>
        <translation>已去掉 {channel}：服务器自 {since} 起已停止服务。</translation>
    </message>
    <message>
        <source>{channel} is named above already. The first place counts.</source>
        <translation>{channel} 在上面已经写过，以第一处为准。</translation>
    </message>
    <message>
        <source>{channel} is named by the address of a mirror.</source>
        <translation>{channel} 写成了镜像的地址。</translation>
    </message>
    <message>
        <source>{channel} is used. It has terms.</source>
        <translation>使用 {channel}，它附有使用条款。</translation>
    </message>
    <message>
        <source>{companion} goes with {needs}, and {have} is there.</source>
        <translation>{companion} 要配 {needs}，而这里是 {have}。</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read.</source>
        <translation>无法读取 {file}。</translation>
    </message>
    <message>
        <source>{file} holds another package than its name says</source>
        <translation>{file} 的内容与文件名不符</translation>
    </message>
    <message>
        <source>{file} is not in a form {tool} can read.</source>
        <translation>{file} 的格式 {tool} 读不了。</translation>
    </message>
    <message>
        <source>{file} is not there. What it asks for is missing.</source>
        <translation>找不到 {file}，其中要求的内容缺失。</translation>
    </message>
    <message>
        <source>{file} is not written in UTF-8.</source>
        <translation>{file} 不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>{file} lies beside the file and was read.</source>
        <translation>{file} 就在这个文件旁边，已读取。</translation>
    </message>
    <message>
        <source>{file} lies on a server, so it was not read. Download it to look at it first.</source>
        <translation>{file} 在服务器上，所以没有读取。请先下载下来看看。</translation>
    </message>
    <message>
        <source>{file} lies outside the folder of this file, so it was not read.</source>
        <translation>{file} 在这个文件的文件夹之外，所以没有读取。</translation>
    </message>
    <message>
        <source>{file} was made for another system or another Python.</source>
        <translation>{file} 是为其他系统或其他 Python 制作的。</translation>
    </message>
    <message>
        <source>{file} was not read: too many files name each other.</source>
        <translation>没有读取 {file}：互相引用的文件太多。</translation>
    </message>
    <message>
        <source>{file} was read already.</source>
        <translation>{file} 已经读取过。</translation>
    </message>
    <message>
        <source>{file}, which this line names, can&apos;t be read. What it asks for is missing.</source>
        <translation>无法读取这一行提到的 {file}，其中要求的内容缺失。</translation>
    </message>
    <message>
        <source>{folder} is a link out of the environment, so the copy would change what is there.</source>
        <translation>{folder} 是指向环境之外的链接，在副本里变更会动到那里的内容。</translation>
    </message>
    <message>
        <source>{gpu}</source>
        <translation>{gpu}</translation>
    </message>
    <message>
        <source>{gpu} can&apos;t be used as things are, so this is a build for the CPU.</source>
        <translation>{gpu} 目前无法使用，因此这是 CPU 构建。</translation>
    </message>
    <message>
        <source>{gpu} has no driver, so nothing can be computed on it.</source>
        <translation>{gpu} 没有驱动，无法用来计算。</translation>
    </message>
    <message>
        <source>{gpu} has no working driver. Drivers are installed in the system, not here.</source>
        <translation>{gpu} 没有可用的驱动；安装驱动要在系统中进行。</translation>
    </message>
    <message>
        <source>{gpu} · driver {driver}</source>
        <translation>{gpu} · 驱动 {driver}</translation>
    </message>
    <message>
        <source>{host} can offer a package of any name, in place of the one meant. You have agreed.</source>
        <translation>{host} 可以提供任何名称的软件包，冒充原本要的那个。你已同意。</translation>
    </message>
    <message>
        <source>{host} could offer a package of any name, in place of the one meant. It is off until you agree.</source>
        <translation>{host} 可以提供任何名称的软件包，冒充原本要的那个。在你同意之前不启用。</translation>
    </message>
    <message>
        <source>{host} did not answer as it should. Later it may.</source>
        <translation>{host} 没有正常应答，稍后可能恢复。</translation>
    </message>
    <message>
        <source>{host} has no such channel, or keeps it for people who sign in.</source>
        <translation>{host} 上没有这个频道，或只向登录者开放。</translation>
    </message>
    <message>
        <source>{host} is an old address of the official server.</source>
        <translation>{host} 是官方服务器的旧地址。</translation>
    </message>
    <message>
        <source>{host} is asked without encryption.</source>
        <translation>访问 {host} 时没有加密。</translation>
    </message>
    <message>
        <source>{host} no longer serves channels.</source>
        <translation>{host} 已不再提供频道。</translation>
    </message>
    <message>
        <source>{host} serves the Python Package Index. Your own server for it is used.</source>
        <translation>{host} 提供 Python 软件包索引。会使用你自己为它设置的服务器。</translation>
    </message>
    <message>
        <source>{module} is left out: importing it does more than it shows.</source>
        <translation>{module} 未试用：导入它会做出额外的动作。</translation>
    </message>
    <message>
        <source>{module} no longer sees a GPU.</source>
        <translation>{module} 不再能看到 GPU。</translation>
    </message>
    <message>
        <source>{module} sees no GPU, and saw none before.</source>
        <translation>{module} 看不到 GPU，之前也看不到。</translation>
    </message>
    <message>
        <source>{names} cannot be updated safely any more</source>
        <translation>{names} 已无法安全更新</translation>
    </message>
    <message>
        <source>{name} can&apos;t be changed</source>
        <translation>无法更改 {name}</translation>
    </message>
    <message>
        <source>{name} comes from conda. What its extras need shows only once it is in the download cache, so they are left out.</source>
        <translation>{name} 由 conda 安装。它的附加项需要什么，要等它进入下载缓存后才知道，因此这次不包括。</translation>
    </message>
    <message>
        <source>{name} could not be built</source>
        <translation>无法构建 {name}</translation>
    </message>
    <message>
        <source>{name} could not be downloaded</source>
        <translation>无法下载 {name}</translation>
    </message>
    <message>
        <source>{name} exists for {there}, but not for {here}.</source>
        <translation>{name} 有 {there} 的版本，但没有 {here} 的。</translation>
    </message>
    <message>
        <source>{name} goes back from {before} to {after}</source>
        <translation>{name} 从 {before} 退回到 {after}</translation>
    </message>
    <message>
        <source>{name} has builds for Python {pythons} only.</source>
        <translation>{name} 只有适用于 Python {pythons} 的构建。</translation>
    </message>
    <message>
        <source>{name} has changed since then</source>
        <translation>{name} 在此之后又有变化</translation>
    </message>
    <message>
        <source>{name} has changed since this graph was drawn</source>
        <translation>绘制此图之后，{name} 发生了变化</translation>
    </message>
    <message>
        <source>{name} has no build for {title} {version}.</source>
        <translation>{name} 没有适用于 {title} {version} 的构建。</translation>
    </message>
    <message>
        <source>{name} is a file of the computer where the list was written.</source>
        <translation>{name} 是写列表那台电脑上的文件。</translation>
    </message>
    <message>
        <source>{name} is a new environment, so nothing that exists can be harmed by it.</source>
        <translation>{name} 是新环境，不会损坏任何已有的内容。</translation>
    </message>
    <message>
        <source>{name} is a package of Anaconda&apos;s own channels alone</source>
        <translation>{name} 只存在于 Anaconda 自己的频道</translation>
    </message>
    <message>
        <source>{name} is asked for in line {first} too, otherwise. Both must hold.</source>
        <translation>第 {first} 行也要求 {name}，但写法不同。两者必须同时成立。</translation>
    </message>
    <message>
        <source>{name} is asked of conda in line {first} already. conda&apos;s is kept.</source>
        <translation>第 {first} 行已向 conda 要求 {name}。保留 conda 的。</translation>
    </message>
    <message>
        <source>{name} is installed in place from {folder}. The copy uses the same folder, not one of its own.</source>
        <translation>{name} 是从 {folder} 就地安装的。副本使用同一个文件夹，而不是自己的。</translation>
    </message>
    <message>
        <source>{name} is not taken from an index: it comes from a folder or a repository, and its code would run.</source>
        <translation>{name} 不来自索引：它来自文件夹或代码仓库，其中的代码会运行。</translation>
    </message>
    <message>
        <source>{name} is not the file it should be</source>
        <translation>{name} 不是应有的文件</translation>
    </message>
    <message>
        <source>{name} is pinned to {pin}</source>
        <translation>{name} 已固定为 {pin}</translation>
    </message>
    <message>
        <source>{name} is to be had by pip alone.</source>
        <translation>{name} 只能用 pip 安装。</translation>
    </message>
    <message>
        <source>{name} stands in line {first} already.</source>
        <translation>{name} 在第 {first} 行已经有了。</translation>
    </message>
    <message>
        <source>{name} takes a major step from {before} to {after}</source>
        <translation>{name} 跨越主版本，从 {before} 到 {after}</translation>
    </message>
    <message>
        <source>{name} turned out to be part of {conda}</source>
        <translation>原来 {conda} 已经包含 {name}</translation>
    </message>
    <message>
        <source>{name} wants another Python: {spec}</source>
        <translation>{name} 需要另一个 Python：{spec}</translation>
    </message>
    <message>
        <source>{name} was built from sources.</source>
        <translation>{name} 已从源代码构建。</translation>
    </message>
    <message>
        <source>{name} would come from {after} instead of {before}</source>
        <translation>{name} 将改用 {after}，不再来自 {before}</translation>
    </message>
    <message>
        <source>{name} would replace a file of {conda}</source>
        <translation>{name} 会替换 {conda} 的文件</translation>
    </message>
    <message>
        <source>{name} {version} is not there after all</source>
        <translation>{name} {version} 最终没有就位</translation>
    </message>
    <message>
        <source>{name} {version} is there and should not be</source>
        <translation>{name} {version} 不该存在却还在</translation>
    </message>
    <message>
        <source>{name} {version} needs {requirement}, but {found} is installed.</source>
        <translation>{name} {version} 要求 {requirement}，但已安装的是 {found}。</translation>
    </message>
    <message>
        <source>{name} {version} needs {requirement}, which is not installed.</source>
        <translation>{name} {version} 要求 {requirement}，但它没有安装。</translation>
    </message>
    <message>
        <source>{one} and {other} each bring an OpenMP runtime; the second to be loaded may end the program.</source>
        <translation>{one} 和 {other} 各带一份 OpenMP 运行库，后加载的那份可能让程序中止。</translation>
    </message>
    <message>
        <source>{package} is not the archive the file means</source>
        <translation>{package} 不是文件所指的包文件</translation>
    </message>
    <message>
        <source>{package} is not where the file says</source>
        <translation>{package} 不在文件所说的位置</translation>
    </message>
    <message>
        <source>{package} {version} from pip covers conda&apos;s {conda} {other}.</source>
        <translation>pip 装入的 {package} {version} 盖住了 conda 的 {conda} {other}。</translation>
    </message>
    <message>
        <source>{package} {version} from pip has no CUDA and covers conda&apos;s {conda} {other}.</source>
        <translation>pip 装入的 {package} {version} 不含 CUDA，盖住了 conda 的 {conda} {other}。</translation>
    </message>
    <message>
        <source>{path} is a folder</source>
        <translation>{path} 是文件夹</translation>
    </message>
    <message>
        <source>{path} is a place on a disk. Its code will run; you have agreed.</source>
        <translation>{path} 是磁盘上的位置，其中的代码将会运行；你已同意。</translation>
    </message>
    <message>
        <source>{path} is a place on a disk. Its code would run; it is off until you agree.</source>
        <translation>{path} 是磁盘上的位置，其中的代码会运行；在你同意之前不启用。</translation>
    </message>
    <message>
        <source>{path} is no plain text. conda can&apos;t read it either, so nothing is pinned.</source>
        <translation>{path} 不是纯文本，conda 也读不了它，所以现在什么都没有固定。</translation>
    </message>
    <message>
        <source>{path} is not a file</source>
        <translation>{path} 不是文件</translation>
    </message>
    <message>
        <source>{server} did not give the file.</source>
        <translation>{server} 没有给出这个文件。</translation>
    </message>
    <message>
        <source>{target} will be installed for editing, and its code will run. You have agreed.</source>
        <translation>{target} 将以可编辑方式安装，其中的代码将会运行。你已同意。</translation>
    </message>
    <message>
        <source>{title} can use {gpu}.</source>
        <translation>{title} 可以使用 {gpu}。</translation>
    </message>
    <message>
        <source>{title} computed on the {device}, but the result is wrong.</source>
        <translation>{title} 在 {device} 上完成了计算，但结果是错的。</translation>
    </message>
    <message>
        <source>{title} computed on the {device}, with the same result as on the CPU.</source>
        <translation>{title} 在 {device} 上完成了计算，结果与 CPU 上相同。</translation>
    </message>
    <message>
        <source>{title} could be put together here only with a build that would not run.</source>
        <translation>在这里能装上的 {title} 构建都无法运行。</translation>
    </message>
    <message>
        <source>{title} crashed while computing ({how}).</source>
        <translation>{title} 在计算时崩溃（{how}）。</translation>
    </message>
    <message>
        <source>{title} failed while computing: {text}</source>
        <translation>{title} 在计算时失败：{text}</translation>
    </message>
    <message>
        <source>{title} has no build for Python {python} that runs here.</source>
        <translation>{title} 没有能在这里运行、适用于 Python {python} 的构建。</translation>
    </message>
    <message>
        <source>{title} has no builds for a GPU on {subdir}.</source>
        <translation>{title} 在 {subdir} 上没有 GPU 构建。</translation>
    </message>
    <message>
        <source>{title} has no builds for the CPU here.</source>
        <translation>{title} 在这里没有 CPU 构建。</translation>
    </message>
    <message>
        <source>{title} is asked for with CUDA, but no NVIDIA driver was found on this computer</source>
        <translation>文件要的是带 CUDA 的 {title}，但这台电脑上没有找到 NVIDIA 驱动</translation>
    </message>
    <message>
        <source>{title} is built for CUDA {cuda}; without an NVIDIA GPU it computes on the CPU.</source>
        <translation>{title} 为 CUDA {cuda} 构建；没有 NVIDIA 显卡，只能用 CPU 计算。</translation>
    </message>
    <message>
        <source>{title} was built for CUDA, but does not see the {gpu}. It computed on the CPU.</source>
        <translation>{title} 是 CUDA 构建，但看不到 {gpu}，于是在 CPU 上完成了计算。</translation>
    </message>
    <message>
        <source>{title} was not done computing in the time there was.</source>
        <translation>{title} 没能在限定时间内计算完成。</translation>
    </message>
    <message>
        <source>{title} was not imported in the time there was.</source>
        <translation>{title} 没能在限定时间内导入完成。</translation>
    </message>
    <message>
        <source>{title} works and computes correctly, but on the CPU: there is a {gpu}, and no driver that supports it.</source>
        <translation>{title} 可用，计算正确，但用的是 CPU：这里有 {gpu}，却没有能驱动它的驱动。</translation>
    </message>
    <message>
        <source>{title} {asked} can&apos;t be had for this computer, so {version}.</source>
        <translation>这台计算机上装不了 {title} {asked}，因此改用 {version}。</translation>
    </message>
    <message>
        <source>{title} {version} from pip has no CUDA, though {gpu} could be used.</source>
        <translation>pip 装入的 {title} {version} 不含 CUDA，而 {gpu} 可以用。</translation>
    </message>
    <message>
        <source>{title} {version} has no build for CUDA {asked} that runs here, so CUDA {cuda}.</source>
        <translation>{title} {version} 没有能在这里运行的 CUDA {asked} 构建，因此改用 CUDA {cuda}。</translation>
    </message>
    <message>
        <source>{title} {version} has no build for Python {asked}, so Python {python}.</source>
        <translation>{title} {version} 没有适用于 Python {asked} 的构建，因此用 Python {python}。</translation>
    </message>
    <message>
        <source>{title} {version} has no build for this Python</source>
        <translation>{title} {version} 没有适用于这个 Python 的构建</translation>
    </message>
    <message>
        <source>{title} {version} has no build of this kind.</source>
        <translation>{title} {version} 没有这种构建。</translation>
    </message>
    <message>
        <source>{title} {version} is a build without CUDA, though {gpu} could be used.</source>
        <translation>{title} {version} 不含 CUDA，而 {gpu} 可以用。</translation>
    </message>
    <message numerus="yes">
        <source>{version} has been out for less than %n day(s)</source>
        <translation>
            <numerusform>{version} 发布未满 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{version} is in {channel}, but {name} comes from {first}, which has priority</source>
        <translation>{channel} 有 {version}，但 {name} 取自优先的 {first}</translation>
    </message>
    <message>
        <source>{version} is the newest version that runs on this computer and has {names} to go with it.</source>
        <translation>{version} 是能在这台电脑上运行、并且有配套 {names} 的最新版本。</translation>
    </message>
    <message>
        <source>{version} is the newest version that runs on this computer.</source>
        <translation>{version} 是能在这台电脑上运行的最新版本。</translation>
    </message>
    <message>
        <source>{version} is the newest version.</source>
        <translation>{version} 是最新版本。</translation>
    </message>
    <message>
        <source>{who} requires {spec}, which no channel in use offers</source>
        <translation>{who} 要求 {spec}，而所用频道都不提供</translation>
    </message>
    <message>
        <source>{who} requires {spec}, which this computer does not have</source>
        <translation>{who} 要求 {spec}，而这台电脑没有</translation>
    </message>
    <message>
        <source>{who} requires {spec}; this computer has {have}</source>
        <translation>{who} 要求 {spec}，而这台电脑是 {have}</translation>
    </message>
    <message>
        <source>{who} requires {spec}; this environment has Python {python}</source>
        <translation>{who} 要求 {spec}，而此环境使用 Python {python}</translation>
    </message>
    <message>
        <source>{who}, installed by pip, needs {spec}</source>
        <translation>由 pip 安装的 {who} 要求 {spec}</translation>
    </message>
    <message>
        <source>“import {module}” asks for the network, which is closed while trying.</source>
        <translation>“import {module}” 要使用网络，而试用时网络是关闭的。</translation>
    </message>
    <message>
        <source>“import {module}” crashes Python ({signal}).</source>
        <translation>“import {module}” 使 Python 崩溃（{signal}）。</translation>
    </message>
    <message>
        <source>“import {module}” ends Python (exit code {code}).</source>
        <translation>“import {module}” 使 Python 退出（退出码 {code}）。</translation>
    </message>
    <message>
        <source>“import {module}” fails.</source>
        <translation>“import {module}” 失败。</translation>
    </message>
    <message>
        <source>“import {module}” fails: a library lacks {symbol}. It has another version than the module was built for.</source>
        <translation>“import {module}” 失败：某个库缺少 {symbol}，其版本与该模块构建时所用的不同。</translation>
    </message>
    <message>
        <source>“import {module}” fails: it contains code this Python does not understand.</source>
        <translation>“import {module}” 失败：其中的代码这个 Python 无法理解。</translation>
    </message>
    <message>
        <source>“import {module}” fails: it was built for another version of NumPy.</source>
        <translation>“import {module}” 失败：它是为另一个 NumPy 版本构建的。</translation>
    </message>
    <message>
        <source>“import {module}” fails: the library {library} is missing.</source>
        <translation>“import {module}” 失败：缺少库 {library}。</translation>
    </message>
    <message>
        <source>“import {module}” fails: the library {library} is older than it needs ({wanted}).</source>
        <translation>“import {module}” 失败：库 {library} 比它需要的旧（{wanted}）。</translation>
    </message>
    <message>
        <source>“import {module}” fails: the module {missing} is missing.</source>
        <translation>“import {module}” 失败：缺少模块 {missing}。</translation>
    </message>
    <message>
        <source>“import {module}” fails: {library}, or a DLL it needs, can&apos;t be loaded by Windows.</source>
        <translation>“import {module}” 失败：Windows 无法加载 {library} 或它需要的 DLL。</translation>
    </message>
    <message>
        <source>“import {module}” fails: {source} has no {name}. One of the two has another version than the other expects.</source>
        <translation>“import {module}” 失败：{source} 中没有 {name}。两者之一的版本与另一方预期的不同。</translation>
    </message>
    <message>
        <source>“import {module}” fails: {text}</source>
        <translation>“import {module}” 失败：{text}</translation>
    </message>
    <message numerus="yes">
        <source>“import {module}” was not done after %n second(s).</source>
        <translation>
            <numerusform>“import {module}” 在 %n 秒后仍未完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>“local” is left out: it stands for packages built on the computer where the file was written.</source>
        <translation>已去掉“local”：它指编写文件的那台电脑上自己构建的软件包。</translation>
    </message>
    <message>
        <source>“{file}” is not what it was when it was read</source>
        <translation>“{file}”与读取时不同了</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be installed this way</source>
        <translation>“{name}”不能这样安装</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be the name of an environment.</source>
        <translation>“{name}”不能作为环境名称。</translation>
    </message>
    <message>
        <source>“{name}” exists already, so the new environment is called “{free}”.</source>
        <translation>“{name}”已存在，新环境改名为“{free}”。</translation>
    </message>
    <message>
        <source>“{spec}” is not about {name}</source>
        <translation>“{spec}”不是关于 {name} 的</translation>
    </message>
    <message>
        <source>“{text}” is not the address of an archive, and a lock file is recreated whole.</source>
        <translation>“{text}”不是包文件的地址，而锁文件要完整地重建。</translation>
    </message>
    <message>
        <source>“{value}” is not an address anybody can be asked at, so it was left out.</source>
        <translation>“{value}”不是可以访问的地址，已忽略。</translation>
    </message>
    <message>
        <source>Restore {name} to a list of packages</source>
        <translation>将 {name} 恢复为一份软件包清单</translation>
    </message>
    <message>
        <source>Restore {name} to revision #{revision}</source>
        <translation>将 {name} 恢复到版本 #{revision}</translation>
    </message>
    <message>
        <source>Revision #{number} of {name} can&apos;t be restored</source>
        <translation>{name} 的版本 #{number} 无法恢复</translation>
    </message>
    <message>
        <source>Running from this environment now: {names}. They may stumble over the change.</source>
        <translation>正在从这个环境运行：{names}。更改可能影响它们。</translation>
    </message>
    <message>
        <source>Running from this environment now: {names}. Windows does not replace files in use; close them first.</source>
        <translation>正在从这个环境运行：{names}。Windows 不能替换使用中的文件；请先关闭它们。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 in an editor, then try again.</source>
        <translation>请在编辑器中将文件另存为 UTF-8，然后重试。</translation>
    </message>
    <message>
        <source>Say more exactly which versions you want, or ask for less.</source>
        <translation>请更明确地指定版本，或减少要求。</translation>
    </message>
    <message>
        <source>Set an HTTP proxy in the system or in .condarc.</source>
        <translation>请在系统或 .condarc 中设置 HTTP 代理。</translation>
    </message>
    <message>
        <source>Set user name and password of the proxy in the system.</source>
        <translation>请在系统中设置代理的用户名和密码。</translation>
    </message>
    <message>
        <source>Some of its files in {folder} could not be removed.</source>
        <translation>{folder} 中有些文件无法移除。</translation>
    </message>
    <message>
        <source>Something in this window did not work</source>
        <translation>这个窗口里有一处没有正常工作</translation>
    </message>
    <message>
        <source>Something is in the way at {path}</source>
        <translation>{path} 处有东西挡着</translation>
    </message>
    <message>
        <source>Something stands in the way that was not there at preview.</source>
        <translation>有预览时还没有的东西挡在那里。</translation>
    </message>
    <message>
        <source>Start Glasshouse again to have it completed; don&apos;t change the environment with another tool before.</source>
        <translation>请重新打开 Glasshouse 以完成它；在此之前不要用别的工具改动这个环境。</translation>
    </message>
    <message>
        <source>Start Glasshouse again when the disk answers; it puts the rest right.</source>
        <translation>等磁盘有响应后重新打开 Glasshouse，它会处理好其余部分。</translation>
    </message>
    <message>
        <source>Start it again; the details say what was missing.</source>
        <translation>请重新启动；详情里写明缺少什么。</translation>
    </message>
    <message>
        <source>Stays behind with Python {before}; Python {after} will not see it</source>
        <translation>留在 Python {before}；Python {after} 看不到它</translation>
    </message>
    <message>
        <source>Such a name is read as an option, or its folder is hidden or taken for the home.</source>
        <translation>这样的名字会被当作选项，或文件夹会被隐藏或当成主目录。</translation>
    </message>
    <message>
        <source>Switch to {mirror:name}</source>
        <translation>切换到{mirror:name}</translation>
    </message>
    <message>
        <source>Take any version of {names}</source>
        <translation>接受 {names} 的任何版本</translation>
    </message>
    <message>
        <source>Take back one of the two marks.</source>
        <translation>请取消其中一个标记。</translation>
    </message>
    <message>
        <source>That line does not have the form its tool expects, so the file was left as it is.</source>
        <translation>该行不符合相应工具要求的格式，因此文件保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>The %n file(s) that stay are all there</source>
        <translation>
            <numerusform>保留的 %n 个文件都在</numerusform>
        </translation>
    </message>
    <message>
        <source>The Python files could not be compiled ahead; the first start takes longer.</source>
        <translation>Python 文件未能预先编译；第一次启动会慢一些。</translation>
    </message>
    <message>
        <source>The Python of {name} did not finish within {seconds} seconds.</source>
        <translation>{name} 的 Python 在 {seconds} 秒内没有结束。</translation>
    </message>
    <message>
        <source>The Python of {name} did not start.</source>
        <translation>{name} 的 Python 没有启动。</translation>
    </message>
    <message>
        <source>The address does not exist there (404).</source>
        <translation>那里没有这个地址（404）。</translation>
    </message>
    <message>
        <source>The address holds a password or a token</source>
        <translation>地址中含有密码或令牌</translation>
    </message>
    <message>
        <source>The address of the official Python index is learnt from pip. There is no pip on this computer yet, so that index is not measured.</source>
        <translation>官方 Python 索引的地址取自 pip。这台电脑上还没有 pip，所以没有测这个索引。</translation>
    </message>
    <message>
        <source>The change to {name} was already complete when you cancelled. It stays.</source>
        <translation>你取消时，{name} 的更改已经完成，予以保留。</translation>
    </message>
    <message>
        <source>The change was interrupted, and has been completed</source>
        <translation>更改曾被中断，现已完成</translation>
    </message>
    <message>
        <source>The change was interrupted, and is not complete</source>
        <translation>更改被中断，尚未完成</translation>
    </message>
    <message>
        <source>The channel alias “{value}” does not begin with https:// or the like, so the official address is used.</source>
        <translation>频道别名“{value}”不以 https:// 之类开头，因此使用官方地址。</translation>
    </message>
    <message>
        <source>The channel data came from {server}, because those of {instead} are out of date.</source>
        <translation>频道数据来自 {server}，因为 {instead} 的数据已过时。</translation>
    </message>
    <message>
        <source>The channel is private: its server answers only those it has given a token.</source>
        <translation>这是私有频道：服务器只回应持有令牌的人。</translation>
    </message>
    <message>
        <source>The channel lists it, but the file is not there (404).</source>
        <translation>频道列出了它，但文件不在那里（404）。</translation>
    </message>
    <message>
        <source>The channel {channel} is not open to everyone (401).</source>
        <translation>频道 {channel} 不对所有人开放（401）。</translation>
    </message>
    <message>
        <source>The channel “local” of conda-build is not used here.</source>
        <translation>这里不使用 conda-build 的“local”频道。</translation>
    </message>
    <message>
        <source>The channels have {name}, but not in this version for here.</source>
        <translation>频道里有 {name}，但没有适用于这里的这个版本。</translation>
    </message>
    <message>
        <source>The checksum of the file from {host} differs; it was not used.</source>
        <translation>来自 {host} 的文件校验和不符，没有使用它。</translation>
    </message>
    <message>
        <source>The computer is there, but nothing answers at that port.</source>
        <translation>那台电脑在，但那个端口没有响应。</translation>
    </message>
    <message>
        <source>The configuration is being written elsewhere</source>
        <translation>别处正在写入配置</translation>
    </message>
    <message>
        <source>The configuration names none.</source>
        <translation>配置里没有写任何频道。</translation>
    </message>
    <message>
        <source>The connection breaks off before everything has arrived.</source>
        <translation>数据还没传完，连接就断开了。</translation>
    </message>
    <message>
        <source>The connection stood, but nothing came for too long.</source>
        <translation>连接还在，但太久没有数据。</translation>
    </message>
    <message>
        <source>The connection to {host} broke</source>
        <translation>与 {host} 的连接断开了</translation>
    </message>
    <message>
        <source>The connection to {server} broke off.</source>
        <translation>与 {server} 的连接中断。</translation>
    </message>
    <message>
        <source>The copy of the file that was kept is gone or damaged.</source>
        <translation>保留的文件副本已丢失或损坏。</translation>
    </message>
    <message>
        <source>The data of channel {channel} is damaged</source>
        <translation>频道 {channel} 的数据已损坏</translation>
    </message>
    <message>
        <source>The deleted environment is still in the trash.</source>
        <translation>删除的环境还在回收站里。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>The download cache is in use</source>
        <translation>下载缓存正在使用中</translation>
    </message>
    <message>
        <source>The download has come to a stop</source>
        <translation>下载停住了</translation>
    </message>
    <message>
        <source>The edit of {path} can&apos;t be taken back</source>
        <translation>无法撤销对 {path} 的修改</translation>
    </message>
    <message>
        <source>The engine can&apos;t be started</source>
        <translation>引擎无法启动</translation>
    </message>
    <message>
        <source>The engine ended in the middle of the change, and putting it right failed as well. Everything needed for that is still there.</source>
        <translation>引擎在更改途中终止，修复也没有成功。修复所需的一切都还在。</translation>
    </message>
    <message>
        <source>The engine ended in the middle of the change. A new one took over from its notes and finished the work.</source>
        <translation>引擎在更改途中终止。新的引擎按它的记录接手并完成了工作。</translation>
    </message>
    <message>
        <source>The engine ended in the middle of the work</source>
        <translation>引擎在工作途中终止</translation>
    </message>
    <message>
        <source>The engine met something it does not know</source>
        <translation>引擎遇到了它不认识的情况</translation>
    </message>
    <message>
        <source>The environment needs a name.</source>
        <translation>环境需要一个名字。</translation>
    </message>
    <message>
        <source>The environment variable {variable} outweighs the file. Remove it for the change to have effect.</source>
        <translation>环境变量 {variable} 优先于文件。移除它，更改才会生效。</translation>
    </message>
    <message>
        <source>The file or folder belongs to someone else, or is protected.</source>
        <translation>这个文件或文件夹属于别人，或受到保护。</translation>
    </message>
    <message>
        <source>The file or its folder belongs to someone else.</source>
        <translation>该文件或其所在文件夹属于其他用户。</translation>
    </message>
    <message>
        <source>The file, or the volume it lies on, is protected.</source>
        <translation>该文件或其所在的卷受到保护。</translation>
    </message>
    <message>
        <source>The files already say what they should.</source>
        <translation>这些文件的内容已经符合要求。</translation>
    </message>
    <message>
        <source>The folder of the new environment is taken</source>
        <translation>新环境的文件夹已被占用</translation>
    </message>
    <message>
        <source>The index in [{section}] of {path} is your own, so it stays as it is and pip does not use the mirror.</source>
        <translation>{path} 的 [{section}] 中是你自己的索引，保持不变，pip 不会使用镜像。</translation>
    </message>
    <message>
        <source>The install script of {package} failed. The package is in place without it.</source>
        <translation>{package} 的安装脚本失败了。软件包已就位，只是没有运行脚本。</translation>
    </message>
    <message>
        <source>The list keeps the last 500 operations, and it may have been cleared.</source>
        <translation>列表只保留最近 500 次操作，也可能已被清空。</translation>
    </message>
    <message>
        <source>The name is also the name of its folder.</source>
        <translation>这个名字也是文件夹的名字。</translation>
    </message>
    <message>
        <source>The name of this server can&apos;t be found: it is gone, or there is no network.</source>
        <translation>找不到这个服务器的域名：它已不存在，或者没有网络。</translation>
    </message>
    <message>
        <source>The name was not found; offline, or a slip in the address.</source>
        <translation>没有找到这个名字：可能离线，或地址有误。</translation>
    </message>
    <message>
        <source>The network does not know {host}</source>
        <translation>网络不认识 {host}</translation>
    </message>
    <message>
        <source>The network does not know {server}.</source>
        <translation>网络中找不到 {server}。</translation>
    </message>
    <message>
        <source>The package records of this environment can&apos;t be read. Check its permissions.</source>
        <translation>无法读取这个环境的软件包记录。请检查权限。</translation>
    </message>
    <message>
        <source>The part of Glasshouse that does the work stopped at an unexpected point.</source>
        <translation>Glasshouse 干活的部分在意料之外的地方停下了。</translation>
    </message>
    <message>
        <source>The path has letters that a few older programs on Windows cannot open.</source>
        <translation>路径里有 Windows 上少数旧程序打不开的字符。</translation>
    </message>
    <message>
        <source>The path has {length} bytes; programs in packages have room for {limit}. Choose a shorter place.</source>
        <translation>路径有 {length} 字节，而软件包里的程序只能容纳 {limit}。请选择更短的位置。</translation>
    </message>
    <message>
        <source>The path has {length} characters. Windows stops at 260, and packages bring long paths of their own.</source>
        <translation>路径有 {length} 个字符。Windows 的上限是 260，而软件包自带很长的路径。</translation>
    </message>
    <message>
        <source>The practice channels and environments were not ready in time.</source>
        <translation>练习用的频道和环境没有及时就绪。</translation>
    </message>
    <message>
        <source>The present build needs {spec}; {who} takes its place</source>
        <translation>现在的构建需要 {spec}；由 {who} 取代</translation>
    </message>
    <message>
        <source>The proxy before {server} is of a kind that can&apos;t be used.</source>
        <translation>通往 {server} 的代理类型不受支持。</translation>
    </message>
    <message>
        <source>The proxy before {server} wants a login.</source>
        <translation>通往 {server} 的代理要求登录。</translation>
    </message>
    <message>
        <source>The proxy is of a kind that can&apos;t be used</source>
        <translation>代理的类型不受支持</translation>
    </message>
    <message>
        <source>The proxy lets nothing through. Check it in the system&apos;s settings, or switch off the proxy program.</source>
        <translation>代理没有让任何请求通过。请在系统设置中检查它，或关闭代理程序。</translation>
    </message>
    <message>
        <source>The proxy on the way to it asks for a user name and password.</source>
        <translation>途中的代理要求用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy wants a login</source>
        <translation>代理要求登录</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let requests through to it.</source>
        <translation>代理 {proxy} 没有让请求通过。</translation>
    </message>
    <message>
        <source>The record {file} can&apos;t be read; the package it stands for is not shown.</source>
        <translation>记录 {file} 无法读取；它代表的软件包没有显示。</translation>
    </message>
    <message>
        <source>The request leaves too many combinations to try.</source>
        <translation>这个要求留下太多组合可试。</translation>
    </message>
    <message>
        <source>The request needs another version of it.</source>
        <translation>这个要求需要它的另一个版本。</translation>
    </message>
    <message>
        <source>The result is not what was promised</source>
        <translation>结果与预览不符</translation>
    </message>
    <message>
        <source>The same change installs something that depends on it.</source>
        <translation>同一次更改安装了依赖它的软件包。</translation>
    </message>
    <message>
        <source>The start menu could not be brought up to date.</source>
        <translation>开始菜单未能更新。</translation>
    </message>
    <message>
        <source>The system does not let files in use be replaced.</source>
        <translation>系统不允许替换使用中的文件。</translation>
    </message>
    <message>
        <source>The system does not let go of it, often because a disk or a network folder does not answer. The environment is not touched until it is gone.</source>
        <translation>系统没有放开它，往往是因为磁盘或网络文件夹没有响应。在它消失之前不会碰这个环境。</translation>
    </message>
    <message>
        <source>The system refused to move the folder {folder}.</source>
        <translation>系统拒绝移动文件夹 {folder}。</translation>
    </message>
    <message>
        <source>The system refused to run it.</source>
        <translation>系统拒绝运行它。</translation>
    </message>
    <message>
        <source>The technical details say more.</source>
        <translation>技术细节里有更多说明。</translation>
    </message>
    <message>
        <source>The token could not be kept</source>
        <translation>无法保存令牌</translation>
    </message>
    <message>
        <source>The volume is mounted read-only.</source>
        <translation>这个卷以只读方式挂载。</translation>
    </message>
    <message>
        <source>The window and the engine are of different versions.</source>
        <translation>窗口和引擎的版本不同。</translation>
    </message>
    <message>
        <source>There is a folder at {prefix} now.</source>
        <translation>现在 {prefix} 处有一个文件夹。</translation>
    </message>
    <message>
        <source>There is already something at {path}.</source>
        <translation>{path} 处已有东西。</translation>
    </message>
    <message>
        <source>There is no channel {channel}</source>
        <translation>没有频道 {channel}</translation>
    </message>
    <message>
        <source>There is no environment at {path}</source>
        <translation>{path} 处没有环境</translation>
    </message>
    <message>
        <source>There is no environment at {prefix} any more.</source>
        <translation>{prefix} 处已没有环境。</translation>
    </message>
    <message>
        <source>There is no mirror “{mirror}” any more</source>
        <translation>镜像“{mirror}”已不存在</translation>
    </message>
    <message>
        <source>There is no way from this network to this server.</source>
        <translation>从当前网络无法到达这个服务器。</translation>
    </message>
    <message>
        <source>There is nothing to write</source>
        <translation>没有需要写入的内容</translation>
    </message>
    <message>
        <source>There was no room left to write.</source>
        <translation>没有空间可写了。</translation>
    </message>
    <message>
        <source>These variables say what the machine offers, such as CUDA.</source>
        <translation>这些变量说明机器提供什么，例如 CUDA。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring is locked, or it has none, and a token is kept nowhere else.</source>
        <translation>本机的密钥环已锁定或不存在，而令牌不会存到别处。</translation>
    </message>
    <message>
        <source>This edit is not known any more</source>
        <translation>找不到此次修改</translation>
    </message>
    <message>
        <source>This environment is frozen. Its maker says: {reason}</source>
        <translation>这个环境已冻结。创建者说明：{reason}</translation>
    </message>
    <message>
        <source>This environment is frozen: whoever made it does not want it changed.</source>
        <translation>这个环境已冻结：创建者不希望它被改动。</translation>
    </message>
    <message>
        <source>This environment is no longer in the trash.</source>
        <translation>这个环境已不在回收处。</translation>
    </message>
    <message>
        <source>This folder has no packages and no history. It may be left from an unfinished step.</source>
        <translation>这个文件夹没有软件包也没有历史，可能是未完成的步骤留下的。</translation>
    </message>
    <message>
        <source>This is a fault of Glasshouse. No environment was touched by it.</source>
        <translation>这是 Glasshouse 的问题，没有影响任何环境。</translation>
    </message>
    <message>
        <source>This is not the address of a mirror</source>
        <translation>这不是镜像的地址</translation>
    </message>
    <message>
        <source>This mirror is already in the list</source>
        <translation>这个镜像已在列表中</translation>
    </message>
    <message>
        <source>This operation is no longer on record</source>
        <translation>这次操作已没有记录</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Try again in a while, or look which mirrors can be reached from here.</source>
        <translation>请稍后再试，或查看从这里能连上哪些镜像。</translation>
    </message>
    <message>
        <source>Try again in a while, or use another channel or mirror.</source>
        <translation>请过一会儿重试，或换个频道或镜像。</translation>
    </message>
    <message>
        <source>Try again when it is done</source>
        <translation>完成后再试</translation>
    </message>
    <message>
        <source>Try again, or run it in a terminal where it may take its time.</source>
        <translation>请重试，或在终端里运行，那里没有时间限制。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Try again. If it happens every time, report it with the details below.</source>
        <translation>请重试。如果每次都这样，请附上下面的细节反馈。</translation>
    </message>
    <message>
        <source>Try again; if it stays, please report the details.</source>
        <translation>请重试；如果仍然如此，请反馈细节。</translation>
    </message>
    <message>
        <source>Try again; the damaged package is fetched anew. The details name all files.</source>
        <translation>请重试；损坏的软件包会重新下载。细节里列出了所有文件。</translation>
    </message>
    <message>
        <source>Try again; the engine starts anew by itself.</source>
        <translation>请重试；引擎会自行重新启动。</translation>
    </message>
    <message>
        <source>Try again; what is missing is made or fetched anew.</source>
        <translation>请重试；缺少的部分会重新生成或下载。</translation>
    </message>
    <message>
        <source>Undo an edit of the configuration</source>
        <translation>撤销对配置的修改</translation>
    </message>
    <message>
        <source>Undo the change of the channels</source>
        <translation>撤销更改频道</translation>
    </message>
    <message>
        <source>Undo the return to the official servers</source>
        <translation>撤销恢复使用官方服务器</translation>
    </message>
    <message>
        <source>Undo the switch to {mirror:name}</source>
        <translation>撤销切换到{mirror:name}</translation>
    </message>
    <message>
        <source>Unlock or set up the keyring, then enter the token again.</source>
        <translation>请解锁或设置密钥环，然后重新输入令牌。</translation>
    </message>
    <message>
        <source>What a package brings shows only once it is downloaded. Nothing has run yet.</source>
        <translation>软件包里有什么，下载之后才看得到。尚未运行任何脚本。</translation>
    </message>
    <message>
        <source>What a package brings shows only once it is downloaded. Nothing was moved yet.</source>
        <translation>软件包里有什么，下载之后才看得到。尚未移动任何文件。</translation>
    </message>
    <message>
        <source>What is installed here can&apos;t be told for certain</source>
        <translation>无法确定这里装了什么</translation>
    </message>
    <message>
        <source>What it sends is not channel data, or is damaged.</source>
        <translation>它发来的不是频道数据，或者数据已损坏。</translation>
    </message>
    <message numerus="yes">
        <source>What you asked for holds %n package(s) back: {specs}. Update one by name to lift that.</source>
        <translation>
            <numerusform>你以前的要求使 %n 个软件包停在旧版本：{specs}。单独更新其中一个即可解除。</numerusform>
        </translation>
    </message>
    <message>
        <source>What {host} sent cannot be unpacked.</source>
        <translation>{host} 发来的内容无法解包。</translation>
    </message>
    <message>
        <source>What {host} sent is cut off or not what it should be.</source>
        <translation>{host} 发来的内容不完整或不对。</translation>
    </message>
    <message>
        <source>Type a short one, such as thesis or data.</source>
        <translation>请输入一个短名字，例如 thesis 或 data。</translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) can&apos;t be had any more: {names}</source>
        <translation>
            <numerusform>%n 个构建已经无处可得：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because the connection to {instead} broke off.</source>
        <translation>
            <numerusform>%n 个文件来自 {server}，因为与 {instead} 的连接中断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} answered with an error.</source>
        <translation>
            <numerusform>%n 个文件来自 {server}，因为 {instead} 返回了错误。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} can&apos;t be reached.</source>
        <translation>
            <numerusform>%n 个文件来自 {server}，因为无法连接 {instead}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} did not answer.</source>
        <translation>
            <numerusform>%n 个文件来自 {server}，因为 {instead} 没有回应。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} does not have them.</source>
        <translation>
            <numerusform>%n 个文件来自 {server}，因为 {instead} 上没有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} refuses them ({status}).</source>
        <translation>
            <numerusform>%n 个文件来自 {server}，因为 {instead} 拒绝提供（{status}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} sent something else.</source>
        <translation>
            <numerusform>%n 个文件来自 {server}，因为 {instead} 发来的内容不对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are pre-releases: {names}.</source>
        <translation>
            <numerusform>%n 个软件包是预发布版本：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) came from files that no longer exist: {names}. Once replaced, they cannot be brought back.</source>
        <translation>
            <numerusform>有 %n 个软件包来自已不存在的文件：{names}。一旦被替换，就无法恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) change their kind of build: {names}.</source>
        <translation>
            <numerusform>%n 个软件包的构建类型改变：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) go back to older ones: {names}.</source>
        <translation>
            <numerusform>%n 个软件包退回旧版本：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) still contain the path of the original, or were left out for it: {names}.</source>
        <translation>
            <numerusform>有 %n 个程序仍包含原环境的路径，或因此未被复制：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>A build for CUDA {cuda} would need driver {floor} or newer.</source>
        <translation>CUDA {cuda} 的构建需要驱动 ≥{floor}。</translation>
    </message>
    <message>
        <source>A file lies where a folder is needed, or the reverse.</source>
        <translation>需要文件夹的地方有一个文件，或者反过来。</translation>
    </message>
    <message>
        <source>A framework installed here computes on the CPU.</source>
        <translation>可以在这里安装框架，它会用 CPU 计算。</translation>
    </message>
    <message>
        <source>Brings a script. If you let it run, what it does cannot be undone</source>
        <translation>自带脚本。如果允许运行，它所做的事无法撤销</translation>
    </message>
    <message>
        <source>Brings {name} ({size:size}); safe updates bring only new packages up to {limit:size}</source>
        <translation>会带来 {name}（{size:size}）；安全更新只带来不超过 {limit:size} 的新软件包</translation>
    </message>
    <message>
        <source>Brings {name} too; safe updates bring at most {count:count} new packages or {limit:size}</source>
        <translation>还会带来 {name}；安全更新最多带来 {count:count} 个、共 {limit:size} 的新软件包</translation>
    </message>
    <message>
        <source>Brings {name}, and the channel does not say how large it is</source>
        <translation>会带来 {name}，而频道没有说明它有多大</translation>
    </message>
    <message>
        <source>CUDA can&apos;t use it; frameworks compute on the CPU.</source>
        <translation>CUDA 用不了它，框架会用 CPU 计算。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs driver {floor} or newer, and branch {branch} is the last that supports the {card}: no driver helps, only a build for an older CUDA.</source>
        <translation>CUDA {cuda} 需要驱动 {floor} 或更新的版本，而 {branch} 是最后一个支持 {card} 的分支：换什么驱动都没有用，只能用较旧 CUDA 的构建。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs driver {floor} or newer; this is {driver}. Update the driver, or take a build for an older CUDA.</source>
        <translation>CUDA {cuda} 需要驱动 ≥{floor}，现在是 {driver}。请更新驱动，或选用较旧 CUDA 的构建。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs driver {floor} or newer; this is {driver}. Update within branch {branch} at most: it is the last that supports the {card}.</source>
        <translation>CUDA {cuda} 需要驱动 ≥{floor}，现在是 {driver}。最多只能更新到 {branch} 分支：它是最后一个支持 {card} 的分支。</translation>
    </message>
    <message>
        <source>Choose one that Glasshouse made or saw.</source>
        <translation>请选择一个由 Glasshouse 产生或见过的版本。</translation>
    </message>
    <message>
        <source>Comes with versions that are too new: {names}</source>
        <translation>会带来发布不久的版本：{names}</translation>
    </message>
    <message>
        <source>Does not fit the other packages as they are</source>
        <translation>与其他软件包的现状不相容</translation>
    </message>
    <message>
        <source>Driver {branch} is the last one for {gpu}; newer ones do not support it.</source>
        <translation>{branch} 是支持 {gpu} 的最后一个驱动分支，更新的驱动不再支持它。</translation>
    </message>
    <message>
        <source>Driver {driver} does not support the {card}, so no build can use it.</source>
        <translation>驱动 {driver} 不支持 {card}，所以任何构建都用不了它。</translation>
    </message>
    <message>
        <source>Driver {driver} is older than the {card}, which branch {branch} is the first to support. Update the driver.</source>
        <translation>驱动 {driver} 比 {card} 还旧，{branch} 是第一个支持它的分支。请更新驱动。</translation>
    </message>
    <message>
        <source>Driver {driver} no longer runs the {card}. The {branch} branch is the last one for it: install a driver of that branch.</source>
        <translation>驱动 {driver} 已不再支持 {card}。{branch} 是支持它的最后一个分支：请安装这个分支的驱动。</translation>
    </message>
    <message>
        <source>Driver {driver} no longer supports the {card}: branch {branch} is the last that does. Install a driver of branch {branch}.</source>
        <translation>驱动 {driver} 不再支持 {card}：{branch} 是最后一个支持它的分支。请安装 {branch} 分支的驱动。</translation>
    </message>
    <message>
        <source>Even {who}, the newest there is, works only with {spec}</source>
        <translation>即使是最新的 {who} 也只能与 {spec} 共存</translation>
    </message>
    <message>
        <source>Frameworks compute on the CPU, only slower.</source>
        <translation>框架会用 CPU 计算，只是慢一些。</translation>
    </message>
    <message>
        <source>Glasshouse works offline, and the cache does not say which builds there are.</source>
        <translation>Glasshouse 处于离线状态，缓存中没有它的构建列表。</translation>
    </message>
    <message>
        <source>Go online once; what is asked for then stays here.</source>
        <translation>请联网一次，查询过的内容会留在本机。</translation>
    </message>
    <message>
        <source>Has a script for its removal. If you let it run, what it does cannot be undone</source>
        <translation>移除时有脚本要运行。如果允许运行，它所做的事无法撤销</translation>
    </message>
    <message>
        <source>Install NVIDIA driver {floor} or newer of branch {branch}, the last for this card: then {title} {version} runs on the GPU</source>
        <translation>安装 {branch} 分支（支持这块显卡的最后一个分支）的 NVIDIA 驱动，{floor} 或更新：之后 {title} {version} 就能在 GPU 上运行</translation>
    </message>
    <message>
        <source>Install NVIDIA driver {floor} or newer: then {title} {version} runs on the GPU</source>
        <translation>安装 NVIDIA 驱动 {floor} 或更新版本：之后 {title} {version} 就能在 GPU 上运行</translation>
    </message>
    <message>
        <source>It does not fit the packages of this environment</source>
        <translation>它无法与此环境中的软件包共存</translation>
    </message>
    <message>
        <source>Larger organisations must pay for this channel, and nobody accepts terms on your behalf. Most of its packages are on conda-forge too.</source>
        <translation>较大的机构使用这个频道须付费，也没有人会替你接受条款。其中大多数软件包 conda-forge 也有。</translation>
    </message>
    <message>
        <source>Linked again for the other Python</source>
        <translation>为另一个 Python 重新链接</translation>
    </message>
    <message>
        <source>Linked again: files of it were replaced or removed, by pip or by hand</source>
        <translation>重新链接：它的文件曾被 pip 或手动替换、删除</translation>
    </message>
    <message>
        <source>No NVIDIA driver is installed, and none would help: CUDA {cuda} needs {floor} or newer, and branch {branch} is the last that supports the {card}.</source>
        <translation>没有安装 NVIDIA 驱动，装了也没有用：CUDA {cuda} 需要 {floor} 或更新的版本，而 {branch} 是最后一个支持 {card} 的分支。</translation>
    </message>
    <message>
        <source>No NVIDIA driver is installed.</source>
        <translation>没有安装 NVIDIA 驱动。</translation>
    </message>
    <message>
        <source>No NVIDIA driver is installed. CUDA {cuda} needs {floor} or newer; branch {branch} is the last that supports the {card}.</source>
        <translation>没有安装 NVIDIA 驱动。CUDA {cuda} 需要 {floor} 或更新的版本；{branch} 是最后一个支持 {card} 的分支。</translation>
    </message>
    <message>
        <source>No longer keeps to what you asked for: {specs}</source>
        <translation>不再遵守你安装时指定的版本：{specs}</translation>
    </message>
    <message>
        <source>None of the channels in use has {title}: {names}. Add one that has it on the page of channels, such as conda-forge.</source>
        <translation>现在使用的频道都没有 {title}：{names}。请在“频道与镜像”页添加有它的频道，例如 conda-forge。</translation>
    </message>
    <message>
        <source>Once chosen by you, now removed too</source>
        <translation>曾由你选定，也会被移除</translation>
    </message>
    <message>
        <source>Only the present state can be tried, and revision #{number} is no longer that one.</source>
        <translation>只能试运行当前状态，而版本 #{number} 已不是当前状态。</translation>
    </message>
    <message>
        <source>Remove the variable from the system&apos;s settings, your shell&apos;s, or the environment&apos;s.</source>
        <translation>请从系统设置、shell 设置或环境的变量中去掉这个变量。</translation>
    </message>
    <message>
        <source>Rename it or move it away, then try again.</source>
        <translation>请将其重命名或移走，然后重试。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is installed, but the system has not loaded it. It happens after an update of the kernel, when Secure Boot refuses the driver, or when a laptop is set to its other GPU. Install the driver again, then restart the computer.</source>
        <translation>NVIDIA 驱动已安装，但系统没有加载它。内核更新之后、安全启动（Secure Boot）拒绝驱动时，或笔记本切换到另一块 GPU 时，会这样。请重新安装驱动，然后重启电脑。</translation>
    </message>
    <message>
        <source>The driver is installed, but does not answer.</source>
        <translation>驱动已安装，但没有响应。</translation>
    </message>
    <message>
        <source>The driver works: ready for CUDA {major}.x.</source>
        <translation>驱动工作正常，无需更新即可使用 CUDA {major}.x</translation>
    </message>
    <message>
        <source>The installed driver does not support this card.</source>
        <translation>现在的驱动不支持这块显卡。</translation>
    </message>
    <message>
        <source>The installed driver no longer supports {gpu}.</source>
        <translation>现在的驱动已不再支持 {gpu}。</translation>
    </message>
    <message>
        <source>This is practice mode&apos;s stand-in for {title}. It multiplied two matrices in pure Python, correctly; there is no code for a GPU in it.</source>
        <translation>这是练习模式中 {title} 的替身。它用纯 Python 正确地算出了两个矩阵的乘积；其中没有 GPU 代码。</translation>
    </message>
    <message>
        <source>Update everything in {name}</source>
        <translation>更新 {name} 中的全部软件包</translation>
    </message>
    <message numerus="yes">
        <source>Update the other %n package(s)</source>
        <translation>
            <numerusform>更新其余 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Update {names} too</source>
        <translation>同时更新 {names}</translation>
    </message>
    <message>
        <source>Update {packages} in {name}</source>
        <translation>更新 {name} 中的 {packages}</translation>
    </message>
    <message>
        <source>Updated {names}</source>
        <translation>更新了 {names}</translation>
    </message>
    <message numerus="yes">
        <source>Updated {names} and %n more</source>
        <translation>
            <numerusform>更新了 {names} 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Use a hyphen instead.</source>
        <translation>请改用连字符。</translation>
    </message>
    <message>
        <source>Use a separate environment, {name}</source>
        <translation>新建独立环境 {name}</translation>
    </message>
    <message>
        <source>Use a shorter folder for the environment.</source>
        <translation>请给环境换一个路径更短的文件夹。</translation>
    </message>
    <message>
        <source>Use an environment on another volume.</source>
        <translation>请使用另一个卷上的环境。</translation>
    </message>
    <message>
        <source>Use another mirror, or ask the operator.</source>
        <translation>请换个镜像，或询问管理者。</translation>
    </message>
    <message>
        <source>Use letters, digits, hyphens and underscores.</source>
        <translation>请使用字母、数字、连字符和下划线。</translation>
    </message>
    <message>
        <source>Use {name} {version}</source>
        <translation>改用 {name} {version}</translation>
    </message>
    <message>
        <source>Use {right} instead of {wrong}</source>
        <translation>把 {wrong} 换成 {right}</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>使用“{name}”</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>请等它完成后再试。</translation>
    </message>
    <message>
        <source>What the {card} can do is not known: the driver does not say, and it is in no list. A newer driver may tell; whether a build runs on it, a test shows.</source>
        <translation>不清楚 {card} 的计算能力：驱动没有说明，列表里也没有它。更新驱动后也许能认出来；构建能否运行，一测便知。</translation>
    </message>
    <message>
        <source>What {server} sent is another file than the channel lists.</source>
        <translation>{server} 发来的文件与频道所列的不同。</translation>
    </message>
    <message>
        <source>What {server} sent is damaged.</source>
        <translation>{server} 发来的内容已损坏。</translation>
    </message>
    <message>
        <source>Whether this build runs on the {card} is not known; a test shows it.</source>
        <translation>不清楚这个构建能否在 {card} 上运行，测试一次就知道。</translation>
    </message>
    <message>
        <source>Which builds run on {gpu} is not known. One can be installed and tested.</source>
        <translation>不清楚哪些构建能在 {gpu} 上运行，可以装一个来测试。</translation>
    </message>
    <message>
        <source>Whoever made it marked it as not to be changed (conda-meta/frozen).</source>
        <translation>创建者把它标记为不可改动（conda-meta/frozen）。</translation>
    </message>
    <message>
        <source>Windows drops a dot at the end of a folder&apos;s name.</source>
        <translation>Windows 会去掉文件夹名末尾的句点。</translation>
    </message>
    <message>
        <source>Work in an environment of its own, and leave this one as it is.</source>
        <translation>请在单独的环境里做，让这个保持原样。</translation>
    </message>
    <message>
        <source>Write it without spaces, quotes or commas.</source>
        <translation>请不要包含空格、引号或逗号。</translation>
    </message>
    <message>
        <source>Write one entry to a line in an editor, without YAML aliases; then try again.</source>
        <translation>请在编辑器中改为每行一项，不使用别名，然后重试。</translation>
    </message>
    <message>
        <source>Write {right}</source>
        <translation>写成 {right}</translation>
    </message>
    <message>
        <source>Write {right}, with a comma and no space.</source>
        <translation>请写成 {right}，用逗号，不要空格。</translation>
    </message>
    <message>
        <source>You may not change files in {folder}.</source>
        <translation>你无权更改 {folder} 中的文件。</translation>
    </message>
    <message>
        <source>You once asked for “{spec}”; from now on any version counts as wanted</source>
        <translation>你曾要求“{spec}”；从现在起任何版本都算符合</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>你的选择</translation>
    </message>
    <message>
        <source>Your choice; “{spec}” no longer holds</source>
        <translation>你的选择；“{spec}”不再限制</translation>
    </message>
    <message>
        <source>conda calls the environment it lives in by this name.</source>
        <translation>conda 用这个名字称呼它自己所在的环境。</translation>
    </message>
    <message>
        <source>conda does not accept spaces in environment names.</source>
        <translation>conda 不接受环境名里有空格。</translation>
    </message>
    <message>
        <source>conda writes it as numpy, numpy=1.26 or numpy&gt;=1.26,&lt;2.</source>
        <translation>conda 的写法是 numpy、numpy=1.26 或 numpy&gt;=1.26,&lt;2。</translation>
    </message>
    <message>
        <source>conda&apos;s {version} is installed over the copy from pip</source>
        <translation>conda 的 {version} 会覆盖 pip 安装的那一份</translation>
    </message>
    <message>
        <source>conda, a shell or a file system reads this character in its own way.</source>
        <translation>conda、命令行或文件系统会对这个字符另作解释。</translation>
    </message>
    <message>
        <source>{address} belongs to a mirror that is known already.</source>
        <translation>{address} 属于一个已有的镜像。</translation>
    </message>
    <message>
        <source>{channel} asks for a token</source>
        <translation>{channel} 需要令牌</translation>
    </message>
    <message>
        <source>{channel} did not accept the token</source>
        <translation>{channel} 不接受这个令牌</translation>
    </message>
    <message>
        <source>{channel} is left out because of its terms; {own} stands in for it.</source>
        <translation>因使用条款去掉了 {channel}，由 {own} 代替。</translation>
    </message>
    <message>
        <source>{channel} still comes from elsewhere, because {origin} outweighs your own file or adds to it.</source>
        <translation>{channel} 仍来自别处，因为 {origin} 优先于你自己的文件，或在其基础上有所添加。</translation>
    </message>
    <message>
        <source>{channel} takes no token</source>
        <translation>{channel} 不需要令牌</translation>
    </message>
    <message>
        <source>{file} could not be read, so it was left out. Check its permissions.</source>
        <translation>{file} 无法读取，已略过。请检查权限。</translation>
    </message>
    <message>
        <source>{file} is not a readable YAML file, so it was left out. conda itself stops at such a file; correct it or move it away.</source>
        <translation>{file} 不是可读的 YAML 文件，已略过。conda 遇到这样的文件会停下；请改正或移走它。</translation>
    </message>
    <message>
        <source>{file} is not valid YAML at line {line}, so it was left out. conda itself stops at such a file; correct that line.</source>
        <translation>{file} 第 {line} 行不是合法的 YAML，已略过。conda 遇到这样的文件会停下；请改正那一行。</translation>
    </message>
    <message>
        <source>{gpu} can&apos;t be used with this driver, so it computes on the CPU.</source>
        <translation>目前的驱动用不了 {gpu}，只能用 CPU 计算。</translation>
    </message>
    <message>
        <source>Until {gpu} has a working driver, frameworks compute on the CPU.</source>
        <translation>装好 {gpu} 的驱动之前，框架只能用 CPU。</translation>
    </message>
    <message>
        <source>{gpu} · {memory:memory} · driver {driver}</source>
        <translation>{gpu} · {memory:memory} · 驱动 {driver}</translation>
    </message>
    <message>
        <source>{holder} is changing this environment now.</source>
        <translation>{holder} 正在更改这个环境。</translation>
    </message>
    <message>
        <source>{holder} is working on {prefix}. Two changes at once would damage it.</source>
        <translation>{holder} 正在处理 {prefix}。同时进行两次更改会损坏它。</translation>
    </message>
    <message>
        <source>{host} asks for a pause</source>
        <translation>{host} 要求暂停一下</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>连不上 {host}</translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation>{host} 没有回应</translation>
    </message>
    <message>
        <source>{host} does not have {package}</source>
        <translation>{host} 没有 {package}</translation>
    </message>
    <message>
        <source>{host} has a fault of its own</source>
        <translation>{host} 自身有故障</translation>
    </message>
    <message>
        <source>{host} has no channel {channel}</source>
        <translation>{host} 没有频道 {channel}</translation>
    </message>
    <message>
        <source>{host} is to be reached through a SOCKS proxy or the like.</source>
        <translation>访问 {host} 需要经过 SOCKS 之类的代理。</translation>
    </message>
    <message>
        <source>{host} refuses this computer</source>
        <translation>{host} 拒绝这台电脑</translation>
    </message>
    <message>
        <source>{host} sent a web page instead of data</source>
        <translation>{host} 发来的是网页而不是数据</translation>
    </message>
    <message>
        <source>{host} takes no connections</source>
        <translation>{host} 不接受连接</translation>
    </message>
    <message>
        <source>{host} wants a login</source>
        <translation>{host} 要求登录</translation>
    </message>
    <message>
        <source>{host} was asked and has no channel of that name.</source>
        <translation>已询问 {host}，没有这个名称的频道。</translation>
    </message>
    <message>
        <source>{mirror:name} does not carry {names}, so it is left out of “defaults”.</source>
        <translation>{mirror:name}没有 {names}，因此不列入 “defaults”。</translation>
    </message>
    <message>
        <source>{mirror:name} does not carry {names}; it comes from the official server.</source>
        <translation>{mirror:name}没有 {names}，仍从官方服务器获取。</translation>
    </message>
    <message>
        <source>{mirror:name} has channel data only in large files. This app reads the data from the official server, and packages from the mirror; conda reads all from the mirror.</source>
        <translation>{mirror:name}的频道数据只有大文件。本应用从官方服务器读取数据，从镜像获取软件包；conda 则全部从镜像读取。</translation>
    </message>
    <message>
        <source>{mirror:name} has no Python index, so pip stays as it is.</source>
        <translation>{mirror:name}没有 Python 索引，pip 的配置保持不变。</translation>
    </message>
    <message>
        <source>{names} has an address of your own in “custom_channels”, which stays as it is.</source>
        <translation>{names} 在 “custom_channels” 中用的是你自己的地址，保持不变。</translation>
    </message>
    <message>
        <source>{names} has no build for it</source>
        <translation>{names} 没有与之配套的构建</translation>
    </message>
    <message>
        <source>{names} is used as well, because {origin} names it.</source>
        <translation>{names} 也会被使用，因为 {origin} 中写有它。</translation>
    </message>
    <message>
        <source>{names}: to be removed and to be installed at once</source>
        <translation>{names}：同时要移除又要安装</translation>
    </message>
    <message>
        <source>{name} before the first change here</source>
        <translation>在这里第一次更改之前的 {name}</translation>
    </message>
    <message>
        <source>{name} can&apos;t be changed right now</source>
        <translation>现在不能更改 {name}</translation>
    </message>
    <message>
        <source>{name} can&apos;t be moved.</source>
        <translation>{name} 无法移动。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be put back because its place is taken.</source>
        <translation>{name} 无法放回，因为原来的位置已被占用。</translation>
    </message>
    <message>
        <source>{name} cannot go: {users} needs it</source>
        <translation>不能移除 {name}：{users} 需要它</translation>
    </message>
    <message>
        <source>{name} could not be moved; it is where it was.</source>
        <translation>{name} 未能移动，仍在原处。</translation>
    </message>
    <message>
        <source>{name} has a change that was interrupted.</source>
        <translation>{name} 有一次被中断的更改。</translation>
    </message>
    <message>
        <source>{name} has changed since the preview</source>
        <translation>预览之后 {name} 有了变化</translation>
    </message>
    <message>
        <source>{name} has no Python.</source>
        <translation>{name} 没有 Python。</translation>
    </message>
    <message>
        <source>{name} is as it was before.</source>
        <translation>{name} 保持原样。</translation>
    </message>
    <message>
        <source>{name} is frozen.</source>
        <translation>{name} 已冻结。</translation>
    </message>
    <message>
        <source>{name} is protected.</source>
        <translation>{name} 受保护。</translation>
    </message>
    <message>
        <source>{name} is set to nothing. Packages are chosen as if there were none of it here.</source>
        <translation>{name} 设为空。选择软件包时当作这里没有它。</translation>
    </message>
    <message>
        <source>{name} is set to “{value}”. Packages are chosen for that, whatever is found here.</source>
        <translation>{name} 设为“{value}”。不管这里检测到什么，都按它选择软件包。</translation>
    </message>
    <message>
        <source>{name} is the base environment and protected: installing here can break conda itself. Use a new environment instead.</source>
        <translation>{name} 是 base 环境，受保护：在这里装包可能弄坏 conda 本身。请改用新环境。</translation>
    </message>
    <message>
        <source>{name} {newest} exists, but does not go with what else is installed.</source>
        <translation>{name} 有 {newest}，但与其他已安装的软件包不相容。</translation>
    </message>
    <message>
        <source>{package} arrived damaged</source>
        <translation>{package} 下载后已损坏</translation>
    </message>
    <message>
        <source>{package} brings a script of its own. It was not run.</source>
        <translation>{package} 自带脚本，没有运行。</translation>
    </message>
    <message numerus="yes">
        <source>{package} has put %n entry(s) into the start menu.</source>
        <translation>
            <numerusform>{package} 在开始菜单中添加了 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>{package} is not in the download cache</source>
        <translation>{package} 不在下载缓存中</translation>
    </message>
    <message>
        <source>{package} is not what the channel promised</source>
        <translation>{package} 与频道所说的不符</translation>
    </message>
    <message>
        <source>{path} can&apos;t be changed safely</source>
        <translation>无法安全地修改 {path}</translation>
    </message>
    <message>
        <source>{path} can&apos;t be understood</source>
        <translation>无法理解 {path}</translation>
    </message>
    <message>
        <source>{path} can&apos;t be understood at line {line}</source>
        <translation>无法理解 {path} 的第 {line} 行</translation>
    </message>
    <message>
        <source>{path} cannot be written to.</source>
        <translation>{path} 无法写入。</translation>
    </message>
    <message>
        <source>{path} changed in the meantime</source>
        <translation>{path} 在此期间被改动</translation>
    </message>
    <message>
        <source>{path} is not saved as UTF-8</source>
        <translation>{path} 不是以 UTF-8 保存的</translation>
    </message>
    <message>
        <source>{path} is not there any more</source>
        <translation>{path} 已经不在了</translation>
    </message>
    <message>
        <source>{path} is read-only</source>
        <translation>{path} 是只读的</translation>
    </message>
    <message>
        <source>{path} is too large for a configuration file</source>
        <translation>{path} 作为配置文件过大</translation>
    </message>
    <message>
        <source>{prefix} was made by another program in the meantime and is not empty.</source>
        <translation>其间另一个程序创建了 {prefix}，而且它不是空的。</translation>
    </message>
    <message>
        <source>{program} is running from {name}.</source>
        <translation>{program} 正在从 {name} 运行。</translation>
    </message>
    <message>
        <source>{program} keeps {path} open, so it can&apos;t be replaced.</source>
        <translation>{program} 打开着 {path}，所以无法替换。</translation>
    </message>
    <message>
        <source>{server} asks for a pause (429).</source>
        <translation>{server} 要求稍候再试（429）。</translation>
    </message>
    <message>
        <source>{server} can&apos;t be reached.</source>
        <translation>无法连接 {server}。</translation>
    </message>
    <message>
        <source>{server} does not answer.</source>
        <translation>{server} 没有回应。</translation>
    </message>
    <message>
        <source>{server} does not have it (404).</source>
        <translation>{server} 上没有这个文件（404）。</translation>
    </message>
    <message>
        <source>{server} does not have the channel (404).</source>
        <translation>{server} 上没有这个频道（404）。</translation>
    </message>
    <message>
        <source>{server} has a fault of its own ({status}).</source>
        <translation>{server} 自身出错（{status}）。</translation>
    </message>
    <message>
        <source>{server} refuses this computer (403).</source>
        <translation>{server} 拒绝这台电脑访问（403）。</translation>
    </message>
    <message>
        <source>{server} sent a web page instead.</source>
        <translation>{server} 发来的是一个网页。</translation>
    </message>
    <message>
        <source>{server} takes no connections.</source>
        <translation>{server} 不接受连接。</translation>
    </message>
    <message>
        <source>{server} wants a login (401).</source>
        <translation>{server} 要求登录（401）。</translation>
    </message>
    <message>
        <source>{target} would be installed for editing, and its code would run. It is off until you agree.</source>
        <translation>{target} 会以可编辑方式安装，其中的代码会运行。在你同意之前不启用。</translation>
    </message>
    <message>
        <source>{terminal} did not start.</source>
        <translation>{terminal} 没有启动。</translation>
    </message>
    <message>
        <source>{title} comes with CUDA, and no NVIDIA GPU was found. A build for the CPU is smaller.</source>
        <translation>{title} 带有 CUDA，但没有找到 NVIDIA 显卡。CPU 构建更小。</translation>
    </message>
    <message>
        <source>{title} comes with CUDA, and the driver of {gpu} does not work at present.</source>
        <translation>{title} 带有 CUDA，但 {gpu} 的驱动目前不能用。</translation>
    </message>
    <message>
        <source>{title} with CUDA {cuda} fits GPU and driver.</source>
        <translation>推荐 {title} + CUDA {cuda}，与显卡和驱动匹配。</translation>
    </message>
    <message>
        <source>{title} works and computes correctly, but on the CPU: this build has no code for a GPU, though there is a {gpu}.</source>
        <translation>{title} 可用，计算正确，但用的是 CPU：这个构建不含 GPU 代码，而这里有 {gpu}。</translation>
    </message>
    <message>
        <source>{title} works and computes correctly, on the CPU. It is a build for the CPU, and there is no GPU here that it could use.</source>
        <translation>{title} 可用，在 CPU 上计算正确。这是 CPU 构建，这里也没有它能用的 GPU。</translation>
    </message>
    <message>
        <source>{title} works and computes correctly, on the CPU. This computer has no usable GPU; whether its GPU part works shows only where there is one.</source>
        <translation>{title} 可用，在 CPU 上计算正确。这台电脑没有可用的 GPU；它的 GPU 部分是否正常，要在有 GPU 的机器上才能看出。</translation>
    </message>
    <message>
        <source>{title} {version} comes without CUDA, so it would not use {gpu}.</source>
        <translation>要安装的 {title} {version} 不含 CUDA，用不到 {gpu}。</translation>
    </message>
    <message>
        <source>{title} {version} comes without CUDA: {gpu} would not be used any more.</source>
        <translation>{title} {version} 不含 CUDA：之后就用不到 {gpu} 了。</translation>
    </message>
    <message>
        <source>{title} {version} from pip has no CUDA, so it would not use {gpu}.</source>
        <translation>pip 要安装的 {title} {version} 不含 CUDA，用不到 {gpu}。</translation>
    </message>
    <message>
        <source>{title} {version} is from a channel that has ended</source>
        <translation>{title} {version} 来自一个已停止更新的频道</translation>
    </message>
    <message>
        <source>{title} {version} with CUDA {cuda} fits GPU and driver.</source>
        <translation>推荐 {title} {version} + CUDA {cuda}，与显卡和驱动匹配。</translation>
    </message>
    <message>
        <source>{tool} stops at such a file, and so does everything that uses it.</source>
        <translation>{tool} 遇到这样的文件会停下，用到它的程序也一样。</translation>
    </message>
    <message>
        <source>{tool} stops at such a file, and so does everything that uses it. A tab, a missing space after a colon or a setting written twice are usual reasons.</source>
        <translation>{tool} 遇到这样的文件会停下，用到它的程序也一样。常见原因：制表符、冒号后缺空格，或同一设置写了两次。</translation>
    </message>
    <message>
        <source>{value} is named twice.</source>
        <translation>{value} 写了两次。</translation>
    </message>
    <message>
        <source>{version} is a pre-release, not a finished version</source>
        <translation>{version} 是预发布版本，还没有正式发布</translation>
    </message>
    <message>
        <source>{who} requires {spec}</source>
        <translation>{who} 要求 {spec}</translation>
    </message>
    <message>
        <source>{who} requires {spec}; {name} would change too</source>
        <translation>{who} 要求 {spec}；{name} 也会变更</translation>
    </message>
    <message>
        <source>{who} works only with {spec}</source>
        <translation>{who} 只能与 {spec} 共存</translation>
    </message>
    <message>
        <source>“[{selector}]” says for which system the line is. conda takes it for a comment; here it is heeded.</source>
        <translation>“[{selector}]”表示这一行适用于哪个系统。conda 当作注释；这里会照办。</translation>
    </message>
    <message>
        <source>“channel_alias” pointed at a mirror, which breaks every channel the mirror lacks. It is removed; the channels it carries are named one by one.</source>
        <translation>“channel_alias” 指向一个镜像，镜像没有的频道因此都无法使用。它会被移除，镜像所收录的频道将逐个写明。</translation>
    </message>
    <message>
        <source>“defaults” still asks Anaconda&apos;s own server.</source>
        <translation>“defaults” 仍会访问 Anaconda 自己的服务器。</translation>
    </message>
    <message>
        <source>“nodefaults” keeps the configured channels out.</source>
        <translation>“nodefaults”表示不使用已配置的频道。</translation>
    </message>
    <message>
        <source>“pip” stands outside the dependencies, where conda ignores it. It was read.</source>
        <translation>“pip”写在依赖之外，conda 会忽略它。这里已读取。</translation>
    </message>
    <message>
        <source>“{address}” is not an address that begins with https:// or http://.</source>
        <translation>“{address}”不是以 https:// 或 http:// 开头的地址。</translation>
    </message>
    <message>
        <source>“{file}” belongs to anaconda-project</source>
        <translation>“{file}”属于 anaconda-project</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read</source>
        <translation>“{file}”无法读取</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read past line {line}</source>
        <translation>“{file}”读到第 {line} 行就读不下去了</translation>
    </message>
    <message>
        <source>“{file}” describes no environment</source>
        <translation>“{file}”没有描述环境</translation>
    </message>
    <message>
        <source>“{file}” is a Pipfile</source>
        <translation>“{file}”是 Pipfile</translation>
    </message>
    <message>
        <source>“{file}” is a folder</source>
        <translation>“{file}”是文件夹</translation>
    </message>
    <message>
        <source>“{file}” is a notebook</source>
        <translation>“{file}”是笔记本</translation>
    </message>
    <message>
        <source>“{file}” is a web page</source>
        <translation>“{file}”是网页</translation>
    </message>
    <message>
        <source>“{file}” is another tool&apos;s lock file</source>
        <translation>“{file}”是另一个工具的锁文件</translation>
    </message>
    <message>
        <source>“{file}” is empty</source>
        <translation>“{file}”是空的</translation>
    </message>
    <message>
        <source>“{file}” is not a file</source>
        <translation>“{file}”不是文件</translation>
    </message>
    <message>
        <source>“{file}” is not a text</source>
        <translation>“{file}”不是文本</translation>
    </message>
    <message>
        <source>“{file}” is not there any more</source>
        <translation>“{file}”已经不在了</translation>
    </message>
    <message>
        <source>“{file}” is pixi&apos;s list of wishes</source>
        <translation>“{file}”是 pixi 的愿望清单</translation>
    </message>
    <message>
        <source>“{file}” is the recipe of a package</source>
        <translation>“{file}”是软件包的配方</translation>
    </message>
    <message>
        <source>“{file}” is the setup of a Python project</source>
        <translation>“{file}”是 Python 项目的安装配置</translation>
    </message>
    <message>
        <source>“{file}” is too large</source>
        <translation>“{file}”太大</translation>
    </message>
    <message>
        <source>“{group}” includes another group. Choose that one as well.</source>
        <translation>“{group}”包含另一个组。请把那个组也选上。</translation>
    </message>
    <message>
        <source>“{key}” in {file} has a form conda does not accept. It was read as far as it makes sense.</source>
        <translation>{file} 中的“{key}”不是 conda 接受的形式。已按能理解的部分读取。</translation>
    </message>
    <message>
        <source>“{key}” is no part of an environment file. It and what is below it is ignored.</source>
        <translation>“{key}”不属于环境文件。它和它下面的内容已忽略。</translation>
    </message>
    <message>
        <source>“{key}” is no setting that conda knows.</source>
        <translation>conda 没有 “{key}” 这个设置。</translation>
    </message>
    <message>
        <source>“{key}” is probably “{meant}”.</source>
        <translation>“{key}” 大概应是 “{meant}”。</translation>
    </message>
    <message>
        <source>“{key}” no longer has a meaning.</source>
        <translation>“{key}” 已不再有意义。</translation>
    </message>
    <message>
        <source>“{key}” should be a list.</source>
        <translation>“{key}” 应该是列表。</translation>
    </message>
    <message>
        <source>“{key}” stands in line {first} already. Both were read; conda reads one.</source>
        <translation>“{key}”在第 {first} 行已经有了。两处都已读取；conda 只读一处。</translation>
    </message>
    <message>
        <source>“{line}” has a colon where conda wants “=”. Likely “{right}” was meant.</source>
        <translation>“{line}”里有冒号，而 conda 需要“=”。大概是指“{right}”。</translation>
    </message>
    <message>
        <source>“{line}” is a line for pip and belongs under “pip:”.</source>
        <translation>“{line}”是给 pip 的一行，应放在“pip:”下面。</translation>
    </message>
    <message>
        <source>“{line}” is not the address of a package.</source>
        <translation>“{line}”不是软件包的地址。</translation>
    </message>
    <message>
        <source>“{name}” belongs to conda&apos;s own environment. Choose another name.</source>
        <translation>“{name}”是 conda 自己的环境。请另选一个名称。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be a channel</source>
        <translation>“{name}” 不能作为频道</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be a name because Windows uses it for a device.</source>
        <translation>“{name}”不能作名字，因为 Windows 用它表示设备。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be a name because it begins with “{character}”.</source>
        <translation>“{name}”不能作名字，因为它以“{character}”开头。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be a name because it contains a space.</source>
        <translation>“{name}”不能作名字，因为它含有空格。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be a name because it ends with a dot.</source>
        <translation>“{name}”不能作名字，因为它以句点结尾。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be a name because of the “{character}”.</source>
        <translation>“{name}”不能作名字，因为含有“{character}”。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be the name of an environment. Choose another.</source>
        <translation>“{name}”不能用作环境名称。请另选一个。</translation>
    </message>
    <message>
        <source>“{name}” decides which programs run or whom they trust. Look at the value.</source>
        <translation>“{name}”决定运行哪些程序、信任谁。请查看它的值。</translation>
    </message>
    <message>
        <source>“{name}” exists already.</source>
        <translation>“{name}”已存在。</translation>
    </message>
    <message>
        <source>“{name}” is reserved.</source>
        <translation>“{name}”是保留名。</translation>
    </message>
    <message>
        <source>“{name}” is too long for a name.</source>
        <translation>“{name}”作名字太长。</translation>
    </message>
    <message>
        <source>“{name}” looks like a secret. Its value is hidden here.</source>
        <translation>“{name}”像是机密。它的值在这里已隐藏。</translation>
    </message>
    <message>
        <source>“{platform}” is no platform conda knows. It is ignored.</source>
        <translation>“{platform}”不是 conda 认识的平台，已忽略。</translation>
    </message>
    <message>
        <source>“{spec}” is no name of a package, with or without a version.</source>
        <translation>“{spec}”不是软件包名称，也不是带版本的名称。</translation>
    </message>
    <message>
        <source>“{spec}” is not a package and version</source>
        <translation>“{spec}”不是软件包和版本的写法</translation>
    </message>
    <message>
        <source>“{spec}” would not mean what it looks like</source>
        <translation>“{spec}”的含义与看上去不同</translation>
    </message>
    <message>
        <source>“{value}” can&apos;t be understood</source>
        <translation>看不懂“{value}”</translation>
    </message>
    <message>
        <source>“{value}” is no channel priority.</source>
        <translation>“{value}” 不是频道优先级。</translation>
    </message>
    <message>
        <source>“{value}” is not a channel priority conda knows, so flexible is used. It can be strict, flexible or disabled.</source>
        <translation>“{value}”不是 conda 认识的频道优先级，因此使用 flexible。可用的有 strict、flexible 或 disabled。</translation>
    </message>
    <message>
        <source>CUDA {cuda} needs a driver of branch {branch}, which is also the last one for {gpu}. Drivers are updated in the system, not here.</source>
        <translation>要运行 CUDA {cuda}，需把驱动更新到 {branch} 分支：它也是支持 {gpu} 的最后一个分支。更新驱动要在系统中进行。</translation>
    </message>
</context>
<context>
    <name>EntryButton</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 处问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvironmentActions</name>
    <message>
        <source>Delete {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <source>{name} was deleted.</source>
        <translation>{name} 已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Bring {name} back</source>
        <translation>找回 {name}</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Delete {name} for good</source>
        <translation>彻底删除 {name}</translation>
    </message>
    <message>
        <source>Delete {name} for good?</source>
        <translation>彻底删除 {name}？</translation>
    </message>
    <message>
        <source>It lies in the trash and would be deleted by itself after a week. Deleting it now frees its space, and cannot be undone.</source>
        <translation>它在回收站里，一周后会自动删除。现在删除可立即释放空间，但无法撤销。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Undo the interrupted change of {name}</source>
        <translation>撤销 {name} 被中断的更改</translation>
    </message>
    <message>
        <source>Finish the interrupted change of {name}</source>
        <translation>完成 {name} 被中断的更改</translation>
    </message>
</context>
<context>
    <name>EnvironmentSelector</name>
    <message>
        <source>Choose the environment this window is about</source>
        <translation>选择当前窗口的环境</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>没有环境</translation>
    </message>
    <message>
        <source>Environment: {name}</source>
        <translation>环境：{name}</translation>
    </message>
</context>
<context>
    <name>Environments</name>
    <message>
        <source>No Python</source>
        <translation>没有 Python</translation>
    </message>
    <message>
        <source>Python {version}</source>
        <translation>Python {version}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>撤销中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>安装中</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>验证中</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>创建中</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>%n 个更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>更改中</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>删除中</translation>
    </message>
    <message>
        <source>GPU can&apos;t be used</source>
        <translation>GPU 不可用</translation>
    </message>
    <message>
        <source>GPU did not work</source>
        <translation>GPU 未能使用</translation>
    </message>
    <message>
        <source>GPU works</source>
        <translation>GPU 可用</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>恢复中</translation>
    </message>
    <message>
        <source>Testing the GPU</source>
        <translation>正在测试 GPU</translation>
    </message>
    <message>
        <source>Tried in a copy</source>
        <translation>在副本中试运行</translation>
    </message>
    <message>
        <source>{exclusive} belong to it alone, {shared} are shared with the package cache or other environments.</source>
        <translation>{exclusive} 为它独有，{shared} 与软件包缓存或其他环境共用。</translation>
    </message>
    <message>
        <source>{framework} does not work</source>
        <translation>{framework} 无法运行</translation>
    </message>
    <message>
        <source>{package} · CPU only</source>
        <translation>{package} · 仅 CPU</translation>
    </message>
    <message>
        <source>{when}: {sentence}</source>
        <translation>{when}：{sentence}</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
</context>
<context>
    <name>EnvironmentsCard</name>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Location of new environments</source>
        <translation>新环境的位置</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>Never run</source>
        <translation>从不运行</translation>
    </message>
    <message>
        <source>A few packages bring scripts to run</source>
        <translation>少数软件包安装时会运行自带的脚本</translation>
    </message>
    <message>
        <source>Install scripts</source>
        <translation>安装脚本</translation>
    </message>
    <message>
        <source>pip with Python</source>
        <translation>Python 自带 pip</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Python brings pip along, as conda users expect</source>
        <translation>安装 Python 时一并安装 pip，与 conda 的习惯一致</translation>
    </message>
    <message>
        <source>{folder} · {size} free</source>
        <translation>{folder} · 剩余 {size}</translation>
    </message>
    <message>
        <source>{url}
Named by {origin}</source>
        <translation>{url}
来自 {origin}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>from {files}</source>
        <translation>来自 {files}</translation>
    </message>
    <message>
        <source>no .condarc names any</source>
        <translation>没有 .condarc 指定频道</translation>
    </message>
    <message>
        <source>Environments and channels</source>
        <translation>环境与频道</translation>
    </message>
</context>
<context>
    <name>EnvironmentsPage</name>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>新建环境</translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s), being measured…</source>
        <translation>
            <numerusform>%n 个，正在计算大小…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) · {size} in total</source>
        <translation>
            <numerusform>%n 个 · 共 {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Install PyTorch</source>
        <translation>安装 PyTorch</translation>
    </message>
    <message>
        <source>Make an environment from a file; dropping one on the window does the same</source>
        <translation>用文件建立环境；把文件拖到窗口上也一样</translation>
    </message>
    <message>
        <source>Looking for environments…</source>
        <translation>正在查找环境…</translation>
    </message>
</context>
<context>
    <name>ExportForms</name>
    <message>
        <source>A container that holds this environment</source>
        <translation>包含这个环境的容器</translation>
    </message>
    <message>
        <source>Exact addresses</source>
        <translation>确切地址</translation>
    </message>
    <message>
        <source>For conda, with checksums; nothing is solved</source>
        <translation>供 conda 使用，带校验和，无需求解</translation>
    </message>
    <message>
        <source>For other tools</source>
        <translation>用于其他工具</translation>
    </message>
    <message>
        <source>For pip and uv; Python packages only</source>
        <translation>供 pip 和 uv 使用，只含 Python 软件包</translation>
    </message>
    <message>
        <source>For conda-lock and new versions of conda</source>
        <translation>供 conda-lock 和新版 conda 使用</translation>
    </message>
    <message>
        <source>For pixi and new versions of conda</source>
        <translation>供 pixi 和新版 conda 使用</translation>
    </message>
    <message>
        <source>GitHub Actions</source>
        <translation>GitHub Actions</translation>
    </message>
    <message>
        <source>Runs a project&apos;s tests in this environment</source>
        <translation>在这个环境里运行项目的测试</translation>
    </message>
    <message>
        <source>Short; the rest is worked out anew</source>
        <translation>简短，其余重新求解</translation>
    </message>
    <message>
        <source>The same builds, on this system only</source>
        <translation>build 完全相同，只适用于本系统</translation>
    </message>
    <message>
        <source>The same versions, also on another system</source>
        <translation>版本相同，其他系统也可用</translation>
    </message>
    <message>
        <source>To recreate exactly</source>
        <translation>原样重建</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>environment.yml, what you asked for</source>
        <translation>environment.yml，只含你要求的</translation>
    </message>
    <message>
        <source>environment.yml, with builds</source>
        <translation>environment.yml，含 build</translation>
    </message>
    <message>
        <source>environment.yml, with versions</source>
        <translation>environment.yml，含版本</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message numerus="yes">
        <source>%n line(s) · {size}</source>
        <translation>
            <numerusform>%n 行 · {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export {environment}</source>
        <translation>导出 {environment}</translation>
    </message>
    <message>
        <source>Export {environment} as it was at {revision}</source>
        <translation>导出 {environment} 在 {revision} 时的状态</translation>
    </message>
    <message>
        <source>No path, user name or mirror of yours is in it</source>
        <translation>其中没有你的路径、用户名或镜像</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>存到别处…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Writing it down…</source>
        <translation>正在生成…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Graph as {format}…</source>
        <translation>图数据（{format}）…</translation>
    </message>
    <message>
        <source>PNG {colours}…</source>
        <translation>PNG（{colours}）…</translation>
    </message>
    <message>
        <source>Picture as PNG…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <source>Picture as SVG…</source>
        <translation>图片（SVG）…</translation>
    </message>
    <message>
        <source>SVG {colours}…</source>
        <translation>SVG（{colours}）…</translation>
    </message>
    <message>
        <source>Save {file}</source>
        <translation>保存 {file}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>in dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>in light colours</source>
        <translation>浅色</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>{tool}; protected, so Glasshouse never changes it</source>
        <translation>{tool}；受保护，Glasshouse 不会更改它</translation>
    </message>
    <message>
        <source>{tool}; Glasshouse asks before its first change</source>
        <translation>{tool}；Glasshouse 首次更改前会先问你</translation>
    </message>
    <message>
        <source>{name} {version} · {installer} · replaces conda&apos;s {other}</source>
        <translation>{name} {version} · {installer} · 覆盖了 conda 的 {other}</translation>
    </message>
    <message>
        <source>{name} {version} · {installer} · editable</source>
        <translation>{name} {version} · {installer} · 可编辑安装</translation>
    </message>
    <message>
        <source>{name} {version} · {installer}</source>
        <translation>{name} {version} · {installer}</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>About this environment</source>
        <translation>关于此环境</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Not recorded. Every package counts as chosen, so none is removed unasked.</source>
        <translation>没有记录。每个软件包都当作你选的，不会擅自移除。</translation>
    </message>
    <message>
        <source>Chosen packages</source>
        <translation>你选的软件包</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>None: no conda package is installed</source>
        <translation>没有：还没有安装 conda 软件包</translation>
    </message>
    <message>
        <source>From pip</source>
        <translation>pip 安装</translation>
    </message>
    <message>
        <source>See GPU &amp; CUDA</source>
        <translation>查看 GPU 与 CUDA</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message numerus="yes">
        <source>Fix %n safe finding(s)</source>
        <translation>
            <numerusform>修正 %n 处稳妥的</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows first what would be written</source>
        <translation>先显示将写入的内容</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>There is no such file yet. It is made when something is written.</source>
        <translation>还没有这个文件，写入时才会创建。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files of the configuration</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>{tool} reads, in this order</source>
        <translation>{tool} 按这个顺序读取</translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>The file</source>
        <translation>文件内容</translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message numerus="yes">
        <source>%n line(s) not shown</source>
        <translation>
            <numerusform>%n 行未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to show them</source>
        <translation>点击显示</translation>
    </message>
    <message>
        <source>Copy the file</source>
        <translation>复制整个文件</translation>
    </message>
    <message>
        <source>Line {line}: {text}. {what}</source>
        <translation>第 {line} 行：{text}。{what}</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件内容</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message numerus="yes">
        <source>Show %n line(s)</source>
        <translation>
            <numerusform>查看 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows first what would be written</source>
        <translation>先显示将写入的内容</translation>
    </message>
    <message numerus="yes">
        <source>The same for %n more</source>
        <translation>
            <numerusform>其余 %n 项也这样处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Asks {n} servers for up to {seconds} s, once you click; nobody was asked yet</source>
        <translation>点击后才会向 {n} 个服务器测速，最多 {seconds} 秒；现在还没有联系任何服务器</translation>
    </message>
    <message>
        <source>Being looked up…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Downloads can be faster from a mirror near you</source>
        <translation>用离你近的镜像，下载可以更快</translation>
    </message>
    <message>
        <source>Driver {version} runs CUDA up to {cuda}</source>
        <translation>驱动 {version}，最高支持 CUDA {cuda}</translation>
    </message>
    <message>
        <source>Each is asked for a small sample</source>
        <translation>向每个服务器下载一小段样本</translation>
    </message>
    <message>
        <source>Fastest so far: {mirror}, {speed}</source>
        <translation>目前最快：{mirror}，{speed}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已检测到</translation>
    </message>
    <message numerus="yes">
        <source>Found %n environment(s)</source>
        <translation>
            <numerusform>找到 %n 个环境</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found {names} and %n environment(s)</source>
        <translation>
            <numerusform>找到 {names} 和 %n 个环境</numerusform>
        </translation>
    </message>
    <message>
        <source>Glasshouse brings what it takes to make environments</source>
        <translation>Glasshouse 自带创建环境所需的一切</translation>
    </message>
    <message>
        <source>Its driver is not there, or does not answer</source>
        <translation>没有它的驱动，或驱动没有响应</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Looking for a GPU…</source>
        <translation>正在查找显卡…</translation>
    </message>
    <message>
        <source>Looking for conda and its environments…</source>
        <translation>正在查找 conda 和它的环境…</translation>
    </message>
    <message>
        <source>Measuring… {done} of {total} servers</source>
        <translation>正在测速…{done}/{total} 个服务器</translation>
    </message>
    <message>
        <source>Most likely it is this computer&apos;s connection or its proxy</source>
        <translation>多半是这台电脑的网络或代理的问题</translation>
    </message>
    <message>
        <source>New environments go to</source>
        <translation>新环境放在</translation>
    </message>
    <message>
        <source>No NVIDIA GPU found</source>
        <translation>没有检测到 NVIDIA 显卡</translation>
    </message>
    <message>
        <source>No conda found; none is needed</source>
        <translation>没有找到 conda，也不需要</translation>
    </message>
    <message>
        <source>No mirror is clearly faster and up to date</source>
        <translation>没有哪个镜像明显更快而且数据是新的</translation>
    </message>
    <message>
        <source>No server answered as it should</source>
        <translation>没有服务器给出正常的回答</translation>
    </message>
    <message>
        <source>Packages now come from {mirror}</source>
        <translation>软件包现在来自{mirror}</translation>
    </message>
    <message>
        <source>PyTorch is installed for the CPU then</source>
        <translation>可以安装 CPU 版 PyTorch</translation>
    </message>
    <message>
        <source>The network is in the way</source>
        <translation>网络不通</translation>
    </message>
    <message>
        <source>There is no conda here, and none is needed</source>
        <translation>这里没有 conda，也不需要</translation>
    </message>
    <message>
        <source>Writes the files of conda and pip only if you click; backed up, can be undone</source>
        <translation>点击后才写入 conda 和 pip 的配置文件，先备份，可撤销</translation>
    </message>
    <message>
        <source>Written: {files}; what they said before is kept</source>
        <translation>已写入：{files}；原来的内容有备份</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有回应</translation>
    </message>
    <message>
        <source>your terminal and commands keep working</source>
        <translation>原来的终端和命令照常使用</translation>
    </message>
    <message>
        <source>{gpu} · {memory}</source>
        <translation>{gpu} · {memory}</translation>
    </message>
    <message>
        <source>{mirror} answers better than what is in use</source>
        <translation>{mirror}比现在用的更合适</translation>
    </message>
    <message>
        <source>{mirror} answers; {current} does not</source>
        <translation>{mirror}有回应，{current}没有</translation>
    </message>
    <message>
        <source>{mirror} is faster than now</source>
        <translation>{mirror}比现在快</translation>
    </message>
    <message>
        <source>{mirror} is {times} times faster than now</source>
        <translation>{mirror}比现在快 {times} 倍</translation>
    </message>
    <message>
        <source>{mirror}, in use now, is the best choice here</source>
        <translation>现在用的{mirror}就是最合适的</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>剩余 {size}</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Got an environment.yml? Drop it anywhere on this window.</source>
        <translation>手上有 environment.yml？拖到窗口任意位置即可。</translation>
    </message>
    <message>
        <source>Here is what was found, and what you have chosen.</source>
        <translation>下面是找到的东西和你的选择。</translation>
    </message>
    <message>
        <source>Here is what was found. So far it was only read; nothing was written.</source>
        <translation>下面是找到的东西。到现在为止只是读取，没有写入任何文件。</translation>
    </message>
    <message>
        <source>Nothing has been written yet</source>
        <translation>还没有写入任何文件</translation>
    </message>
    <message>
        <source>Practice mode could not be opened.</source>
        <translation>练习模式没能打开。</translation>
    </message>
    <message>
        <source>Practice mode opens in a window of its own. Nothing in it is real.</source>
        <translation>练习模式会在另一个窗口打开，里面的东西都不是真的。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Try practice mode first</source>
        <translation>先试试练习模式</translation>
    </message>
    <message>
        <source>Undone: the files are as they were before</source>
        <translation>已撤销：文件和原来一样</translation>
    </message>
    <message>
        <source>Welcome to Glasshouse</source>
        <translation>欢迎使用 Glasshouse</translation>
    </message>
    <message>
        <source>Welcome. This computer is ready</source>
        <translation>欢迎。这台电脑已经准备好了</translation>
    </message>
    <message>
        <source>Written: {files}</source>
        <translation>已写入：{files}</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Location of new environments</source>
        <translation>新环境的位置</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Plan for another computer…</source>
        <translation>为另一台电脑规划…</translation>
    </message>
    <message>
        <source>detected {when}</source>
        <translation>检测于 {when}</translation>
    </message>
    <message>
        <source>knowledge of {date}</source>
        <translation>知识截至 {date}</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <source>Forms</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>剩余 {seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>剩余 {minutes} 分钟</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>Change where new environments go</source>
        <translation>更改新环境的位置</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Install PyTorch…</source>
        <translation>安装 PyTorch…</translation>
    </message>
</context>
<context>
    <name>Gpu</name>
    <message>
        <source>A small computation runs in this environment.</source>
        <translation>正在此环境中运行一个小计算。</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>另有</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>CUDA build</source>
        <translation>CUDA 构建</translation>
    </message>
    <message>
        <source>CUDA {cuda}</source>
        <translation>CUDA {cuda}</translation>
    </message>
    <message>
        <source>CUDA {least} to {last}</source>
        <translation>CUDA {least} 到 {last}</translation>
    </message>
    <message>
        <source>CUDA {major}.x</source>
        <translation>CUDA {major}.x</translation>
    </message>
    <message>
        <source>CUDA {major}.x ({own} by itself)</source>
        <translation>CUDA {major}.x（原生 {own}）</translation>
    </message>
    <message>
        <source>Can be installed</source>
        <translation>可以安装</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>计算能力</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>无法工作</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>驱动</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Fits the GPU</source>
        <translation>与 GPU 匹配</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>GPU can&apos;t be used</source>
        <translation>GPU 不可用</translation>
    </message>
    <message>
        <source>GPU works</source>
        <translation>GPU 可用</translation>
    </message>
    <message>
        <source>Install PyTorch</source>
        <translation>安装 PyTorch</translation>
    </message>
    <message>
        <source>None (CPU)</source>
        <translation>无（CPU 版）</translation>
    </message>
    <message>
        <source>None (Metal)</source>
        <translation>无（Metal）</translation>
    </message>
    <message>
        <source>None (ROCm)</source>
        <translation>无（ROCm）</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>On the CPU</source>
        <translation>使用 CPU</translation>
    </message>
    <message>
        <source>Python {version}</source>
        <translation>Python {version}</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再测一次</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>测试中…</translation>
    </message>
    <message>
        <source>Uses no GPU</source>
        <translation>不使用 GPU</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>installed by pip</source>
        <translation>由 pip 装入</translation>
    </message>
    <message>
        <source>not for this card</source>
        <translation>显卡不支持</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>restart needed</source>
        <translation>需要重启</translation>
    </message>
    <message>
        <source>version not known</source>
        <translation>版本未知</translation>
    </message>
    <message>
        <source>yes, which is not known</source>
        <translation>有，版本未知</translation>
    </message>
    <message>
        <source>{capability} · needs CUDA ≥ {cuda}</source>
        <translation>{capability} · 需要 CUDA ≥ {cuda}</translation>
    </message>
</context>
<context>
    <name>GpuActions</name>
    <message>
        <source>Looking for a build that fits {environment}</source>
        <translation>正在寻找适合 {environment} 的构建</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Test the GPU in {environment}</source>
        <translation>在 {environment} 中测试 GPU</translation>
    </message>
    <message>
        <source>The diagnosis is on the clipboard. It holds no secrets.</source>
        <translation>诊断信息已复制到剪贴板，其中不含密码等机密。</translation>
    </message>
    <message>
        <source>This computer counts again. The description is kept.</source>
        <translation>已改回本机。描述仍然保留。</translation>
    </message>
    <message>
        <source>{environment}: {sentence}</source>
        <translation>{environment}：{sentence}</translation>
    </message>
</context>
<context>
    <name>GpuBands</name>
    <message>
        <source>A description stands in for this computer</source>
        <translation>正用一份描述代替本机</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Use this computer again</source>
        <translation>改回本机</translation>
    </message>
    <message>
        <source>driver {version}</source>
        <translation>驱动 {version}</translation>
    </message>
    <message>
        <source>no GPU</source>
        <translation>没有显卡</translation>
    </message>
    <message>
        <source>{machine}. Every page goes by it.</source>
        <translation>{machine}。各页都以它为准。</translation>
    </message>
</context>
<context>
    <name>GpuCount</name>
    <message>
        <source>Can&apos;t use the GPU: {names}</source>
        <translation>用不了 GPU：{names}</translation>
    </message>
</context>
<context>
    <name>GpuHead</name>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n 块显卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) can&apos;t use the GPU</source>
        <translation>
            <numerusform>%n 个环境用不了 GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Copy diagnosis</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Current one</source>
        <translation>当前环境</translation>
    </message>
    <message>
        <source>Detect again</source>
        <translation>重新检测</translation>
    </message>
    <message>
        <source>Detecting…</source>
        <translation>检测中…</translation>
    </message>
    <message>
        <source>GPU &amp; CUDA</source>
        <translation>GPU 与 CUDA</translation>
    </message>
    <message>
        <source>Which environments are shown</source>
        <translation>显示哪些环境</translation>
    </message>
    <message>
        <source>looking at the environments…</source>
        <translation>正在查看各环境…</translation>
    </message>
    <message>
        <source>looking at the hardware…</source>
        <translation>正在检测硬件…</translation>
    </message>
    <message>
        <source>no GPU</source>
        <translation>没有显卡</translation>
    </message>
</context>
<context>
    <name>GpuList</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>No NVIDIA card</source>
        <translation>没有 NVIDIA 显卡</translation>
    </message>
    <message>
        <source>Search the cards, for example 3060 or A100</source>
        <translation>搜索显卡，例如 3060 或 A100</translation>
    </message>
</context>
<context>
    <name>GpuRemarks</name>
    <message>
        <source>Cannot run here</source>
        <translation>在这里无法运行</translation>
    </message>
    <message>
        <source>Fits this GPU</source>
        <translation>适合这块 GPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU check</source>
        <translation>GPU 检查</translation>
    </message>
    <message>
        <source>GPU not used</source>
        <translation>用不上 GPU</translation>
    </message>
    <message>
        <source>GPU: see above</source>
        <translation>GPU：见上方</translation>
    </message>
    <message>
        <source>I want it all the same, without the GPU</source>
        <translation>不用 GPU 也可以，仍要这样装</translation>
    </message>
    <message>
        <source>See GPU &amp; CUDA</source>
        <translation>查看 GPU 与 CUDA</translation>
    </message>
    <message>
        <source>Use the GPU build</source>
        <translation>改用 GPU 版</translation>
    </message>
</context>
<context>
    <name>GpuRuler</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Builds for these versions of CUDA need a newer driver.</source>
        <translation>这些 CUDA 版本的构建需要更新的驱动。</translation>
    </message>
    <message>
        <source>CPU only</source>
        <translation>仅 CPU</translation>
    </message>
    <message>
        <source>CUDA {versions}: {sentence}</source>
        <translation>CUDA {versions}：{sentence}</translation>
    </message>
    <message>
        <source>Newer than the driver, but of the same major version: builds run without an update.</source>
        <translation>比驱动新，但主版本相同：不更新驱动也能运行。</translation>
    </message>
    <message>
        <source>Builds for these versions of CUDA have no code for this card.</source>
        <translation>这些 CUDA 版本的构建里没有适合这块显卡的代码。</translation>
    </message>
    <message>
        <source>The driver as it is supports no card here.</source>
        <translation>目前的驱动用不了这里的显卡。</translation>
    </message>
    <message>
        <source>The driver is as new as these versions of CUDA, or newer.</source>
        <translation>驱动不旧于这些 CUDA 版本。</translation>
    </message>
    <message>
        <source>The driver supports CUDA {cuda} by itself.</source>
        <translation>驱动原生支持到 CUDA {cuda}。</translation>
    </message>
    <message>
        <source>Without a driver, nothing computes on this card.</source>
        <translation>没有驱动，就不能用这块显卡计算。</translation>
    </message>
    <message>
        <source>compatible</source>
        <translation>兼容</translation>
    </message>
    <message>
        <source>native</source>
        <translation>原生</translation>
    </message>
    <message>
        <source>needs a driver</source>
        <translation>需要驱动</translation>
    </message>
    <message>
        <source>needs a newer driver</source>
        <translation>需要更新的驱动</translation>
    </message>
    <message>
        <source>newer driver</source>
        <translation>需新驱动</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>no code for this card</source>
        <translation>没有适合这块显卡的代码</translation>
    </message>
    <message>
        <source>not for this card</source>
        <translation>显卡不支持</translation>
    </message>
    <message>
        <source>not with this driver</source>
        <translation>这个驱动不支持</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>兼容</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>原生支持</translation>
    </message>
    <message>
        <source>supported by the driver itself</source>
        <translation>驱动原生支持</translation>
    </message>
    <message>
        <source>this driver</source>
        <translation>本机驱动</translation>
    </message>
    <message>
        <source>this driver: {cuda}</source>
        <translation>本机驱动：{cuda}</translation>
    </message>
    <message>
        <source>too new</source>
        <translation>太新</translation>
    </message>
    <message>
        <source>{environment}: recommended</source>
        <translation>{environment} 推荐</translation>
    </message>
    <message>
        <source>{environment}: {framework}, CUDA {cuda}: {result}.</source>
        <translation>{environment}：{framework}，CUDA {cuda}：{result}。</translation>
    </message>
    <message>
        <source>{framework} with CUDA {cuda} would fit {environment}.</source>
        <translation>CUDA {cuda} 的 {framework} 适合 {environment}。</translation>
    </message>
    <message>
        <source>{major}.x as well, runs compatibly</source>
        <translation>同属 {major}.x，兼容运行</translation>
    </message>
</context>
<context>
    <name>GpuTable</name>
    <message>
        <source>Environments and their frameworks</source>
        <translation>各环境及其框架</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message numerus="yes">
        <source>%n line(s) left out: longer ways say the same</source>
        <translation>
            <numerusform>省略 %n 条连线：更长的路径已说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more would no longer be needed: {names}.</source>
        <translation>
            <numerusform>另有 %n 个不再被需要：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个软件包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other package(s) would go too: {names}.</source>
        <translation>
            <numerusform>还有 %n 个依赖它的软件包会一起移除：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) beyond {depth} steps</source>
        <translation>
            <numerusform>%n 个软件包在 {depth} 步以外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) you asked for would go with it: {names}.</source>
        <translation>
            <numerusform>你安装的 %n 个软件包会一起移除：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) would miss it: {names}.</source>
        <translation>
            <numerusform>%n 个 pip 软件包会缺少它：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>A feature of this computer that packages ask for</source>
        <translation>软件包对这台电脑的要求</translation>
    </message>
    <message>
        <source>Asked for, and not installed</source>
        <translation>被要求，但没有安装</translation>
    </message>
    <message>
        <source>Dependency graph</source>
        <translation>依赖图</translation>
    </message>
    <message>
        <source>Frees</source>
        <translation>可释放</translation>
    </message>
    <message>
        <source>It and {names} need each other.</source>
        <translation>它和 {names} 互相需要。</translation>
    </message>
    <message>
        <source>It asks for {spec}, and another version is here.</source>
        <translation>它要求 {spec}，而这里是别的版本。</translation>
    </message>
    <message>
        <source>It asks for {spec}, which is not here.</source>
        <translation>它要求 {spec}，而这里没有。</translation>
    </message>
    <message>
        <source>It asks for {spec}, which this computer does not have.</source>
        <translation>它要求 {spec}，而这台电脑没有。</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>依赖所需</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>被需要</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Nothing else needs it.</source>
        <translation>没有别的软件包需要它。</translation>
    </message>
    <message>
        <source>Nothing needs it, and nobody asked for it.</source>
        <translation>没有软件包需要它，也不是你安装的。</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>孤立</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Removing {package} and all that would go with it frees {size}.</source>
        <translation>移除 {package} 以及随之而去的一切，可释放 {size}。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why it is here: {chain}</source>
        <translation>为什么安装了它：{chain}</translation>
    </message>
    <message>
        <source>You asked for it</source>
        <translation>你直接安装了它</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>和另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>needed by %n package(s)</source>
        <translation>
            <numerusform>被 %n 个软件包需要</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>needs %n package(s)</source>
        <translation>
            <numerusform>需要 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>{date} ({revision})</source>
        <translation>{date}（{revision}）</translation>
    </message>
    <message>
        <source>{names} {rest}</source>
        <translation>{names} {rest}</translation>
    </message>
    <message>
        <source>{size} would be freed in all.</source>
        <translation>共释放 {size}。</translation>
    </message>
</context>
<context>
    <name>GraphHead</name>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Find a package</source>
        <translation>查找软件包</translation>
    </message>
    <message>
        <source>How many steps to either side are shown</source>
        <translation>向两侧各显示几步</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What the colours and letters stand for</source>
        <translation>颜色和字母代表什么</translation>
    </message>
</context>
<context>
    <name>GraphPage</name>
    <message>
        <source>Drawing everything…</source>
        <translation>正在绘制整个环境…</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more package(s), Enter unfolds them</source>
        <translation>
            <numerusform>还有 %n 个软件包，按 Enter 展开</numerusform>
        </translation>
    </message>
    <message>
        <source>1 GB or more</source>
        <translation>1 GB 以上</translation>
    </message>
    <message>
        <source>1 MB or more</source>
        <translation>1 MB 以上</translation>
    </message>
    <message>
        <source>10 MB or more</source>
        <translation>10 MB 以上</translation>
    </message>
    <message>
        <source>100 MB or more</source>
        <translation>100 MB 以上</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Asked for, and not there</source>
        <translation>被要求，但不存在</translation>
    </message>
    <message>
        <source>Built or linked anew</source>
        <translation>重新构建或链接</translation>
    </message>
    <message>
        <source>Channel unknown</source>
        <translation>频道未知</translation>
    </message>
    <message>
        <source>Click to unfold</source>
        <translation>点击展开</translation>
    </message>
    <message>
        <source>Downgraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>From the system</source>
        <translation>来自系统</translation>
    </message>
    <message>
        <source>Installed by conda</source>
        <translation>由 conda 安装</translation>
    </message>
    <message>
        <source>Installed by pip</source>
        <translation>由 pip 安装</translation>
    </message>
    <message>
        <source>Less than 1 MB</source>
        <translation>不到 1 MB</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message numerus="yes">
        <source>Needed by %n package(s)</source>
        <translation>
            <numerusform>被 %n 个软件包需要</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %n package(s)</source>
        <translation>
            <numerusform>需要 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs it</source>
        <translation>没有软件包需要它</translation>
    </message>
    <message>
        <source>Other channel</source>
        <translation>换频道</translation>
    </message>
    <message>
        <source>Part of a circle of packages that need each other</source>
        <translation>属于一圈互相需要的软件包</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Size unknown</source>
        <translation>大小未知</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>You asked for it</source>
        <translation>你直接安装了它</translation>
    </message>
    <message>
        <source>in the focus</source>
        <translation>焦点</translation>
    </message>
    <message>
        <source>{name} goes together only with {spec}</source>
        <translation>{name} 只能与 {spec} 共存</translation>
    </message>
    <message>
        <source>{name} needs {spec}</source>
        <translation>{name} 需要 {spec}</translation>
    </message>
    <message>
        <source>{name} needs {spec}, which is not there</source>
        <translation>{name} 需要 {spec}，而它不存在</translation>
    </message>
</context>
<context>
    <name>GroupChips</name>
    <message>
        <source>Parts of the file</source>
        <translation>文件中的可选部分</translation>
    </message>
</context>
<context>
    <name>Halves</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件内容</translation>
    </message>
</context>
<context>
    <name>HardwareCard</name>
    <message>
        <source>Describe the computer with the GPU…</source>
        <translation>描述有显卡的那台电脑…</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>驱动</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>No GPU found</source>
        <translation>没有检测到显卡</translation>
    </message>
</context>
<context>
    <name>HardwareCards</name>
    <message>
        <source>GPUs</source>
        <translation>显卡</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>{when} · {maker}</source>
        <translation>{when} · {maker}</translation>
    </message>
    <message>
        <source>base is protected, so it is not changed.</source>
        <translation>base 受保护，不会更改它。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) broke</source>
        <translation>
            <numerusform>%n 项不能用了</numerusform>
        </translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>The environment is frozen, so it is not changed.</source>
        <translation>此环境已冻结，不会更改它。</translation>
    </message>
    <message>
        <source>The environment is read-only.</source>
        <translation>此环境是只读的。</translation>
    </message>
    <message>
        <source>Finish or undo the interrupted change first.</source>
        <translation>请先完成或撤销被中断的更改。</translation>
    </message>
    <message>
        <source>Its exact builds are not known: this state was made by another tool, before Glasshouse kept them.</source>
        <translation>不知道它的确切构建：这个版本由其他工具产生，当时 Glasshouse 还没有记录。</translation>
    </message>
    <message>
        <source>This happened in a terminal, and was changed again before Glasshouse saw it: what was there is not known exactly.</source>
        <translation>这是在终端里做的，Glasshouse 还没看到就又变了，当时的确切内容不清楚。</translation>
    </message>
    <message>
        <source>Tried afterwards: everything still worked.</source>
        <translation>之后试过：一切照常可用。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>Not known</source>
        <translation>内容不详</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复到此处</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
</context>
<context>
    <name>HistoryMenu</name>
    <message>
        <source>Compare with now…</source>
        <translation>与现在比较…</translation>
    </message>
    <message>
        <source>Compare with the one before…</source>
        <translation>与前一个比较…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export this revision…</source>
        <translation>导出这个版本…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>What was there before it is not known exactly.</source>
        <translation>在它之前的确切内容不清楚。</translation>
    </message>
    <message>
        <source>What was tried afterwards…</source>
        <translation>之后的试用结果…</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) recreated exactly</source>
        <translation>
            <numerusform>原样重建 %n 个软件包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the way</source>
        <translation>
            <numerusform>有 %n 项无法继续</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n conda package(s) are found</source>
        <translation>
            <numerusform>%n 个 conda 软件包都能找到</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for as it stands</source>
        <translation>按原样安装</translation>
    </message>
    <message>
        <source>Asked for in another way</source>
        <translation>换一种写法安装</translation>
    </message>
    <message>
        <source>Each comes build for build as the file names it, and its checksum is verified.</source>
        <translation>每一个都与文件所写的构建完全相同，并核对校验和。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to decide, %n worth a look</source>
        <translation>
            <numerusform>没有要你决定的，%n 项值得看一眼</numerusform>
        </translation>
    </message>
    <message>
        <source>Import what was pasted</source>
        <translation>导入粘贴的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) to make</source>
        <translation>
            <numerusform>%n 项要你决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) to make, the rest is dealt with</source>
        <translation>
            <numerusform>%n 项要你决定，其余已自动处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Installed by conda instead of pip</source>
        <translation>改由 conda 安装</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不安装</translation>
    </message>
    <message>
        <source>Nothing odd was found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>没有要你决定的，都已自动处理</translation>
    </message>
    <message numerus="yes">
        <source>The other %n conda package(s) are all found</source>
        <translation>
            <numerusform>其余 %n 个 conda 软件包都能找到</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for your decision</source>
        <translation>等你决定</translation>
    </message>
    <message>
        <source>installed by conda</source>
        <translation>由 conda 安装</translation>
    </message>
    <message>
        <source>installed by pip</source>
        <translation>由 pip 安装</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不安装</translation>
    </message>
    <message>
        <source>{lines} · marked ones are dealt with</source>
        <translation>{lines} · 标出的行已处理</translation>
    </message>
    <message>
        <source>{lines} · marked ones are dealt with or open</source>
        <translation>{lines} · 标出的行已处理或待决定</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Looking the packages up in your channels…</source>
        <translation>正在频道中查找这些软件包…</translation>
    </message>
</context>
<context>
    <name>ImportPlace</name>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <source>Environment name</source>
        <translation>环境名称</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Accept suggestions and preview changes</source>
        <translation>采纳建议，预览更改</translation>
    </message>
    <message>
        <source>Choose a file that describes an environment</source>
        <translation>选择描述环境的文件</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>选择其他文件</translation>
    </message>
    <message>
        <source>Choose another name first</source>
        <translation>请先换一个名字</translation>
    </message>
    <message>
        <source>Nothing has been created yet</source>
        <translation>还没有创建任何东西</translation>
    </message>
    <message>
        <source>Nothing of this file can be installed</source>
        <translation>这个文件里没有可以安装的东西</translation>
    </message>
    <message>
        <source>Preview changes</source>
        <translation>预览更改</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The file is being checked</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>The problem at the left is in the way</source>
        <translation>要先解决左边的问题</translation>
    </message>
    <message>
        <source>To be decided first: {what}</source>
        <translation>请先决定：{what}</translation>
    </message>
    <message>
        <source>Your decisions are being checked</source>
        <translation>正在核对你的选择</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Files that describe environments</source>
        <translation>描述环境的文件</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>That is a picture; a file or a text is needed.</source>
        <translation>这是图片；需要文件或文字。</translation>
    </message>
    <message>
        <source>That is an address of the web. Download the file, then drop it here.</source>
        <translation>这是网址。请先下载文件，再拖到这里。</translation>
    </message>
    <message>
        <source>That text is too long. Save it as a file, then drop it here.</source>
        <translation>这段文字太长了。请存成文件，再拖到这里。</translation>
    </message>
    <message>
        <source>There is no file and no text on the clipboard.</source>
        <translation>剪贴板里没有文件，也没有文字。</translation>
    </message>
    <message>
        <source>{title}. {why}</source>
        <translation>{title}。{why}</translation>
    </message>
</context>
<context>
    <name>InstallForm</name>
    <message>
        <source>Along with</source>
        <translation>一并安装</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Install into</source>
        <translation>装到</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>InstallFramework</name>
    <message numerus="yes">
        <source>%n file(s) already on this computer, not downloaded again</source>
        <translation>
            <numerusform>%n 个文件已在缓存，不必再下载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) already on this computer, {size} less to download</source>
        <translation>
            <numerusform>%n 个文件已在缓存，少下载 {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n installed package(s) will change</source>
        <translation>
            <numerusform>%n 个已有软件包会变动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>An interrupted change is to be finished first</source>
        <translation>要先完成被中断的更改</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>另一台电脑</translation>
    </message>
    <message>
        <source>CPU only</source>
        <translation>仅 CPU</translation>
    </message>
    <message>
        <source>Choose this</source>
        <translation>选这个</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Download at least {download}, {disk} on disk</source>
        <translation>至少下载 {download}，占用 {disk}</translation>
    </message>
    <message>
        <source>Download {download}, {disk} on disk</source>
        <translation>下载 {download}，占用 {disk}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已检测到</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>It is frozen, so it is kept as it is</source>
        <translation>已冻结，保持原样</translation>
    </message>
    <message>
        <source>Its folder cannot be written to</source>
        <translation>文件夹不可写</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>最后一版</translation>
    </message>
    <message>
        <source>Make a new environment</source>
        <translation>新建一个环境</translation>
    </message>
    <message>
        <source>Needs no GPU, and is a much smaller download</source>
        <translation>不需要显卡，下载小得多</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>新环境</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Nothing to download, {disk} on disk</source>
        <translation>无需下载，占用 {disk}</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>See GPU &amp; CUDA</source>
        <translation>查看 GPU 与 CUDA</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>base is protected: conda itself lives there</source>
        <translation>base 受保护：conda 自身在里面</translation>
    </message>
    <message numerus="yes">
        <source>{changes}, %n of them to look at</source>
        <translation>
            <numerusform>{changes}，其中 %n 个需要注意</numerusform>
        </translation>
    </message>
    <message>
        <source>{sizes}, about {time}</source>
        <translation>{sizes}，约 {time}</translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation>下载 {size}</translation>
    </message>
</context>
<context>
    <name>InstallFrameworkSheet</name>
    <message>
        <source>All of it is installed already</source>
        <translation>这些都已经装好了</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose another name first</source>
        <translation>先换一个名称</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>For the computer you described. Nothing is installed here: you get an environment.yml to carry there.</source>
        <translation>为你描述的那台电脑挑选。这里不会安装任何东西，你会得到一个可以带过去的 environment.yml。</translation>
    </message>
    <message>
        <source>Give it a name first</source>
        <translation>先起个名称</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Install {framework}</source>
        <translation>安装 {framework}</translation>
    </message>
    <message>
        <source>Next: preview changes</source>
        <translation>下一步：预览更改</translation>
    </message>
    <message>
        <source>No build can run as chosen</source>
        <translation>这样选没有可用的构建</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>现在还没有改动任何东西</translation>
    </message>
    <message>
        <source>Preview changes</source>
        <translation>预览更改</translation>
    </message>
    <message>
        <source>Save environment.yml…</source>
        <translation>保存 environment.yml…</translation>
    </message>
    <message>
        <source>Show what can be done</source>
        <translation>看看有什么办法</translation>
    </message>
    <message>
        <source>The name is being checked</source>
        <translation>正在检查名称</translation>
    </message>
    <message>
        <source>What can be installed is being checked</source>
        <translation>正在检查能装什么</translation>
    </message>
</context>
<context>
    <name>InstallResult</name>
    <message>
        <source>All of it is installed already</source>
        <translation>这些都已经装好了</translation>
    </message>
    <message>
        <source>Can be installed</source>
        <translation>可以安装</translation>
    </message>
    <message>
        <source>Cannot be installed</source>
        <translation>装不上</translation>
    </message>
    <message>
        <source>Cannot be installed now</source>
        <translation>现在还不能安装</translation>
    </message>
    <message>
        <source>Checking what would be installed…</source>
        <translation>正在查看会装些什么…</translation>
    </message>
    <message>
        <source>Could not be looked up</source>
        <translation>没能查到</translation>
    </message>
    <message>
        <source>No build can run as chosen</source>
        <translation>这样选没有可用的构建</translation>
    </message>
    <message>
        <source>Not on offer here</source>
        <translation>这里没有提供</translation>
    </message>
    <message>
        <source>Not under this name</source>
        <translation>不能用这个名称</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. The next step shows every change, and you decide then.</source>
        <translation>现在还没有改动任何东西。下一步先看清每一项更改，再决定是否应用。</translation>
    </message>
    <message>
        <source>Solved in {time}</source>
        <translation>求解 {time}</translation>
    </message>
    <message>
        <source>Solving…</source>
        <translation>正在求解…</translation>
    </message>
    <message>
        <source>That computer can run it</source>
        <translation>那台电脑可以运行</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>可以这样做</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation>为什么是它</translation>
    </message>
    <message>
        <source>Not known to run here</source>
        <translation>不确定能否运行</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>The change is in place and is only being recorded</source>
        <translation>更改已就位，只差记录</translation>
    </message>
    <message>
        <source>{phase} {percent}</source>
        <translation>{phase} {percent}</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Channel data</source>
        <translation>频道数据</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>求解</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Save the way back</source>
        <translation>保存退路</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Compile</source>
        <translation>编译</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>Reading channel data</source>
        <translation>正在读取频道数据</translation>
    </message>
    <message>
        <source>Working out versions that fit</source>
        <translation>正在求解合适的版本</translation>
    </message>
    <message>
        <source>Looking for ways that work</source>
        <translation>正在寻找可行的办法</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Saving the way back</source>
        <translation>正在保存退路</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>正在安装</translation>
    </message>
    <message>
        <source>Running scripts of packages</source>
        <translation>正在运行软件包的脚本</translation>
    </message>
    <message>
        <source>Compiling Python files</source>
        <translation>正在编译 Python 文件</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在验证</translation>
    </message>
    <message>
        <source>Recording the revision</source>
        <translation>正在记录版本</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Finishing what was interrupted</source>
        <translation>正在完成被中断的更改</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copying the environment</source>
        <translation>正在复制环境</translation>
    </message>
    <message>
        <source>Downloading {package}</source>
        <translation>正在下载 {package}</translation>
    </message>
    <message>
        <source>Installing pip packages</source>
        <translation>正在安装 pip 软件包</translation>
    </message>
    <message>
        <source>Installing {package}</source>
        <translation>正在安装 {package}</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Measuring mirrors</source>
        <translation>正在给镜像测速</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Trying what works</source>
        <translation>正在试用</translation>
    </message>
    <message>
        <source>Trying {package}</source>
        <translation>正在试用 {package}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Waiting for: {job}</source>
        <translation>等待：{job}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>pip packages</source>
        <translation>pip 软件包</translation>
    </message>
    <message>
        <source>{done} / {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Bigger changes, preview one by one</source>
        <translation>影响较大，请逐项预览</translation>
    </message>
    <message>
        <source>Choose what to update</source>
        <translation>请选择要更新的项</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保持不动</translation>
    </message>
    <message>
        <source>Major versions and updates that change other packages are listed here.</source>
        <translation>主版本和牵动其他软件包的更新列在这里。</translation>
    </message>
    <message>
        <source>Newer, but should not move now</source>
        <translation>有新版本，但现在不应更新</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>没有选择任何项</translation>
    </message>
    <message>
        <source>Nothing is held back</source>
        <translation>没有保持不动的项</translation>
    </message>
    <message>
        <source>Nothing needs a look</source>
        <translation>没有需要查看的项</translation>
    </message>
    <message>
        <source>Nothing to take now</source>
        <translation>目前没有可直接更新的项</translation>
    </message>
    <message>
        <source>Other updates never touch the items in this lane.</source>
        <translation>更新其他软件包时，也不会触碰这里的项目。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Small changes, nothing else moves</source>
        <translation>小改动，不影响其他软件包</translation>
    </message>
    <message>
        <source>Take all safe updates</source>
        <translation>选择全部安全更新</translation>
    </message>
    <message numerus="yes">
        <source>Update %n safe item(s)</source>
        <translation>
            <numerusform>更新 %n 个安全项</numerusform>
        </translation>
    </message>
    <message>
        <source>Updates without a risk are listed here.</source>
        <translation>没有风险的更新列在这里。</translation>
    </message>
    <message>
        <source>What you pin, and what other packages hold back, is listed here.</source>
        <translation>你固定的和被其他软件包限制的项列在这里。</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>You asked for it</source>
        <translation>你直接安装了它</translation>
    </message>
</context>
<context>
    <name>LinkField</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <source>With version and platform, without your user name</source>
        <translation>包含版本和平台，不含你的用户名</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Managers</name>
    <message>
        <source>another tool</source>
        <translation>其他工具</translation>
    </message>
</context>
<context>
    <name>MirrorCard</name>
    <message>
        <source>Add a mirror…</source>
        <translation>添加镜像…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Find the fastest mirror</source>
        <translation>找最快的镜像</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测速</translation>
    </message>
    <message>
        <source>Reading the list of mirrors…</source>
        <translation>正在读取镜像列表…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Use {mirror}</source>
        <translation>使用{mirror}</translation>
    </message>
    <message>
        <source>does not have it</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>has it</source>
        <translation>有</translation>
    </message>
    <message>
        <source>has it, over 3 days behind</source>
        <translation>有，但落后超过 3 天</translation>
    </message>
    <message>
        <source>{channel}: on the official server only</source>
        <translation>各镜像都没有 {channel}；只有它走官方</translation>
    </message>
    <message>
        <source>{channel}: only {names}</source>
        <translation>{channel} 只有{names}有</translation>
    </message>
</context>
<context>
    <name>MirrorList</name>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>MirrorSteps</name>
    <message>
        <source>What would be written</source>
        <translation>将写入的内容</translation>
    </message>
</context>
<context>
    <name>MirrorTable</name>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Fold the details</source>
        <translation>收起详情</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>打开它的主页</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表移除</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Use {mirror}</source>
        <translation>使用{mirror}</translation>
    </message>
</context>
<context>
    <name>Mirrors</name>
    <message numerus="yes">
        <source>%n d behind</source>
        <translation>
            <numerusform>落后 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h behind</source>
        <translation>
            <numerusform>落后 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>It does not have {names}: that comes from the official servers.</source>
        <translation>它没有 {names}：这些走官方服务器。</translation>
    </message>
    <message>
        <source>It has channel data in small pieces, which is read sooner.</source>
        <translation>它提供分片的频道数据，读取更快。</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>More than 3 days behind: {names}.</source>
        <translation>落后超过 3 天：{names}。</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>打开它的主页</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待写入</translation>
    </message>
    <message>
        <source>PyPI</source>
        <translation>PyPI</translation>
    </message>
    <message>
        <source>Requests are sent on to {host}, which answers them.</source>
        <translation>请求会转到 {host}，由它回应。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>下载速度</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>does not have it</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>has it</source>
        <translation>有</translation>
    </message>
    <message>
        <source>has it, but more than 3 days behind</source>
        <translation>有，但落后超过 3 天</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>{channel}: {words}</source>
        <translation>{channel}：{words}</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
    <message>
        <source>{words} (documented, not measured)</source>
        <translation>{words}（据说明，未实测）</translation>
    </message>
</context>
<context>
    <name>NearNames</name>
    <message>
        <source>Instead of {name}</source>
        <translation>把 {name} 换成</translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>As the last measurement recommends</source>
        <translation>按上次测速的建议</translation>
    </message>
    <message>
        <source>Asks no server; what is in the cache can be installed</source>
        <translation>不联系任何服务器；缓存里有的还能装</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Channel data from</source>
        <translation>频道数据来自</translation>
    </message>
    <message>
        <source>Channels &amp; mirrors</source>
        <translation>频道与镜像</translation>
    </message>
    <message>
        <source>Configuration files</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>Downloads at the same time</source>
        <translation>同时下载</translation>
    </message>
    <message>
        <source>Downloads come from</source>
        <translation>下载来自</translation>
    </message>
    <message>
        <source>Fewer help on a slow network</source>
        <translation>网络较慢时可以调低</translation>
    </message>
    <message>
        <source>For a file its mirror lacks or can&apos;t give; at last the official server</source>
        <translation>镜像缺少或给不了的文件由别的服务器补上，最后是官方</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Mirrors and the order of channels</source>
        <translation>镜像和频道顺序</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Newest lists; the packages still from the mirror</source>
        <translation>软件包列表最新；软件包仍从镜像下载</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Other servers may step in</source>
        <translation>允许其他服务器补上</translation>
    </message>
    <message>
        <source>The lists of packages come from the mirror, too</source>
        <translation>软件包列表也从镜像下载</translation>
    </message>
    <message>
        <source>What conda and pip read, line by line, and what is wrong with it</source>
        <translation>conda 和 pip 读取的内容，逐行说明问题</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>离线工作</translation>
    </message>
</context>
<context>
    <name>NewEnvironmentSheet</name>
    <message>
        <source>New environment</source>
        <translation>新建环境</translation>
    </message>
    <message>
        <source>Nothing has been created yet</source>
        <translation>还没有创建任何东西</translation>
    </message>
    <message>
        <source>Next: preview changes</source>
        <translation>下一步：预览更改</translation>
    </message>
    <message>
        <source>Reading which Pythons your channels offer…</source>
        <translation>正在读取频道提供的 Python…</translation>
    </message>
    <message>
        <source>Choose a Python or add a package</source>
        <translation>请选择 Python 或添加软件包</translation>
    </message>
    <message>
        <source>Give it a name first</source>
        <translation>请先起个名称</translation>
    </message>
    <message>
        <source>Choose another name first</source>
        <translation>请先换个名称</translation>
    </message>
    <message>
        <source>The name is being checked</source>
        <translation>正在检查名称</translation>
    </message>
    <message>
        <source>Show what can be done</source>
        <translation>看看可行的办法</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Preview changes</source>
        <translation>预览更改</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>从模板开始</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>添加软件包</translation>
    </message>
</context>
<context>
    <name>NoMatches</name>
    <message>
        <source>No match for “{query}”. Did you mean one of these?</source>
        <translation>没有找到“{query}”。是否指下面这些？</translation>
    </message>
    <message>
        <source>No match for “{query}” here, but there are others.</source>
        <translation>这里没有“{query}”，但别处有匹配。</translation>
    </message>
    <message>
        <source>No match for “{query}”.</source>
        <translation>没有找到“{query}”。</translation>
    </message>
    <message>
        <source>No newer versions are known.</source>
        <translation>没有发现更新的版本。</translation>
    </message>
    <message>
        <source>No packages are known yet.</source>
        <translation>还不知道有哪些软件包。</translation>
    </message>
    <message>
        <source>Nothing is installed here yet.</source>
        <translation>这里还没有安装任何软件包。</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>在全部中搜索</translation>
    </message>
    <message>
        <source>pip has installed nothing here.</source>
        <translation>这里没有 pip 安装的软件包。</translation>
    </message>
</context>
<context>
    <name>NodePanel</name>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>If you remove it</source>
        <translation>如果移除它</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>安装于</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>被需要</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Nothing you asked for needs it any more.</source>
        <translation>你安装的软件包都不再需要它。</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The chosen package</source>
        <translation>所选的软件包</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>更新…</translation>
    </message>
    <message>
        <source>What was asked for is not recorded here.</source>
        <translation>这里没有记录你安装了什么。</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>为什么安装了它</translation>
    </message>
    <message>
        <source>You asked for it</source>
        <translation>你直接安装了它</translation>
    </message>
</context>
<context>
    <name>NodeTable</name>
    <message>
        <source>Everything here was asked for, or is needed by something that was.</source>
        <translation>这里的一切要么是你安装的，要么被它们需要。</translation>
    </message>
    <message>
        <source>No package is called like “{query}”.</source>
        <translation>没有名字含“{query}”的软件包。</translation>
    </message>
    <message>
        <source>Nothing to list.</source>
        <translation>没有可列出的软件包。</translation>
    </message>
    <message>
        <source>Packages of the environment</source>
        <translation>环境中的软件包</translation>
    </message>
    <message>
        <source>There are no orphans.</source>
        <translation>没有孤立的软件包。</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message numerus="yes">
        <source>Show %n more notice(s)</source>
        <translation>
            <numerusform>显示另外 %n 条提示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>New environment…</source>
        <translation>新建环境…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Installed packages are listed all the same.</source>
        <translation>已安装的软件包仍然列出。</translation>
    </message>
</context>
<context>
    <name>OperationDetails</name>
    <message>
        <source>Phases</source>
        <translation>各阶段</translation>
    </message>
    <message>
        <source>{time} in all</source>
        <translation>共 {time}</translation>
    </message>
    <message>
        <source>{time} so far</source>
        <translation>已用 {time}</translation>
    </message>
    <message>
        <source>View environment</source>
        <translation>查看环境</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有改动任何东西</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>Channel order</source>
        <translation>频道顺序</translation>
    </message>
    <message>
        <source>Channel priority</source>
        <translation>频道优先级</translation>
    </message>
    <message>
        <source>Flexible priority</source>
        <translation>灵活优先级</translation>
    </message>
    <message>
        <source>Flexible: a lower channel may provide a package where the versions of the upper ones do not fit.</source>
        <translation>灵活优先级：上面频道的版本不合适时，可以从下面的频道取。</translation>
    </message>
    <message>
        <source>Strict priority</source>
        <translation>严格优先级</translation>
    </message>
    <message>
        <source>Strict: a package comes only from the topmost channel that has it, so channels are not mixed.</source>
        <translation>严格优先级：同名软件包只从最靠上的频道取，避免不同频道混装。</translation>
    </message>
    <message>
        <source>Switched off: the newest version is taken, whichever channel has it.</source>
        <translation>已关闭：取最新版本，不管在哪个频道。</translation>
    </message>
    <message>
        <source>The higher, the sooner it is used; drag to move</source>
        <translation>越靠上越优先，拖动调整</translation>
    </message>
</context>
<context>
    <name>PackageField</name>
    <message>
        <source>Search packages to add</source>
        <translation>搜索要添加的软件包</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>共 %n 项匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>No package is called “{text}”.</source>
        <translation>没有找到“{text}”。</translation>
    </message>
    <message>
        <source>No package is called “{text}”. Did you mean {names}?</source>
        <translation>没有找到“{text}”。是否指 {names}？</translation>
    </message>
    <message>
        <source>Reading the package names of your channels…</source>
        <translation>正在读取频道的软件包名称…</translation>
    </message>
    <message>
        <source>The package names could not be read; type a name and press Enter</source>
        <translation>读不到软件包名称；可以直接输入名称并按 Enter</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>PackageList</name>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可安装</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No environment is selected.</source>
        <translation>没有选中环境。</translation>
    </message>
    <message>
        <source>Its maker says: {reason}</source>
        <translation>创建者说明：{reason}</translation>
    </message>
    <message>
        <source>Packages are installed into an environment: create one first.</source>
        <translation>软件包要装进环境里：请先新建一个。</translation>
    </message>
    <message>
        <source>This environment can&apos;t be read.</source>
        <translation>无法读取这个环境。</translation>
    </message>
    <message>
        <source>Whoever made it does not want it changed.</source>
        <translation>创建者不希望它被更改。</translation>
    </message>
    <message>
        <source>{name} is frozen.</source>
        <translation>{name} 已冻结。</translation>
    </message>
    <message>
        <source>{name} is protected:</source>
        <translation>{name} 受保护：</translation>
    </message>
    <message>
        <source>installing here can break conda itself.</source>
        <translation>在这里装包可能弄坏 conda 本身。</translation>
    </message>
    <message>
        <source>{name} is read-only for you.</source>
        <translation>你对 {name} 只有读取权限。</translation>
    </message>
    <message>
        <source>Its folder belongs to someone else, so nothing can be marked.</source>
        <translation>它的文件夹属于别人，所以不能标记任何更改。</translation>
    </message>
    <message>
        <source>A change of {name} was interrupted.</source>
        <translation>{name} 的一次更改曾被中断。</translation>
    </message>
    <message>
        <source>Finish or undo it on the Environments page first.</source>
        <translation>请先在“环境”页完成或撤销它。</translation>
    </message>
    <message>
        <source>imported as {alias}</source>
        <translation>导入名是 {alias}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 项匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>可更新</translation>
    </message>
    <message>
        <source>pip</source>
        <translation>pip</translation>
    </message>
    <message>
        <source>To install</source>
        <translation>将安装</translation>
    </message>
    <message>
        <source>To update</source>
        <translation>将更新</translation>
    </message>
    <message>
        <source>To downgrade</source>
        <translation>将降级</translation>
    </message>
    <message>
        <source>To remove</source>
        <translation>将移除</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>主版本</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>次版本</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>补丁</translation>
    </message>
    <message>
        <source>by pip</source>
        <translation>由 pip 安装</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>{name} {version} was installed by pip. Glasshouse lists it and leaves it alone.</source>
        <translation>{name} {version} 由 pip 安装。Glasshouse 只列出它，不会改动它。</translation>
    </message>
    <message>
        <source>{name}, installed {installed}, newest {newest}</source>
        <translation>{name}，已安装 {installed}，最新 {newest}</translation>
    </message>
    <message>
        <source>{name}, installed {installed}</source>
        <translation>{name}，已安装 {installed}</translation>
    </message>
    <message>
        <source>{name}, available {newest}</source>
        <translation>{name}，可安装 {newest}</translation>
    </message>
    <message>
        <source>{name}, available</source>
        <translation>{name}，可安装</translation>
    </message>
    <message>
        <source>{row}, {mark}</source>
        <translation>{row}，{mark}</translation>
    </message>
</context>
<context>
    <name>PackagesHead</name>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Update all</source>
        <translation>全部更新</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Ask the channels for newer data (F5)</source>
        <translation>向频道查询新数据（F5）</translation>
    </message>
    <message>
        <source>Channel data is out of date: {channels}</source>
        <translation>频道数据过期了：{channels}</translation>
    </message>
    <message>
        <source>Checked {when}</source>
        <translation>{when}检查</translation>
    </message>
    <message>
        <source>Never checked</source>
        <translation>从未检查</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Only what is in the cache is known; go online in the settings</source>
        <translation>只知道缓存里有的；可在设置里恢复联网</translation>
    </message>
    <message>
        <source>{checked} · data updated {when}</source>
        <translation>{checked} · 数据更新于 {when}</translation>
    </message>
    <message>
        <source>{count} installed</source>
        <translation>已安装 {count} 个</translation>
    </message>
    <message>
        <source>{installed} installed, {available} available</source>
        <translation>已安装 {installed} 个，可安装 {available} 个</translation>
    </message>
    <message>
        <source>Reading channel data…</source>
        <translation>正在读取频道数据…</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Channels &amp; mirrors</source>
        <translation>频道与镜像</translation>
    </message>
    <message>
        <source>Dependency graph</source>
        <translation>依赖图</translation>
    </message>
    <message>
        <source>GPU &amp; CUDA</source>
        <translation>GPU 与 CUDA</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>PastEdits</name>
    <message>
        <source>Earlier changes</source>
        <translation>以前的更改</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {title}</source>
        <translation>撤销：{title}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>{when} · {files}</source>
        <translation>{when} · {files}</translation>
    </message>
</context>
<context>
    <name>PastEditsMenu</name>
    <message>
        <source>Undo: {title} · {when}</source>
        <translation>撤销：{title} · {when}</translation>
    </message>
</context>
<context>
    <name>PinPopup</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Exactly this version, whatever comes out.</source>
        <translation>只用这个版本，不管出了什么新版。</translation>
    </message>
    <message>
        <source>Keep {package} at</source>
        <translation>将 {package} 固定在</translation>
    </message>
    <message>
        <source>Minor versions may still come, no major one.</source>
        <translation>次版本仍可更新，主版本不变。</translation>
    </message>
    <message>
        <source>Patch versions may still come, no minor one.</source>
        <translation>补丁仍可更新，次版本不变。</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Why you keep it</source>
        <translation>固定的原因</translation>
    </message>
    <message>
        <source>Why? (optional)</source>
        <translation>为什么？（可不填）</translation>
    </message>
</context>
<context>
    <name>PipLine</name>
    <message>
        <source>Install {package}</source>
        <translation>安装 {package}</translation>
    </message>
    <message>
        <source>only pip</source>
        <translation>只能用 pip</translation>
    </message>
</context>
<context>
    <name>PipSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}. {why}</source>
        <translation>{what}。{why}</translation>
    </message>
</context>
<context>
    <name>PlaceBlock</name>
    <message>
        <source>Environment name</source>
        <translation>环境名称</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For example survey-2025</source>
        <translation>例如 survey-2025</translation>
    </message>
    <message>
        <source>Letters, digits, - and _ work everywhere.</source>
        <translation>支持字母、数字、- 和 _</translation>
    </message>
    <message>
        <source>This name can be used.</source>
        <translation>名称可用。</translation>
    </message>
    <message>
        <source>Not the usual folder: conda finds it by its path</source>
        <translation>不是默认文件夹：conda 要用路径才能找到它</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>使用这个文件夹</translation>
    </message>
    <message>
        <source>{folder} suits better: a path of plain letters, on a drive with room.</source>
        <translation>建议放在 {folder}：路径只含英文字母，所在磁盘空间充足。</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>磁盘剩余 {size}</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <source>Folder of the new environment</source>
        <translation>新环境所在的文件夹</translation>
    </message>
</context>
<context>
    <name>PlanGraphPanel</name>
    <message>
        <source>Arrows lead to what a package needs. Click one to read why it changes.</source>
        <translation>箭头指向软件包所需要的软件包。点击一个可查看它为何改变。</translation>
    </message>
    <message>
        <source>Changes as a graph</source>
        <translation>以图显示的更改</translation>
    </message>
    <message>
        <source>Drawing the changes</source>
        <translation>正在绘制更改</translation>
    </message>
    <message>
        <source>The thick lines lead from what you chose to what needs attention. Click a package to read why it changes.</source>
        <translation>粗线从你选择的软件包通向需要注意的软件包。点击软件包可查看它为何改变。</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>PlanningSheet</name>
    <message>
        <source>Nothing is changed before you apply</source>
        <translation>应用之前不会改动任何东西</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{environment} is ready.</source>
        <translation>{environment} 已就绪。</translation>
    </message>
    <message>
        <source>Open terminal</source>
        <translation>打开终端</translation>
    </message>
    <message>
        <source>Show packages</source>
        <translation>查看软件包</translation>
    </message>
    <message>
        <source>{number} with pip, {facts}</source>
        <translation>pip {number} 项，{facts}</translation>
    </message>
    <message>
        <source>{packages}, {number} of them with pip</source>
        <translation>{packages}，其中 {number} 个用 pip</translation>
    </message>
    <message>
        <source>{packages}; {download} to download, {disk} on disk</source>
        <translation>{packages}；下载 {download}，占用 {disk}</translation>
    </message>
    <message>
        <source>{package} {version} is in {environment}.</source>
        <translation>{package} {version} 已装入 {environment}。</translation>
    </message>
    <message>
        <source>Working out what would change in {environment}</source>
        <translation>正在计算 {environment} 会有哪些变化</translation>
    </message>
    <message>
        <source>Working out what {environment} would hold</source>
        <translation>正在计算 {environment} 将包含什么</translation>
    </message>
    <message>
        <source>Back to my changes</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>现在不能进行</translation>
    </message>
    <message>
        <source>No way back</source>
        <translation>无法撤销</translation>
    </message>
    <message>
        <source>This step can be completed, not undone.</source>
        <translation>这一步可以完成，但不能撤销。</translation>
    </message>
    <message>
        <source>No package changes</source>
        <translation>没有软件包变化</translation>
    </message>
    <message>
        <source>Applying only records what you asked for.</source>
        <translation>应用后只会记录你的要求。</translation>
    </message>
    <message>
        <source>No package owns {files}. They are moved aside and come back if you restore.</source>
        <translation>没有软件包拥有 {files}。它们会先移到一旁，恢复时放回原处。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>显示另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message numerus="yes">
        <source>%n already cached, no download</source>
        <translation>
            <numerusform>其中 %n 个已在缓存，无需下载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment variable(s)</source>
        <translation>
            <numerusform>%n 个环境变量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the way</source>
        <translation>
            <numerusform>%n 个文件挡在那里</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need attention</source>
        <translation>
            <numerusform>%n 项需要注意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them listed under Needs attention</source>
        <translation>
            <numerusform>其中 %n 个已列在“需要注意”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个软件包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>移除 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>更新 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with pip</source>
        <translation>
            <numerusform>pip %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU → GPU</source>
        <translation>CPU → GPU</translation>
    </message>
    <message>
        <source>CUDA {before} → {after}</source>
        <translation>CUDA {before} → {after}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Channel data is out of date</source>
        <translation>频道数据过期了</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Everything that may move is at its newest.</source>
        <translation>可以更新的都已是最新版本。</translation>
    </message>
    <message>
        <source>Fits the other changes</source>
        <translation>与其他更改相配</translation>
    </message>
    <message>
        <source>GPU → CPU</source>
        <translation>GPU → CPU</translation>
    </message>
    <message>
        <source>Listed under Needs attention</source>
        <translation>已列在“需要注意”</translation>
    </message>
    <message>
        <source>Needed by other pip packages</source>
        <translation>其他 pip 软件包需要</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>换版本</translation>
    </message>
    <message>
        <source>Removed by pip, before that</source>
        <translation>先由 pip 移除</translation>
    </message>
    <message>
        <source>Set whenever the environment is active: {names}</source>
        <translation>激活环境时自动设置：{names}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>With pip, after that</source>
        <translation>随后用 pip 安装</translation>
    </message>
    <message>
        <source>known later</source>
        <translation>装好才知道</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>pip</source>
        <translation>pip</translation>
    </message>
    <message>
        <source>pip removes</source>
        <translation>pip 移除</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{channels}. Newer versions may be missing from this plan.</source>
        <translation>{channels}。这个方案里可能缺少更新的版本。</translation>
    </message>
    <message>
        <source>{environment} is at revision #{revision}: {changes}.</source>
        <translation>{environment} 现在是版本 #{revision}：{changes}。</translation>
    </message>
    <message numerus="yes">
        <source>{files} and %n more</source>
        <translation>
            <numerusform>{files} 和另外 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{new} new, {updated} updated, {removed} removed; {download} to download, {disk} on disk</source>
        <translation>新增 {new}、更新 {updated}、移除 {removed}；下载 {download}，占用 {disk}</translation>
    </message>
    <message>
        <source>{facts}, about {time}</source>
        <translation>{facts}，约 {time}</translation>
    </message>
    <message>
        <source>{package}: {reason}</source>
        <translation>{package}：{reason}</translation>
    </message>
    <message>
        <source>{reason}: {packages}</source>
        <translation>{reason}：{packages}</translation>
    </message>
    <message>
        <source>{title}: {facts}</source>
        <translation>{title}：{facts}</translation>
    </message>
    <message>
        <source>at least {size}</source>
        <translation>{size} 以上</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>{size} 左右</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>Nothing will be removed</source>
        <translation>不会移除任何软件包</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>已缓存</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>你的选择</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>换频道</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>New build</source>
        <translation>新构建</translation>
    </message>
    <message>
        <source>Linked again</source>
        <translation>重新链接</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>主版本</translation>
    </message>
    <message numerus="yes">
        <source>%n more below</source>
        <translation>
            <numerusform>下面还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>次版本</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>补丁</translation>
    </message>
    <message>
        <source>now {version}</source>
        <translation>现在 {version}</translation>
    </message>
    <message>
        <source>after {version}</source>
        <translation>之后 {version}</translation>
    </message>
</context>
<context>
    <name>PreviewSheet</name>
    <message>
        <source>Filter packages</source>
        <translation>筛选软件包</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>Revision {revision} is saved first; you can restore it at any time</source>
        <translation>应用前自动保存版本 {revision}，可随时恢复</translation>
    </message>
    <message>
        <source>This step can be completed, not undone</source>
        <translation>这一步可以完成，但不能撤销</translation>
    </message>
    <message>
        <source>Nothing has been created yet</source>
        <translation>还没有创建任何东西</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Change a copy, try what changed there, and only then decide</source>
        <translation>先更改一份副本，在副本里试用，然后再决定</translation>
    </message>
    <message>
        <source>First say above that it may go without the GPU</source>
        <translation>请先在上方确认可以不用 GPU</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有改动任何东西</translation>
    </message>
    <message>
        <source>The present state is saved first</source>
        <translation>应用前先保存现在的状态</translation>
    </message>
    <message>
        <source>Try in a copy first</source>
        <translation>先在副本中试运行</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>No data is collected</source>
        <translation>不收集任何数据</translation>
    </message>
    <message>
        <source>No account, no usage statistics, no crash reports.</source>
        <translation>没有账号，没有使用统计，没有崩溃上报。</translation>
    </message>
    <message>
        <source>Only your channels are contacted; settings and history stay here.</source>
        <translation>只连接你的频道；设置与历史只存在这台电脑上。</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
</context>
<context>
    <name>ProblemSheet</name>
    <message>
        <source>Solver details</source>
        <translation>求解器详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有改动任何东西</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Preview this way</source>
        <translation>预览这个办法</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) for the curious</source>
        <translation>
            <numerusform>技术细节，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>No small change that works was found by trying.</source>
        <translation>试过之后，没有找到可行的小改动。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>不安装</translation>
    </message>
    <message numerus="yes">
        <source>the solver&apos;s own words, %n line(s)</source>
        <translation>
            <numerusform>求解器原文，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{version} unchanged</source>
        <translation>{version} 不变</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>A greenhouse for every project</source>
        <translation>每个项目，一间自己的温室</translation>
    </message>
    <message>
        <source>Environments do not touch each other; one bad pot never spoils the rest.</source>
        <translation>环境之间互不影响，养坏一盆也不会连累别的。</translation>
    </message>
    <message>
        <source>Every change is shown before it is applied</source>
        <translation>每次更改，应用前都先看预览</translation>
    </message>
    <message>
        <source>No data is collected</source>
        <translation>不收集任何数据</translation>
    </message>
    <message>
        <source>Saved before every change; restore any time</source>
        <translation>每次更改前自动保存，随时恢复</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>What may mend it</source>
        <translation>可能的修复办法</translation>
    </message>
    <message>
        <source>{environment}: {result}</source>
        <translation>{environment}：{result}</translation>
    </message>
    <message>
        <source>See GPU &amp; CUDA</source>
        <translation>查看 GPU 与 CUDA</translation>
    </message>
</context>
<context>
    <name>ProxiesCard</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Everything goes straight to the servers.</source>
        <translation>所有请求都直接连到服务器。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>No proxy is set</source>
        <translation>没有设置代理</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>设置在</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>谁在用</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>with a user name and password, not shown</source>
        <translation>带有用户名和密码，不显示</translation>
    </message>
</context>
<context>
    <name>PythonButtons</name>
    <message>
        <source>Python version</source>
        <translation>Python 版本</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不装</translation>
    </message>
    <message>
        <source>An environment without Python</source>
        <translation>不含 Python 的环境</translation>
    </message>
    <message>
        <source>No builds of: {names}</source>
        <translation>没有这些软件包的构建：{names}</translation>
    </message>
    <message>
        <source>Python {version}</source>
        <translation>Python {version}</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
</context>
<context>
    <name>PythonChoice</name>
    <message>
        <source>Without Python: only what you add below.</source>
        <translation>不装 Python，只装你在下面添加的软件包。</translation>
    </message>
    <message numerus="yes">
        <source>{version} has builds of everything chosen; {other} still lacks %n.</source>
        <translation>
            <numerusform>所选软件包都有 {version} 的构建；{other} 还缺 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>{version} has no builds of {names}.</source>
        <translation>{version} 没有 {names} 的构建。</translation>
    </message>
    <message>
        <source>{version} is well supported; packages take months for the newest.</source>
        <translation>{version} 支持完善；最新版往往要等几个月，软件包才跟得上。</translation>
    </message>
    <message>
        <source>Python {version} will be installed.</source>
        <translation>将安装 Python {version}。</translation>
    </message>
    <message>
        <source>{version} has builds of everything chosen.</source>
        <translation>所选软件包都有 {version} 的构建。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Failed before as well</source>
        <translation>之前就不能用</translation>
    </message>
    <message>
        <source>No longer works</source>
        <translation>不能用了</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未试</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>可用</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Live result</source>
        <translation>实时结果</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>Details of {name}</source>
        <translation>{name} 的详情</translation>
    </message>
    <message>
        <source>Does this build fit the machine?</source>
        <translation>这个构建适合这台电脑吗？</translation>
    </message>
    <message>
        <source>Made for another state of the environment, or on another machine.</source>
        <translation>测的是环境的另一状态，或另一台电脑。</translation>
    </message>
    <message>
        <source>Not tested yet. A small computation shows whether it really works.</source>
        <translation>还没有测试。做一次小计算，就知道是否真的可用。</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>环境版本</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再测一次</translation>
    </message>
    <message>
        <source>Test by computing</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Fold the details</source>
        <translation>收起详情</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Show the environment</source>
        <translation>查看环境</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>RulerCard</name>
    <message>
        <source>CUDA ruler</source>
        <translation>CUDA 标尺</translation>
    </message>
    <message>
        <source>Is each environment&apos;s CUDA build within what the driver can run?</source>
        <translation>每个环境的 CUDA 构建，落在驱动能运行的范围里吗？</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>须知</translation>
    </message>
</context>
<context>
    <name>RunTrialSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>转到后台继续</translation>
    </message>
    <message>
        <source>The original is only read</source>
        <translation>只读取原环境，不会改动</translation>
    </message>
</context>
<context>
    <name>ScriptsRow</name>
    <message numerus="yes">
        <source>%n package(s) with a script</source>
        <translation>
            <numerusform>%n 个软件包自带脚本</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}. Your settings never run them.</source>
        <translation>{names}。按你的设置，从不运行它们。</translation>
    </message>
    <message>
        <source>Will run</source>
        <translation>将运行</translation>
    </message>
    <message>
        <source>Will not run</source>
        <translation>不运行</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清空搜索</translation>
    </message>
</context>
<context>
    <name>Servers</name>
    <message>
        <source>Data from {servers}</source>
        <translation>数据来自{servers}</translation>
    </message>
    <message>
        <source>Data from {servers}, {when}</source>
        <translation>数据来自{servers}，{when}</translation>
    </message>
    <message>
        <source>checked {when}</source>
        <translation>{when}检查</translation>
    </message>
    <message>
        <source>updated {when}</source>
        <translation>更新于 {when}</translation>
    </message>
    <message>
        <source>{channel} from {server}: {behind}</source>
        <translation>{channel}（{server}）{behind}</translation>
    </message>
    <message>
        <source>{channel}: {facts}</source>
        <translation>{channel}：{facts}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes take effect at once</source>
        <translation>改动立即生效</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation>没有匹配的设置</translation>
    </message>
</context>
<context>
    <name>SettingsUpdatesCard</name>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SidePicker</name>
    <message>
        <source>A file…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>现在的状态</translation>
    </message>
    <message>
        <source>Choose an environment or a file…</source>
        <translation>选择环境或文件…</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>现在的状态</translation>
    </message>
</context>
<context>
    <name>SpeedBar</name>
    <message>
        <source>{mirror} (now)</source>
        <translation>{mirror}（现在）</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>Staging</name>
    <message>
        <source>Write the configuration</source>
        <translation>写入配置</translation>
    </message>
</context>
<context>
    <name>Standby</name>
    <message numerus="yes">
        <source>%n newer version(s) wait, as too new</source>
        <translation>
            <numerusform>%n 个新版本发布不久，暂缓更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>Everything in {name} is up to date</source>
        <translation>{name} 的软件包都是最新的</translation>
    </message>
    <message>
        <source>New environment…</source>
        <translation>新建环境…</translation>
    </message>
    <message>
        <source>Create one, and its updates will be listed here.</source>
        <translation>新建一个，它的更新就会列在这里。</translation>
    </message>
    <message>
        <source>Create one, or drop an environment.yml here.</source>
        <translation>新建一个，或把 environment.yml 拖进来。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>No environment is selected.</source>
        <translation>没有选择环境。</translation>
    </message>
    <message>
        <source>No server is asked until you check. Then you see what is newer, and choose.</source>
        <translation>你不点检查，就不会联系任何服务器。先看有什么新版本，再由你选择。</translation>
    </message>
    <message>
        <source>Reading what the packages ask of each other…</source>
        <translation>正在读取软件包之间的依赖…</translation>
    </message>
    <message>
        <source>Set a schedule</source>
        <translation>设置定期检查</translation>
    </message>
    <message>
        <source>There is no environment to update</source>
        <translation>还没有可更新的环境</translation>
    </message>
    <message>
        <source>This environment is empty.</source>
        <translation>这个环境是空的。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What you install into it is drawn here.</source>
        <translation>装进去的软件包会画在这里。</translation>
    </message>
    <message>
        <source>You are working offline; go online in the settings to look.</source>
        <translation>你正在离线工作；请在设置中恢复联网后再检查。</translation>
    </message>
    <message>
        <source>{name} has not been checked for updates yet</source>
        <translation>{name} 还没有检查过更新</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Partly unreadable</source>
        <translation>部分无法读取</translation>
    </message>
    <message>
        <source>Unfinished change</source>
        <translation>更改未完成</translation>
    </message>
    <message>
        <source>A change was interrupted. Finish or undo it first.</source>
        <translation>有一次更改被中断。请先完成或撤销它。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Its folder cannot be written to, so it can be used but not changed.</source>
        <translation>它的文件夹不可写：可以使用，不能更改。</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Every package record can be read, and no change is unfinished.</source>
        <translation>所有软件包记录都能读取，也没有未完成的更改。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {number} of {count}: {words}</source>
        <translation>第 {number} 步，共 {count} 步：{words}</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>Looking at the hardware and at each environment…</source>
        <translation>正在检测硬件、查看各环境…</translation>
    </message>
    <message>
        <source>Nothing is known about the environments.</source>
        <translation>还不了解各环境的情况。</translation>
    </message>
    <message>
        <source>There is no environment yet. Frameworks live in one.</source>
        <translation>还没有环境。框架要装在环境里。</translation>
    </message>
</context>
<context>
    <name>TargetPicker</name>
    <message>
        <source>Install into: {name}</source>
        <translation>装到：{name}</translation>
    </message>
</context>
<context>
    <name>TargetRow</name>
    <message>
        <source>Make a new environment</source>
        <translation>新建一个环境</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Empty environment</source>
        <translation>空环境</translation>
    </message>
    <message>
        <source>Data analysis</source>
        <translation>数据分析</translation>
    </message>
    <message>
        <source>Machine learning</source>
        <translation>机器学习</translation>
    </message>
    <message>
        <source>Jupyter teaching</source>
        <translation>Jupyter 教学</translation>
    </message>
</context>
<context>
    <name>TemplateCards</name>
    <message>
        <source>Only Python and pip</source>
        <translation>只有 Python 和 pip</translation>
    </message>
    <message>
        <source>Your channels have no {names}</source>
        <translation>你的频道没有 {names}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 和另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>The text that would be written</source>
        <translation>将要写出的文字</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>Change {packages}</source>
        <translation>更改 {packages}</translation>
    </message>
    <message>
        <source>Changed {packages}</source>
        <translation>更改了 {packages}</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Install {packages}</source>
        <translation>安装 {packages}</translation>
    </message>
    <message>
        <source>Installed {packages}</source>
        <translation>安装了 {packages}</translation>
    </message>
    <message>
        <source>Remove {packages}</source>
        <translation>移除 {packages}</translation>
    </message>
    <message>
        <source>Removed {packages}</source>
        <translation>移除了 {packages}</translation>
    </message>
    <message>
        <source>Restore a list of packages</source>
        <translation>按软件包列表恢复</translation>
    </message>
    <message>
        <source>Restore revision #{revision}</source>
        <translation>恢复到版本 #{revision}</translation>
    </message>
    <message>
        <source>Restore what was before the history</source>
        <translation>恢复到历史开始之前</translation>
    </message>
    <message>
        <source>Restored a list of packages</source>
        <translation>按软件包列表恢复</translation>
    </message>
    <message>
        <source>Restored revision #{revision}</source>
        <translation>恢复到版本 #{revision}</translation>
    </message>
    <message>
        <source>Restored what was before the history</source>
        <translation>恢复到了历史开始之前</translation>
    </message>
    <message numerus="yes">
        <source>Update %n safe package(s)</source>
        <translation>
            <numerusform>更新 %n 个安全项</numerusform>
        </translation>
    </message>
    <message>
        <source>Update everything</source>
        <translation>全部更新</translation>
    </message>
    <message>
        <source>Update {packages}</source>
        <translation>更新 {packages}</translation>
    </message>
    <message>
        <source>Update {packages}, safely</source>
        <translation>安全更新 {packages}</translation>
    </message>
    <message numerus="yes">
        <source>Updated %n safe package(s)</source>
        <translation>
            <numerusform>更新了 %n 个安全项</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated everything</source>
        <translation>更新了全部软件包</translation>
    </message>
    <message>
        <source>Updated {packages}</source>
        <translation>更新了 {packages}</translation>
    </message>
    <message>
        <source>Updated {packages}, safely</source>
        <translation>安全更新了 {packages}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>所有频道</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>你安装的</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+←）</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>整个环境</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+→）</translation>
    </message>
    <message>
        <source>Heaviest</source>
        <translation>最占空间</translation>
    </message>
    <message>
        <source>One package</source>
        <translation>单个软件包</translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation>孤立的</translation>
    </message>
    <message>
        <source>Show or hide the panel</source>
        <translation>显示或隐藏面板</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示什么</translation>
    </message>
    <message>
        <source>Which packages are listed</source>
        <translation>列出哪些软件包</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Delete the copy of {environment}</source>
        <translation>删除 {environment} 的副本</translation>
    </message>
    <message>
        <source>It works in the copy</source>
        <translation>在副本中可用</translation>
    </message>
    <message>
        <source>Not enough room: the copy takes up to {size}, {free} are free.</source>
        <translation>空间不够：副本最多占 {size}，可用 {free}。</translation>
    </message>
    <message>
        <source>Not tried to the end</source>
        <translation>没有试完</translation>
    </message>
    <message>
        <source>Nothing could be tried</source>
        <translation>没有可试的内容</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Something breaks</source>
        <translation>会出问题</translation>
    </message>
    <message>
        <source>The copy shares its data with the original, so it takes little room ({size} at the very most).</source>
        <translation>副本与原环境共用数据，占用空间很少（最多 {size}）。</translation>
    </message>
    <message>
        <source>The copy takes up to {size}.</source>
        <translation>副本最多占 {size}。</translation>
    </message>
    <message>
        <source>The copy takes up to {size}; {free} are free.</source>
        <translation>副本最多占 {size}，可用 {free}。</translation>
    </message>
    <message>
        <source>Tried in a copy of {environment}.</source>
        <translation>已在 {environment} 的副本中试过。</translation>
    </message>
    <message>
        <source>Tried in a copy of {environment}: {change}</source>
        <translation>已在 {environment} 的副本中试过：{change}</translation>
    </message>
    <message>
        <source>Try in a copy of {environment}: {change}</source>
        <translation>在 {environment} 的副本中试运行：{change}</translation>
    </message>
    <message>
        <source>Try this in a copy of {environment}?</source>
        <translation>要在 {environment} 的副本中试运行吗？</translation>
    </message>
    <message>
        <source>copy: {size}</source>
        <translation>副本 {size}</translation>
    </message>
</context>
<context>
    <name>TrialSheet</name>
    <message>
        <source>Apply it all the same</source>
        <translation>仍然应用</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Swap in</source>
        <translation>换入原环境</translation>
    </message>
    <message>
        <source>The original is as it was</source>
        <translation>原环境没有变</translation>
    </message>
    <message>
        <source>The same packages, which are all on this machine now, are applied to the original</source>
        <translation>把同样的软件包（现在都已在本机）应用到原环境</translation>
    </message>
    <message>
        <source>Throw the copy away</source>
        <translation>丢弃副本</translation>
    </message>
</context>
<context>
    <name>TriedBanner</name>
    <message>
        <source>Show the report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Tried in a copy: {change}</source>
        <translation>已在副本中试过：{change}</translation>
    </message>
    <message>
        <source>{when}, the copy takes {size}</source>
        <translation>{when}，副本占 {size}</translation>
    </message>
</context>
<context>
    <name>TriedLine</name>
    <message numerus="yes">
        <source>%n thing(s) broke</source>
        <translation>
            <numerusform>%n 项不能用了</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再检查一次</translation>
    </message>
    <message>
        <source>Could not be checked afterwards</source>
        <translation>之后未能检查</translation>
    </message>
    <message>
        <source>Show what was tried</source>
        <translation>查看试用结果</translation>
    </message>
    <message>
        <source>Tried afterwards</source>
        <translation>之后试过</translation>
    </message>
</context>
<context>
    <name>UnfinishedBanner</name>
    <message>
        <source>A change was interrupted</source>
        <translation>有一次更改被中断</translation>
    </message>
    <message>
        <source>Finish puts the new packages in place; Undo puts the old ones back. Until then the environment may not work.</source>
        <translation>“完成”会装好新的软件包，“撤销”会恢复原来的。在此之前环境可能无法使用。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>UpdateActions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{package} is no longer pinned.</source>
        <translation>已取消固定 {package}。</translation>
    </message>
    <message>
        <source>{package} {version} will not be offered any more.</source>
        <translation>不再提示 {package} {version}。</translation>
    </message>
</context>
<context>
    <name>UpdateReports</name>
    <message>
        <source>Look for updates of {name}</source>
        <translation>检查 {name} 的更新</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message numerus="yes">
        <source>%n more in the preview</source>
        <translation>
            <numerusform>还有 %n 条，见预览</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n safe to take</source>
        <translation>
            <numerusform>%n 个可放心更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n 个需要查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also brings %n package(s)</source>
        <translation>
            <numerusform>还会带来 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Downloaded already</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>Finding out who holds it back…</source>
        <translation>正在查找是谁限制了它…</translation>
    </message>
    <message>
        <source>From {channel}, build {build}</source>
        <translation>来自 {channel}，构建 {build}</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢复联网</translation>
    </message>
    <message>
        <source>Leave {package} out</source>
        <translation>不更新 {package}</translation>
    </message>
    <message>
        <source>Let conda manage it</source>
        <translation>改由 conda 管理</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New environment…</source>
        <translation>新建环境…</translation>
    </message>
    <message>
        <source>New packages that the chosen ones need, and builds that follow them</source>
        <translation>所选更新需要的新软件包，以及随之更换的构建</translation>
    </message>
    <message>
        <source>Nothing new could be found out.</source>
        <translation>没能查到新的情况。</translation>
    </message>
    <message>
        <source>Offer {version} again</source>
        <translation>重新提示 {version}</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Pin {package}…</source>
        <translation>固定 {package}…</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Preview this update</source>
        <translation>预览此更新</translation>
    </message>
    <message>
        <source>Preview {package} {version}…</source>
        <translation>预览 {package} {version}…</translation>
    </message>
    <message>
        <source>Preview {version} all the same</source>
        <translation>仍要预览 {version}</translation>
    </message>
    <message>
        <source>Skip {version}</source>
        <translation>跳过 {version}</translation>
    </message>
    <message>
        <source>The environment or your rules have changed since then.</source>
        <translation>之后环境或你设的规则有变化。</translation>
    </message>
    <message>
        <source>No server is asked. Below is what was known {when}.</source>
        <translation>不联系任何服务器。以下是上次检查的结果（{when}）。</translation>
    </message>
    <message>
        <source>See GPU &amp; CUDA</source>
        <translation>查看 GPU 与 CUDA</translation>
    </message>
    <message>
        <source>Show {package} in the graph</source>
        <translation>在依赖图中显示 {package}</translation>
    </message>
    <message>
        <source>Take {package}</source>
        <translation>更新 {package}</translation>
    </message>
    <message>
        <source>This list is out of date.</source>
        <translation>这份列表已过时。</translation>
    </message>
    <message>
        <source>Unpin {package}</source>
        <translation>取消固定 {package}</translation>
    </message>
    <message>
        <source>Unpin {package} first</source>
        <translation>先取消固定 {package}</translation>
    </message>
    <message>
        <source>Update {packages} too to release it</source>
        <translation>同时更新 {packages} 即可解除</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>正在离线工作</translation>
    </message>
    <message>
        <source>Working out what comes with it…</source>
        <translation>正在计算会带来哪些变化…</translation>
    </message>
    <message>
        <source>You do not want {version} offered.</source>
        <translation>你选择了不再提示 {version}。</translation>
    </message>
    <message>
        <source>You do not want {version} offered: “{note}”.</source>
        <translation>你选择了不再提示 {version}：“{note}”。</translation>
    </message>
    <message>
        <source>You pinned it on {date}.</source>
        <translation>你在 {date}固定了它。</translation>
    </message>
    <message>
        <source>You pinned it on {date}: “{note}”.</source>
        <translation>你在 {date}固定了它：“{note}”。</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>几秒</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>约 {size}</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>约 {time}</translation>
    </message>
    <message>
        <source>at least {size}</source>
        <translation>至少 {size}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>conda-meta/pinned holds it: {pin}</source>
        <translation>conda-meta/pinned 固定了它：{pin}</translation>
    </message>
    <message>
        <source>conda-meta/pinned holds it: “{note}”.</source>
        <translation>conda-meta/pinned 固定了它：“{note}”。</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>nothing to download</source>
        <translation>无需下载</translation>
    </message>
    <message>
        <source>restorable at any time</source>
        <translation>可随时恢复</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {safe}, {review}</source>
        <translation>{name}：{safe}，{review}</translation>
    </message>
    <message>
        <source>{package} from {before} to {after}</source>
        <translation>{package}，从 {before} 到 {after}</translation>
    </message>
    <message>
        <source>{size} to download</source>
        <translation>需下载 {size}</translation>
    </message>
    <message>
        <source>{version} is the newest there is</source>
        <translation>最新版本是 {version}</translation>
    </message>
    <message>
        <source>{why} Below is what was known {when}.</source>
        <translation>{why}以下是上次检查的结果（{when}）。</translation>
    </message>
</context>
<context>
    <name>UpdatesCard</name>
    <message>
        <source>After each change, offline; you can restore</source>
        <translation>每次更改后离线试用；不能用时可以恢复</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Days a version must be out</source>
        <translation>新版本发布满几天才更新</translation>
    </message>
    <message>
        <source>Every environment once a day, in the background</source>
        <translation>每天在后台检查一次所有环境</translation>
    </message>
    <message>
        <source>Every environment once a week, in the background</source>
        <translation>每周在后台检查一次所有环境</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Newest versions are offered at once</source>
        <translation>新版本立即列出</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Only with “Check now”</source>
        <translation>只在你点“检查更新”时</translation>
    </message>
    <message numerus="yes">
        <source>Younger than %n day(s): not a safe update</source>
        <translation>
            <numerusform>发布不足 %n 天的版本不列入安全更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Packages such as openssl and certifi need not wait</source>
        <translation>openssl、certifi 等与安全有关的软件包无需等待</translation>
    </message>
    <message>
        <source>Security at once</source>
        <translation>安全修复不等待</translation>
    </message>
    <message>
        <source>Try what was changed</source>
        <translation>更改后试用</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>每周</translation>
    </message>
</context>
<context>
    <name>UpdatesHead</name>
    <message numerus="yes">
        <source>%n left out as too new</source>
        <translation>
            <numerusform>%n 个发布不久，暂缓更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them safe to take now</source>
        <translation>
            <numerusform>其中 %n 个可以放心更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the channels for newer data (Ctrl+R or F5)</source>
        <translation>向频道查询最新数据（Ctrl+R 或 F5）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Channel data is out of date: {channels}</source>
        <translation>频道数据已过时：{channels}</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>Checked {when}</source>
        <translation>{when}检查</translation>
    </message>
    <message>
        <source>Sorting the lanes again…</source>
        <translation>正在重新分类…</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message numerus="yes">
        <source>Versions that came out in the last %n day(s) wait; see the settings</source>
        <translation>
            <numerusform>最近 %n 天内发布的版本暂缓更新，可在设置中调整</numerusform>
        </translation>
    </message>
    <message>
        <source>none can be taken without a look</source>
        <translation>都需要先查看</translation>
    </message>
    <message>
        <source>none to take now</source>
        <translation>目前都不能更新</translation>
    </message>
    <message numerus="yes">
        <source>{name} has %n newer version(s)</source>
        <translation>
            <numerusform>{name} 有 %n 个新版本</numerusform>
        </translation>
    </message>
    <message>
        <source>{newer}; {safe}</source>
        <translation>{newer}，{safe}</translation>
    </message>
</context>
<context>
    <name>ValuesCard</name>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Nothing is configured</source>
        <translation>没有任何配置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>conda and pip go by what is built into them.</source>
        <translation>conda 和 pip 用内置的默认值。</translation>
    </message>
    <message>
        <source>outweighs {value} from {origin}</source>
        <translation>压过 {origin} 里的 {value}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}，第 {line} 行</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Cannot be created</source>
        <translation>不能创建</translation>
    </message>
    <message>
        <source>Checking what would be installed…</source>
        <translation>正在检查会装些什么…</translation>
    </message>
    <message>
        <source>“{text}” is not chosen yet and does not count</source>
        <translation>“{text}”还没选定，未计入结果</translation>
    </message>
    <message>
        <source>Can be created</source>
        <translation>可以创建</translation>
    </message>
    <message>
        <source>All packages found in {channels}, and they fit together</source>
        <translation>{channels} 有全部软件包，互不冲突</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) already on this computer, not downloaded again</source>
        <translation>
            <numerusform>%n 个软件包本机已有，不再下载</numerusform>
        </translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>还没有名称</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Python {version} · {packages}</source>
        <translation>Python {version} · {packages}</translation>
    </message>
    <message>
        <source>Download {download}, {disk} on disk</source>
        <translation>下载 {download}，占用 {disk}</translation>
    </message>
    <message>
        <source>Download at least {download}, {disk} on disk</source>
        <translation>至少下载 {download}，占用 {disk}</translation>
    </message>
    <message>
        <source>Not under this name</source>
        <translation>不能用这个名称</translation>
    </message>
    <message>
        <source>Nothing to download, {disk} on disk</source>
        <translation>无需下载，占用 {disk}</translation>
    </message>
    <message>
        <source>Solving…</source>
        <translation>求解中…</translation>
    </message>
    <message>
        <source>Solved in {time}</source>
        <translation>求解 {time}</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message numerus="yes">
        <source>%n failing before as well</source>
        <translation>
            <numerusform>%n 项之前就不能用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer working</source>
        <translation>
            <numerusform>%n 项不能用了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not tried</source>
        <translation>
            <numerusform>%n 项未试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) broke in {environment} with {revision}</source>
        <translation>
            <numerusform>{environment} 从 {revision} 起有 %n 项不能用了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working</source>
        <translation>
            <numerusform>%n 项可用</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>不能用</translation>
    </message>
    <message>
        <source>Failed before as well</source>
        <translation>之前就不能用</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Gave no answer in time</source>
        <translation>超时没有结果</translation>
    </message>
    <message>
        <source>No longer works</source>
        <translation>不能用了</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未试</translation>
    </message>
    <message>
        <source>Requirements of {name}</source>
        <translation>{name} 的依赖要求</translation>
    </message>
    <message>
        <source>The same was tried before the change, and it worked. You can go back and stay with what works, or keep the change and mend what it broke.</source>
        <translation>更改之前试过同样的内容，当时可用。你可以恢复到可用的状态，也可以保留更改，再修好坏掉的部分。</translation>
    </message>
    <message>
        <source>Was not tried</source>
        <translation>未试</translation>
    </message>
    <message>
        <source>What it was like before the change is not known. You can go back, or keep the change.</source>
        <translation>更改之前的情况不清楚。你可以恢复，也可以保留更改。</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>before: {how}</source>
        <translation>之前：{how}</translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>中途停止</translation>
    </message>
    <message>
        <source>your own check</source>
        <translation>你自己的检查</translation>
    </message>
    <message>
        <source>{environment} still works after {revision}</source>
        <translation>{revision} 之后 {environment} 照常可用</translation>
    </message>
    <message>
        <source>{module} can use the GPU.</source>
        <translation>{module} 可以使用 GPU。</translation>
    </message>
</context>
<context>
    <name>VerificationSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Keep anyway</source>
        <translation>仍然保留</translation>
    </message>
    <message>
        <source>Restore {revision}…</source>
        <translation>恢复到 {revision}…</translation>
    </message>
    <message>
        <source>Revision {revision} is kept</source>
        <translation>版本 {revision} 已保存</translation>
    </message>
</context>
<context>
    <name>Verifying</name>
    <message>
        <source>Check that {environment} still works</source>
        <translation>检查 {environment} 是否照常可用</translation>
    </message>
    <message>
        <source>Checked: {environment} still works.</source>
        <translation>已检查：{environment} 照常可用。</translation>
    </message>
    <message>
        <source>See Activity</source>
        <translation>查看任务</translation>
    </message>
    <message>
        <source>Show what was tried</source>
        <translation>查看试用结果</translation>
    </message>
    <message>
        <source>{environment} was changed, but could not be checked.</source>
        <translation>{environment} 已更改，但未能检查。</translation>
    </message>
</context>
<context>
    <name>VersionCards</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more version(s)</source>
        <translation>
            <numerusform>另外 %n 个版本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message numerus="yes">
        <source>Show %n more version(s)</source>
        <translation>
            <numerusform>显示另外 %n 个版本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingFiles</name>
    <message numerus="yes">
        <source>%n file(s) are opened once you have closed this.</source>
        <translation>
            <numerusform>关闭当前内容后，将打开这 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not open it</source>
        <translation>不打开</translation>
    </message>
    <message>
        <source>The text is opened once you have closed this.</source>
        <translation>关闭当前内容后，将打开这段文字。</translation>
    </message>
    <message>
        <source>{file} is opened once you have closed this.</source>
        <translation>关闭当前内容后，将打开 {file}。</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>%n way(s) that work</source>
        <translation>
            <numerusform>%n 个可行的办法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Already solved</source>
        <translation>已求解过</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>不改动任何东西</translation>
    </message>
    <message>
        <source>{count} · the smallest</source>
        <translation>{count} · 改动最少</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>No environments yet</source>
        <translation>还没有环境</translation>
    </message>
    <message>
        <source>An environment is a Python of its own with the packages of one project.</source>
        <translation>每个环境有自己的 Python 和一个项目所需的软件包。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Install PyTorch…</source>
        <translation>安装 PyTorch…</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>新建环境</translation>
    </message>
    <message>
        <source>New environments go to {folder}</source>
        <translation>新环境位于 {folder}</translation>
    </message>
    <message>
        <source>You can also drop an environment.yml anywhere on this window.</source>
        <translation>也可以把 environment.yml 拖到窗口任意位置。</translation>
    </message>
    <message>
        <source>{words} · {size} free</source>
        <translation>{words} · 磁盘剩余 {size}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>So far this computer was only looked at; nothing has been written.</source>
        <translation>到现在为止只是读取，没有写入任何文件。</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>Why it is here</source>
        <translation>为什么安装了它</translation>
    </message>
    <message>
        <source>You asked for it</source>
        <translation>你直接安装了它</translation>
    </message>
    <message>
        <source>Nothing you asked for needs it any more.</source>
        <translation>你要求的软件包都不再需要它。</translation>
    </message>
    <message>
        <source>Show in the graph</source>
        <translation>在图中显示</translation>
    </message>
    <message>
        <source>What was asked for is not recorded here.</source>
        <translation>这里没有记录当初要求过什么。</translation>
    </message>
    <message>
        <source>{date} · revision #{number}</source>
        <translation>{date} · 版本 #{number}</translation>
    </message>
</context>
<context>
    <name>WriteSheet</name>
    <message>
        <source>Backed up first; this can be undone later</source>
        <translation>写入前先备份，之后可以撤销</translation>
    </message>
    <message>
        <source>Nothing would change: the files say this already.</source>
        <translation>不会有任何改动：文件里已经是这样了。</translation>
    </message>
    <message>
        <source>Overwrite these lines</source>
        <translation>覆盖这些行</translation>
    </message>
    <message>
        <source>Working out what would be written…</source>
        <translation>正在计算将写入的内容…</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message numerus="yes">
        <source>Write %n file(s)</source>
        <translation>
            <numerusform>写入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Show the whole picture (F)</source>
        <translation>显示整幅图（F）</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
</context>
<context>
    <name>_Looking</name>
    <message>
        <source>Looking for updates of {name}</source>
        <translation>正在检查 {name} 的更新</translation>
    </message>
</context>
<context>
    <name>_PageList</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
</TS>
