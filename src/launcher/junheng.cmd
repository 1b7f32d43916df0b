@echo off
rem Runs junheng.jar, which lies beside this file, with the Java of JAVA_HOME or else of the PATH.
rem Ends with 127 where there is no Java 17 or newer; otherwise with the program's own code.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "VERSION="
set "ARCHIVE="

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

rem Files and pipes are UTF-8; a console keeps its own encoding. What Java itself has to say goes to stderr.
rem A class archive made for just this Java and this folder shortens the start; any other is passed over.
:run
if exist "%HERE%junheng.jsa" set ARCHIVE="-XX:SharedArchiveFile=%HERE%junheng.jsa"
"%JAVA%" -Xlog:disable "-Xlog:all=warning,cds*=off:stderr" -Dfile.encoding=UTF-8 %ARCHIVE% -jar "%HERE%junheng.jar" %*
exit /b %ERRORLEVEL%
