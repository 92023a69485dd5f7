@echo off
rem Double-click, while Karavaan runs. Gives a link with which a facilitator who forgot their password chooses a new one, once.
title Karavaan
cd /d "%~dp0"
set "Karavaan__Data=%~dp0data"
rem Delayed expansion, from here on only (a folder may have an exclamation mark): whatever stands in the name, it is a name.
setlocal EnableDelayedExpansion
set "who="
set /p "who=Naam, name, nom, Name: "
program\Karavaan.Web.exe reset "!who!"
pause
