@echo off
rem Double-click, while Karavaan runs. Gives a link with which a facilitator who forgot their password chooses a new one, once.
rem Delayed expansion: whatever stands in the name, it is a name.
setlocal EnableDelayedExpansion
title Karavaan
cd /d "%~dp0"
set "Karavaan__Data=%~dp0data"
set "who="
set /p "who=Naam, name, nom, Name: "
program\Karavaan.Web.exe reset "!who!"
pause
