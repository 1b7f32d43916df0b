@echo off
rem Runs junheng.jar, which lies beside this file, with the Java of JAVA_HOME or else of the PATH.
rem Ends with 127 where there is no Java 17 or newer; otherwise with the program's own code.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "VERSION="
set "SHARED="

if not defined JAVA_HOME goto on_path
set "JDK=%JAVA_HOME%"
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto version
echo junheng: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it>&2
exit /b 127

:on_path
set "JAVA="
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA goto no_java
for %%J in ("%JAVA%") do set "JDK=%%~dpJ.."
goto version

:no_java
echo junheng: Java 17 or newer is needed, and no java was found; install one, or set JAVA_HOME>&2
exit /b 127

rem The version stands in a file of the JDK; asking java itself costs as much as a small check.
:version
if not exist "%JDK%\release" goto ask
for /f "usebackq tokens=1,2 delims==" %%K in ("%JDK%\release") do if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
:ask
if not defined VERSION for /f "tokens=3" %%V in ('call "%JAVA%" -version 2^>^&1 ^| findstr version') do set "VERSION=%%~V"
if not defined VERSION goto run
set "MAJOR=%VERSION:~0,2%"
if "%MAJOR:~1%"=="." goto too_old
if %MAJOR% GEQ 17 goto run
:too_old
echo junheng: Java 17 or newer is needed, and "%JAVA%" is %VERSION%; install a newer one, or set JAVA_HOME>&2
exit /b 127

rem What Java reads of its classes at every start, written down once: for just this Java and this jar in this folder.
rem The first run has it made beside itself, by this file called anew; whoever comes second leaves that to the first.
rem Nothing waits for it or needs it.
:run
set "JAR=%HERE%junheng.jar"
if not defined VERSION goto weigh
for %%F in ("%JAR%") do set "ARCHIVE=%HERE%junheng-%VERSION%-%%~zF.jsa"
if "%JUNHENG_ARCHIVE%"=="make" goto make
if exist "%ARCHIVE%" goto archived
if not exist "%HERE%junheng.classes" goto weigh
if "%JUNHENG_ARCHIVE%"=="no" goto weigh
mkdir "%ARCHIVE%.new" 2>nul || goto weigh
set "JUNHENG_ARCHIVE=make"
start "" /b /low cmd /d /c call "%~f0" <nul >nul 2>&1
goto weigh
:archived
rem The archive stays at the address it was made for. A Java that does not know this option does without.
set "INPLACE=-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
for %%F in ("%ARCHIVE%") do if %%~zF GTR 0 set SHARED=%INPLACE% "-XX:SharedArchiveFile=%ARCHIVE%"

rem A short run is over before Java's second compiler and its threads have paid for themselves. Where an argument names
rem data whose size is large, or cannot be told here, both compilers are needed, and the heap grows no faster than what
rem it holds; how large it may become is left to Java, or to the user by JDK_JAVA_OPTIONS.
:weigh
set "SIZED=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
:next
if "%~1"=="" goto start
set "ARG=%~1"
if "%ARG%"=="-" goto large
if "%ARG:~0,1%"=="@" goto large
if exist "%ARG%" for %%F in ("%ARG%" "%ARG%\*") do if %%~zF0 GEQ 80000000 goto large
shift /1
goto next
:large
set "SIZED=-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:FreqInlineSize=50 -XX:+UseSerialGC -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:NewRatio=4"

rem Files and pipes are UTF-8; a console keeps its own encoding. What Java itself has to say goes to stderr.
:start
"%JAVA%" -Xlog:disable "-Xlog:all=warning,cds*=off:stderr" -Dfile.encoding=UTF-8 %SHARED% %SIZED% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:make
"%JAVA%" -Xshare:dump "-XX:SharedClassListFile=%HERE%junheng.classes" "-XX:SharedArchiveFile=%ARCHIVE%.new\jsa" -cp "%JAR%"
rem An empty one says that it cannot be made here, so that no run tries again.
if not exist "%ARCHIVE%.new\jsa" type nul >"%ARCHIVE%.new\jsa"
move "%ARCHIVE%.new\jsa" "%ARCHIVE%"
rmdir "%ARCHIVE%.new"
exit /b
