# Not tried. Blocks the system's chords for everybody but administrators; run as administrator.
#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'
$where = @{ Namespace = 'root\standardcimv2\embedded' }
$chords = 'Alt+F4', 'Alt+Tab', 'Alt+Esc', 'Alt+Space', 'Ctrl+Esc', 'Ctrl+Alt+Del', 'Shift+Ctrl+Esc',
  'Win', 'Win+L', 'Win+R', 'Win+D', 'Win+E', 'Win+M', 'Win+U', 'Win+Ctrl+Enter', 'Win+Enter'
foreach ($chord in $chords) {
  $filter = Get-CimInstance @where -ClassName WEKF_PredefinedKey -Filter "Id = '$chord'"
  if (-not $filter) { Write-Warning "Windows knows no $chord"; continue }
  $filter.Enabled = $true
  Set-CimInstance -InputObject $filter
}
$setting = Get-CimInstance @where -ClassName WEKF_Settings -Filter "Name = 'DisableKeyboardFilterForAdministrators'"
$setting.Value = 'true'
Set-CimInstance -InputObject $setting
