@echo off
rem Builds Vitrine's installer for Windows; what it makes is in packaging\target\out.
rem   packaging\build.cmd [--gpu] [KIND...]    image, msi; both by default; --gpu: for graphics cards of NVIDIA (fetches 2.4 GB)
rem Needs a JDK with jlink and jpackage, Maven, and for msi the WiX Toolset 3.
setlocal EnableExtensions DisableDelayedExpansion
pushd "%~dp0.."
set "WORK=%CD%\packaging\target\windows"
if exist "%WORK%" rmdir /s /q "%WORK%"
if exist packaging\target\bom.json del packaging\target\bom.json
set "PROFILES=quick,packaging"
if "%~1"=="--gpu" set "PROFILES=quick,packaging,gpu"
call mvn --batch-mode --no-transfer-progress -q -P%PROFILES% -Djavafx.platform=win -Dpytorch.classifier=win-x86_64 "-Dpackaging.libraries=%WORK%\libraries" package -pl packaging -am
if errorlevel 1 exit /b 1
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -cp "packaging\target\classes;%WORK%\libraries\*" dev.vitrine.packaging.BuildInstallers "%CD%" windows %*
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%
