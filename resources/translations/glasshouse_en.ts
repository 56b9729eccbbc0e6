<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddChannelSheet</name>
    <message numerus="yes">
        <source>%n package(s) for this computer</source>
        <translation>
            <numerusform>%n package for this computer</numerusform>
            <numerusform>%n packages for this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasketBar</name>
    <message numerus="yes">
        <source>%n change(s) selected:</source>
        <translation>
            <numerusform>%n change selected:</numerusform>
            <numerusform>%n changes selected:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message numerus="yes">
        <source>Write %n file(s)</source>
        <translation>
            <numerusform>Write %n file</numerusform>
            <numerusform>Write %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelPill</name>
    <message numerus="yes">
        <source>{channel} and %n more</source>
        <translation>
            <numerusform>{channel} and %n more</numerusform>
            <numerusform>{channel} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseFile</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseFileSheet</name>
    <message numerus="yes">
        <source>%n file(s): choose one to import</source>
        <translation>
            <numerusform>%n file: choose one to import</numerusform>
            <numerusform>%n files: choose one to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) were not looked at.</source>
        <translation>
            <numerusform>%n more file were not looked at.</numerusform>
            <numerusform>%n more files were not looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of these %n file(s) can be imported</source>
        <translation>
            <numerusform>None of these %n file can be imported</numerusform>
            <numerusform>None of these %n files can be imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n different</numerusform>
            <numerusform>%n different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s), all the same</source>
        <translation>
            <numerusform>%n package, all the same</numerusform>
            <numerusform>%n packages, all the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Configuration</name>
    <message numerus="yes">
        <source>%n named</source>
        <translation>
            <numerusform>%n named</numerusform>
            <numerusform>%n named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfigurationChanges</name>
    <message numerus="yes">
        <source>%n package(s) in {names} came from {channel}. They stay, but get no updates from it any more.</source>
        <translation>
            <numerusform>%n package in {names} came from {channel}. They stay, but get no updates from it any more.</numerusform>
            <numerusform>%n packages in {names} came from {channel}. They stay, but get no updates from it any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfigurationView</name>
    <message numerus="yes">
        <source>%n file(s) read; none of their lines is in the way.</source>
        <translation>
            <numerusform>%n file read; none of their lines is in the way.</numerusform>
            <numerusform>%n files read; none of their lines is in the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteSheet</name>
    <message numerus="yes">
        <source>The whole folder goes, with %n package(s) and every file of your own inside it.</source>
        <translation>
            <numerusform>The whole folder goes, with %n package and every file of your own inside it.</numerusform>
            <numerusform>The whole folder goes, with %n packages and every file of your own inside it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%n revision(s), saved before every change</source>
        <translation>
            <numerusform>%n revision, saved before every change</numerusform>
            <numerusform>%n revisions, saved before every change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message numerus="yes">
        <source>Release to see what these %n file(s) are</source>
        <translation>
            <numerusform>Release to see what these %n file are</numerusform>
            <numerusform>Release to see what these %n files are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because the connection to {instead} broke off.</source>
        <translation>
            <numerusform>%n file came from {server}, because the connection to {instead} broke off.</numerusform>
            <numerusform>%n files came from {server}, because the connection to {instead} broke off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} answered with an error.</source>
        <translation>
            <numerusform>%n file came from {server}, because {instead} answered with an error.</numerusform>
            <numerusform>%n files came from {server}, because {instead} answered with an error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} can&apos;t be reached.</source>
        <translation>
            <numerusform>%n file came from {server}, because {instead} can&apos;t be reached.</numerusform>
            <numerusform>%n files came from {server}, because {instead} can&apos;t be reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} did not answer.</source>
        <translation>
            <numerusform>%n file came from {server}, because {instead} did not answer.</numerusform>
            <numerusform>%n files came from {server}, because {instead} did not answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} does not have them.</source>
        <translation>
            <numerusform>%n file came from {server}, because {instead} does not have them.</numerusform>
            <numerusform>%n files came from {server}, because {instead} does not have them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} refuses them ({status}).</source>
        <translation>
            <numerusform>%n file came from {server}, because {instead} refuses them ({status}).</numerusform>
            <numerusform>%n files came from {server}, because {instead} refuses them ({status}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came from {server}, because {instead} sent something else.</source>
        <translation>
            <numerusform>%n file came from {server}, because {instead} sent something else.</numerusform>
            <numerusform>%n files came from {server}, because {instead} sent something else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked, all as promised</source>
        <translation>
            <numerusform>%n file checked, all as promised</numerusform>
            <numerusform>%n files checked, all as promised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ, the first is {path} of {package}. The change was undone.</source>
        <translation>
            <numerusform>%n file differ, the first is {path} of {package}. The change was undone.</numerusform>
            <numerusform>%n files differ, the first is {path} of {package}. The change was undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in {name} turned out to be in the way: {files}</source>
        <translation>
            <numerusform>%n file in {name} turned out to be in the way: {files}</numerusform>
            <numerusform>%n files in {name} turned out to be in the way: {files}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of your own are back in their place.</source>
        <translation>
            <numerusform>%n file of your own are back in their place.</numerusform>
            <numerusform>%n files of your own are back in their place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of your own made room for packages and are kept in {folder}.</source>
        <translation>
            <numerusform>%n file of your own made room for packages and are kept in {folder}.</numerusform>
            <numerusform>%n files of your own made room for packages and are kept in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are in none of the channels asked.</source>
        <translation>
            <numerusform>%n name are in none of the channels asked.</numerusform>
            <numerusform>%n names are in none of the channels asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exact version(s) on record given up: {specs}. From now on any version counts as wanted.</source>
        <translation>
            <numerusform>%n exact version on record given up: {specs}. From now on any version counts as wanted.</numerusform>
            <numerusform>%n exact versions on record given up: {specs}. From now on any version counts as wanted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) can&apos;t be had any more: {names}</source>
        <translation>
            <numerusform>%n build can&apos;t be had any more: {names}</numerusform>
            <numerusform>%n builds can&apos;t be had any more: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) let go of, their versions kept.</source>
        <translation>
            <numerusform>%n build let go of, their versions kept.</numerusform>
            <numerusform>%n builds let go of, their versions kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) named, and to be had here.</source>
        <translation>
            <numerusform>%n build named, and to be had here.</numerusform>
            <numerusform>%n builds named, and to be had here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) not to be had here. With them there can be no environment.</source>
        <translation>
            <numerusform>%n build not to be had here. With them there can be no environment.</numerusform>
            <numerusform>%n builds not to be had here. With them there can be no environment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be copied.</source>
        <translation>
            <numerusform>%n file could not be copied.</numerusform>
            <numerusform>%n files could not be copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) point to places outside the environment. The copy uses the same places.</source>
        <translation>
            <numerusform>%n file points to a place outside the environment. The copy uses the same place.</numerusform>
            <numerusform>%n files point to places outside the environment. The copy uses the same places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large new package(s) come along: {names}.</source>
        <translation>
            <numerusform>%n large new package comes along: {names}.</numerusform>
            <numerusform>%n large new packages come along: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n library version(s) kept.</source>
        <translation>
            <numerusform>%n library version kept.</numerusform>
            <numerusform>%n library versions kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n library version(s) let go of: whatever the packages need will do.</source>
        <translation>
            <numerusform>%n library version let go of: whatever the packages need will do.</numerusform>
            <numerusform>%n library versions let go of: whatever the packages need will do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) marked “[{selector}]” left out: this computer is {here}.</source>
        <translation>
            <numerusform>%n line marked “[{selector}]” left out: this computer is {here}.</numerusform>
            <numerusform>%n lines marked “[{selector}]” left out: this computer is {here}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) marked “[{selector}]”, which holds on this computer ({here}).</source>
        <translation>
            <numerusform>%n line marked “[{selector}]”, which holds on this computer ({here}).</numerusform>
            <numerusform>%n lines marked “[{selector}]”, which holds on this computer ({here}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the file name no package that could be compared: {lines}</source>
        <translation>
            <numerusform>%n line of the file names no package that could be compared: {lines}</numerusform>
            <numerusform>%n lines of the file name no package that could be compared: {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more new package(s) come along: {names}.</source>
        <translation>
            <numerusform>%n more new package comes along: {names}.</numerusform>
            <numerusform>%n more new packages come along: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer version(s) left out, because of what else is installed: {names}</source>
        <translation>
            <numerusform>%n newer version left out, because of what else is installed: {names}</numerusform>
            <numerusform>%n newer versions left out, because of what else is installed: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package record(s) could not be read; their files are not known.</source>
        <translation>
            <numerusform>%n package record could not be read; their files are not known.</numerusform>
            <numerusform>%n package records could not be read; their files are not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package record(s) of this environment are damaged.</source>
        <translation>
            <numerusform>%n package record of this environment are damaged.</numerusform>
            <numerusform>%n package records of this environment are damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are in use by packages that pip installed: {names}.</source>
        <translation>
            <numerusform>%n package is in use by packages that pip installed: {names}.</numerusform>
            <numerusform>%n packages are in use by packages that pip installed: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are not Python&apos;s, and pip can&apos;t install them.</source>
        <translation>
            <numerusform>%n package are not Python&apos;s, and pip can&apos;t install them.</numerusform>
            <numerusform>%n packages are not Python&apos;s, and pip can&apos;t install them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are not here yet</source>
        <translation>
            <numerusform>%n package are not here yet</numerusform>
            <numerusform>%n packages are not here yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are removed: {names}.</source>
        <translation>
            <numerusform>%n package is removed: {names}.</numerusform>
            <numerusform>%n packages are removed: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) came from a folder of this machine and can&apos;t be had elsewhere: {names}</source>
        <translation>
            <numerusform>%n package came from a folder of this machine and can&apos;t be had elsewhere: {names}</numerusform>
            <numerusform>%n packages came from a folder of this machine and can&apos;t be had elsewhere: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) came from files that no longer exist: {names}. Once replaced, they cannot be brought back.</source>
        <translation>
            <numerusform>%n package came from files that no longer exist: {names}. Once replaced, they cannot be brought back.</numerusform>
            <numerusform>%n packages came from files that no longer exist: {names}. Once replaced, they cannot be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) change channel: {names}.</source>
        <translation>
            <numerusform>%n package changes channel: {names}.</numerusform>
            <numerusform>%n packages change channel: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) for other systems left alone.</source>
        <translation>
            <numerusform>%n package for other systems left alone.</numerusform>
            <numerusform>%n packages for other systems left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) for {system} left out: {names}</source>
        <translation>
            <numerusform>%n package for {system} left out: {names}</numerusform>
            <numerusform>%n packages for {system} left out: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) found just as written.</source>
        <translation>
            <numerusform>%n package found just as written.</numerusform>
            <numerusform>%n packages found just as written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) from pip stand in comments: Glasshouse reads them, conda does not ({names})</source>
        <translation>
            <numerusform>%n package from pip stand in comments: Glasshouse reads them, conda does not ({names})</numerusform>
            <numerusform>%n packages from pip stand in comments: Glasshouse reads them, conda does not ({names})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are pre-releases: {names}.</source>
        <translation>
            <numerusform>%n package is a pre-release: {names}.</numerusform>
            <numerusform>%n packages are pre-releases: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more NVIDIA GPU(s) in this computer can&apos;t be used from here.</source>
        <translation>
            <numerusform>%n more NVIDIA GPU in this computer can&apos;t be used from here.</numerusform>
            <numerusform>%n more NVIDIA GPUs in this computer can&apos;t be used from here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) change their kind of build: {names}.</source>
        <translation>
            <numerusform>%n package changes its kind of build: {names}.</numerusform>
            <numerusform>%n packages change their kind of build: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) could not use this computer&apos;s GPU any more: {names}.</source>
        <translation>
            <numerusform>%n package could not use this computer&apos;s GPU any more: {names}.</numerusform>
            <numerusform>%n packages could not use this computer&apos;s GPU any more: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) go back to older ones: {names}.</source>
        <translation>
            <numerusform>%n package goes back to an older version: {names}.</numerusform>
            <numerusform>%n packages go back to older versions: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) in a build that this computer&apos;s GPU can&apos;t run: {names}</source>
        <translation>
            <numerusform>%n package in a build that this computer&apos;s GPU can&apos;t run: {names}</numerusform>
            <numerusform>%n packages in a build that this computer&apos;s GPU can&apos;t run: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) installed by pip would not be found by the other Python</source>
        <translation>
            <numerusform>%n package installed by pip would not be found by the other Python</numerusform>
            <numerusform>%n packages installed by pip would not be found by the other Python</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) no channel lists any more, read from the archives: {names}</source>
        <translation>
            <numerusform>%n package no channel lists any more, read from the archives: {names}</numerusform>
            <numerusform>%n packages no channel lists any more, read from the archives: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) outside conda keep no list of their files and stay as they are: {names}</source>
        <translation>
            <numerusform>%n package outside conda keeps no list of its files and stays as it is: {names}</numerusform>
            <numerusform>%n packages outside conda keep no list of their files and stay as they are: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) take a major step: {names}.</source>
        <translation>
            <numerusform>%n package takes a major step: {names}.</numerusform>
            <numerusform>%n packages take a major step: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) take a step that others depend on, also outside conda: {names}.</source>
        <translation>
            <numerusform>%n package takes a step that others depend on, also outside conda: {names}.</numerusform>
            <numerusform>%n packages take a step that others depend on, also outside conda: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to be built for a GPU, which this computer does not show: {names}</source>
        <translation>
            <numerusform>%n package to be built for a GPU, which this computer does not show: {names}</numerusform>
            <numerusform>%n packages to be built for a GPU, which this computer does not show: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to be had for {there}, but not for {here}</source>
        <translation>
            <numerusform>%n package to be had for {there}, but not for {here}</numerusform>
            <numerusform>%n packages to be had for {there}, but not for {here}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) turned out to bring a script: {packages}</source>
        <translation>
            <numerusform>%n package turned out to bring a script: {packages}</numerusform>
            <numerusform>%n packages turned out to bring a script: {packages}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) were installed by pip from a folder of this machine, and are left out: {names}</source>
        <translation>
            <numerusform>%n package were installed by pip from a folder of this machine, and are left out: {names}</numerusform>
            <numerusform>%n packages were installed by pip from a folder of this machine, and are left out: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) will be built from sources, which runs their code: {names}. What they need shows only then.</source>
        <translation>
            <numerusform>%n package will be built from sources, which runs their code: {names}. What they need shows only then.</numerusform>
            <numerusform>%n packages will be built from sources, which runs their code: {names}. What they need shows only then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) without a checksum in the file; the channel&apos;s is used: {names}</source>
        <translation>
            <numerusform>%n package without a checksum in the file; the channel&apos;s is used: {names}</numerusform>
            <numerusform>%n packages without a checksum in the file; the channel&apos;s is used: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) without a checksum: what is downloaded can&apos;t be compared.</source>
        <translation>
            <numerusform>%n package without a checksum: what is downloaded can&apos;t be compared.</numerusform>
            <numerusform>%n packages without a checksum: what is downloaded can&apos;t be compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pin(s) no longer hold: {names}.</source>
        <translation>
            <numerusform>%n pin no longer holds: {names}.</numerusform>
            <numerusform>%n pins no longer hold: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) are not on this computer, and the Python index could not be asked: {names}. What is there instead stays; what is not there is left out.</source>
        <translation>
            <numerusform>%n pip package is not on this computer, and the Python index could not be asked: {names}. If another version is there, it stays; if not, it is left out.</numerusform>
            <numerusform>%n pip packages are not on this computer, and the Python index could not be asked: {names}. What is there instead stays; what is not there is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) came from a folder, a repository or a file and can&apos;t be brought back: {names}. What is there stays as it is.</source>
        <translation>
            <numerusform>%n pip package came from a folder, a repository or a file and can&apos;t be brought back: {names}. What is there stays as it is.</numerusform>
            <numerusform>%n pip packages came from a folder, a repository or a file and can&apos;t be brought back: {names}. What is there stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) can&apos;t be had any more in that version: {names}. What is there instead stays; what is not there is left out.</source>
        <translation>
            <numerusform>%n pip package can&apos;t be had any more in that version: {names}. If another version is there, it stays; if not, it is left out.</numerusform>
            <numerusform>%n pip packages can&apos;t be had any more in that version: {names}. What is there instead stays; what is not there is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) in place, no conda file touched</source>
        <translation>
            <numerusform>%n pip package in place, no conda file touched</numerusform>
            <numerusform>%n pip packages in place, no conda file touched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) stood in the place of conda packages: {names}. conda&apos;s own is put there instead.</source>
        <translation>
            <numerusform>%n pip package stood in the place of a conda package: {names}. conda&apos;s own is put there instead.</numerusform>
            <numerusform>%n pip packages stood in the place of conda packages: {names}. conda&apos;s own are put there instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) that leave came from a folder, a repository or a file: {names}. They can&apos;t be brought back from here later.</source>
        <translation>
            <numerusform>%n pip package that leaves came from a folder, a repository or a file: {names}. It can&apos;t be brought back from here later.</numerusform>
            <numerusform>%n pip packages that leave came from a folder, a repository or a file: {names}. They can&apos;t be brought back from here later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) that leave stand in the place of conda packages: {names}. Going back later does not put them there again; conda&apos;s own stay.</source>
        <translation>
            <numerusform>%n pip package that leaves stands in the place of conda&apos;s own: {names}. Going back later does not put it there again; conda&apos;s own stays.</numerusform>
            <numerusform>%n pip packages that leave stand in the place of conda packages: {names}. Going back later does not put them there again; conda&apos;s own stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) that stay need a version of what leaves that conda does not have here: {names}</source>
        <translation>
            <numerusform>%n pip package that stay need a version of what leaves that conda does not have here: {names}</numerusform>
            <numerusform>%n pip packages that stay need a version of what leaves that conda does not have here: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) still contain the path of the original, or were left out for it: {names}.</source>
        <translation>
            <numerusform>%n program still contains the path of the original, or was left out for it: {names}.</numerusform>
            <numerusform>%n programs still contain the path of the original, or were left out for it: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) of its channel were asked, and nothing changed.</source>
        <translation>
            <numerusform>%n server of its channel were asked, and nothing changed.</numerusform>
            <numerusform>%n servers of its channel were asked, and nothing changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) of the channel were asked.</source>
        <translation>
            <numerusform>%n server of the channel were asked.</numerusform>
            <numerusform>%n servers of the channel were asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) needed that the file does not name and this computer lacks: {names}</source>
        <translation>
            <numerusform>%n thing needed that the file does not name and this computer lacks: {names}</numerusform>
            <numerusform>%n things needed that the file does not name and this computer lacks: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsafe line(s) for pip left out</source>
        <translation>
            <numerusform>%n unsafe line for pip left out</numerusform>
            <numerusform>%n unsafe lines for pip left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsafe line(s) for pip will be followed</source>
        <translation>
            <numerusform>%n unsafe line for pip will be followed</numerusform>
            <numerusform>%n unsafe lines for pip will be followed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) hold a path of this machine and are left out: {names}</source>
        <translation>
            <numerusform>%n variable hold a path of this machine and are left out: {names}</numerusform>
            <numerusform>%n variables hold a path of this machine and are left out: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) look like secrets and are left out: {names}</source>
        <translation>
            <numerusform>%n variable look like secrets and are left out: {names}</numerusform>
            <numerusform>%n variables look like secrets and are left out: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) of {file} not set. Import that file itself to have them.</source>
        <translation>
            <numerusform>%n variable of {file} not set. Import that file itself to have them.</numerusform>
            <numerusform>%n variables of {file} not set. Import that file itself to have them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) are variants that the usual index may not have: {names}</source>
        <translation>
            <numerusform>%n version are variants that the usual index may not have: {names}</numerusform>
            <numerusform>%n versions are variants that the usual index may not have: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) not to be had here. With them there can be no environment.</source>
        <translation>
            <numerusform>%n version not to be had here. With them there can be no environment.</numerusform>
            <numerusform>%n versions not to be had here. With them there can be no environment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) not to be had here; any version will do instead.</source>
        <translation>
            <numerusform>%n version not to be had here; any version will do instead.</numerusform>
            <numerusform>%n versions not to be had here; any version will do instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) not to be had here; the nearest is asked for instead.</source>
        <translation>
            <numerusform>%n version not to be had here; the nearest is asked for instead.</numerusform>
            <numerusform>%n versions not to be had here; the nearest is asked for instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more package(s)</source>
        <translation>
            <numerusform>And %n more package</numerusform>
            <numerusform>And %n more packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings %n new package(s): {names}</source>
        <translation>
            <numerusform>Brings %n new package: {names}</numerusform>
            <numerusform>Brings %n new packages: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n package(s)</source>
        <translation>
            <numerusform>Changed %n package</numerusform>
            <numerusform>Changed %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n package(s) in all</source>
        <translation>
            <numerusform>Changes %n package in all</numerusform>
            <numerusform>Changes %n packages in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Created with %n package(s)</source>
        <translation>
            <numerusform>Created with %n package</numerusform>
            <numerusform>Created with %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n package(s) no hash is on record, so nothing checks them: {names}</source>
        <translation>
            <numerusform>For %n package no hash is on record, so nothing checks them: {names}</numerusform>
            <numerusform>For %n packages no hash is on record, so nothing checks them: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found with %n package(s)</source>
        <translation>
            <numerusform>Found with %n package</numerusform>
            <numerusform>Found with %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Glasshouse works offline, and %n package(s) are not in the cache yet: {names}. Go online to fetch them.</source>
        <translation>
            <numerusform>Glasshouse works offline, and %n package are not in the cache yet: {names}. Go online to fetch them.</numerusform>
            <numerusform>Glasshouse works offline, and %n packages are not in the cache yet: {names}. Go online to fetch them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Installed after the packages of conda. %n of them can come from conda too, where they conflict less.</source>
        <translation>
            <numerusform>Installed after the packages of conda. %n of them can come from conda too, where they conflict less.</numerusform>
            <numerusform>Installed after the packages of conda. %n of them can come from conda too, where they conflict less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Installed {names} and %n more</source>
        <translation>
            <numerusform>Installed {names} and %n more</numerusform>
            <numerusform>Installed {names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n finding(s)</source>
        <translation>
            <numerusform>Mend %n finding</numerusform>
            <numerusform>Mend %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moves %n other package(s) too: {names}</source>
        <translation>
            <numerusform>Moves %n other package too: {names}</numerusform>
            <numerusform>Moves %n other packages too: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {names} and %n more</source>
        <translation>
            <numerusform>Removed {names} and %n more</numerusform>
            <numerusform>Removed {names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore with the nearest build of %n package(s)</source>
        <translation>
            <numerusform>Restore with the nearest build of %n package</numerusform>
            <numerusform>Restore with the nearest build of %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Solve the same versions of %n package(s) for {subdir}</source>
        <translation>
            <numerusform>Solve the same versions of %n package for {subdir}</numerusform>
            <numerusform>Solve the same versions of %n packages for {subdir}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Such a file has no place for environment variables; %n are set here: {names}</source>
        <translation>
            <numerusform>Such a file has no place for environment variables; %n are set here: {names}</numerusform>
            <numerusform>Such a file has no place for environment variables; %n are set here: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n file(s) that stay are all there</source>
        <translation>
            <numerusform>The %n file that stay are all there</numerusform>
            <numerusform>The %n files that stay are all there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file asks pip for %n package(s) that are not here. They come with a new environment from this file: {names}</source>
        <translation>
            <numerusform>The file asks pip for %n package that is not here. It comes with a new environment from this file: {names}</numerusform>
            <numerusform>The file asks pip for %n packages that are not here. They come with a new environment from this file: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file names %n package(s) from pip. They come with a new environment from this file.</source>
        <translation>
            <numerusform>The file names %n package from pip. It comes with a new environment from this file.</numerusform>
            <numerusform>The file names %n packages from pip. They come with a new environment from this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The section for pip lists %n package(s)</source>
        <translation>
            <numerusform>The section for pip lists %n package</numerusform>
            <numerusform>The section for pip lists %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo mending %n finding(s)</source>
        <translation>
            <numerusform>Undo mending %n finding</numerusform>
            <numerusform>Undo mending %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n safe package(s) in {name}</source>
        <translation>
            <numerusform>Update %n safe package in {name}</numerusform>
            <numerusform>Update %n safe packages in {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update the other %n package(s)</source>
        <translation>
            <numerusform>Update the other %n package</numerusform>
            <numerusform>Update the other %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated {names} and %n more</source>
        <translation>
            <numerusform>Updated {names} and %n more</numerusform>
            <numerusform>Updated {names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you asked for holds %n package(s) back: {specs}. Update one by name to lift that.</source>
        <translation>
            <numerusform>What you asked for holds %n package back: {specs}. Update one by name to lift that.</numerusform>
            <numerusform>What you asked for holds %n packages back: {specs}. Update one by name to lift that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n package(s) from pip, which conda does not read from such a file: {names}</source>
        <translation>
            <numerusform>Without %n package from pip, which conda does not read from such a file: {names}</numerusform>
            <numerusform>Without %n packages from pip, which conda does not read from such a file: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are working offline, and %n pip package(s) must be fetched first: {names}.</source>
        <translation>
            <numerusform>You are working offline, and %n pip package must be fetched first: {names}.</numerusform>
            <numerusform>You are working offline, and %n pip packages must be fetched first: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your check “{command}” was not done after %n second(s).</source>
        <translation>
            <numerusform>Your check “{command}” was not done after %n second.</numerusform>
            <numerusform>Your check “{command}” was not done after %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pip changed %n package(s)</source>
        <translation>
            <numerusform>pip changed %n package</numerusform>
            <numerusform>pip changed %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pip has exactly what it should have: %n package(s)</source>
        <translation>
            <numerusform>pip has exactly what it should have: %n package</numerusform>
            <numerusform>pip has exactly what it should have: %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pip installed {names} and %n more</source>
        <translation>
            <numerusform>pip installed {names} and %n more</numerusform>
            <numerusform>pip installed {names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pip removed {names} and %n more</source>
        <translation>
            <numerusform>pip removed {names} and %n more</numerusform>
            <numerusform>pip removed {names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pip updated {names} and %n more</source>
        <translation>
            <numerusform>pip updated {names} and %n more</numerusform>
            <numerusform>pip updated {names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{package} has put %n entry(s) into the start menu.</source>
        <translation>
            <numerusform>{package} has put %n entry into the start menu.</numerusform>
            <numerusform>{package} has put %n entrys into the start menu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{version} has been out for less than %n day(s)</source>
        <translation>
            <numerusform>{version} has been out for less than %n day</numerusform>
            <numerusform>{version} has been out for less than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“import {module}” was not done after %n second(s).</source>
        <translation>
            <numerusform>“import {module}” was not done after %n second.</numerusform>
            <numerusform>“import {module}” was not done after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryButton</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Environments</name>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>%n update</numerusform>
            <numerusform>%n updates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvironmentsCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvironmentsPage</name>
    <message numerus="yes">
        <source>%n environment(s), being measured…</source>
        <translation>
            <numerusform>%n environment, being measured…</numerusform>
            <numerusform>%n environments, being measured…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) · {size} in total</source>
        <translation>
            <numerusform>%n environment · {size} in total</numerusform>
            <numerusform>%n environments · {size} in total</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message numerus="yes">
        <source>%n line(s) · {size}</source>
        <translation>
            <numerusform>%n line · {size}</numerusform>
            <numerusform>%n lines · {size}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message numerus="yes">
        <source>Fix %n safe finding(s)</source>
        <translation>
            <numerusform>Fix %n safe finding</numerusform>
            <numerusform>Fix %n safe findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message numerus="yes">
        <source>%n line(s) not shown</source>
        <translation>
            <numerusform>%n line not shown</numerusform>
            <numerusform>%n lines not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message numerus="yes">
        <source>Show %n line(s)</source>
        <translation>
            <numerusform>Show %n line</numerusform>
            <numerusform>Show %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same for %n more</source>
        <translation>
            <numerusform>The same for %n more</numerusform>
            <numerusform>The same for %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message numerus="yes">
        <source>Found %n environment(s)</source>
        <translation>
            <numerusform>Found %n environment</numerusform>
            <numerusform>Found %n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found {names} and %n environment(s)</source>
        <translation>
            <numerusform>Found {names} and %n environment</numerusform>
            <numerusform>Found {names} and %n environments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GpuHead</name>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) can&apos;t use the GPU</source>
        <translation>
            <numerusform>%n environment can&apos;t use the GPU</numerusform>
            <numerusform>%n environments can&apos;t use the GPU</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GpuList</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GpuRuler</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message numerus="yes">
        <source>%n line(s) left out: longer ways say the same</source>
        <translation>
            <numerusform>%n line left out: longer ways say the same</numerusform>
            <numerusform>%n lines left out: longer ways say the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more would no longer be needed: {names}.</source>
        <translation>
            <numerusform>%n more would no longer be needed: {names}.</numerusform>
            <numerusform>%n more would no longer be needed: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other package(s) would go too: {names}.</source>
        <translation>
            <numerusform>%n other package would go too: {names}.</numerusform>
            <numerusform>%n other packages would go too: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) beyond {depth} steps</source>
        <translation>
            <numerusform>%n package beyond {depth} steps</numerusform>
            <numerusform>%n packages beyond {depth} steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) you asked for would go with it: {names}.</source>
        <translation>
            <numerusform>%n package you asked for would go with it: {names}.</numerusform>
            <numerusform>%n packages you asked for would go with it: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pip package(s) would miss it: {names}.</source>
        <translation>
            <numerusform>%n pip package would miss it: {names}.</numerusform>
            <numerusform>%n pip packages would miss it: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>needed by %n package(s)</source>
        <translation>
            <numerusform>needed by %n package</numerusform>
            <numerusform>needed by %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>needs %n package(s)</source>
        <translation>
            <numerusform>needs %n package</numerusform>
            <numerusform>needs %n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more package(s), Enter unfolds them</source>
        <translation>
            <numerusform>%n more package, Enter unfolds them</numerusform>
            <numerusform>%n more packages, Enter unfolds them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needed by %n package(s)</source>
        <translation>
            <numerusform>Needed by %n package</numerusform>
            <numerusform>Needed by %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %n package(s)</source>
        <translation>
            <numerusform>Needs %n package</numerusform>
            <numerusform>Needs %n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n thing(s) broke</source>
        <translation>
            <numerusform>%n thing broke</numerusform>
            <numerusform>%n things broke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) to make</source>
        <translation>
            <numerusform>%n decision to make</numerusform>
            <numerusform>%n decisions to make</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) to make, the rest is dealt with</source>
        <translation>
            <numerusform>%n decision to make, the rest is dealt with</numerusform>
            <numerusform>%n decisions to make, the rest is dealt with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) recreated exactly</source>
        <translation>
            <numerusform>%n package recreated exactly</numerusform>
            <numerusform>%n packages recreated exactly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the way</source>
        <translation>
            <numerusform>%n thing in the way</numerusform>
            <numerusform>%n things in the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n conda package(s) are found</source>
        <translation>
            <numerusform>All %n conda package are found</numerusform>
            <numerusform>All %n conda packages are found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to decide, %n worth a look</source>
        <translation>
            <numerusform>Nothing to decide, %n worth a look</numerusform>
            <numerusform>Nothing to decide, %n worth a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n conda package(s) are all found</source>
        <translation>
            <numerusform>The other %n conda package are all found</numerusform>
            <numerusform>The other %n conda packages are all found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstallFramework</name>
    <message numerus="yes">
        <source>%n file(s) already on this computer, not downloaded again</source>
        <translation>
            <numerusform>%n file already on this computer, not downloaded again</numerusform>
            <numerusform>%n files already on this computer, not downloaded again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) already on this computer, {size} less to download</source>
        <translation>
            <numerusform>%n file already on this computer, {size} less to download</numerusform>
            <numerusform>%n files already on this computer, {size} less to download</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n installed package(s) will change</source>
        <translation>
            <numerusform>%n installed package will change</numerusform>
            <numerusform>%n installed packages will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{changes}, %n of them to look at</source>
        <translation>
            <numerusform>{changes}, %n of them to look at</numerusform>
            <numerusform>{changes}, %n of them to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message numerus="yes">
        <source>Update %n safe item(s)</source>
        <translation>
            <numerusform>Update %n safe item</numerusform>
            <numerusform>Update %n safe items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkField</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MirrorTable</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mirrors</name>
    <message numerus="yes">
        <source>%n d behind</source>
        <translation>
            <numerusform>%n d behind</numerusform>
            <numerusform>%n d behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h behind</source>
        <translation>
            <numerusform>%n h behind</numerusform>
            <numerusform>%n h behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodePanel</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message numerus="yes">
        <source>Show %n more notice(s)</source>
        <translation>
            <numerusform>Show %n more notice</numerusform>
            <numerusform>Show %n more notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageField</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n already cached, no download</source>
        <translation>
            <numerusform>%n already cached, no download</numerusform>
            <numerusform>%n already cached, no download</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment variable(s)</source>
        <translation>
            <numerusform>%n environment variable</numerusform>
            <numerusform>%n environment variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the way</source>
        <translation>
            <numerusform>%n file in the way</numerusform>
            <numerusform>%n files in the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need attention</source>
        <translation>
            <numerusform>%n item needs attention</numerusform>
            <numerusform>%n items need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more below</source>
        <translation>
            <numerusform>%n more below</numerusform>
            <numerusform>%n more below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them listed under Needs attention</source>
        <translation>
            <numerusform>%n of them listed under Needs attention</numerusform>
            <numerusform>%n of them listed under Needs attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with pip</source>
        <translation>
            <numerusform>%n with pip</numerusform>
            <numerusform>%n with pip</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{files} and %n more</source>
        <translation>
            <numerusform>{files} and %n more</numerusform>
            <numerusform>{files} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemSheet</name>
    <message numerus="yes">
        <source>%n line(s) for the curious</source>
        <translation>
            <numerusform>%n line for the curious</numerusform>
            <numerusform>%n lines for the curious</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the solver&apos;s own words, %n line(s)</source>
        <translation>
            <numerusform>the solver&apos;s own words, %n line</numerusform>
            <numerusform>the solver&apos;s own words, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PythonChoice</name>
    <message numerus="yes">
        <source>{version} has builds of everything chosen; {other} still lacks %n.</source>
        <translation>
            <numerusform>{version} has builds of everything chosen; {other} still lacks %n.</numerusform>
            <numerusform>{version} has builds of everything chosen; {other} still lacks %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptsRow</name>
    <message numerus="yes">
        <source>%n package(s) with a script</source>
        <translation>
            <numerusform>%n package with a script</numerusform>
            <numerusform>%n packages with a script</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standby</name>
    <message numerus="yes">
        <source>%n newer version(s) wait, as too new</source>
        <translation>
            <numerusform>%n newer version waits, as too new</numerusform>
            <numerusform>%n newer versions wait, as too new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateCards</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message numerus="yes">
        <source>Update %n safe package(s)</source>
        <translation>
            <numerusform>Update %n safe package</numerusform>
            <numerusform>Update %n safe packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %n safe package(s)</source>
        <translation>
            <numerusform>Updated %n safe package</numerusform>
            <numerusform>Updated %n safe packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriedLine</name>
    <message numerus="yes">
        <source>%n thing(s) broke</source>
        <translation>
            <numerusform>%n thing broke</numerusform>
            <numerusform>%n things broke</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message numerus="yes">
        <source>%n more in the preview</source>
        <translation>
            <numerusform>%n more in the preview</numerusform>
            <numerusform>%n more in the preview</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n safe to take</source>
        <translation>
            <numerusform>%n safe to take</numerusform>
            <numerusform>%n safe to take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also brings %n package(s)</source>
        <translation>
            <numerusform>Also brings %n package</numerusform>
            <numerusform>Also brings %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpdatesCard</name>
    <message numerus="yes">
        <source>Younger than %n day(s): not a safe update</source>
        <translation>
            <numerusform>Younger than %n day: not a safe update</numerusform>
            <numerusform>Younger than %n days: not a safe update</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpdatesHead</name>
    <message numerus="yes">
        <source>%n left out as too new</source>
        <translation>
            <numerusform>%n left out as too new</numerusform>
            <numerusform>%n left out as too new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them safe to take now</source>
        <translation>
            <numerusform>%n is safe to take now</numerusform>
            <numerusform>%n are safe to take now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Versions that came out in the last %n day(s) wait; see the settings</source>
        <translation>
            <numerusform>Versions that came out in the last day wait; see the settings</numerusform>
            <numerusform>Versions that came out in the last %n days wait; see the settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} has %n newer version(s)</source>
        <translation>
            <numerusform>{name} has %n newer version</numerusform>
            <numerusform>{name} has %n newer versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message numerus="yes">
        <source>%n package(s) already on this computer, not downloaded again</source>
        <translation>
            <numerusform>%n package already on this computer, not downloaded again</numerusform>
            <numerusform>%n packages already on this computer, not downloaded again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message numerus="yes">
        <source>%n failing before as well</source>
        <translation>
            <numerusform>%n failed before as well</numerusform>
            <numerusform>%n failed before as well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer working</source>
        <translation>
            <numerusform>%n no longer working</numerusform>
            <numerusform>%n no longer working</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not tried</source>
        <translation>
            <numerusform>%n not tried</numerusform>
            <numerusform>%n not tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) broke in {environment} with {revision}</source>
        <translation>
            <numerusform>%n thing broke in {environment} with {revision}</numerusform>
            <numerusform>%n things broke in {environment} with {revision}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working</source>
        <translation>
            <numerusform>%n working</numerusform>
            <numerusform>%n working</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionCards</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more version(s)</source>
        <translation>
            <numerusform>%n more version</numerusform>
            <numerusform>%n more versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message numerus="yes">
        <source>Show %n more version(s)</source>
        <translation>
            <numerusform>Show %n more version</numerusform>
            <numerusform>Show %n more versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingFiles</name>
    <message numerus="yes">
        <source>%n file(s) are opened once you have closed this.</source>
        <translation>
            <numerusform>%n file are opened once you have closed this.</numerusform>
            <numerusform>%n files are opened once you have closed this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>%n way(s) that work</source>
        <translation>
            <numerusform>%n way that works</numerusform>
            <numerusform>%n ways that work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteSheet</name>
    <message numerus="yes">
        <source>Write %n file(s)</source>
        <translation>
            <numerusform>Write %n file</numerusform>
            <numerusform>Write %n files</numerusform>
        </translation>
    </message>
</context>
</TS>
