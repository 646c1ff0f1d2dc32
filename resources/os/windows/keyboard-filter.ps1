# Not tried. Blocks the system's chords for everybody but administrators; run as administrator.
#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'
$where = @{ Namespace = 'root\standardcimv2\embedded' }
$chords =
  'Ctrl+Alt+Del', 'Shift+Ctrl+Esc', 'Win+L',
  'Alt+F4', 'Alt+Tab', 'Alt+Space', 'Ctrl+Esc', 'Ctrl+F4', 'Ctrl+Tab', 'Windows', 'Application',
  'LShift+LAlt+PrintScrn', 'LShift+LAlt+NumLock', 'Win+U',
  'Win+R', 'Win+E', 'Win+D', 'Win+M', 'Win+P', 'Win+I', 'Win+K', 'Win+H', 'Win+Q', 'Win+W', 'Win+V',
  'Win+B', 'Win+T', 'Win+F', 'Win+C', 'Win+F1', 'Win+Tab', 'Win+Home', 'Win+Space', 'Win+.', 'Win+/',
  'Win+-', 'Win++', 'Win+Esc', 'Win+Break', 'Ctrl+Win+F',
  'LaunchMail', 'LaunchMediaSelect', 'LaunchApp1', 'LaunchApp2',
  'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserStop', 'BrowserSearch',
  'BrowserFavorites', 'BrowserHome'
foreach ($chord in $chords) {
  $filter = Get-CimInstance @where -ClassName WEKF_PredefinedKey -Filter "Id = '$chord'"
  if (-not $filter) { Write-Warning "Windows knows no $chord"; continue }
  $filter.Enabled = $true
  Set-CimInstance -InputObject $filter
}
# Sticky keys and the like: Genkan has its own letters, contrast and keys in their place.
foreach ($name in 'DisableKeyboardFilterForAdministrators', 'ForceOffAccessibility') {
  $setting = Get-CimInstance @where -ClassName WEKF_Settings -Filter "Name = '$name'"
  $setting.Value = 'true'
  Set-CimInstance -InputObject $setting
}
