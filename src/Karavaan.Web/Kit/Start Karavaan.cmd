@echo off
rem Double-click. Karavaan opens in the browser; this window stays open as long as it runs.
title Karavaan
cd /d "%~dp0"
set "Karavaan__OpenBrowser=true"
set "Karavaan__Data=%~dp0data"
program\Karavaan.Web.exe
if errorlevel 1 pause
