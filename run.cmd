@echo off
rem Starts Vitrine from its sources: builds what is older than they are, then hands over to Java.
rem   run.cmd              the window
rem   run.cmd COMMAND ...  the command line; run.cmd --help lists it
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "STAMP=%ROOT%app\target\run.stamp"
set "CLASSPATH_FILE=%ROOT%app\target\classpath.txt"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo Java was not found. Vitrine needs a JDK, version 17 or newer. Install one or set JAVA_HOME. 1>&2
    exit /b 1
)

rem Is anything under a src folder, or a pom.xml, newer than the stamp?
powershell -NoProfile -Command "if (-not (Test-Path $env:STAMP) -or -not (Test-Path $env:CLASSPATH_FILE)) { exit 1 }; $s = (Get-Item $env:STAMP).LastWriteTimeUtc; $f = @(Get-Item ($env:ROOT + 'pom.xml'), ($env:ROOT + '*\pom.xml')) + @(Get-ChildItem -Recurse ($env:ROOT + '*\src')); if ($f | Where-Object { $_.LastWriteTimeUtc -gt $s } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto start

where mvn >nul 2>&1
if errorlevel 1 (
    echo Maven was not found, and Vitrine has to be built first. Install Maven and put it on the PATH. 1>&2
    exit /b 1
)
echo Building Vitrine; the first time this takes some minutes. 1>&2
if not exist "%ROOT%app\target" mkdir "%ROOT%app\target"
type nul > "%STAMP%.begun"
pushd "%ROOT%"
call mvn --batch-mode --no-transfer-progress -q -Pquick process-classes -pl app -am 1>&2
set "BUILD=%ERRORLEVEL%"
popd
if not "%BUILD%"=="0" (
    echo The build failed; what Maven said is above. 1>&2
    exit /b 1
)
move /y "%STAMP%.begun" "%STAMP%" >nul

:start
set "CLASSPATH="
for /f "usebackq delims=" %%L in ("%CLASSPATH_FILE%") do set "LIBRARIES=%%L"
rem An environment variable holds more than a command line does.
set "CLASSPATH=%ROOT%app\target\classes;%LIBRARIES%"
set "NATIVE="
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if not errorlevel 1 set "NATIVE=--enable-native-access=ALL-UNNAMED"
"%JAVA%" %NATIVE% -Dvitrine.terminal=true dev.vitrine.app.Main %*
exit /b %ERRORLEVEL%
