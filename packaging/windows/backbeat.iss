; Inno Setup 6: iscc /DVersion=X.Y.Z packaging\windows\backbeat.iss, after PyInstaller. For one person, without administrator.
#ifndef Version
  #error Say which version: /DVersion=...
#endif

[Setup]
AppId=Backbeat
AppName=Backbeat
AppVersion={#Version}
AppPublisher=Backbeat contributors
DefaultDirName={autopf}\Backbeat
DefaultGroupName=Backbeat
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\backbeat.ico
UninstallDisplayIcon={app}\backbeat.exe
OutputDir=..\..\dist
OutputBaseFilename=backbeat-{#Version}-windows-setup
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[InstallDelete]
; Of an older version nothing is left between the files of the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\build\frozen\backbeat\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Backbeat"; Filename: "{app}\backbeat.exe"; AppUserModelID: "Backbeat"

[Registry]
; Windows knows a kind of file by what stands after the last dot alone; Backbeat is offered for YAML and takes it from nobody.
Root: HKA; Subkey: "Software\Classes\Backbeat.Routine"; ValueType: string; ValueData: "Backbeat routine"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Backbeat.Routine\DefaultIcon"; ValueType: string; ValueData: "{app}\backbeat.exe,0"
Root: HKA; Subkey: "Software\Classes\Backbeat.Routine\shell\open\command"; ValueType: string; ValueData: """{app}\backbeat.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.yaml\OpenWithProgids"; ValueType: string; ValueName: "Backbeat.Routine"; ValueData: ""; Flags: uninsdeletevalue

[UninstallRun]
; What starts with the login starts nothing any more. What the person did, in the account's own folders, stays.
Filename: "{app}\backbeat-cli.exe"; Parameters: "autostart off"; Flags: runhidden; RunOnceId: "autostart"
